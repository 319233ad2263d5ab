import { catalog } from '../catalog.ts';

/** What operators and administrators look after: the archive, the logo, recovery codes. */
export const operate = catalog({
  'archive.title': {
    uz: 'Arxivdan tanlash',
    ru: 'Отбор в архиве',
    en: 'Narrow the archive',
    fa: 'گزینش در بایگانی',
  },
  'archive.from': { uz: 'Yopilgan kundan', ru: 'Закрыто с', en: 'Closed from', fa: 'بسته‌شده از' },
  'archive.to': { uz: 'Kungacha', ru: 'по', en: 'to', fa: 'تا' },
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

  'recovery.title': {
    uz: 'Zaxira kodlar',
    ru: 'Резервные коды',
    en: 'Recovery codes',
    fa: 'کدهای بازیابی',
  },
  'recovery.about': {
    uz: 'Telefon yoʻqolsa, ilova kodi oʻrniga shulardan birini kiriting. Har biri bir marta yaraydi. Ular faqat hozir koʻrsatiladi: ishonchli joyda saqlang.',
    ru: 'Если телефон потерян, введите один из них вместо кода приложения. Каждый годится один раз. Они показаны только сейчас: сохраните их в надёжном месте.',
    en: 'If you lose the phone, enter one of them instead of the app’s code. Each works once. They are shown only now: keep them in a safe place.',
    fa: 'اگر تلفن گم شود، به جای کد برنامه یکی از این‌ها را وارد کنید. هر کدام یک بار کار می‌کند. تنها اکنون نشان داده می‌شوند؛ در جای امنی نگه دارید.',
  },
  'recovery.keep': {
    uz: 'Fayl qilib saqlash',
    ru: 'Сохранить в файл',
    en: 'Save as a file',
    fa: 'ذخیره در پرونده',
  },
  'recovery.kept': {
    uz: 'Saqlab oldim',
    ru: 'Я сохранил(а)',
    en: 'I have kept them',
    fa: 'نگه داشتم',
  },
  'recovery.make': {
    uz: 'Yangi zaxira kodlar',
    ru: 'Новые резервные коды',
    en: 'New recovery codes',
    fa: 'کدهای بازیابی تازه',
  },
  'recovery.makeAbout': {
    uz: 'Oʻnta yangi kod yaratiladi, avvalgilari ishlamay qoladi. Buning uchun parolingizni kiriting.',
    ru: 'Будут созданы десять новых кодов, прежние перестанут действовать. Для этого введите пароль.',
    en: 'Ten new codes are made, those before stop working. Enter your password for that.',
    fa: 'ده کد تازه ساخته می‌شود و کدهای پیشین از کار می‌افتند. برای این کار گذرواژه را وارد کنید.',
  },
  'recovery.left': {
    uz: '{n, plural, one {Bitta zaxira kod} other {# ta zaxira kod}} qoldi.',
    ru: '{n, plural, one {Остался # резервный код} few {Осталось # резервных кода} many {Осталось # резервных кодов} other {Осталось # резервного кода}}.',
    en: '{n, plural, one {# recovery code is left} other {# recovery codes are left}}.',
    fa: '{n, plural, one {# کد بازیابی مانده است} other {# کد بازیابی مانده است}}.',
  },
  'email.changes': {
    uz: 'Endi yangi pochta bilan kiriladi. Ochiq sahifalar ochiq qoladi, eski pochtaga berilgan havolalar ishlamaydi.',
    ru: 'Вход теперь по новой почте. Открытые страницы останутся, ссылки, выданные на прежнюю, перестанут работать.',
    en: 'They log in with the new e-mail from now on. Open pages stay open; links that were given out before stop working.',
    fa: 'از این پس با رایانامهٔ تازه وارد می‌شوند. صفحه‌های باز باز می‌مانند؛ پیوندهایی که پیش‌تر داده شده‌اند از کار می‌افتند.',
  },
});
