import type { DemoOrganization } from './types.ts';

/** The demo tenant: a district government. */
export const organization: DemoOrganization = {
  slug: 'narpay',
  kind: 'government',
  name: {
    uz: 'Narpay tumani hokimligi',
    ru: 'Хокимият Нарпайского района',
    en: 'Narpay District Administration',
    fa: 'فرمانداری ناحیهٔ نرپای',
  },
  region: {
    uz: 'Samarqand viloyati',
    ru: 'Самаркандская область',
    en: 'Samarqand Region',
    fa: 'استان سمرقند',
  },
  address: {
    uz: 'Oqtosh shahri, Mustaqillik koʻchasi, 1-uy. Qabul: dushanba–juma, 9:00–18:00',
    ru: 'г. Акташ, улица Мустакиллик, дом 1. Приём: понедельник–пятница, 9:00–18:00',
    en: '1 Mustaqillik Street, Oqtosh. Reception: Monday to Friday, 9:00–18:00',
    fa: 'شهر آق‌تاش، خیابان مستقل‌لیک، پلاک ۱. پذیرش: دوشنبه تا جمعه، ۹:۰۰ تا ۱۸:۰۰',
  },
  languages: ['uz', 'uz-Cyrl', 'ru', 'en', 'fa'],
  timeZone: 'Asia/Tashkent',
  numberPrefix: 'NRP',
  emergencyNumbers: [
    { number: '101', label: { uz: 'Yongʻin', ru: 'Пожарные', en: 'Fire', fa: 'آتش‌نشانی' } },
    { number: '102', label: { uz: 'Militsiya', ru: 'Милиция', en: 'Police', fa: 'پلیس' } },
    { number: '103', label: { uz: 'Tez yordam', ru: 'Скорая', en: 'Ambulance', fa: 'اورژانس' } },
    { number: '104', label: { uz: 'Gaz', ru: 'Газ', en: 'Gas', fa: 'گاز' } },
  ],
  assistantName: 'Asadbek AI',
};
