import { catalog } from '../catalog.ts';

/** What the Telegram bot says around a chat with the assistant. Its other words are in `bot.ts`. */
export const botChat = catalog({
  // The menu and the commands
  'menu.assistant': {
    uz: '💬 Savol berish: {name}',
    ru: '💬 Задать вопрос: {name}',
    en: '💬 Ask {name}',
    fa: '💬 پرسش از {name}',
  },
  'menu.human': {
    uz: '🙋 Xodim kerak',
    ru: '🙋 Нужен сотрудник',
    en: '🙋 I need a person',
    fa: '🙋 کارمند لازم دارم',
  },
  'menu.appeals': {
    uz: '↩️ Murojaatlarga qaytish',
    ru: '↩️ Вернуться к обращениям',
    en: '↩️ Back to appeals',
    fa: '↩️ بازگشت به درخواست‌ها',
  },
  'command.assistant': {
    uz: 'Yordamchidan soʻrash',
    ru: 'Спросить помощника',
    en: 'Ask the assistant',
    fa: 'پرسش از دستیار',
  },

  // In the field, before anything is written
  'field.chat': {
    uz: 'Suhbatga yozasiz: {name}',
    ru: 'Вы пишете в чат: {name}',
    en: 'You are writing to {name}',
    fa: 'نوشتن در گفت‌وگو: {name}',
  },
  'field.appeal': {
    uz: 'Murojaatga yozasiz: {number}',
    ru: 'Вы пишете в обращение {number}',
    en: 'You are writing to appeal {number}',
    fa: 'نوشتن در درخواست {number}',
  },
  'field.new': {
    uz: 'Murojaatingizni yozing',
    ru: 'Напишите обращение',
    en: 'Write your appeal',
    fa: 'درخواست خود را بنویسید',
  },

  // Going in and out
  begun: {
    uz: 'Endi yozganlaringiz suhbatga tushadi. Murojaatlarga qaytish: {command}',
    ru: 'Теперь всё, что вы напишете, попадает в этот чат. Вернуться к обращениям: {command}',
    en: 'What you write now goes to this chat. Back to your appeals: {command}',
    fa: 'از این پس نوشته‌های شما به این گفت‌وگو می‌رود. بازگشت به درخواست‌ها: {command}',
  },
  faqs: {
    uz: 'Savolingizni yozing yoki tez-tez beriladiganlaridan tanlang:',
    ru: 'Напишите вопрос или выберите из частых:',
    en: 'Write your question, or choose one that is often asked:',
    fa: 'پرسش خود را بنویسید یا یکی از پرسش‌های پرتکرار را برگزینید:',
  },
  goesOn: {
    uz: 'Suhbat davom etadi, endi yozganlaringiz unga tushadi. Murojaatlarga qaytish: {command}',
    ru: 'Чат продолжается: теперь всё, что вы напишете, попадает в него. Вернуться к обращениям: {command}',
    en: 'The chat goes on: what you write now goes to it. Back to your appeals: {command}',
    fa: 'گفت‌وگو ادامه دارد: از این پس نوشته‌های شما به آن می‌رود. بازگشت به درخواست‌ها: {command}',
  },
  left: {
    uz: 'Endi yozganlaringiz murojaatga tushadi. Suhbatga qaytish: {command}',
    ru: 'Теперь всё, что вы напишете, попадает в обращение. Вернуться в чат: {command}',
    en: 'What you write now goes to your appeal. Back to the chat: {command}',
    fa: 'از این پس نوشته‌های شما به درخواست می‌رود. بازگشت به گفت‌وگو: {command}',
  },
  leftToNew: {
    uz: 'Suhbatdan chiqdingiz. Yangi murojaat yozish: {command}',
    ru: 'Вы вышли из чата. Написать новое обращение: {command}',
    en: 'You have left the chat. To write a new appeal: {command}',
    fa: 'از گفت‌وگو بیرون آمدید. برای درخواست تازه: {command}',
  },
  switch: {
    uz: '✏️ Shunga javob yozish',
    ru: '✏️ Ответить на это',
    en: '✏️ Answer this',
    fa: '✏️ پاسخ به این',
  },
  over: {
    uz: 'Bu suhbat tugagan.',
    ru: 'Этот чат уже завершён.',
    en: 'This chat has ended.',
    fa: 'این گفت‌وگو پایان یافته است.',
  },
  askWhich: {
    uz: 'Suhbat tugagan. Yozganingizni kimga yuboray?',
    ru: 'Чат завершён. Кому отправить то, что вы написали?',
    en: 'The chat has ended. Who should get what you wrote?',
    fa: 'گفت‌وگو پایان یافته است. نوشتهٔ شما برای چه کسی فرستاده شود؟',
  },
  asAppeal: {
    uz: '✍️ Yangi murojaat qilib yuborish',
    ru: '✍️ Отправить новым обращением',
    en: '✍️ Send it as a new appeal',
    fa: '✍️ فرستادن به‌صورت درخواست تازه',
  },
  faqGone: {
    uz: 'Bu savol olib tashlangan. Savolingizni yozing.',
    ru: 'Этого вопроса больше нет. Напишите свой вопрос.',
    en: 'That question is not there any more. Please write yours.',
    fa: 'این پرسش دیگر نیست. پرسش خود را بنویسید.',
  },

  // Where the chat stands
  'state.assisting': {
    uz: 'Sizga {name} javob bermoqda.',
    ru: 'Вам отвечает {name}.',
    en: '{name} is answering you.',
    fa: '{name} به شما پاسخ می‌دهد.',
  },
  'state.waiting': {
    uz: 'Xodim chaqirildi. Javob shu yerga keladi.',
    ru: 'Сотрудник приглашён. Ответ придёт сюда.',
    en: 'A member of staff has been called. The answer comes here.',
    fa: 'کارمند فراخوانده شد. پاسخ همین‌جا می‌آید.',
  },
  'state.answering': {
    uz: 'Sizga xodim javob beradi. Javob shu yerga keladi.',
    ru: 'Вам отвечает сотрудник. Ответ придёт сюда.',
    en: 'A member of staff is with you. The answer comes here.',
    fa: 'کارمند به شما پاسخ می‌دهد. پاسخ همین‌جا می‌آید.',
  },
  tellWhat: {
    uz: 'Xodim nima haqida ekanini bilishi uchun savolingizni yozib qoldiring.',
    ru: 'Напишите свой вопрос, чтобы сотрудник знал, о чём речь.',
    en: 'Please write your question, so that they know what it is about.',
    fa: 'پرسش خود را بنویسید تا کارمند بداند موضوع چیست.',
  },

  // Answers and their sources
  source: {
    uz: '📄 Manba: {title}',
    ru: '📄 Источник: {title}',
    en: '📄 Source: {title}',
    fa: '📄 منبع: {title}',
  },
  sourceOnPage: {
    uz: '📄 Manba: {title}, {page}-bet',
    ru: '📄 Источник: {title}, стр. {page}',
    en: '📄 Source: {title}, page {page}',
    fa: '📄 منبع: {title}، صفحهٔ {page}',
  },
  page: { uz: '{page}-bet', ru: 'стр. {page}', en: 'page {page}', fa: 'صفحهٔ {page}' },
  solved: {
    uz: '✅ Savolim hal boʻldi',
    ru: '✅ Вопрос решён',
    en: '✅ My question is solved',
    fa: '✅ پرسشم حل شد',
  },
  ended: {
    uz: 'Suhbat tugadi. Yana savolingiz boʻlsa: {command}',
    ru: 'Чат завершён. Если появятся вопросы: {command}',
    en: 'The chat has ended. If you have another question: {command}',
    fa: 'گفت‌وگو پایان یافت. اگر پرسش دیگری دارید: {command}',
  },
  reopened: {
    uz: 'Suhbat qayta ochildi. Nima hal boʻlmaganini yozing.',
    ru: 'Чат снова открыт. Напишите, что осталось нерешённым.',
    en: 'The chat is open again. Please write what was not solved.',
    fa: 'گفت‌وگو دوباره باز شد. بنویسید چه چیزی حل نشده است.',
  },
  notReopened: {
    uz: 'Bu suhbatni qayta ochib boʻlmaydi. Yangi savol berish: {command}',
    ru: 'Этот чат нельзя открыть снова. Задать новый вопрос: {command}',
    en: 'This chat cannot be opened again. To ask a new question: {command}',
    fa: 'این گفت‌وگو را نمی‌توان دوباره باز کرد. پرسش تازه: {command}',
  },

  // Waiting for a person
  ticket: {
    uz: '✍️ Kutmasdan murojaat qoldirish',
    ru: '✍️ Не ждать, оставить обращение',
    en: '✍️ Leave it as an appeal instead',
    fa: '✍️ گذاشتن درخواست به جای انتظار',
  },
  ticketRefused: {
    uz: 'Hozir suhbatni murojaatga aylantirib boʻlmaydi.',
    ru: 'Сейчас чат нельзя превратить в обращение.',
    en: 'The chat cannot be made an appeal now.',
    fa: 'اکنون نمی‌توان گفت‌وگو را به درخواست تبدیل کرد.',
  },
  ticketBeside: {
    uz: 'Sizda yakunlanmagan murojaat bor. Suhbat xodimni kutadi. Murojaatga yozish: {command}',
    ru: 'У вас есть незавершённое обращение, поэтому чат ждёт сотрудника. Написать в обращение: {command}',
    en: 'You have an appeal that is not closed, so the chat waits for a person. To write to the appeal: {command}',
    fa: 'درخواست پایان‌نیافته‌ای دارید، پس گفت‌وگو در انتظار کارمند می‌ماند. نوشتن در درخواست: {command}',
  },
});
