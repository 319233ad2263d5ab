import { catalog } from '../../catalog.ts';

/** Writing without a network, or to an organization that takes nothing. */
export const offline = catalog({
  'suspended.banner': {
    uz: 'Bu tashkilot hozircha murojaat qabul qilmayapti. Yozganlaringiz saqlangan va ularni oʻqiy olasiz.',
    ru: 'Эта организация пока не принимает обращения. Всё, что вы написали, сохранено и доступно для чтения.',
    en: 'This organization takes no appeals for now. What you wrote is kept, and you can read it.',
    fa: 'این سازمان فعلاً درخواستی نمی‌پذیرد. نوشته‌های شما محفوظ است و می‌توانید آن‌ها را بخوانید.',
  },
  'offline.title': {
    uz: 'Murojaatingiz saqlandi',
    ru: 'Обращение сохранено',
    en: 'Your appeal is saved',
    fa: 'درخواست شما ذخیره شد',
  },
  'offline.text': {
    uz: 'Hozir internet yoʻq. Aloqa tiklanishi bilan oʻzi yuboriladi. Sahifani yopsangiz ham yoʻqolmaydi.',
    ru: 'Сейчас нет интернета. Обращение уйдёт само, как только связь вернётся. Даже если закрыть страницу, оно не пропадёт.',
    en: 'There is no internet right now. It will go by itself when you are back online. Closing the page will not lose it.',
    fa: 'اکنون اینترنت نیست. با برگشتن ارتباط خودش فرستاده می‌شود. با بستن صفحه هم از میان نمی‌رود.',
  },
  'offline.textNoCode': {
    uz: 'Hozir internet yoʻq. Aloqa tiklanganda telefon raqamingizni tasdiqlaysiz va murojaat yuboriladi. Matn shu qurilmada saqlanadi.',
    ru: 'Сейчас нет интернета. Когда связь вернётся, вы подтвердите номер телефона, и обращение уйдёт. Текст хранится на этом устройстве.',
    en: 'There is no internet right now. When you are back online you confirm your phone number and the appeal goes. The text stays on this device.',
    fa: 'اکنون اینترنت نیست. با برگشتن ارتباط شمارهٔ خود را تأیید می‌کنید و درخواست فرستاده می‌شود. متن در همین دستگاه می‌ماند.',
  },
  'offline.waiting': {
    uz: 'Yuborishni kutmoqda',
    ru: 'Ждёт отправки',
    en: 'Waiting to be sent',
    fa: 'در انتظار فرستادن',
  },
  'offline.edit': { uz: 'Tahrirlash', ru: 'Изменить', en: 'Edit', fa: 'ویرایش' },
  'offline.banner': {
    uz: 'Internet yoʻq. Yozganingiz saqlandi, aloqa tiklanganda yuboriladi.',
    ru: 'Нет интернета. Сообщение сохранено и уйдёт, когда связь вернётся.',
    en: 'No internet. Your message is saved and will be sent when you are back online.',
    fa: 'اینترنت نیست. پیام شما ذخیره شد و با برگشتن ارتباط فرستاده می‌شود.',
  },
  'offline.reconnecting': {
    uz: 'Aloqa uzildi, qayta ulanmoqda',
    ru: 'Связь прервалась, подключаемся снова',
    en: 'Connection lost, reconnecting',
    fa: 'ارتباط قطع شد، در حال اتصال دوباره',
  },
  'offline.back': {
    uz: 'Aloqa tiklandi',
    ru: 'Связь восстановлена',
    en: 'Back online',
    fa: 'ارتباط برقرار شد',
  },
  'offline.confirm': {
    uz: 'Raqamni tasdiqlab yuborish',
    ru: 'Подтвердить номер и отправить',
    en: 'Confirm the phone and send',
    fa: 'تأیید شماره و فرستادن',
  },
});
