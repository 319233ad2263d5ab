import { catalog } from '../../catalog.ts';

/** Questions without an answer. */
export const unanswered = catalog({
  'unanswered.title': {
    uz: 'Javobsiz savollar',
    ru: 'Вопросы без ответа',
    en: 'Unanswered questions',
    fa: 'پرسش‌های بی‌پاسخ',
  },
  'unanswered.about': {
    uz: 'Yordamchi javob topa olmagan savollar. Oʻxshashlari birga turadi.',
    ru: 'Вопросы, на которые помощник не нашёл ответа. Похожие собраны вместе.',
    en: 'Questions for which the assistant found no answer. Alike ones stand together.',
    fa: 'پرسش‌هایی که دستیار پاسخی برایشان نیافت. همانندها با هم‌اند.',
  },
  'unanswered.empty': {
    uz: 'Javobsiz savol yoʻq',
    ru: 'Вопросов без ответа нет',
    en: 'No unanswered questions',
    fa: 'پرسش بی‌پاسخی نیست',
  },
  'unanswered.emptyText': {
    uz: 'Yordamchi javob topa olmagan savollar shu yerda paydo boʻladi.',
    ru: 'Здесь появятся вопросы, на которые помощник не сможет ответить.',
    en: 'Questions that the assistant cannot answer will appear here.',
    fa: 'پرسش‌هایی که دستیار نتواند پاسخ دهد اینجا پدیدار می‌شوند.',
  },
  'unanswered.asked': {
    uz: '{n, plural, one {# marta soʻralgan} other {# marta soʻralgan}}',
    ru: '{n, plural, one {задали # раз} few {задали # раза} many {задали # раз} other {задали # раза}}',
    en: '{n, plural, one {asked once} other {asked # times}}',
    fa: '{n, plural, one {# بار پرسیده شده} other {# بار پرسیده شده}}',
  },
  'unanswered.make': {
    uz: 'Javob yozish',
    ru: 'Написать ответ',
    en: 'Write the answer',
    fa: 'نوشتن پاسخ',
  },
  'unanswered.dismiss': {
    uz: 'Roʻyxatdan olish',
    ru: 'Убрать из списка',
    en: 'Take off the list',
    fa: 'برداشتن از فهرست',
  },
  'unanswered.dismissed': {
    uz: 'Roʻyxatdan olindi',
    ru: 'Убрано из списка',
    en: 'Taken off the list',
    fa: 'از فهرست برداشته شد',
  },
  'unanswered.dismissedText': {
    uz: 'Yana soʻralsa, qaytadan paydo boʻladi.',
    ru: 'Если спросят снова, вопрос появится опять.',
    en: 'When it is asked again, it comes back.',
    fa: 'اگر دوباره پرسیده شود بازمی‌گردد.',
  },
  'unanswered.examples': {
    uz: 'Qanday soʻralgan',
    ru: 'Как спрашивали',
    en: 'How it was asked',
    fa: 'چگونه پرسیده شده',
  },
});
