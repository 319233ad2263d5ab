import { catalog } from '../catalog.ts';

/** Notices of the browser: what they say, and how they are switched on and off. */
export const push = catalog({
  replied: {
    uz: '{number} murojaatingizga javob keldi.',
    ru: 'На обращение {number} пришёл ответ.',
    en: 'There is a reply to your appeal {number}.',
    fa: 'به درخواست {number} پاسخ داده شد.',
  },
  title: {
    uz: 'Brauzer bildirishnomalari',
    ru: 'Уведомления браузера',
    en: 'Browser notifications',
    fa: 'اعلان‌های مرورگر',
  },
  'about.citizen': {
    uz: 'Sahifa yopiq boʻlsa ham javob kelgani shu qurilmada koʻrinadi. Javob matni koʻrsatilmaydi.',
    ru: 'Сообщение об ответе появится на этом устройстве, даже если страница закрыта. Текст ответа не показывается.',
    en: 'This device tells you of a reply even when the page is closed. The text of the reply is not shown.',
    fa: 'حتی وقتی صفحه بسته است، این دستگاه از پاسخ خبر می‌دهد. متن پاسخ نشان داده نمی‌شود.',
  },
  'about.staff': {
    uz: 'Sahifa yopiq boʻlsa ham pastda tanlangan bildirishnomalar shu brauzerda chiqadi. Murojaat matni koʻrsatilmaydi.',
    ru: 'Уведомления, выбранные ниже, появятся в этом браузере, даже если страница закрыта. Текст обращения не показывается.',
    en: 'What you chose below appears in this browser even when the page is closed. The text of an appeal is not shown.',
    fa: 'اعلان‌هایی که پایین برگزیده‌اید حتی با بسته‌بودن صفحه در این مرورگر می‌آید. متن درخواست نشان داده نمی‌شود.',
  },
  turnOn: { uz: 'Yoqish', ru: 'Включить', en: 'Turn on', fa: 'روشن کن' },
  turnOff: { uz: 'Oʻchirish', ru: 'Выключить', en: 'Turn off', fa: 'خاموش کن' },
  on: {
    uz: 'Bu brauzerda yoqilgan.',
    ru: 'В этом браузере включены.',
    en: 'On in this browser.',
    fa: 'در این مرورگر روشن است.',
  },
  off: {
    uz: 'Bu brauzerda oʻchirilgan.',
    ru: 'В этом браузере выключены.',
    en: 'Off in this browser.',
    fa: 'در این مرورگر خاموش است.',
  },
  denied: {
    uz: 'Brauzer bu saytga bildirishnoma chiqarishga ruxsat bermagan. Ruxsatni brauzer sozlamalarida oʻzgartiring.',
    ru: 'Браузер не разрешает этому сайту уведомления. Измените разрешение в настройках браузера.',
    en: 'The browser does not let this site show notifications. Change that in the browser’s settings.',
    fa: 'مرورگر به این سایت اجازهٔ اعلان نداده است. آن را در تنظیمات مرورگر تغییر دهید.',
  },
  unsupported: {
    uz: 'Bu brauzer bildirishnomalarni qoʻllab-quvvatlamaydi.',
    ru: 'Этот браузер не поддерживает такие уведомления.',
    en: 'This browser cannot show such notifications.',
    fa: 'این مرورگر چنین اعلان‌هایی را پشتیبانی نمی‌کند.',
  },
  failed: {
    uz: 'Hozir yoqib boʻlmadi. Birozdan soʻng qayta urinib koʻring.',
    ru: 'Сейчас не получилось. Попробуйте ещё раз чуть позже.',
    en: 'That did not work now. Try again in a moment.',
    fa: 'اکنون نشد. کمی بعد دوباره امتحان کنید.',
  },
});
