import { catalog } from '../../catalog.ts';

/** What an act changed of an organization and of its settings. */
export const organizationFields = catalog({
  'field.slug': {
    uz: 'Manzildagi nomi',
    ru: 'Имя в адресе',
    en: 'Name in the address',
    fa: 'نام در نشانی',
  },
  'field.kind': { uz: 'Turi', ru: 'Вид', en: 'Kind', fa: 'گونه' },
  'field.admin': { uz: 'Administratori', ru: 'Администратор', en: 'Administrator', fa: 'مدیر' },
  'field.suspended': {
    uz: 'Toʻxtatilgan',
    ru: 'Приостановлена',
    en: 'Suspended',
    fa: 'متوقف',
  },
  'field.exportedAt': {
    uz: 'Arxiv olingan vaqt',
    ru: 'Когда создан архив',
    en: 'When the archive was made',
    fa: 'زمان ساخت بایگانی',
  },
  'field.rows': { uz: 'Yozuvlar', ru: 'Записей', en: 'Records', fa: 'رکوردها' },
  'field.numberPrefix': {
    uz: 'Kuzatuv raqamining boshi',
    ru: 'Начало номера обращения',
    en: 'Beginning of tracking numbers',
    fa: 'آغاز شمارهٔ پیگیری',
  },
  'field.allowedOrigins': {
    uz: 'Vidjet turadigan saytlar',
    ru: 'Сайты с виджетом',
    en: 'Sites with the widget',
    fa: 'سایت‌های دارای ابزارک',
  },
  'field.portal': { uz: 'Portal', ru: 'Портал', en: 'Portal', fa: 'درگاه' },
  'field.chat': { uz: 'Suhbatlar', ru: 'Чаты', en: 'Chats', fa: 'گفت‌وگوها' },
  'field.assistant': { uz: 'Yordamchi', ru: 'Помощник', en: 'Assistant', fa: 'دستیار' },
  'field.escalation': {
    uz: 'Xodimni chaqirish',
    ru: 'Вызов сотрудника',
    en: 'Calling staff',
    fa: 'فراخواندن کارمند',
  },
  'field.analytics': { uz: 'Tahlil', ru: 'Аналитика', en: 'Analytics', fa: 'تحلیل' },
  'field.feedback': { uz: 'Baholar', ru: 'Оценки', en: 'Ratings', fa: 'امتیازها' },
  'field.digest': {
    uz: 'Tonggi xulosa',
    ru: 'Утренняя сводка',
    en: 'Morning digest',
    fa: 'خلاصهٔ صبح',
  },
  'value.government': {
    uz: 'Davlat idorasi',
    ru: 'Госорган',
    en: 'Government',
    fa: 'دولتی',
  },
  'value.company': { uz: 'Kompaniya', ru: 'Компания', en: 'Company', fa: 'شرکت' },
});
