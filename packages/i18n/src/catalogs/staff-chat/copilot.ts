import { catalog } from '../../catalog.ts';

/** The copilot beside a conversation. */
export const copilot = catalog({
  'copilot.title': { uz: 'Maslahatchi', ru: 'Советник', en: 'Copilot', fa: 'همیار' },
  'copilot.suggest': {
    uz: 'Javob taklif qilish',
    ru: 'Предложить ответ',
    en: 'Suggest an answer',
    fa: 'پیشنهاد پاسخ',
  },
  'copilot.idle': {
    uz: 'Hujjatlardan shu murojaatga javob qidiradi.',
    ru: 'Поищет ответ на это обращение в документах.',
    en: 'Looks for an answer to this in the documents.',
    fa: 'در سندها برای این مورد پاسخ می‌جوید.',
  },
  'copilot.draft': {
    uz: 'Javob loyihasi',
    ru: 'Черновик ответа',
    en: 'Draft of an answer',
    fa: 'پیش‌نویس پاسخ',
  },
  'copilot.noDraft': {
    uz: 'Hujjatlarda bunga tayanch topilmadi, shuning uchun loyiha yozilmadi.',
    ru: 'В документах нет опоры для ответа, поэтому черновика нет.',
    en: 'Nothing in the documents supports an answer, so there is no draft.',
    fa: 'در سندها پشتوانه‌ای برای پاسخ نیست، پس پیش‌نویسی هم نیست.',
  },
  'copilot.nothing': {
    uz: 'Hujjatlarda bu haqda hech narsa topilmadi, shuning uchun loyiha ham yozilmadi.',
    ru: 'В документах об этом ничего не нашлось, поэтому нет и черновика.',
    en: 'The documents say nothing about this, so there is no draft either.',
    fa: 'در سندها چیزی در این باره پیدا نشد، پس پیش‌نویسی هم نیست.',
  },
  'copilot.insert': {
    uz: 'Javobga qoʻyish',
    ru: 'Вставить в ответ',
    en: 'Insert into the answer',
    fa: 'گذاشتن در پاسخ',
  },
  'copilot.inserted': {
    uz: 'Javobga qoʻyildi. Yuborishdan oldin oʻqib chiqing.',
    ru: 'Вставлено в ответ. Прочитайте перед отправкой.',
    en: 'It stands in the answer. Read it before you send.',
    fa: 'در پاسخ گذاشته شد. پیش از فرستادن بخوانید.',
  },
  'copilot.notYours': {
    uz: 'Javob yozish uchun avval murojaatni oʻzingizga oling.',
    ru: 'Чтобы ответить, сначала возьмите обращение себе.',
    en: 'To answer, pick the session first.',
    fa: 'برای پاسخ دادن، نخست مورد را بردارید.',
  },
  'copilot.documents': {
    uz: 'Mos hujjatlar',
    ru: 'Подходящие документы',
    en: 'Documents that fit',
    fa: 'سندهای مرتبط',
  },
  'copilot.loading': {
    uz: 'Hujjatlar koʻrilmoqda',
    ru: 'Просматриваются документы',
    en: 'Looking through the documents',
    fa: 'سندها بررسی می‌شوند',
  },
  'copilot.failed': {
    uz: 'Takliflarni olib boʻlmadi.',
    ru: 'Подсказки не пришли.',
    en: 'The suggestions did not come.',
    fa: 'پیشنهادها نرسید.',
  },
  'copilot.ask': {
    uz: 'Maslahatchiga savol',
    ru: 'Вопрос советнику',
    en: 'A question to the copilot',
    fa: 'پرسش از همیار',
  },
  'copilot.placeholder': {
    uz: 'Hujjatlardan soʻrang',
    ru: 'Вопрос по документам',
    en: 'Ask the documents',
    fa: 'از سندها بپرسید',
  },
  'copilot.submit': { uz: 'Soʻrash', ru: 'Спросить', en: 'Ask', fa: 'پرسیدن' },
  'copilot.answer': { uz: 'Javob', ru: 'Ответ', en: 'Answer', fa: 'پاسخ' },
  'copilot.sureness': {
    uz: 'ishonch {share}',
    ru: 'уверенность {share}',
    en: '{share} sure',
    fa: 'اطمینان {share}',
  },
  'copilot.noAnswer': {
    uz: 'Hujjatlarda javob topilmadi.',
    ru: 'В документах ответа нет.',
    en: 'The documents have no answer.',
    fa: 'سندها پاسخی ندارند.',
  },
  'copilot.sessions': {
    uz: 'Oldingi murojaatlar',
    ru: 'Прошлые обращения',
    en: 'Past sessions',
    fa: 'موارد پیشین',
  },
  'summary.title': {
    uz: 'Suhbat xulosasi',
    ru: 'Итог разговора',
    en: 'Summary',
    fa: 'خلاصهٔ گفت‌وگو',
  },
  'summary.matter': { uz: 'Masala', ru: 'Вопрос', en: 'Matter', fa: 'موضوع' },
  'summary.answer': { uz: 'Javob', ru: 'Ответ', en: 'Answer', fa: 'پاسخ' },
  'summary.mood': { uz: 'Kayfiyat', ru: 'Настроение', en: 'Mood', fa: 'حال‌وهوا' },
  'summary.by': {
    uz: '{provider} yozgan',
    ru: 'Написано моделью: {provider}',
    en: 'Written by {provider}',
    fa: 'نوشتهٔ {provider}',
  },
});
