import { catalog } from '../../catalog.ts';

/** Neighbourhoods. */
export const neighborhoods = catalog({
  'neighborhoods.title': { uz: 'Mahallalar', ru: 'Махалли', en: 'Neighbourhoods', fa: 'محله‌ها' },
  'neighborhoods.about': {
    uz: 'Fuqaro murojaat yozayotganda tanlaydigan mahallalar, shu tartibda.',
    ru: 'Махалли, которые гражданин выбирает при обращении, в этом порядке.',
    en: 'What citizens choose from when they send an appeal, in this order.',
    fa: 'محله‌هایی که شهروند هنگام درخواست برمی‌گزیند، به همین ترتیب.',
  },
  'neighborhoods.add': {
    uz: 'Mahalla qoʻshish',
    ru: 'Добавить махаллю',
    en: 'Add a neighbourhood',
    fa: 'افزودن محله',
  },
  'neighborhoods.import': {
    uz: 'Roʻyxat qoʻyish',
    ru: 'Вставить список',
    en: 'Paste a list',
    fa: 'چسباندن فهرست',
  },
  'neighborhoods.importAbout': {
    uz: 'Har qatorda bitta mahalla. Boshqa tildagi nomini nuqtali vergul yoki tabulyatsiyadan keyin yozing: oʻzbekcha; ruscha; inglizcha; forscha.',
    ru: 'По одной махалле в строке. Названия на других языках через точку с запятой или табуляцию: узбекский; русский; английский; персидский.',
    en: 'One in each line. Names in other languages follow after a semicolon or a tab: Uzbek; Russian; English; Persian.',
    fa: 'در هر خط یکی. نام به زبان‌های دیگر پس از نقطه‌ویرگول یا تب: ازبکی؛ روسی؛ انگلیسی؛ فارسی.',
  },
  'neighborhoods.importCount': {
    uz: '{n} ta qoʻshiladi',
    ru: 'Будет добавлено: {n}',
    en: '{n} will be added',
    fa: '{n} مورد افزوده می‌شود',
  },
  'neighborhoods.imported': {
    uz: '{n} ta mahalla qoʻshildi',
    ru: 'Добавлено махаллей: {n}',
    en: '{n, plural, one {# neighbourhood} other {# neighbourhoods}} added',
    fa: '{n} محله افزوده شد',
  },
  'neighborhoods.known': {
    uz: 'Roʻyxatda bor edi: {n}',
    ru: 'Уже были в списке: {n}',
    en: 'Known already: {n}',
    fa: 'از پیش در فهرست: {n}',
  },
  'neighborhoods.name': { uz: 'Nomi', ru: 'Название', en: 'Name', fa: 'نام' },
  'neighborhoods.sessions': {
    uz: '{n} ta murojaat',
    ru: '{n, plural, one {# обращение} few {# обращения} many {# обращений} other {# обращения}}',
    en: '{n, plural, one {# session} other {# sessions}}',
    fa: '{n} مورد',
  },
  'neighborhoods.inactive': {
    uz: 'taklif qilinmaydi',
    ru: 'не предлагается',
    en: 'not offered',
    fa: 'پیشنهاد نمی‌شود',
  },
  'neighborhoods.offer': {
    uz: 'Fuqarolarga taklif qilish',
    ru: 'Предлагать гражданам',
    en: 'Offer it to citizens',
    fa: 'پیشنهاد به شهروندان',
  },
  'neighborhoods.edit': {
    uz: '{name}: tahrirlash',
    ru: '{name}: изменить',
    en: '{name}: edit',
    fa: '{name}: ویرایش',
  },
  'neighborhoods.deleteAsk': {
    uz: '«{name}» oʻchirilsinmi?',
    ru: 'Удалить «{name}»?',
    en: 'Delete “{name}”?',
    fa: '«{name}» پاک شود؟',
  },
  'neighborhoods.deleteText': {
    uz: 'Birorta murojaatda tilga olinmagan. Buni ortga qaytarib boʻlmaydi.',
    ru: 'Ни в одном обращении не указана. Это нельзя отменить.',
    en: 'No session names it. This cannot be taken back.',
    fa: 'هیچ موردی از آن نام نبرده است. این کار برگشت ندارد.',
  },
  'neighborhoods.saved': {
    uz: 'Mahalla saqlandi',
    ru: 'Махалля сохранена',
    en: 'Neighbourhood saved',
    fa: 'محله ذخیره شد',
  },
  'neighborhoods.deleted': {
    uz: 'Mahalla oʻchirildi',
    ru: 'Махалля удалена',
    en: 'Neighbourhood deleted',
    fa: 'محله پاک شد',
  },
  'neighborhoods.none': {
    uz: 'Hali mahalla yoʻq',
    ru: 'Махаллей пока нет',
    en: 'No neighbourhoods yet',
    fa: 'هنوز محله‌ای نیست',
  },
  'neighborhoods.noneText': {
    uz: 'Bittalab qoʻshing yoki tayyor roʻyxatni qoʻying.',
    ru: 'Добавьте по одной или вставьте готовый список.',
    en: 'Add them one by one, or paste a list.',
    fa: 'یکی‌یکی بیفزایید یا فهرستی آماده بچسبانید.',
  },
  'neighborhoods.filter': {
    uz: 'Mahallani qidirish',
    ru: 'Найти махаллю',
    en: 'Find a neighbourhood',
    fa: 'جست‌وجوی محله',
  },
});
