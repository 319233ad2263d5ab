import { catalog } from '../catalog.ts';

/** What a chat says around the assistant's answers, and what people are called in it. */
export const chat = catalog({
  'greeting.formal': {
    uz: 'Assalomu alaykum! Men — {name}. Savolingizni yozing, javob topishga yordam beraman.',
    ru: 'Здравствуйте! Я — {name}. Напишите ваш вопрос, и я помогу найти ответ.',
    en: 'Hello. I am {name}. Please write your question and I will help you find the answer.',
    fa: 'سلام! من {name} هستم. پرسش خود را بنویسید تا در یافتن پاسخ کمکتان کنم.',
  },
  'greeting.friendly': {
    uz: 'Salom! Men — {name}. Nima haqida bilmoqchisiz?',
    ru: 'Привет! Я — {name}. Что вас интересует?',
    en: 'Hi! I am {name}. What would you like to know?',
    fa: 'سلام! من {name}‌ام. چه می‌خواهید بدانید؟',
  },
  'away.today': {
    uz: 'Hozir xodimlarimiz ish joyida emas, ular bugun soat {time} da keladi. Savolingizni shu yerda qoldiring yoki uni murojaat qilib yuboring: javob beramiz.',
    ru: 'Сейчас наших сотрудников нет на месте, они будут сегодня в {time}. Оставьте вопрос здесь или отправьте его обращением: мы ответим.',
    en: 'Nobody is here right now; people are back today at {time}. Leave your message here, or send it as an appeal: you will get an answer.',
    fa: 'اکنون کارشناسان ما نیستند و امروز ساعت {time} بازمی‌گردند. پیام خود را همین‌جا بگذارید یا آن را به شکل درخواست بفرستید؛ پاسخ می‌دهیم.',
  },
  'away.later': {
    uz: 'Hozir xodimlarimiz ish joyida emas, ular {day} kuni soat {time} da keladi. Savolingizni shu yerda qoldiring yoki uni murojaat qilib yuboring: javob beramiz.',
    ru: 'Сейчас наших сотрудников нет на месте, они будут {day} в {time}. Оставьте вопрос здесь или отправьте его обращением: мы ответим.',
    en: 'Nobody is here right now; people are back on {day} at {time}. Leave your message here, or send it as an appeal: you will get an answer.',
    fa: 'اکنون کارشناسان ما نیستند و {day} ساعت {time} بازمی‌گردند. پیام خود را همین‌جا بگذارید یا آن را به شکل درخواست بفرستید؛ پاسخ می‌دهیم.',
  },
  needsHuman: {
    uz: 'Bu savolga xodimimiz javob beradi. Suhbatni ochib, xodimni chaqiring.',
    ru: 'На этот вопрос ответит сотрудник. Откройте чат и позовите его.',
    en: 'A person should answer this. Open a chat and ask for one.',
    fa: 'به این پرسش کارشناس پاسخ می‌دهد. گفت‌وگو را باز کنید و او را فرا بخوانید.',
  },
  'day.1': { uz: 'dushanba', ru: 'в понедельник', en: 'Monday', fa: 'دوشنبه' },
  'day.2': { uz: 'seshanba', ru: 'во вторник', en: 'Tuesday', fa: 'سه‌شنبه' },
  'day.3': { uz: 'chorshanba', ru: 'в среду', en: 'Wednesday', fa: 'چهارشنبه' },
  'day.4': { uz: 'payshanba', ru: 'в четверг', en: 'Thursday', fa: 'پنجشنبه' },
  'day.5': { uz: 'juma', ru: 'в пятницу', en: 'Friday', fa: 'جمعه' },
  'day.6': { uz: 'shanba', ru: 'в субботу', en: 'Saturday', fa: 'شنبه' },
  'day.7': { uz: 'yakshanba', ru: 'в воскресенье', en: 'Sunday', fa: 'یکشنبه' },
});
