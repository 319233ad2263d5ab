import type { CompanyAbout } from './types.ts';

const weekday = { from: '08:00', to: '22:00' };

/** The demo's company: it brings parcels, and does not exist. */
export const about: CompanyAbout = {
  slug: 'chaqqon',
  name: {
    uz: 'Chaqqon Yetkazish',
    ru: 'Чаккон Доставка',
    en: 'Chaqqon Delivery',
    fa: 'پیک چققون',
  },
  region: {
    uz: 'Oʻzbekiston boʻylab',
    ru: 'По всему Узбекистану',
    en: 'All over Uzbekistan',
    fa: 'سراسر ازبکستان',
  },
  address: {
    uz: 'Toshkent shahri, Lochin koʻchasi, 7-uy. Boʻlimlar: dushanba–shanba, 9:00–20:00',
    ru: 'г. Ташкент, улица Лочин, дом 7. Отделения: понедельник–суббота, 9:00–20:00',
    en: '7 Lochin Street, Tashkent. Branches: Monday to Saturday, 9:00–20:00',
    fa: 'تاشکند، خیابان لاچین، پلاک ۷. شعبه‌ها: دوشنبه تا شنبه، ۹:۰۰ تا ۲۰:۰۰',
  },
  languages: ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'],
  timeZone: 'Asia/Tashkent',
  numberPrefix: 'CHQ',
  accent: '#b8400e',
  businessHours: [
    weekday,
    weekday,
    weekday,
    weekday,
    weekday,
    weekday,
    { from: '09:00', to: '20:00' },
  ],
  assistantName: 'Laylak',
  greeting: {
    uz: 'Assalomu alaykum! Men Laylakman, Chaqqon Yetkazishning yordamchisiman. Narx, muddat, yetkazib berish va qaytarish haqida soʻrang. Bilmasam, xodimni chaqiraman.',
    ru: 'Здравствуйте! Я Лайлак, помощник Чаккон Доставки. Спросите о ценах, сроках, доставке и возврате. Если не знаю, позову сотрудника.',
    en: 'Hello! I am Laylak, the assistant of Chaqqon Delivery. Ask me about prices, times, delivery and returns. When I do not know, I call a colleague.',
    fa: 'سلام! من لایلک هستم، دستیار پیک چققون. دربارهٔ قیمت، زمان، تحویل و برگشت بپرسید. اگر ندانم، همکاری را فرا می‌خوانم.',
  },
  chatDepartment: 'orders',
};
