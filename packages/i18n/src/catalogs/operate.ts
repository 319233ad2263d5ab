import { catalog } from '../catalog.ts';

/** What operators and administrators look after: the archive, the logo, recovery codes. */
export const operate = catalog({
  'archive.title': {
    uz: 'Arxivdan tanlash',
    ru: 'Отбор в архиве',
    en: 'Narrow the archive',
    fa: 'گزینش در بایگانی',
  },
  'archive.from': { uz: 'Yopilgan: dan', ru: 'Закрыто с', en: 'Closed from', fa: 'بسته‌شده از' },
  'archive.to': { uz: 'gacha', ru: 'по', en: 'to', fa: 'تا' },
  'archive.department': { uz: 'Boʻlim', ru: 'Отдел', en: 'Department', fa: 'اداره' },
  'archive.anyDepartment': {
    uz: 'Barcha boʻlimlar',
    ru: 'Все отделы',
    en: 'Every department',
    fa: 'همهٔ اداره‌ها',
  },
  'archive.reason': {
    uz: 'Yopilish sababi',
    ru: 'Причина закрытия',
    en: 'Why it was closed',
    fa: 'دلیل بسته شدن',
  },
  'archive.anyReason': {
    uz: 'Har qanday sabab',
    ru: 'Любая причина',
    en: 'Any reason',
    fa: 'هر دلیل',
  },

  'logo.title': { uz: 'Logotip', ru: 'Логотип', en: 'Logo', fa: 'نشان' },
  'logo.about': {
    uz: 'PNG, JPEG, WebP yoki GIF, 2 MB gacha; shaffof fonli PNG eng yaxshisi. Portal va xodimlar sahifalarida darhol koʻrinadi.',
    ru: 'PNG, JPEG, WebP или GIF до 2 МБ; лучше всего PNG с прозрачным фоном. Сразу виден на портале и у сотрудников.',
    en: 'PNG, JPEG, WebP or GIF up to 2 MB; best is a PNG with a transparent background. Shown at once on the portal and to staff.',
    fa: 'PNG، JPEG، WebP یا GIF تا ۲ مگابایت؛ بهتر از همه PNG با پس‌زمینهٔ شفاف. بی‌درنگ در درگاه و برای کارکنان دیده می‌شود.',
  },
  'logo.choose': {
    uz: 'Logotip tanlash',
    ru: 'Выбрать логотип',
    en: 'Choose a logo',
    fa: 'گزینش نشان',
  },
  'logo.change': {
    uz: 'Almashtirish',
    ru: 'Заменить',
    en: 'Replace',
    fa: 'جایگزین کردن',
  },
  'logo.remove': {
    uz: 'Olib tashlash',
    ru: 'Убрать',
    en: 'Remove',
    fa: 'برداشتن',
  },
});
