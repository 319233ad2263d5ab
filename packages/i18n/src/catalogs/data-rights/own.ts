import { catalog } from '../../catalog.ts';

/** What a citizen owns: taken along, deleted. */
export const own = catalog({
  title: {
    uz: 'Maʼlumotlarim',
    ru: 'Мои данные',
    en: 'My data',
    fa: 'داده‌های من',
  },
  about: {
    uz: 'Siz haqingizda saqlanayotgan hamma narsani olishingiz yoki oʻchirishingiz mumkin.',
    ru: 'Вы можете получить всё, что о вас хранится, или удалить это.',
    en: 'You can take along everything that is held of you, or have it deleted.',
    fa: 'می‌توانید همهٔ آنچه دربارهٔ شما نگه داشته می‌شود دریافت یا پاک کنید.',
  },
  download: {
    uz: 'Maʼlumotlarimni yuklab olish',
    ru: 'Скачать мои данные',
    en: 'Download my data',
    fa: 'دریافت داده‌های من',
  },
  downloadAbout: {
    uz: 'ZIP arxiv: murojaatlaringiz, xabarlar va fayllar.',
    ru: 'Архив ZIP: ваши обращения, сообщения и файлы.',
    en: 'A ZIP archive: your appeals, messages and files.',
    fa: 'بایگانی ZIP: درخواست‌ها، پیام‌ها و فایل‌های شما.',
  },
  remove: {
    uz: 'Maʼlumotlarimni oʻchirish',
    ru: 'Удалить мои данные',
    en: 'Delete my data',
    fa: 'پاک کردن داده‌های من',
  },
  'remove.title': {
    uz: 'Maʼlumotlaringiz oʻchirilsinmi?',
    ru: 'Удалить ваши данные?',
    en: 'Delete your data?',
    fa: 'داده‌های شما پاک شود؟',
  },
  'remove.goes': {
    uz: 'Oʻchiriladi',
    ru: 'Что будет удалено',
    en: 'What goes',
    fa: 'آنچه پاک می‌شود',
  },
  'remove.goesPerson': {
    uz: 'ismingiz, telefon raqamingiz va barcha kirishlaringiz',
    ru: 'ваше имя, номер телефона и все входы',
    en: 'your name, your phone number and all your logins',
    fa: 'نام، شمارهٔ تلفن و همهٔ ورودهای شما',
  },
  'remove.goesSessions': {
    uz: '{count, plural, other {# ta murojaat va suhbatda}} yozilgan hamma narsa: {messages, plural, other {# ta xabar}}, {files, plural, other {# ta fayl}}',
    ru: 'всё, что написано {count, plural, one {в # обращении или чате} few {в # обращениях и чатах} many {в # обращениях и чатах} other {в # обращениях и чатах}}: {messages, plural, one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}}, {files, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}',
    en: 'all that was written in {count, plural, one {# appeal or chat} other {# appeals and chats}}: {messages, plural, one {# message} other {# messages}}, {files, plural, one {# file} other {# files}}',
    fa: 'همهٔ آنچه در {count, plural, other {# درخواست و گفت‌وگو}} نوشته شده است: {messages, plural, other {# پیام}}، {files, plural, other {# فایل}}',
  },
  'remove.goesLearned': {
    uz: 'dastur matnlaringizdan oʻrgangan narsalar, Telegram va bildirishnomalarga ulanishlar',
    ru: 'то, чему программа научилась на ваших текстах, связь с Telegram и уведомления',
    en: 'what the program learned from your texts, your link with Telegram and notifications',
    fa: 'آنچه برنامه از متن‌های شما آموخته است، پیوند تلگرام و اعلان‌ها',
  },
  'remove.stays': {
    uz: 'Qoladi',
    ru: 'Что останется',
    en: 'What stays',
    fa: 'آنچه می‌ماند',
  },
  'remove.staysText': {
    uz: 'Murojaatlarning raqami, sanalari va boʻlimi: hisobot uchun, kimniki ekani va mazmunisiz.',
    ru: 'Номера обращений, даты и отделы: для отчётности, без содержания и без указания, чьи они.',
    en: 'The numbers of the appeals, their dates and departments: for the figures, without content and without whose they were.',
    fa: 'شمارهٔ درخواست‌ها، تاریخ‌ها و اداره‌ها: برای آمار، بدون محتوا و بدون اینکه معلوم باشد از کیست.',
  },
  'remove.open': {
    uz: 'Hali yopilmagan. Oʻchirsangiz, ularga javob berilmaydi:',
    ru: 'Ещё не закрыты. Если удалить данные, ответа на них не будет:',
    en: 'Still open. Once your data is deleted nobody answers them:',
    fa: 'هنوز باز است. با پاک کردن داده‌ها کسی به آن‌ها پاسخ نمی‌دهد:',
  },
  'remove.forGood': {
    uz: 'Buni ortga qaytarib boʻlmaydi. Kerak boʻlsa, avval maʼlumotlaringizni yuklab oling.',
    ru: 'Отменить это нельзя. Если нужно, сначала скачайте данные.',
    en: 'This cannot be undone. Download your data first if you may need it.',
    fa: 'این کار بازگشت‌پذیر نیست. اگر لازم است نخست داده‌ها را دریافت کنید.',
  },
  'remove.understood': {
    uz: 'Tushundim, hammasi oʻchirilsin',
    ru: 'Я понимаю: удалить всё',
    en: 'I understand: delete everything',
    fa: 'می‌دانم؛ همه چیز پاک شود',
  },
  'remove.mustAgree': {
    uz: 'Davom etish uchun belgilang.',
    ru: 'Отметьте, чтобы продолжить.',
    en: 'Tick this to go on.',
    fa: 'برای ادامه علامت بزنید.',
  },
  'remove.confirm': {
    uz: 'Butunlay oʻchirish',
    ru: 'Удалить навсегда',
    en: 'Delete for good',
    fa: 'پاک کردن برای همیشه',
  },
  'remove.keep': {
    uz: 'Yoʻq, qolsin',
    ru: 'Нет, оставить',
    en: 'No, keep it',
    fa: 'نه، بماند',
  },
  'remove.done': {
    uz: 'Maʼlumotlaringiz oʻchirildi',
    ru: 'Ваши данные удалены',
    en: 'Your data is deleted',
    fa: 'داده‌های شما پاک شد',
  },
  'remove.doneText': {
    uz: 'Tizimdan chiqdingiz. Yana murojaat qilsangiz, sizni yangi foydalanuvchi sifatida qabul qilamiz.',
    ru: 'Вы вышли из системы. Если обратитесь снова, вы будете для нас новым человеком.',
    en: 'You are logged out. If you write again, you are new to us.',
    fa: 'از سامانه خارج شدید. اگر دوباره بنویسید، برای ما فرد تازه‌ای هستید.',
  },
  'archive.readme': {
    uz: 'Bu arxivda siz haqingizda saqlanayotgan hamma narsa bor.\n\n{profile}: ism, telefon, til.\n{sessions}: har bir murojaat va suhbat, xabarlari bilan.\n{files}: yuborilgan va olingan fayllar.\n{besides}: kirishlar, Telegram, bildirishnomalar.\n\n{json} fayllarini istalgan matn muharriri ochadi; vaqtlar {utc} boʻyicha.\n',
    ru: 'В этом архиве всё, что о вас хранится.\n\n{profile}: имя, телефон, язык.\n{sessions}: каждое обращение и каждый чат с сообщениями.\n{files}: отправленные и полученные файлы.\n{besides}: входы, Telegram, уведомления.\n\nФайлы {json} открывает любой текстовый редактор; время указано по {utc}.\n',
    en: 'This archive holds everything that is held of you.\n\n{profile}: name, phone, language.\n{sessions}: each appeal and chat with its messages.\n{files}: files that were sent and received.\n{besides}: logins, Telegram, notifications.\n\nAny text editor opens the {json} files; times are {utc}.\n',
    fa: 'این بایگانی همهٔ چیزهایی را دارد که دربارهٔ شما نگه داشته می‌شود.\n\n{profile}: نام، تلفن، زبان.\n{sessions}: هر درخواست و گفت‌وگو با پیام‌هایش.\n{files}: فایل‌های فرستاده و دریافت‌شده.\n{besides}: ورودها، تلگرام، اعلان‌ها.\n\nفایل‌های {json} را هر ویرایشگر متنی باز می‌کند؛ زمان‌ها به وقت {utc} است.\n',
  },
});
