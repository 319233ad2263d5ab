import { catalog } from '../../catalog.ts';

/** Everything of an organization, taken along. */
export const out = catalog({
  title: {
    uz: 'Eksport va import',
    ru: 'Экспорт и импорт',
    en: 'Export and import',
    fa: 'برون‌بری و درون‌ریزی',
  },
  about: {
    uz: 'Tashkilotga tegishli hamma narsa bitta arxivda, ochiq formatda.',
    ru: 'Всё, что принадлежит организации, одним архивом в открытом формате.',
    en: 'Everything the organization owns, as one archive in an open format.',
    fa: 'همهٔ دارایی‌های سازمان در یک بایگانی با قالب باز.',
  },
  'out.title': {
    uz: 'Hammasini olib keting',
    ru: 'Забрать всё с собой',
    en: 'Take everything with you',
    fa: 'همه چیز را با خود ببرید',
  },
  'out.about': {
    uz: 'Murojaatlar, suhbatlar, fayllar, bilimlar bazasi, xodimlar va sozlamalar. Arxivni boʻsh tashkilotga yuklasangiz, sahifalar avvalgidek ochiladi.',
    ru: 'Обращения, чаты, файлы, база знаний, сотрудники и настройки. Загрузите архив в пустую организацию, и страницы откроются такими же.',
    en: 'Appeals, chats, files, knowledge, staff and settings. Taken into an empty organization it gives the same pages.',
    fa: 'درخواست‌ها، گفت‌وگوها، پرونده‌ها، دانش، کارکنان و تنظیمات. اگر در سازمانی خالی وارد شود، همان صفحه‌ها را می‌دهد.',
  },
  'out.size': {
    uz: 'Taxminan {size}: {sessions, plural, other {# ta murojaat va suhbat}}, {messages, plural, other {# ta xabar}}, {files, plural, other {# ta fayl}}',
    ru: 'Около {size}: {sessions, plural, one {# обращение или чат} few {# обращения и чата} many {# обращений и чатов} other {# обращения и чата}}, {messages, plural, one {# сообщение} few {# сообщения} many {# сообщений} other {# сообщения}}, {files, plural, one {# файл} few {# файла} many {# файлов} other {# файла}}',
    en: 'About {size}: {sessions, plural, one {# session} other {# sessions}}, {messages, plural, one {# message} other {# messages}}, {files, plural, one {# file} other {# files}}',
    fa: 'حدود {size}: {sessions, plural, other {# درخواست و گفت‌وگو}}، {messages, plural, other {# پیام}}، {files, plural, other {# پرونده}}',
  },
  'out.counting': {
    uz: 'Hajmi hisoblanmoqda …',
    ru: 'Подсчитываем размер …',
    en: 'Working out the size …',
    fa: 'در حال محاسبهٔ اندازه …',
  },
  'out.start': {
    uz: 'Arxivni yuklab olish',
    ru: 'Скачать архив',
    en: 'Download the archive',
    fa: 'دریافت بایگانی',
  },
  'out.running': {
    uz: 'Arxiv tayyorlanmoqda va yuklab olinmoqda …',
    ru: 'Архив готовится и скачивается …',
    en: 'The archive is being made and downloaded …',
    fa: 'بایگانی در حال آماده شدن و دریافت است …',
  },
  'out.done': {
    uz: 'Arxiv tayyor: {name}, {size}',
    ru: 'Архив готов: {name}, {size}',
    en: 'The archive is there: {name}, {size}',
    fa: 'بایگانی آماده است: {name}، {size}',
  },
  'out.failed': {
    uz: 'Arxiv oxirigacha yetib kelmadi. Yana urinib koʻring.',
    ru: 'Архив не дошёл до конца. Попробуйте ещё раз.',
    en: 'The archive broke off before its end. Try again.',
    fa: 'بایگانی پیش از پایان قطع شد. دوباره بکوشید.',
  },
  'out.private': {
    uz: 'Arxivda fuqarolarning shaxsiy maʼlumotlari bor: uni ishonchli joyda saqlang. Yuklab olganingiz jurnalga yoziladi.',
    ru: 'В архиве личные данные граждан: храните его в надёжном месте. Скачивание записывается в журнал.',
    en: 'The archive holds personal data of citizens: keep it in a safe place. The audit log records that you took it.',
    fa: 'بایگانی دادهٔ شخصی شهروندان را دارد: آن را در جای امن نگه دارید. دریافت آن در گزارش رویدادها ثبت می‌شود.',
  },
  'not.title': {
    uz: 'Arxivda nima yoʻq',
    ru: 'Чего нет в архиве',
    en: 'What is not in it',
    fa: 'چه چیزهایی در آن نیست',
  },
  'not.secrets': {
    uz: 'Parollar, ikkinchi bosqich, API kalitlari, vebhuk maxfiy kalitlari va bot tokeni. Xodimlar taklif havolasi orqali yangi parol oʻrnatadi, kalitlar yangidan yaratiladi.',
    ru: 'Пароли, второй шаг, ключи API, секреты вебхуков и токен бота. Сотрудники задают новый пароль по приглашению, ключи создаются заново.',
    en: 'Passwords, second steps, API keys, secrets of webhooks and the token of the bot. Staff set a new password by an invitation; keys are made anew.',
    fa: 'گذرواژه‌ها، گام دوم، کلیدهای API، رمزهای وب‌هوک و توکن ربات. کارکنان با دعوت‌نامه گذرواژهٔ تازه می‌گذارند و کلیدها از نو ساخته می‌شوند.',
  },
  'not.quarantine': {
    uz: 'Karantindagi va u yerda rad etilgan murojaatlar: ularni faqat platforma maʼmuri koʻradi.',
    ru: 'Обращения в карантине и отклонённые там: их видит только администратор платформы.',
    en: 'Sessions in quarantine, and those rejected there: only the platform’s administrators see them.',
    fa: 'درخواست‌های قرنطینه و رد‌شده در آن: تنها مدیران سکو آن‌ها را می‌بینند.',
  },
  'not.anew': {
    uz: 'Qidiruv indeksi, vektorlar va hisobotlar: ular importdan keyin qayta hisoblanadi.',
    ru: 'Поисковый индекс, векторы и сводки отчётов: после импорта они строятся заново.',
    en: 'The search index, vectors and figures of reports: they are made anew after the import.',
    fa: 'نمایهٔ جست‌وجو، بردارها و ارقام گزارش‌ها: پس از درون‌ریزی از نو ساخته می‌شوند.',
  },
});
