import { catalog } from '../../catalog.ts';

/** The conversation with the assistant. */
export const window = catalog({
  // The head of the window
  automatic: {
    uz: 'Avtomatik yordamchi',
    ru: 'Автоматический помощник',
    en: 'Automatic assistant',
    fa: 'دستیار خودکار',
  },
  waiting: {
    uz: 'Xodim chaqirildi',
    ru: 'Сотрудник приглашён',
    en: 'A member of staff has been called',
    fa: 'کارمند فراخوانده شد',
  },
  answering: {
    uz: 'Xodim javob bermoqda',
    ru: 'Отвечает сотрудник',
    en: 'A member of staff is with you',
    fa: 'کارمند پاسخ می‌دهد',
  },
  closed: {
    uz: 'Suhbat tugadi',
    ru: 'Разговор завершён',
    en: 'Chat ended',
    fa: 'گفت‌وگو پایان یافت',
  },
  suspended: {
    uz: 'Bu tashkilot hozircha savol va murojaat qabul qilmayapti. Yozilganlarning hammasi saqlangan. Keyinroq qayta kiring.',
    ru: 'Эта организация сейчас не принимает вопросы и обращения. Всё написанное сохранено. Загляните позже.',
    en: 'This organization is not taking questions or appeals at the moment. Everything written is kept. Please come back later.',
    fa: 'این سازمان اکنون پرسش و درخواست نمی‌پذیرد. همهٔ نوشته‌ها محفوظ است. لطفاً بعداً سر بزنید.',
  },
  close: { uz: 'Yopish', ru: 'Закрыть', en: 'Close', fa: 'بستن' },
  back: { uz: 'Orqaga', ru: 'Назад', en: 'Back', fa: 'بازگشت' },

  // Before the first question
  hello: { uz: 'Assalomu alaykum!', ru: 'Здравствуйте!', en: 'Hello!', fa: 'سلام!' },
  helloText: {
    uz: 'Savolingizni yozing. Hujjatlar asosida javob beramiz, kerak boʻlsa xodimni chaqiramiz.',
    ru: 'Напишите вопрос. Ответим по документам, а если понадобится, позовём сотрудника.',
    en: 'Ask your question. We answer from documents and call a member of staff when one is needed.',
    fa: 'پرسش خود را بنویسید. از روی سندها پاسخ می‌دهیم و اگر لازم باشد کارمندی را فرا می‌خوانیم.',
  },
  faqs: {
    uz: 'Koʻp beriladigan savollar',
    ru: 'Частые вопросы',
    en: 'Often asked',
    fa: 'پرسش‌های پرتکرار',
  },

  // The conversation
  log: { uz: 'Suhbat', ru: 'Разговор', en: 'Conversation', fa: 'گفت‌وگو' },
  write: {
    uz: 'Savolingizni yozing',
    ru: 'Напишите вопрос',
    en: 'Write your question',
    fa: 'پرسش خود را بنویسید',
  },
  send: { uz: 'Yuborish', ru: 'Отправить', en: 'Send', fa: 'فرستادن' },
  you: { uz: 'Siz', ru: 'Вы', en: 'You', fa: 'شما' },
  staff: { uz: 'Xodim', ru: 'Сотрудник', en: 'Staff', fa: 'کارمند' },
  typing: {
    uz: '{name} yozmoqda',
    ru: '{name} печатает',
    en: '{name} is typing',
    fa: '{name} در حال نوشتن است',
  },
  sending: { uz: 'Yuborilmoqda', ru: 'Отправляется', en: 'Sending', fa: 'در حال فرستادن' },
  unsent: {
    uz: 'Saqlandi, aloqa tiklanganda yuboriladi',
    ru: 'Сохранено, отправится при появлении связи',
    en: 'Kept, will be sent when you are back online',
    fa: 'نگه داشته شد، با برقراری ارتباط فرستاده می‌شود',
  },
  failed: { uz: 'Yuborilmadi', ru: 'Не отправлено', en: 'Not sent', fa: 'فرستاده نشد' },
  retry: {
    uz: 'Qayta urinish',
    ru: 'Повторить',
    en: 'Try again',
    fa: 'تلاش دوباره',
  },
  discard: { uz: 'Oʻchirish', ru: 'Удалить', en: 'Delete', fa: 'پاک کردن' },
  offline: {
    uz: 'Internet yoʻq. Yozganlaringiz saqlanadi va aloqa tiklanganda oʻzi yuboriladi.',
    ru: 'Нет интернета. Написанное сохранится и отправится само, когда появится связь.',
    en: 'You are offline. What you write is kept and sent when the connection is back.',
    fa: 'اینترنت قطع است. نوشته‌های شما نگه داشته و با برقراری ارتباط فرستاده می‌شود.',
  },
  trouble: {
    uz: 'Bajarilmadi. Qayta urinib koʻring.',
    ru: 'Не получилось. Попробуйте ещё раз.',
    en: 'That did not work. Please try again.',
    fa: 'انجام نشد. دوباره تلاش کنید.',
  },

  // Sources
  sources: { uz: 'Manbalar', ru: 'Источники', en: 'Sources', fa: 'منابع' },
  page: { uz: '{page}-bet', ru: 'стр. {page}', en: 'page {page}', fa: 'صفحهٔ {page}' },
  passage: {
    uz: 'Hujjatdagi joyi',
    ru: 'Место в документе',
    en: 'In the document',
    fa: 'جای آن در سند',
  },
  loading: { uz: 'Ochilmoqda', ru: 'Открывается', en: 'Opening', fa: 'در حال باز شدن' },
  gone: {
    uz: 'Bu joyni ochib boʻlmadi: hujjat yangilangan yoki olib tashlangan boʻlishi mumkin.',
    ru: 'Это место не открылось: документ могли обновить или убрать.',
    en: 'This passage could not be opened: the document may have been replaced or removed.',
    fa: 'این بخش باز نشد: شاید سند تازه شده یا برداشته شده باشد.',
  },

  // A human
  human: {
    uz: 'Xodim bilan gaplashish',
    ru: 'Поговорить с сотрудником',
    en: 'Talk to a person',
    fa: 'گفت‌وگو با کارمند',
  },
  position: {
    uz: 'Navbatda {position}-oʻrindasiz',
    ru: 'Вы {position}-й в очереди',
    en: 'You are number {position} in the queue',
    fa: 'شما نفر {position} در صف هستید',
  },
  eta: {
    uz: 'Taxminan {minutes, plural, other {# daqiqa}} kutiladi',
    ru: 'Ждать примерно {minutes, plural, one {# минуту} few {# минуты} many {# минут} other {# минуты}}',
    en: 'The wait is about {minutes, plural, one {# minute} other {# minutes}}',
    fa: 'زمان انتظار نزدیک به {minutes, plural, other {# دقیقه}} است',
  },
  queueHint: {
    uz: 'Kutayotganda qoʻshimcha yozishingiz mumkin.',
    ru: 'Пока ждёте, можно дополнить вопрос.',
    en: 'You can add details while you wait.',
    fa: 'تا آن هنگام می‌توانید توضیح بیشتری بنویسید.',
  },
  ticket: {
    uz: 'Kutmasdan murojaat qoldirish',
    ru: 'Не ждать, оставить обращение',
    en: 'Leave a message instead of waiting',
    fa: 'گذاشتن پیام به جای انتظار',
  },
  ticketDone: {
    uz: 'Murojaatingiz qabul qilindi. Raqami: {number}. Javob shu yerga keladi.',
    ru: 'Обращение принято. Номер: {number}. Ответ придёт сюда.',
    en: 'Your message is registered under {number}. The answer will come here.',
    fa: 'پیام شما با شمارهٔ {number} ثبت شد. پاسخ همین‌جا می‌آید.',
  },

  // The end
  finish: {
    uz: 'Suhbatni tugatish',
    ru: 'Завершить разговор',
    en: 'End the chat',
    fa: 'پایان گفت‌وگو',
  },
  solvedAsk: {
    uz: 'Savolingizga javob topdingizmi?',
    ru: 'Вы нашли ответ на свой вопрос?',
    en: 'Did this answer your question?',
    fa: 'آیا پاسخ خود را گرفتید؟',
  },
  solvedYes: { uz: 'Ha, rahmat', ru: 'Да, спасибо', en: 'Yes, thank you', fa: 'بله، سپاس' },
  solvedNo: {
    uz: 'Yoʻq, xodim kerak',
    ru: 'Нет, нужен сотрудник',
    en: 'No, I need a person',
    fa: 'نه، کارمند لازم دارم',
  },
  solvedLater: {
    uz: 'Keyin davom ettiraman',
    ru: 'Продолжу позже',
    en: 'I will come back later',
    fa: 'بعداً ادامه می‌دهم',
  },
  rateAsk: {
    uz: 'Sizga qanday xizmat koʻrsatdik?',
    ru: 'Как мы вам помогли?',
    en: 'How did we do?',
    fa: 'از خدمت ما چقدر خشنود بودید؟',
  },
  rate1: { uz: 'Juda yomon', ru: 'Очень плохо', en: 'Very bad', fa: 'بسیار بد' },
  rate2: { uz: 'Yomon', ru: 'Плохо', en: 'Bad', fa: 'بد' },
  rate3: { uz: 'Oʻrtacha', ru: 'Средне', en: 'Fair', fa: 'متوسط' },
  rate4: { uz: 'Yaxshi', ru: 'Хорошо', en: 'Good', fa: 'خوب' },
  rate5: { uz: 'Aʼlo', ru: 'Отлично', en: 'Excellent', fa: 'عالی' },
  rateComment: {
    uz: 'Izoh (ixtiyoriy)',
    ru: 'Комментарий (по желанию)',
    en: 'Comment (optional)',
    fa: 'توضیح (اختیاری)',
  },
  rateSend: {
    uz: 'Baho berish',
    ru: 'Оценить',
    en: 'Send rating',
    fa: 'فرستادن امتیاز',
  },
  rateSkip: {
    uz: 'Baholamasdan yopish',
    ru: 'Закрыть без оценки',
    en: 'Close without a rating',
    fa: 'بستن بدون امتیاز',
  },
  rateThanks: {
    uz: 'Bahoyingiz uchun rahmat!',
    ru: 'Спасибо за оценку!',
    en: 'Thank you for your rating!',
    fa: 'از امتیاز شما سپاسگزاریم!',
  },
  again: { uz: 'Yangi suhbat', ru: 'Новый разговор', en: 'New chat', fa: 'گفت‌وگوی تازه' },

  // The portal's own page
  'portal.lead': {
    uz: 'Yordamchi hujjatlar asosida javob beradi va manbasini koʻrsatadi. Bilmasa, ochiq aytadi va xodimni chaqiradi.',
    ru: 'Помощник отвечает по документам и показывает источник. Если не знает, так и скажет и позовёт сотрудника.',
    en: 'The assistant answers from documents and shows its sources. When it does not know, it says so and calls a member of staff.',
    fa: 'دستیار از روی سندها پاسخ می‌دهد و منبع را نشان می‌دهد. اگر نداند، آشکارا می‌گوید و کارمندی را فرا می‌خواند.',
  },
  'portal.noScript': {
    uz: 'Yordamchi bu brauzerda ochilmadi. Murojaat yuborsangiz, xodim javob beradi.',
    ru: 'Помощник не открылся в этом браузере. Отправьте обращение, и вам ответит сотрудник.',
    en: 'The assistant could not open in this browser. Send an appeal and a member of staff will answer.',
    fa: 'دستیار در این مرورگر باز نشد. درخواست بفرستید تا کارمندی پاسخ دهد.',
  },
});
