import { catalog } from '../catalog.ts';

/** The public page: how well an organization serves, in numbers that anyone may see. */
export const transparency = catalog({
  title: {
    uz: 'Ochiq koʻrsatkichlar',
    ru: 'Открытые показатели',
    en: 'How we serve',
    fa: 'کارنامهٔ آشکار',
  },
  about: {
    uz: '{from} – {to} kunlari uchun. Har kuni yangilanadi.',
    ru: 'За {from} – {to}. Обновляется каждый день.',
    en: '{from} to {to}. New every day.',
    fa: 'از {from} تا {to}. هر روز تازه می‌شود.',
  },
  link: { uz: 'Batafsil', ru: 'Подробнее', en: 'All figures', fa: 'همهٔ رقم‌ها' },
  received: { uz: 'Kelib tushgan', ru: 'Поступило', en: 'Received', fa: 'رسیده' },
  resolved: { uz: 'Hal qilingan', ru: 'Решено', en: 'Resolved', fa: 'حل‌شده' },
  open: { uz: 'Hozir ochiq', ru: 'Сейчас открыто', en: 'Open now', fa: 'اکنون باز' },
  firstReply: {
    uz: 'Odatda birinchi javob',
    ru: 'Обычно первый ответ через',
    en: 'First reply, usually',
    fa: 'نخستین پاسخ، معمولاً',
  },
  resolution: {
    uz: 'Odatda hal boʻlishi',
    ru: 'Обычно решение через',
    en: 'Resolved, usually in',
    fa: 'حل شدن، معمولاً در',
  },
  answeredInTime: {
    uz: 'Birinchi javob muddatida',
    ru: 'Первый ответ в срок',
    en: 'First reply in time',
    fa: 'نخستین پاسخ به‌هنگام',
  },
  resolvedInTime: {
    uz: 'Muddatida hal qilingan',
    ru: 'Решено в срок',
    en: 'Resolved in time',
    fa: 'حل‌شده به‌هنگام',
  },
  satisfaction: {
    uz: 'Baho, 5 dan',
    ru: 'Оценка из 5',
    en: 'Rating, of 5',
    fa: 'امتیاز از ۵',
  },
  few: { uz: '5 tadan kam', ru: 'меньше 5', en: 'fewer than 5', fa: 'کمتر از ۵' },
  hidden: { uz: 'koʻrsatilmaydi', ru: 'не показано', en: 'not shown', fa: 'نشان داده نمی‌شود' },
  departments: { uz: 'Boʻlimlar', ru: 'Отделы', en: 'Departments', fa: 'اداره‌ها' },
  department: { uz: 'Boʻlim', ru: 'Отдел', en: 'Department', fa: 'اداره' },
  months: { uz: 'Oylar boʻyicha', ru: 'По месяцам', en: 'By month', fa: 'ماه به ماه' },
  month: { uz: 'Oy', ru: 'Месяц', en: 'Month', fa: 'ماه' },
  note: {
    uz: 'Bu yerda hech kimning shaxsiy maʼlumoti yoʻq. 5 tadan kam sonlar va ulardan hisoblab topsa boʻladigan sonlar koʻrsatilmaydi.',
    ru: 'Здесь нет ничьих личных данных. Числа меньше 5 и те, из которых их можно вычислить, не показаны.',
    en: 'Nothing personal is shown here. Numbers below 5, and those they could be worked out from, are left out.',
    fa: 'اینجا هیچ دادهٔ شخصی نیست. عددهای کمتر از ۵ و آنچه بتوان از آن‌ها به دستشان آورد نشان داده نمی‌شود.',
  },
  off: {
    uz: 'Tashkilot koʻrsatkichlarini ochiq eʼlon qilmaydi.',
    ru: 'Организация не публикует свои показатели.',
    en: 'This organization does not publish its figures.',
    fa: 'این سازمان رقم‌های خود را منتشر نمی‌کند.',
  },
});
