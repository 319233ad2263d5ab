import { catalog } from '../../catalog.ts';

/** The page of suggestions for improvement. */
export const page = catalog({
  title: {
    uz: 'Yaxshilash takliflari',
    ru: 'Что улучшить',
    en: 'Suggestions',
    fa: 'پیشنهادهای بهبود',
  },
  about: {
    uz: 'Baholar, savollar, tuzatishlar va muddatlardan kelib chiqqan takliflar. Har birining ostida uni koʻrsatgan murojaatlar bor.',
    ru: 'Выводы из оценок, вопросов, исправлений и сроков. Под каждым обращения, которые к нему привели.',
    en: 'Drawn from ratings, questions, corrections and deadlines. Under each are the sessions that show it.',
    fa: 'برگرفته از امتیازها، پرسش‌ها، اصلاح‌ها و مهلت‌ها. زیر هر کدام درخواست‌هایی است که آن را نشان می‌دهد.',
  },
  'view.open': { uz: 'Takliflar', ru: 'Предложения', en: 'Open', fa: 'پیشنهادها' },
  'view.settled': { uz: 'Olib qoʻyilganlar', ru: 'Отложенные', en: 'Put away', fa: 'کنارگذاشته' },
  views: { uz: 'Koʻrinish', ru: 'Показать', en: 'Show', fa: 'نمایش' },
  empty: {
    uz: 'Hozircha taklif yoʻq',
    ru: 'Пока предложений нет',
    en: 'No suggestions at the moment',
    fa: 'فعلاً پیشنهادی نیست',
  },
  emptyText: {
    uz: 'Biror narsa takrorlansa, shu yerda chiqadi.',
    ru: 'Когда что-то начнёт повторяться, это появится здесь.',
    en: 'When something repeats it stands here.',
    fa: 'هرگاه چیزی تکرار شود، اینجا می‌آید.',
  },
  settledEmpty: {
    uz: 'Hech narsa olib qoʻyilmagan',
    ru: 'Ничего не отложено',
    en: 'Nothing has been put away',
    fa: 'چیزی کنار گذاشته نشده است',
  },
  drawn: {
    uz: 'Oxirgi hisob: {when}. Har soatda yangilanadi.',
    ru: 'Посчитано: {when}. Обновляется каждый час.',
    en: 'Last drawn: {when}. Every hour anew.',
    fa: 'آخرین محاسبه: {when}. هر ساعت تازه می‌شود.',
  },

  draw: { uz: 'Hozir yangilash', ru: 'Обновить сейчас', en: 'Draw anew', fa: 'اکنون تازه کن' },

  'kind.low_ratings': {
    uz: 'Past baholar',
    ru: 'Низкие оценки',
    en: 'Low ratings',
    fa: 'امتیاز پایین',
  },
  'kind.unanswered': {
    uz: 'Javobsiz savol',
    ru: 'Вопрос без ответа',
    en: 'Unanswered question',
    fa: 'پرسش بی‌پاسخ',
  },
  'kind.corrections': {
    uz: 'Takroriy tuzatish',
    ru: 'Повторные исправления',
    en: 'Repeated corrections',
    fa: 'اصلاح‌های تکراری',
  },
  'kind.deadlines': { uz: 'Muddatlar', ru: 'Сроки', en: 'Deadlines', fa: 'مهلت‌ها' },
  'kind.document': { uz: 'Hujjat', ru: 'Документ', en: 'Document', fa: 'سند' },

  assistant: { uz: 'Yordamchi', ru: 'Помощник', en: 'The assistant', fa: 'دستیار' },
  'sentence.low_ratings': {
    uz: '{department}: 90 kunda {of} bahodan {n} tasi past (1–2), oʻrtacha {average}.',
    ru: '{department}: за 90 дней {n} из {of} оценок низкие (1–2), в среднем {average}.',
    en: '{department}: {n} of {of} ratings in 90 days were low (1–2), {average} on average.',
    fa: '{department}: در ۹۰ روز {n} امتیاز از {of} پایین بود (۱–۲)، میانگین {average}.',
  },
  'sentence.unanswered': {
    uz: '“{question}”: 90 kunda {n} marta soʻraldi, javobi hech qayerda yoʻq.',
    ru: '«{question}»: за 90 дней спросили {n} раз, ответа нигде нет.',
    en: '“{question}”: asked {n} times in 90 days, and nothing answers it.',
    fa: '«{question}»: در ۹۰ روز {n} بار پرسیده شد و پاسخی ندارد.',
  },
  'sentence.corrections': {
    uz: '90 kunda {n} ta murojaat “{from}” boʻlimidan “{department}” boʻlimiga koʻchirildi.',
    ru: 'За 90 дней обращений, перенесённых из «{from}» в «{department}»: {n}.',
    en: '{n} sessions were moved from {from} to {department} in 90 days.',
    fa: 'در ۹۰ روز {n} درخواست از «{from}» به «{department}» برده شد.',
  },
  'sentence.deadlines': {
    uz: '{department}: 30 kunda {of} ta murojaatdan {n} tasida muddat oʻtib ketdi.',
    ru: '{department}: за 30 дней срок пропущен в {n} из {of} обращений.',
    en: '{department}: {n} of {of} sessions of the last 30 days missed a deadline.',
    fa: '{department}: در ۳۰ روز مهلت {n} درخواست از {of} گذشت.',
  },
  'sentence.document': {
    uz: '“{title}” hujjatidan olingan javob {of} suhbatdan {n} tasida yordam bermadi: xodim chaqirildi yoki past baho qoʻyildi.',
    ru: '«{title}»: в {n} из {of} разговоров ответ по этому документу не помог: позвали сотрудника или поставили низкую оценку.',
    en: '{title}: in {n} of {of} chats its answer did not help: a person was called or the rating was low.',
    fa: '«{title}»: در {n} گفت‌وگو از {of} پاسخ آن کمکی نکرد: کارمند فراخوانده شد یا امتیاز پایین بود.',
  },
  words: {
    uz: 'Takrorlanadigan soʻzlar',
    ru: 'Повторяются слова',
    en: 'Words that repeat',
    fa: 'واژه‌های تکراری',
  },
  decidingWords: {
    uz: 'Hal qiluvchi soʻzlar, tavsifda yoʻq',
    ru: 'Решающие слова, которых нет в описании',
    en: 'Words that decide and are missing from the description',
    fa: 'واژه‌های تعیین‌کننده که در شرح نیست',
  },
  machine: {
    uz: '{provider} soʻzlari bilan',
    ru: 'Словами {provider}',
    en: 'In the words of {provider}',
    fa: 'به بیان {provider}',
  },
  sessions: { uz: 'Murojaatlar', ru: 'Обращения', en: 'Sessions', fa: 'درخواست‌ها' },

  'act.low_ratings': {
    uz: 'Bu boʻlim baholarini koʻrish',
    ru: 'Посмотреть оценки отдела',
    en: 'See its ratings',
    fa: 'دیدن امتیازهای آن',
  },
  'act.unanswered': {
    uz: 'Javob yozish',
    ru: 'Написать ответ',
    en: 'Write an FAQ',
    fa: 'نوشتن پاسخ',
  },
  'act.corrections': {
    uz: 'Tavsifni aniqlashtirish',
    ru: 'Уточнить описание',
    en: 'Sharpen the description',
    fa: 'روشن‌تر کردن شرح',
  },
  'act.deadlines': {
    uz: 'Muddatlarni koʻrish',
    ru: 'Посмотреть сроки',
    en: 'See its deadlines',
    fa: 'دیدن مهلت‌های آن',
  },
  'act.document': {
    uz: 'Hujjatni koʻrish',
    ru: 'Посмотреть документ',
    en: 'Look at the document',
    fa: 'دیدن سند',
  },
  done: { uz: 'Bajarildi', ru: 'Сделано', en: 'Done', fa: 'انجام شد' },
  later: { uz: 'Hozir emas', ru: 'Не сейчас', en: 'Not now', fa: 'حالا نه' },
  bringBack: { uz: 'Qaytarish', ru: 'Вернуть', en: 'Bring back', fa: 'بازگرداندن' },
  'said.done': {
    uz: 'Bajarildi deb belgilandi',
    ru: 'Отмечено как сделанное',
    en: 'Marked as done',
    fa: 'انجام‌شده نشان شد',
  },
  'said.later': { uz: 'Keyinga qoldirildi', ru: 'Отложено', en: 'Put off', fa: 'به بعد ماند' },
  saidText: {
    uz: 'Keyin yana takrorlansa, qaytib chiqadi.',
    ru: 'Вернётся, только если повторится снова.',
    en: 'It comes back only if it repeats afterwards.',
    fa: 'تنها اگر باز تکرار شود، برمی‌گردد.',
  },
  'settled.done': {
    uz: 'Bajarilgan: {name}, {when}',
    ru: 'Сделано: {name}, {when}',
    en: 'Done: {name}, {when}',
    fa: 'انجام شد: {name}، {when}',
  },
  'settled.later': {
    uz: 'Keyinga qoldirgan: {name}, {when}',
    ru: 'Отложено: {name}, {when}',
    en: 'Put off: {name}, {when}',
    fa: 'به بعد گذاشت: {name}، {when}',
  },
  again: {
    uz: 'Oldin olib qoʻyilgan edi ({name}, {when}), shundan keyin yana takrorlandi.',
    ru: 'Уже было отложено ({name}, {when}) и с тех пор повторилось.',
    en: 'It was put away before ({name}, {when}) and has repeated since.',
    fa: 'پیش‌تر کنار گذاشته شده بود ({name}، {when}) و از آن پس تکرار شد.',
  },
});
