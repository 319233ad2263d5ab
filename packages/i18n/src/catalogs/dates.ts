import { catalog } from '../catalog.ts';

/** Choosing a day. */
export const dates = catalog({
  none: { uz: 'Tanlanmagan', ru: 'Не выбрано', en: 'Not chosen', fa: 'انتخاب نشده' },
  previous: { uz: 'Oldingi oy', ru: 'Предыдущий месяц', en: 'Previous month', fa: 'ماه پیش' },
  next: { uz: 'Keyingi oy', ru: 'Следующий месяц', en: 'Next month', fa: 'ماه بعد' },
  today: { uz: 'Bugun', ru: 'Сегодня', en: 'Today', fa: 'امروز' },
  clear: { uz: 'Tozalash', ru: 'Очистить', en: 'Clear', fa: 'پاک کردن' },
});
