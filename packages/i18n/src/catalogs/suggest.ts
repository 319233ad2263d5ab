import { catalog } from '../catalog.ts';

/** What colleagues suggest to answer from: `ask` is the writer's dialog, `from` is what an editor sees of it. */
export const suggest = catalog({
  'ask.quick': {
    uz: 'Tayyor javob taklif qilish',
    ru: 'Предложить готовый ответ',
    en: 'Suggest a quick reply',
    fa: 'پیشنهاد پاسخ آماده',
  },
  'ask.knowledge': {
    uz: 'Bilimlar bazasiga taklif qilish',
    ru: 'Предложить в базу знаний',
    en: 'Suggest for the knowledge',
    fa: 'پیشنهاد برای پایگاه دانش',
  },
  'ask.title': {
    uz: 'Matn taklif qilish',
    ru: 'Предложить текст',
    en: 'Suggest a text',
    fa: 'پیشنهاد متن',
  },
  'ask.note': {
    uz: 'Operator va administratorlar uni ismingiz bilan koʻradi va oʻzi tahrirlab qoʻshadi. Fuqaroning ismi, telefoni va manzilini olib tashlang.',
    ru: 'Операторы и администраторы увидят его с вашим именем и сами отредактируют. Уберите имя, телефон и адрес гражданина.',
    en: 'Operators and administrators see it with your name, edit it and add it. Take out the citizen’s name, phone and address.',
    fa: 'اپراتورها و مدیران آن را با نام شما می‌بینند، ویرایش می‌کنند و می‌افزایند. نام، تلفن و نشانی شهروند را بردارید.',
  },
  'ask.about': { uz: 'Nimaga', ru: 'Для чего', en: 'What for', fa: 'برای چه' },
  'about.faq': {
    uz: 'Tez-tez beriladigan savol',
    ru: 'Частый вопрос',
    en: 'FAQ',
    fa: 'پرسش پرتکرار',
  },
  'about.document': { uz: 'Hujjat', ru: 'Документ', en: 'Document', fa: 'سند' },
  'about.quick_reply': {
    uz: 'Tayyor javob',
    ru: 'Готовый ответ',
    en: 'Quick reply',
    fa: 'پاسخ آماده',
  },
  'hint.faq': {
    uz: 'Savol va unga javob',
    ru: 'Вопрос и ответ на него',
    en: 'The question and its answer',
    fa: 'پرسش و پاسخ آن',
  },
  'hint.document': {
    uz: 'Qaysi hujjat yetishmaydi, uni qayerdan olish mumkin',
    ru: 'Какого документа не хватает и где его взять',
    en: 'Which document is missing, and where it can be had',
    fa: 'کدام سند نیست و از کجا می‌توان گرفت',
  },
  'hint.quick_reply': {
    uz: 'Fuqarolarga yoziladigan matn',
    ru: 'Текст, который пишут гражданам',
    en: 'The text that citizens are written',
    fa: 'متنی که برای شهروندان نوشته می‌شود',
  },
  'ask.text': { uz: 'Matn', ru: 'Текст', en: 'Text', fa: 'متن' },
  'ask.short': {
    uz: 'Kamida {least} ta belgi yozing',
    ru: 'Напишите хотя бы {least} знаков',
    en: 'Write at least {least} characters',
    fa: 'دست‌کم {least} نویسه بنویسید',
  },
  'ask.send': { uz: 'Taklif qilish', ru: 'Предложить', en: 'Suggest', fa: 'پیشنهاد' },
  'ask.sent': {
    uz: 'Taklifingiz yetkazildi',
    ru: 'Предложение передано',
    en: 'Your suggestion was passed on',
    fa: 'پیشنهاد شما رسید',
  },
  'ask.sentText': {
    uz: 'Uni {n} kishi oladi: koʻrib chiqib, oʻzi qoʻshadi.',
    ru: 'Его {n, plural, one {получит # человек} few {получат # человека} many {получат # человек} other {получат # человека}}: рассмотрят и добавят сами.',
    en: '{n, plural, one {# person has} other {# people have}} it now, to look at and to add.',
    fa: '{n} نفر آن را می‌بینند و خودشان می‌افزایند.',
  },
  'ask.nobody': {
    uz: 'Hozircha uni koʻradigan operator ham, administrator ham yoʻq.',
    ru: 'Пока нет ни оператора, ни администратора, который бы его увидел.',
    en: 'There is no operator or administrator yet who could see it.',
    fa: 'هنوز اپراتور یا مدیری نیست که آن را ببیند.',
  },
  'from.said': {
    uz: '{by} taklif qildi',
    ru: 'Предложено: {by}',
    en: 'Suggested by {by}',
    fa: 'پیشنهاد از {by}',
  },
  'from.gone': {
    uz: 'Bu taklif endi yoʻq. Matnni oʻzingiz yozishingiz mumkin.',
    ru: 'Этого предложения больше нет. Текст можно написать самим.',
    en: 'This suggestion is no longer there. You can write the text yourself.',
    fa: 'این پیشنهاد دیگر نیست. می‌توانید متن را خودتان بنویسید.',
  },
});
