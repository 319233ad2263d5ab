import { catalog } from '../../catalog.ts';

/** The portal’s first page. */
export const home = catalog({
  'home.title': {
    uz: 'Muammo, savol yoki taklifingiz bormi?',
    ru: 'Есть проблема, вопрос или предложение?',
    en: 'A problem, a question or an idea?',
    fa: 'مشکل، پرسش یا پیشنهادی دارید؟',
  },
  'home.lead': {
    uz: 'Oʻz soʻzingiz bilan yozing. Xatingiz kerakli boʻlimga oʻzi yetib boradi, javobi esa shu yerga keladi.',
    ru: 'Напишите своими словами. Обращение само попадёт в нужный отдел, а ответ придёт сюда.',
    en: 'Write in your own words. Your appeal finds the right department, and the answer comes here.',
    fa: 'به زبان خودتان بنویسید. درخواست شما خودش به ادارهٔ درست می‌رسد و پاسخ همین‌جا می‌آید.',
  },
  'home.send': {
    uz: 'Murojaat yuborish',
    ru: 'Отправить обращение',
    en: 'Send an appeal',
    fa: 'فرستادن درخواست',
  },
  'home.sendHint': {
    uz: '1 daqiqa ketadi. Faqat telefon raqami kerak.',
    ru: 'Займёт 1 минуту. Нужен только номер телефона.',
    en: 'Takes 1 minute. All you need is a phone number.',
    fa: 'یک دقیقه وقت می‌گیرد. فقط شمارهٔ تلفن لازم است.',
  },
  'home.ask': {
    uz: 'Yordamchidan soʻrash',
    ru: 'Спросить помощника',
    en: 'Ask the assistant',
    fa: 'پرسش از دستیار',
  },
  'home.askHint': {
    uz: '{assistant} hujjatlar asosida darhol javob beradi',
    ru: '{assistant} сразу отвечает по документам',
    en: '{assistant} answers at once from official documents',
    fa: '{assistant} بر پایهٔ اسناد رسمی بی‌درنگ پاسخ می‌دهد',
  },
  'home.my': {
    uz: 'Mening murojaatlarim',
    ru: 'Мои обращения',
    en: 'My appeals',
    fa: 'درخواست‌های من',
  },
  'home.myHint': {
    uz: 'Holati, muddati va javoblari',
    ru: 'Статус, срок и ответы',
    en: 'Status, deadline and answers',
    fa: 'وضعیت، مهلت و پاسخ‌ها',
  },
  'home.newReplies': {
    uz: '{n} ta yangi javob',
    ru: '{n, plural, one {# новый ответ} few {# новых ответа} many {# новых ответов} other {# нового ответа}}',
    en: '{n, plural, one {# new reply} other {# new replies}}',
    fa: '{n} پاسخ تازه',
  },
  'home.newReply': { uz: 'Yangi javob', ru: 'Новый ответ', en: 'New reply', fa: 'پاسخ تازه' },
  'home.emergency': {
    uz: 'Hayot xavf ostidami? Yozmang, qoʻngʻiroq qiling',
    ru: 'Опасность для жизни? Не пишите, звоните',
    en: 'Is someone in danger? Do not write: call',
    fa: 'جان کسی در خطر است؟ ننویسید، تماس بگیرید',
  },
  'home.call': {
    uz: '{number} raqamiga qoʻngʻiroq qilish: {label}',
    ru: 'Позвонить {number}: {label}',
    en: 'Call {number}: {label}',
    fa: 'تماس با {number}: {label}',
  },
  'home.stats': {
    uz: 'Ochiq statistika',
    ru: 'Открытая статистика',
    en: 'Public statistics',
    fa: 'آمار همگانی',
  },
  'home.last30': { uz: 'Soʻnggi 30 kun', ru: 'За 30 дней', en: 'Last 30 days', fa: '۳۰ روز گذشته' },
  'home.received': {
    uz: 'murojaat keldi',
    ru: 'обращений получено',
    en: 'appeals received',
    fa: 'درخواست رسیده',
  },
  'home.onTime': {
    uz: 'muddatida javob oldi',
    ru: 'ответ в срок',
    en: 'answered on time',
    fa: 'پاسخ در مهلت',
  },
  'home.firstReply': {
    uz: 'birinchi javobgacha',
    ru: 'до первого ответа',
    en: 'until the first reply',
    fa: 'تا نخستین پاسخ',
  },
  'home.how': {
    uz: 'Bu qanday ishlaydi',
    ru: 'Как это работает',
    en: 'How it works',
    fa: 'چگونه کار می‌کند',
  },
  'home.how1': { uz: 'Yozasiz', ru: 'Вы пишете', en: 'You write', fa: 'می‌نویسید' },
  'home.how1Text': {
    uz: 'Istagan tilda, oʻz soʻzingiz bilan.',
    ru: 'На любом языке, своими словами.',
    en: 'In any language, in your own words.',
    fa: 'به هر زبانی، به زبان خودتان.',
  },
  'home.how2': {
    uz: 'Boʻlimga boradi',
    ru: 'Отдел получает',
    en: 'It reaches a department',
    fa: 'به اداره می‌رسد',
  },
  'home.how2Text': {
    uz: 'Qaysi boʻlim va nima uchun, darhol koʻrasiz.',
    ru: 'Сразу видно, какой отдел и почему.',
    en: 'You see at once which one, and why.',
    fa: 'بی‌درنگ می‌بینید کدام اداره و چرا.',
  },
  'home.how3': {
    uz: 'Javob keladi',
    ru: 'Приходит ответ',
    en: 'The answer comes',
    fa: 'پاسخ می‌آید',
  },
  'home.how3Text': {
    uz: 'Muddati koʻrinib turadi, javob shu sahifaga keladi.',
    ru: 'Срок всегда виден, ответ придёт на эту страницу.',
    en: 'The deadline is in sight, and the answer comes to this page.',
    fa: 'مهلت همیشه پیداست و پاسخ به همین صفحه می‌آید.',
  },
});
