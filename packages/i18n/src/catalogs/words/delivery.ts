import { catalog } from '../../catalog.ts';

/** States of a message on its way out, and why it did not arrive. */
export const delivery = catalog({
  'delivery.stored': { uz: 'Saqlandi', ru: 'Сохранено', en: 'Stored', fa: 'ذخیره شد' },
  'delivery.queued': {
    uz: 'Yuborishga qoʻyildi',
    ru: 'Готовится к отправке',
    en: 'About to be sent',
    fa: 'آمادهٔ فرستادن',
  },
  'delivery.sent': { uz: 'Yuborildi', ru: 'Отправлено', en: 'Sent', fa: 'فرستاده شد' },
  'delivery.delivered': { uz: 'Yetib bordi', ru: 'Доставлено', en: 'Delivered', fa: 'رسید' },
  'delivery.read': { uz: 'Oʻqildi', ru: 'Прочитано', en: 'Read', fa: 'خوانده شد' },
  'delivery.failed': { uz: 'Yetib bormadi', ru: 'Не доставлено', en: 'Not delivered', fa: 'نرسید' },
  'delivery.unconfirmed': {
    uz: 'Yetib borgani nomaʼlum',
    ru: 'Доставка не подтверждена',
    en: 'Delivery unknown',
    fa: 'رسیدن آن نامعلوم است',
  },
  'deliveryReason.blocked': {
    uz: 'fuqaro botni bloklagan',
    ru: 'гражданин заблокировал бота',
    en: 'the citizen has blocked the bot',
    fa: 'شهروند ربات را بسته است',
  },
  'deliveryReason.unknown_address': {
    uz: 'bunday manzil topilmadi',
    ru: 'адресат не найден',
    en: 'the address does not exist',
    fa: 'چنین نشانی وجود ندارد',
  },
  'deliveryReason.refused': {
    uz: 'xizmat xabarni qabul qilmadi',
    ru: 'служба не приняла сообщение',
    en: 'the service did not accept it',
    fa: 'سرویس پیام را نپذیرفت',
  },
  'deliveryReason.not_configured': {
    uz: 'yuborish kanali sozlanmagan',
    ru: 'канал отправки не настроен',
    en: 'the channel is not set up',
    fa: 'این راه ارسال تنظیم نشده است',
  },
  'deliveryReason.unreachable': {
    uz: 'uzoq urinishdan keyin ham aloqa boʻlmadi',
    ru: 'связи не было, попытки прекращены',
    en: 'it could not be reached, and was given up',
    fa: 'ارتباط برقرار نشد و تلاش پایان یافت',
  },
  'deliveryReason.interrupted': {
    uz: 'yuborish paytida aloqa uzildi',
    ru: 'связь прервалась во время отправки',
    en: 'the connection broke while it was being sent',
    fa: 'ارتباط هنگام فرستادن قطع شد',
  },
  'deliveryChannel.web': { uz: 'Sayt', ru: 'Сайт', en: 'Website', fa: 'وب‌سایت' },
  'deliveryChannel.telegram': { uz: 'Telegram', ru: 'Telegram', en: 'Telegram', fa: 'تلگرام' },
  'deliveryChannel.widget': { uz: 'Vidjet', ru: 'Виджет', en: 'Widget', fa: 'ابزارک' },
  'deliveryChannel.api': { uz: 'API', ru: 'API', en: 'API', fa: 'API' },
  'deliveryChannel.sms': { uz: 'SMS', ru: 'SMS', en: 'SMS', fa: 'پیامک' },
  'deliveryChannel.push': {
    uz: 'Brauzer bildirishnomasi',
    ru: 'Уведомление браузера',
    en: 'Browser notification',
    fa: 'اعلان مرورگر',
  },
  'deliveryChannel.email': {
    uz: 'Elektron pochta',
    ru: 'Электронная почта',
    en: 'E-mail',
    fa: 'رایانامه',
  },
});
