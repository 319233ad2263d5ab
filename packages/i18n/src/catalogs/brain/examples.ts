import { catalog } from '../../catalog.ts';

/** A department’s own examples, and drafts of a description. */
export const examples = catalog({
  'examples.title': {
    uz: 'Oʻrgatuvchi misollar',
    ru: 'Обучающие примеры',
    en: 'Examples it learns from',
    fa: 'نمونه‌های آموزشی',
  },
  'examples.count': {
    uz: '{n} ta',
    ru: 'всего {n}',
    en: '{n} in all',
    fa: '{n} مورد',
  },
  'examples.all': { uz: 'Hammasi', ru: 'Все', en: 'All of them', fa: 'همه' },
  'examples.about': {
    uz: 'Har bir misol shunga oʻxshash xabarlarni shu boʻlimga olib keladi.',
    ru: 'Каждый пример ведёт похожие сообщения в этот отдел.',
    en: 'Each example brings messages like it to this department.',
    fa: 'هر نمونه پیام‌های همانند را به این اداره می‌آورد.',
  },
  'examples.none': {
    uz: 'Hali misol yoʻq: xabarlar faqat tavsif bilan solishtiriladi.',
    ru: 'Примеров пока нет: сообщения сравниваются только с описанием.',
    en: 'No examples yet: messages are compared with the description alone.',
    fa: 'هنوز نمونه‌ای نیست: پیام‌ها تنها با شرح سنجیده می‌شوند.',
  },
  'examples.own': {
    uz: 'Oʻz misollaringiz',
    ru: 'Свои примеры',
    en: 'Your own examples',
    fa: 'نمونه‌های خودتان',
  },
  'examples.ownHint': {
    uz: 'har biri alohida qatorda',
    ru: 'каждый с новой строки',
    en: 'one per line',
    fa: 'هر یک در سطری جدا',
  },
  'examples.short': {
    uz: 'Bu misol juda qisqa yoki juda uzun: “{text}”',
    ru: 'Этот пример слишком короткий или слишком длинный: «{text}»',
    en: 'This example is too short or too long: “{text}”',
    fa: 'این نمونه بسیار کوتاه یا بسیار بلند است: «{text}»',
  },
  'examples.many': {
    uz: 'Bir martada koʻpi bilan {n} ta misol qoʻshing.',
    ru: 'Добавляйте не больше {n} примеров за раз.',
    en: 'Add at most {n} examples at once.',
    fa: 'هر بار حداکثر {n} نمونه بیفزایید.',
  },
  'examples.added': {
    uz: '{n} ta misol qoʻshildi',
    ru: 'Добавлено примеров: {n}',
    en: '{n, plural, one {# example added} other {# examples added}}',
    fa: '{n} نمونه افزوده شد',
  },
  'examples.add': {
    uz: 'Misollarni qoʻshish',
    ru: 'Добавить примеры',
    en: 'Add examples',
    fa: 'افزودن نمونه‌ها',
  },
  'draft.title': {
    uz: 'Misollarni modelga yozdirish',
    ru: 'Примеры от модели',
    en: 'Have a model draft examples',
    fa: 'نوشتن نمونه با مدل',
  },
  'draft.about': {
    uz: 'Model taklif qiladi, siz oʻqib, tuzatib, yaxshilarini belgilaysiz. Tasdiqlamaguningizcha hech narsa oʻrganilmaydi.',
    ru: 'Модель предлагает, вы читаете, правите и отмечаете хорошие. Пока не примете, ничего не выучивается.',
    en: 'A model proposes; you read, edit and tick the good ones. Nothing is learned until you accept.',
    fa: 'مدل پیشنهاد می‌دهد؛ شما می‌خوانید، ویرایش می‌کنید و خوب‌ها را نشان می‌گذارید. تا نپذیرید چیزی آموخته نمی‌شود.',
  },
  'draft.noProvider': {
    uz: 'Misollarni modelga yozdirish uchun provayder ulanmagan. Misollarni yuqorida oʻzingiz qoʻsha olasiz.',
    ru: 'Чтобы примеры предлагала модель, нужен провайдер, а он не подключён. Свои примеры можно добавить выше.',
    en: 'No provider is set up that could draft examples. You can add your own above.',
    fa: 'سرویس‌دهنده‌ای برای نوشتن نمونه وصل نیست. نمونه‌های خودتان را می‌توانید در بالا بیفزایید.',
  },
  'draft.language': {
    uz: 'Misollar tili',
    ru: 'Язык примеров',
    en: 'Language',
    fa: 'زبان نمونه‌ها',
  },
  'draft.propose': {
    uz: 'Misollar taklif qilish',
    ru: 'Предложить примеры',
    en: 'Draft examples',
    fa: 'پیشنهاد نمونه',
  },
  'draft.by': {
    uz: 'Model yozgan: {author}',
    ru: 'Написано моделью: {author}',
    en: 'Written by a model: {author}',
    fa: 'نوشتهٔ مدل: {author}',
  },
  'draft.choose': {
    uz: '{n}-misolni olish',
    ru: 'Взять пример {n}',
    en: 'Take example {n}',
    fa: 'گرفتن نمونهٔ {n}',
  },
  'draft.text': {
    uz: '{n}-misol matni',
    ru: 'Текст примера {n}',
    en: 'Text of example {n}',
    fa: 'متن نمونهٔ {n}',
  },
  'draft.accept': {
    uz: 'Belgilanganlarni qabul qilish ({n})',
    ru: 'Принять отмеченные ({n})',
    en: 'Accept the ticked ones ({n})',
    fa: 'پذیرفتن نشان‌دارها ({n})',
  },
  'draft.drop': { uz: 'Voz kechish', ru: 'Отказаться', en: 'Drop them', fa: 'کنار گذاشتن' },
});
