import { catalog } from '../../catalog.ts';

/** What stands around every page of the portal, and pages that failed. */
export const frame = catalog({
  'site.title': {
    uz: '{organization}: murojaatlar',
    ru: '{organization}: обращения',
    en: '{organization}: appeals',
    fa: '{organization}: درخواست‌ها',
  },
  'site.description': {
    uz: 'Muammo, savol yoki taklifingizni yozing. Xatingiz kerakli boʻlimga yetib boradi, javobi shu yerga keladi.',
    ru: 'Напишите о проблеме, задайте вопрос или предложите идею. Обращение попадёт в нужный отдел, ответ придёт сюда.',
    en: 'Write about a problem, a question or an idea. It reaches the right department, and the answer comes here.',
    fa: 'مشکل، پرسش یا پیشنهاد خود را بنویسید. نوشتهٔ شما به ادارهٔ مربوط می‌رسد و پاسخ همین‌جا می‌آید.',
  },
  'site.home': { uz: 'Bosh sahifa', ru: 'Главная', en: 'Home', fa: 'صفحهٔ اصلی' },
  'site.language': { uz: 'Til', ru: 'Язык', en: 'Language', fa: 'زبان' },
  'site.signOut': { uz: 'Chiqish', ru: 'Выйти', en: 'Sign out', fa: 'خروج' },
  'site.signedInAs': {
    uz: '{phone} raqami bilan kirgansiz',
    ru: 'Вы вошли с номером {phone}',
    en: 'Signed in with {phone}',
    fa: 'با شمارهٔ {phone} وارد شده‌اید',
  },
  'site.noScript': {
    uz: 'Sahifa oddiy koʻrinishda ishlayapti. Murojaat yuborish va javobni oʻqish mumkin, yangi javobni koʻrish uchun sahifani yangilang.',
    ru: 'Страница работает в простом виде. Можно отправить обращение и прочитать ответ; чтобы увидеть новый ответ, обновите страницу.',
    en: 'This page runs in its simple form. You can send an appeal and read the answer; reload the page to see a new reply.',
    fa: 'صفحه در حالت ساده کار می‌کند. می‌توانید درخواست بفرستید و پاسخ را بخوانید؛ برای دیدن پاسخ تازه صفحه را دوباره باز کنید.',
  },
  'site.refresh': {
    uz: 'Sahifani yangilash',
    ru: 'Обновить страницу',
    en: 'Reload the page',
    fa: 'بازخوانی صفحه',
  },
  'site.skip': {
    uz: 'Asosiy qismga oʻtish',
    ru: 'Перейти к содержанию',
    en: 'Skip to the content',
    fa: 'رفتن به بخش اصلی',
  },
  'site.menu': {
    uz: 'Sizning sahifalaringiz',
    ru: 'Ваши страницы',
    en: 'Your pages',
    fa: 'صفحه‌های شما',
  },
  'site.foot': {
    uz: 'Sayt boʻlimlari',
    ru: 'Разделы сайта',
    en: 'Site sections',
    fa: 'بخش‌های سایت',
  },
  'error.notFoundTitle': {
    uz: 'Sahifa topilmadi',
    ru: 'Страница не найдена',
    en: 'Page not found',
    fa: 'صفحه یافت نشد',
  },
  'error.notFoundText': {
    uz: 'Havola eskirgan yoki notoʻgʻri yozilgan boʻlishi mumkin. Bosh sahifadan davom eting.',
    ru: 'Возможно, ссылка устарела или написана с ошибкой. Продолжите с главной страницы.',
    en: 'The link may be old or mistyped. Go on from the home page.',
    fa: 'شاید پیوند کهنه یا نادرست باشد. از صفحهٔ اصلی ادامه دهید.',
  },
  'error.title': {
    uz: 'Xatolik yuz berdi',
    ru: 'Произошла ошибка',
    en: 'Something went wrong',
    fa: 'خطایی رخ داد',
  },
  'error.text': {
    uz: 'Yozganingiz shu qurilmada saqlangan. Birozdan soʻng qayta urinib koʻring.',
    ru: 'Написанное сохранено на этом устройстве. Попробуйте ещё раз чуть позже.',
    en: 'What you wrote is kept on this device. Try again in a moment.',
    fa: 'آنچه نوشته‌اید در همین دستگاه مانده است. کمی بعد دوباره تلاش کنید.',
  },
});
