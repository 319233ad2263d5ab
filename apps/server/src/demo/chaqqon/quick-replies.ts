import type { CompanyQuickReply } from './types.ts';

export const quickReplies: CompanyQuickReply[] = [
  {
    shortcut: 'salom',
    department: null,
    title: { uz: 'Salomlashish', ru: 'Приветствие', en: 'Greeting', fa: 'درود' },
    text: {
      uz: 'Assalomu alaykum, {citizen}! Men {agent}, {department} boʻlimidanman. Savolingizni koʻryapman, hozir tekshiraman.',
      ru: 'Здравствуйте, {citizen}! Я {agent}, отдел «{department}». Вижу ваш вопрос, сейчас проверю.',
      en: 'Hello, {citizen}! I am {agent} from {department}. I can see your question and am looking into it now.',
      fa: 'سلام، {citizen}! من {agent} از {department} هستم. پرسش شما را می‌بینم و اکنون بررسی می‌کنم.',
    },
  },
  {
    shortcut: 'raqam',
    department: null,
    title: {
      uz: 'Kuzatuv raqamini soʻrash',
      ru: 'Попросить номер посылки',
      en: 'Ask for the tracking number',
      fa: 'پرسیدن شمارهٔ پیگیری',
    },
    text: {
      uz: 'Iltimos, kuzatuv raqamini yozing: u CHQ bilan boshlanadi va 9 ta raqamdan iborat, SMS yoki chekda turibdi.',
      ru: 'Напишите, пожалуйста, номер для отслеживания: он начинается с CHQ и состоит из 9 цифр, есть в SMS и на чеке.',
      en: 'Please write the tracking number: it begins with CHQ and has nine digits, and stands in the text message and on the receipt.',
      fa: 'لطفاً شمارهٔ پیگیری را بنویسید: با CHQ آغاز می‌شود و نه رقم دارد و در پیامک و روی رسید آمده است.',
    },
  },
  {
    shortcut: 'kuting',
    department: null,
    title: { uz: 'Biroz kutish', ru: 'Немного подождать', en: 'A moment', fa: 'اندکی صبر' },
    text: {
      uz: 'Omborga qoʻngʻiroq qilib aniqlashtiryapman, 10 daqiqa ichida shu yerga yozaman. Kutganingiz uchun rahmat.',
      ru: 'Уточняю на складе, напишу сюда в течение 10 минут. Спасибо, что ждёте.',
      en: 'I am asking the warehouse and will write here within 10 minutes. Thank you for waiting.',
      fa: 'از انبار می‌پرسم و تا ۱۰ دقیقهٔ دیگر همین‌جا می‌نویسم. از شکیبایی شما سپاسگزارم.',
    },
  },
  {
    shortcut: 'xayr',
    department: null,
    title: { uz: 'Xayrlashish', ru: 'Завершение', en: 'Goodbye', fa: 'پایان' },
    text: {
      uz: 'Yana savolingiz boʻlmasa, suhbatni yopaman, {citizen}. Xizmatimizni baholab qoʻysangiz, xursand boʻlamiz.',
      ru: 'Если вопросов больше нет, {citizen}, закрою разговор. Будем рады вашей оценке.',
      en: 'If there is nothing else, {citizen}, I will close this chat. We would be glad of your rating.',
      fa: 'اگر پرسش دیگری نیست، {citizen}، گفت‌وگو را می‌بندم. از امتیاز شما خوشحال می‌شویم.',
    },
  },
  {
    shortcut: 'saqlash',
    department: 'orders',
    title: {
      uz: 'Saqlash muddati',
      ru: 'Срок хранения',
      en: 'How long it is stored',
      fa: 'مدت نگهداری',
    },
    text: {
      uz: 'Joʻnatmangiz boʻlimda 7 kun bepul saqlanadi, undan keyin har kuni 3 000 soʻm. 30 kundan keyin u joʻnatuvchiga qaytadi.',
      ru: 'Посылка хранится в отделении 7 дней бесплатно, дальше 3 000 сумов в день. Через 30 дней она вернётся отправителю.',
      en: 'Your parcel is stored at the branch for 7 days free of charge, then for 3,000 soums a day. After 30 days it goes back to its sender.',
      fa: 'بستهٔ شما ۷ روز رایگان در شعبه نگه داشته می‌شود و پس از آن روزی ۳۰۰۰ سوم. پس از ۳۰ روز به فرستنده برمی‌گردد.',
    },
  },
  {
    shortcut: 'kuryer',
    department: 'couriers',
    title: {
      uz: 'Kuryer yana boradi',
      ru: 'Курьер приедет ещё раз',
      en: 'The courier comes again',
      fa: 'پیک دوباره می‌آید',
    },
    text: {
      uz: 'Uzr, {citizen}. Kuryer bugun yana boradi va kelishidan 30 daqiqa oldin qoʻngʻiroq qiladi. Qaysi vaqt sizga qulay?',
      ru: 'Извините, {citizen}. Курьер приедет сегодня ещё раз и позвонит за 30 минут. Какое время вам удобно?',
      en: 'I am sorry, {citizen}. The courier comes again today and rings 30 minutes before. Which time suits you?',
      fa: 'پوزش می‌خواهیم، {citizen}. پیک امروز دوباره می‌آید و ۳۰ دقیقه پیش از آن زنگ می‌زند. چه ساعتی برای شما مناسب است؟',
    },
  },
  {
    shortcut: 'pul',
    department: 'payments',
    title: {
      uz: 'Pul qaytarildi',
      ru: 'Деньги возвращены',
      en: 'The money is on its way back',
      fa: 'پول برگردانده شد',
    },
    text: {
      uz: 'Ortiqcha yechilgan summani kartangizga qaytardik. Bankka qarab 1–3 ish kunida tushadi.',
      ru: 'Лишнюю сумму мы вернули на вашу карту. В зависимости от банка она придёт за 1–3 рабочих дня.',
      en: 'We have returned the extra amount to your card. Depending on the bank it arrives within 1 to 3 working days.',
      fa: 'مبلغ اضافه را به کارت شما برگرداندیم. بسته به بانک، ۱ تا ۳ روز کاری زمان می‌برد.',
    },
  },
  {
    shortcut: 'dalolatnoma',
    department: 'claims',
    title: {
      uz: 'Dalolatnoma va suratlar',
      ru: 'Акт и фотографии',
      en: 'Report and photos',
      fa: 'صورت‌جلسه و عکس‌ها',
    },
    text: {
      uz: 'Qadoq va buyumning uch-toʻrtta suratini hamda kuryer tuzgan dalolatnomani shu yerga yuboring. Qaror 5 ish kunida boʻladi.',
      ru: 'Пришлите сюда три-четыре фотографии упаковки и вещи и акт, составленный курьером. Решение будет за 5 рабочих дней.',
      en: 'Please send three or four photos of the packaging and the thing, and the report that the courier wrote. You have our decision within 5 working days.',
      fa: 'سه چهار عکس از بسته‌بندی و کالا و صورت‌جلسهٔ پیک را همین‌جا بفرستید. تصمیم تا ۵ روز کاری گرفته می‌شود.',
    },
  },
  {
    shortcut: 'shartnoma',
    department: 'partners',
    title: { uz: 'Shartnoma uchun', ru: 'Для договора', en: 'For a contract', fa: 'برای قرارداد' },
    text: {
      uz: 'Shartnoma uchun tashkilot nomi, STIR va oyiga taxminan nechta joʻnatma boʻlishini yozing. Bir ish kunida loyihasini yuboramiz.',
      ru: 'Для договора напишите название организации, ИНН и примерное число посылок в месяц. Проект пришлём за один рабочий день.',
      en: 'For a contract please write the name of your organization, its tax number and roughly how many parcels you send a month. You have a draft within one working day.',
      fa: 'برای قرارداد نام سازمان، شمارهٔ مالیاتی و شمار تقریبی بسته‌ها در ماه را بنویسید. پیش‌نویس را تا یک روز کاری می‌فرستیم.',
    },
  },
];
