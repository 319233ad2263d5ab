import { catalog } from '../../catalog.ts';

/** FAQs from a file. */
export const imported = catalog({
  'import.drop': {
    uz: 'Jadvalni shu yerga tashlang',
    ru: 'Перетащите таблицу сюда',
    en: 'Drop the table here',
    fa: 'جدول را اینجا رها کنید',
  },
  'import.about': {
    uz: 'CSV fayl, 5 000 qatorgacha. Birinchi qatorda ustun nomlari: {columns}. Avval koʻrib chiqasiz, keyin kiritiladi.',
    ru: 'Файл CSV, до 5 000 строк. В первой строке названия столбцов: {columns}. Сначала вы всё увидите, потом загрузите.',
    en: 'A CSV file of up to 5,000 rows. Its first line names the columns: {columns}. You look at it first, then it is imported.',
    fa: 'پرونده CSV، تا ۵۰۰۰ سطر. سطر نخست نام ستون‌هاست: {columns}. نخست نگاه می‌کنید، سپس وارد می‌شود.',
  },
  'import.choose': {
    uz: 'Jadval tanlash',
    ru: 'Выбрать таблицу',
    en: 'Choose a table',
    fa: 'انتخاب جدول',
  },
  'import.other': {
    uz: 'Boshqa jadval tanlash',
    ru: 'Выбрать другую таблицу',
    en: 'Choose another table',
    fa: 'انتخاب جدولی دیگر',
  },
  'import.added': {
    uz: '{n, plural, one {# ta yangi} other {# ta yangi}}',
    ru: '{n, plural, one {# новый} few {# новых} many {# новых} other {# новых}}',
    en: '{n, plural, one {# new} other {# new}}',
    fa: '{n, plural, one {# تازه} other {# تازه}}',
  },
  'import.changed': {
    uz: '{n, plural, one {# ta oʻzgaradi} other {# ta oʻzgaradi}}',
    ru: '{n, plural, one {# изменится} few {# изменятся} many {# изменятся} other {# изменятся}}',
    en: '{n, plural, one {# changes} other {# change}}',
    fa: '{n, plural, one {# تغییر می‌کند} other {# تغییر می‌کنند}}',
  },
  'import.same': {
    uz: '{n, plural, one {# ta oʻzgarmaydi} other {# ta oʻzgarmaydi}}',
    ru: '{n, plural, one {# без изменений} few {# без изменений} many {# без изменений} other {# без изменений}}',
    en: '{n, plural, one {# stays the same} other {# stay the same}}',
    fa: '{n, plural, one {# بدون تغییر} other {# بدون تغییر}}',
  },
  'import.refused': {
    uz: '{n, plural, one {# ta xato} other {# ta xato}}',
    ru: '{n, plural, one {# с ошибкой} few {# с ошибками} many {# с ошибками} other {# с ошибками}}',
    en: '{n, plural, one {# with a mistake} other {# with mistakes}}',
    fa: '{n, plural, one {# نادرست} other {# نادرست}}',
  },
  'import.windows1251': {
    uz: 'Fayl {encoding} kodlashida saqlangan. Undagi қ, ғ, ҳ va oʻ, gʻ kabi harflar yoʻqolgan boʻlishi mumkin: quyida tekshiring, xato boʻlsa, jadvalni “{save}” qilib qayta saqlang.',
    ru: 'Файл сохранён в кодировке {encoding}. Узбекские буквы қ, ғ, ҳ, oʻ, gʻ в ней теряются: проверьте строки ниже, а если видите ошибки, сохраните таблицу заново как «{save}».',
    en: 'The file was saved as {encoding}, which lacks Uzbek letters such as қ, ғ, ҳ, oʻ and gʻ. Look at the rows below; if letters are wrong, save the table again as “{save}”.',
    fa: 'این پرونده با کدگذاری {encoding} ذخیره شده و برخی نویسه‌ها را ندارد. سطرهای زیر را ببینید؛ اگر نادرست‌اند، جدول را دوباره با «{save}» ذخیره کنید.',
  },
  'import.rows': {
    uz: 'Jadval qatorlari',
    ru: 'Строки таблицы',
    en: 'Rows of the table',
    fa: 'سطرهای جدول',
  },
  'import.line': {
    uz: '{line}-qator',
    ru: 'строка {line}',
    en: 'line {line}',
    fa: 'سطر {line}',
  },
  'import.does.add': {
    uz: 'Yangi',
    ru: 'Новый',
    en: 'New',
    fa: 'تازه',
  },
  'import.does.change': {
    uz: 'Oʻzgaradi',
    ru: 'Изменится',
    en: 'Changes',
    fa: 'تغییر می‌کند',
  },
  'import.does.refuse': {
    uz: 'Xato',
    ru: 'Ошибка',
    en: 'Mistake',
    fa: 'نادرست',
  },
  'import.more': {
    uz: '{n, plural, one {va yana # qator} other {va yana # qator}}',
    ru: '{n, plural, one {и ещё # строка} few {и ещё # строки} many {и ещё # строк} other {и ещё # строки}}',
    en: '{n, plural, one {and # more row} other {and # more rows}}',
    fa: '{n, plural, one {و # سطر دیگر} other {و # سطر دیگر}}',
  },
  'import.take': {
    uz: '{n, plural, one {# qatorni kiritish} other {# qatorni kiritish}}',
    ru: '{n, plural, one {Загрузить # строку} few {Загрузить # строки} many {Загрузить # строк} other {Загрузить # строки}}',
    en: '{n, plural, one {Import # row} other {Import # rows}}',
    fa: '{n, plural, one {وارد کردن # سطر} other {وارد کردن # سطر}}',
  },
  'import.takeOthers': {
    uz: '{n, plural, one {Xatolarsiz # qatorni kiritish} other {Xatolarsiz # qatorni kiritish}}',
    ru: '{n, plural, one {Загрузить # строку без ошибок} few {Загрузить # строки без ошибок} many {Загрузить # строк без ошибок} other {Загрузить # строки без ошибок}}',
    en: '{n, plural, one {Import the # row without mistakes} other {Import the # rows without mistakes}}',
    fa: '{n, plural, one {وارد کردن # سطر درست} other {وارد کردن # سطر درست}}',
  },
});
