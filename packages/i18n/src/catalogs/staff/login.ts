import { catalog } from '../../catalog.ts';

/** Signing in, and a login that has ended. */
export const login = catalog({
  'login.title': {
    uz: 'Xodimlar uchun kirish',
    ru: 'Вход для сотрудников',
    en: 'Staff log-in',
    fa: 'ورود کارکنان',
  },
  'login.about': {
    uz: 'Murojaatlar bilan ishlash uchun hisobingizga kiring.',
    ru: 'Войдите, чтобы работать с обращениями.',
    en: 'Log in to work with appeals.',
    fa: 'برای رسیدگی به درخواست‌ها وارد شوید.',
  },
  'login.email': { uz: 'Elektron pochta', ru: 'Электронная почта', en: 'E-mail', fa: 'رایانامه' },
  'login.emailWrong': {
    uz: 'Elektron pochta manzilini toʻliq yozing, masalan: ism@tuman.uz.',
    ru: 'Введите адрес полностью, например: imya@tuman.uz.',
    en: 'Enter the whole address, for example: name@tuman.uz.',
    fa: 'نشانی کامل را بنویسید، برای نمونه: name@tuman.uz.',
  },
  'login.password': { uz: 'Parol', ru: 'Пароль', en: 'Password', fa: 'گذرواژه' },
  'login.passwordMissing': {
    uz: 'Parolni yozing.',
    ru: 'Введите пароль.',
    en: 'Enter the password.',
    fa: 'گذرواژه را بنویسید.',
  },
  'login.show': {
    uz: 'Parolni koʻrsatish',
    ru: 'Показать пароль',
    en: 'Show the password',
    fa: 'نمایش گذرواژه',
  },
  'login.hide': {
    uz: 'Parolni yashirish',
    ru: 'Скрыть пароль',
    en: 'Hide the password',
    fa: 'پنهان کردن گذرواژه',
  },
  'login.submit': { uz: 'Kirish', ru: 'Войти', en: 'Log in', fa: 'ورود' },
  'login.help': {
    uz: 'Kira olmasangiz, tashkilotingiz administratoriga murojaat qiling.',
    ru: 'Если войти не получается, обратитесь к администратору вашей организации.',
    en: 'If you cannot log in, ask your organization’s administrator.',
    fa: 'اگر نمی‌توانید وارد شوید، از مدیر سامانهٔ سازمان خود کمک بگیرید.',
  },
  'ended.title': {
    uz: 'Kirish muddati tugadi',
    ru: 'Вход завершён',
    en: 'Your log-in has ended',
    fa: 'نشست شما پایان یافت',
  },
  'ended.text': {
    uz: 'Yozganlaringiz saqlangan. Davom etish uchun parolni yana kiriting.',
    ru: 'Всё написанное сохранено. Введите пароль, чтобы продолжить.',
    en: 'What you wrote is kept. Enter your password to go on.',
    fa: 'نوشته‌های شما نگه داشته شده است. برای ادامه گذرواژه را وارد کنید.',
  },
  'ended.other': {
    uz: 'Boshqa hisob bilan kirish',
    ru: 'Войти под другим именем',
    en: 'Log in as someone else',
    fa: 'ورود با حساب دیگر',
  },
});
