import { catalog } from '../../catalog.ts';

/** What citizens find on the portal, and what an appeal must have. */
export const portal = catalog({
  'portal.title': { uz: 'Portal', ru: 'Портал', en: 'Portal', fa: 'درگاه' },
  'portal.about': {
    uz: 'Fuqarolar koʻradigan sahifalar: tillar, manzil, favqulodda raqamlar.',
    ru: 'Страницы для граждан: языки, адрес, экстренные номера.',
    en: 'The citizens’ pages: languages, address, emergency numbers.',
    fa: 'صفحه‌های شهروندان: زبان‌ها، نشانی، شماره‌های اضطراری.',
  },
  'portal.languages': { uz: 'Tillar', ru: 'Языки', en: 'Languages', fa: 'زبان‌ها' },
  'portal.languagesNote': {
    uz: 'Portal shu tillarda taklif qilinadi. Matn boʻlmagan joyda oʻzbekchasi koʻrinadi.',
    ru: 'Портал предлагается на этих языках. Где текста нет, показан узбекский.',
    en: 'The portal is offered in these. Where a text is missing, the Uzbek one is shown.',
    fa: 'درگاه به این زبان‌ها عرضه می‌شود. هر جا متنی نباشد، متن ازبکی نشان داده می‌شود.',
  },
  'portal.languageNone': {
    uz: 'Kamida bitta til qolsin',
    ru: 'Оставьте хотя бы один язык',
    en: 'Keep at least one language',
    fa: 'دست‌کم یک زبان بماند',
  },
  'portal.gaps': {
    uz: '{language}: {n} ta boʻlimda matn yoʻq',
    ru: '{language}: {n, plural, one {у # отдела} few {у # отделов} many {у # отделов} other {у # отдела}} нет текста',
    en: '{language}: {n, plural, one {# department has} other {# departments have}} no text',
    fa: '{language}: {n} اداره متن ندارد',
  },
  'portal.gapsNone': {
    uz: 'Barcha boʻlimlarning shu tillarda nomi va tavsifi bor.',
    ru: 'У всех отделов есть название и описание на этих языках.',
    en: 'Every department has its name and description in these languages.',
    fa: 'همهٔ اداره‌ها به این زبان‌ها نام و شرح دارند.',
  },
  'portal.derived': {
    uz: 'lotin yozuvidan hosil qilinadi',
    ru: 'получается из латиницы',
    en: 'derived from the Latin',
    fa: 'از خط لاتین ساخته می‌شود',
  },
  'portal.address': {
    uz: 'Manzil va qabul vaqti',
    ru: 'Адрес и часы приёма',
    en: 'Address and hours',
    fa: 'نشانی و ساعت پذیرش',
  },
  'portal.emergency': {
    uz: 'Favqulodda raqamlar',
    ru: 'Экстренные номера',
    en: 'Emergency numbers',
    fa: 'شماره‌های اضطراری',
  },
  'portal.number': { uz: 'Raqam', ru: 'Номер', en: 'Number', fa: 'شماره' },
  'portal.label': { uz: 'Nimasi', ru: 'Что это', en: 'What it is', fa: 'چیست' },
  'portal.emergencyAdd': {
    uz: 'Raqam qoʻshish',
    ru: 'Добавить номер',
    en: 'Add a number',
    fa: 'افزودن شماره',
  },
  'portal.emergencyRemove': {
    uz: '{number} raqamini olib tashlash',
    ru: 'Убрать номер {number}',
    en: 'Remove {number}',
    fa: 'برداشتن {number}',
  },
  'portal.public': {
    uz: 'Koʻrsatkichlarni hammaga ochish',
    ru: 'Показывать цифры всем',
    en: 'Show the figures to anyone',
    fa: 'نشان دادن آمار به همه',
  },
  'portal.publicNote': {
    uz: 'Soʻnggi 30 kunda nechta murojaat kelgani va qanchasi muddatida javob olgani bosh sahifada turadi.',
    ru: 'На главной видно, сколько обращений пришло за 30 дней и какая доля получила ответ в срок.',
    en: 'The home page says how many appeals came in 30 days and how many were answered in time.',
    fa: 'در صفحهٔ نخست دیده می‌شود در ۳۰ روز چند درخواست رسیده و چه سهمی به‌موقع پاسخ گرفته است.',
  },
  'appeal.title': { uz: 'Murojaat matni', ru: 'Текст обращения', en: 'Appeals', fa: 'متن درخواست' },
  'appeal.about': {
    uz: 'Shundan keyin ochiladigan murojaatlarga qoʻllanadi.',
    ru: 'Действует для обращений, открытых после сохранения.',
    en: 'Counts for appeals opened from now on.',
    fa: 'برای درخواست‌هایی که از این پس باز می‌شوند.',
  },
  'appeal.min': {
    uz: 'Eng kam uzunlik',
    ru: 'Наименьшая длина',
    en: 'Shortest text',
    fa: 'کمترین درازا',
  },
  'appeal.max': {
    uz: 'Eng koʻp uzunlik',
    ru: 'Наибольшая длина',
    en: 'Longest text',
    fa: 'بیشترین درازا',
  },
  'appeal.duplicate': {
    uz: 'Takror matnni qaytarish muddati',
    ru: 'Сколько времени повтор текста отклоняется',
    en: 'The same text is taken for a repeat within',
    fa: 'متن یکسان تا این مدت تکراری است',
  },
});
