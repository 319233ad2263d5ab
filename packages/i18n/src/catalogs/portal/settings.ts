import { catalog } from '../../catalog.ts';

/** What citizens set for themselves. */
export const settings = catalog({
  'settings.title': { uz: 'Sozlamalar', ru: 'Настройки', en: 'Settings', fa: 'تنظیمات' },
  'settings.script': {
    uz: 'Yozuv',
    ru: 'Письменность узбекского',
    en: 'Uzbek script',
    fa: 'خط ازبکی',
  },
  'settings.saved': { uz: 'Saqlandi', ru: 'Сохранено', en: 'Saved', fa: 'ذخیره شد' },
  'settings.name': {
    uz: 'Ismingiz',
    ru: 'Ваше имя',
    en: 'Your name',
    fa: 'نام شما',
  },
  'settings.language': {
    uz: 'Til',
    ru: 'Язык',
    en: 'Language',
    fa: 'زبان',
  },
  'settings.scriptText': {
    uz: 'Oʻzbekcha xabarlar shu yozuvda keladi.',
    ru: 'Сообщения на узбекском будут показаны выбранным алфавитом.',
    en: 'Uzbek messages come in this script.',
    fa: 'پیام‌های ازبکی با این خط می‌آیند.',
  },
  'settings.latin': {
    uz: 'Lotin',
    ru: 'Латиница',
    en: 'Latin',
    fa: 'لاتین',
  },
  'settings.cyrillic': {
    uz: 'Kirill',
    ru: 'Кириллица',
    en: 'Cyrillic',
    fa: 'سیریلیک',
  },
  'settings.theme': {
    uz: 'Koʻrinish',
    ru: 'Оформление',
    en: 'Appearance',
    fa: 'ظاهر',
  },
  'settings.themeSystem': {
    uz: 'Qurilmadagidek',
    ru: 'Как на устройстве',
    en: 'As on the device',
    fa: 'مانند دستگاه',
  },
  'settings.themeLight': {
    uz: 'Yorugʻ',
    ru: 'Светлое',
    en: 'Light',
    fa: 'روشن',
  },
  'settings.themeDark': {
    uz: 'Qorongʻi',
    ru: 'Тёмное',
    en: 'Dark',
    fa: 'تیره',
  },
  'settings.signIn': {
    uz: 'Kirganingizda ismingiz va murojaatlaringiz koʻrinadi.',
    ru: 'После входа здесь появятся ваше имя и обращения.',
    en: 'Sign in to see your name and appeals.',
    fa: 'پس از ورود، نام و درخواست‌های شما دیده می‌شود.',
  },
});
