import { catalog } from '../catalog.ts';

/** The ways between the staff's pages, and the word for a page that is closed to its reader. */
export const nav = catalog({
  work: { uz: 'Ish', ru: 'Работа', en: 'Work', fa: 'کار' },
  overview: { uz: 'Umumiy holat', ru: 'Обзор', en: 'Overview', fa: 'نمای کلی' },
  search: { uz: 'Qidiruv', ru: 'Поиск', en: 'Search', fa: 'جست‌وجو' },
  notifications: { uz: 'Bildirishnomalar', ru: 'Уведомления', en: 'Notifications', fa: 'اعلان‌ها' },
  account: { uz: 'Hisobim', ru: 'Моя учётная запись', en: 'My account', fa: 'حساب من' },
  router: { uz: 'Yoʻnaltirish', ru: 'Маршрутизация', en: 'Routing', fa: 'مسیریابی' },
  preview: {
    uz: 'Qayerga borardi?',
    ru: 'Куда бы попало?',
    en: 'Where would it go?',
    fa: 'به کجا می‌رفت؟',
  },
  learned: { uz: 'Oʻrganilganlar', ru: 'Выученное', en: 'What was learned', fa: 'آموخته‌ها' },
  admin: { uz: 'Boshqaruv', ru: 'Управление', en: 'Administration', fa: 'مدیریت' },
  departments: { uz: 'Boʻlimlar', ru: 'Отделы', en: 'Departments', fa: 'اداره‌ها' },
  staff: { uz: 'Xodimlar', ru: 'Сотрудники', en: 'Staff', fa: 'کارکنان' },
  neighborhoods: { uz: 'Mahallalar', ru: 'Махалли', en: 'Neighbourhoods', fa: 'محله‌ها' },
  quickReplies: {
    uz: 'Tayyor javoblar',
    ru: 'Готовые ответы',
    en: 'Quick replies',
    fa: 'پاسخ‌های آماده',
  },
  broadcasts: { uz: 'Eʼlonlar', ru: 'Объявления', en: 'Broadcasts', fa: 'اطلاعیه‌ها' },
  settings: { uz: 'Sozlamalar', ru: 'Настройки', en: 'Settings', fa: 'تنظیمات' },
  channels: {
    uz: 'Aloqa kanallari',
    ru: 'Каналы связи',
    en: 'Channels',
    fa: 'کانال‌های ارتباط',
  },
  models: { uz: 'Modellar', ru: 'Модели', en: 'Models', fa: 'مدل‌ها' },
  audit: { uz: 'Amallar jurnali', ru: 'Журнал действий', en: 'Audit log', fa: 'گزارش اقدام‌ها' },
  platform: { uz: 'Platforma', ru: 'Платформа', en: 'Platform', fa: 'سکو' },
  organizations: { uz: 'Tashkilotlar', ru: 'Организации', en: 'Organizations', fa: 'سازمان‌ها' },
  quarantine: { uz: 'Karantin', ru: 'Карантин', en: 'Quarantine', fa: 'قرنطینه' },
  injectionLog: {
    uz: 'Hujumlar jurnali',
    ru: 'Журнал атак',
    en: 'Injection log',
    fa: 'گزارش حمله‌ها',
  },
  system: { uz: 'Tizim holati', ru: 'Состояние системы', en: 'System health', fa: 'وضعیت سامانه' },

  'notYours.title': {
    uz: 'Bu sahifa yopiq',
    ru: 'Страница закрыта',
    en: 'This page is closed',
    fa: 'این صفحه بسته است',
  },
  'notYours.head': {
    uz: 'Bu sahifani ochish huquqingiz yoʻq',
    ru: 'У вас нет прав на эту страницу',
    en: 'You may not open this page',
    fa: 'شما اجازهٔ دیدن این صفحه را ندارید',
  },
  'notYours.text': {
    uz: 'Huquqni tashkilotingiz administratori beradi.',
    ru: 'Права даёт администратор вашей организации.',
    en: 'Your organization’s administrator gives the right to it.',
    fa: 'مدیر سامانهٔ سازمان شما این اجازه را می‌دهد.',
  },
  'notYours.back': {
    uz: 'Kiruvchilarga qaytish',
    ru: 'Вернуться ко входящим',
    en: 'Back to the inbox',
    fa: 'بازگشت به ورودی‌ها',
  },
});
