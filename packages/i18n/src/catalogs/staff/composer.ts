import { catalog } from '../../catalog.ts';

/** The composer, and what stands in its place. */
export const composer = catalog({
  'composer.label': {
    uz: 'Fuqaroga javob',
    ru: 'Ответ гражданину',
    en: 'Reply to the citizen',
    fa: 'پاسخ به شهروند',
  },
  'composer.placeholder': {
    uz: 'Javob yozing',
    ru: 'Напишите ответ',
    en: 'Write a reply',
    fa: 'پاسخ را بنویسید',
  },
  'composer.empty': {
    uz: 'Avval javobni yozing',
    ru: 'Сначала напишите ответ',
    en: 'Write the reply first',
    fa: 'نخست پاسخ را بنویسید',
  },
  'composer.kept': {
    uz: 'Qoralama saqlandi',
    ru: 'Черновик сохранён',
    en: 'Draft kept',
    fa: 'پیش‌نویس نگه داشته شد',
  },
  'pick.title': {
    uz: 'Hali hech kim olmagan',
    ru: 'Пока никто не взял',
    en: 'Nobody has picked it yet',
    fa: 'هنوز کسی برنداشته',
  },
  'pick.position': {
    uz: 'Navbatda {position}-oʻrin. Olsangiz, javob faqat sizdan boradi.',
    ru: 'Место в очереди: {position}. Если возьмёте, отвечать будете только вы.',
    en: 'Number {position} in the queue. Once picked, only you answer.',
    fa: 'جایگاه {position} در صف. اگر بردارید، تنها شما پاسخ می‌دهید.',
  },
  'pick.note': {
    uz: 'Olsangiz, javob faqat sizdan boradi.',
    ru: 'Если возьмёте, отвечать будете только вы.',
    en: 'Once picked, only you answer.',
    fa: 'اگر بردارید، تنها شما پاسخ می‌دهید.',
  },
  'pick.lost': {
    uz: '{name} sizdan oldin oldi',
    ru: '{name} взял(а) раньше вас',
    en: '{name} picked it before you',
    fa: '{name} پیش از شما برداشت',
  },
  'triage.title': {
    uz: 'Boʻlim aniqlanmadi',
    ru: 'Отдел не определён',
    en: 'No department could be chosen',
    fa: 'اداره مشخص نشد',
  },
  'triage.note': {
    uz: 'Tanlovingiz yoʻnaltiruvchini oʻrgatadi.',
    ru: 'Ваш выбор обучит маршрутизацию.',
    en: 'Your choice teaches the router.',
    fa: 'گزینش شما مسیریاب را آموزش می‌دهد.',
  },
  'triage.other': {
    uz: 'Boshqa boʻlim',
    ru: 'Другой отдел',
    en: 'Another department',
    fa: 'ادارهٔ دیگر',
  },
  'triage.reason': {
    uz: 'Saralashda nomzodlar orasidan tanlandi',
    ru: 'Выбрано на разборе из предложенных отделов',
    en: 'Chosen in triage from the candidates',
    fa: 'در دسته‌بندی از میان نامزدها برگزیده شد',
  },
  'held.title': { uz: 'Kutishga qoʻyilgan', ru: 'Отложено', en: 'On hold', fa: 'در انتظار' },
  'held.note': {
    uz: 'Har qanday xabar kelsa, ish oʻzi davom etadi.',
    ru: 'Любое сообщение вернёт его в работу.',
    en: 'Any message takes it up again.',
    fa: 'هر پیامی آن را از سر می‌گیرد.',
  },
  'watch.assigned': {
    uz: 'Bu murojaatga {name} javob beradi.',
    ru: 'На это обращение отвечает {name}.',
    en: '{name} answers this appeal.',
    fa: '{name} به این درخواست پاسخ می‌دهد.',
  },
  'watch.waiting': {
    uz: 'Hozircha bu yerda javob yozib boʻlmaydi.',
    ru: 'Пока ответить здесь нельзя.',
    en: 'It cannot be answered here yet.',
    fa: 'فعلاً نمی‌توان این‌جا پاسخ داد.',
  },
  'closed.title': { uz: 'Yakunlangan.', ru: 'Завершено.', en: 'Closed.', fa: 'پایان یافته.' },
  'closed.rating': {
    uz: 'Fuqaro bahosi: {rating} / 5.',
    ru: 'Оценка гражданина: {rating} из 5.',
    en: 'The citizen’s rating: {rating} of 5.',
    fa: 'ارزیابی شهروند: {rating} از ۵.',
  },
  'closed.noRating': {
    uz: 'Fuqaro hali baho bermagan.',
    ru: 'Гражданин пока не поставил оценку.',
    en: 'The citizen has not rated it yet.',
    fa: 'شهروند هنوز ارزیابی نکرده است.',
  },
});
