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
});
