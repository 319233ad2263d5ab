import { catalog } from '../../catalog.ts';

/** Getting to know each other: language, phone, code, links to accounts. */
export const start = catalog({
  chooseLanguage: {
    uz: 'Tilni tanlang',
    ru: 'Выберите язык',
    en: 'Choose a language',
    fa: 'زبان را انتخاب کنید',
  },
  welcome: {
    uz: 'Assalomu alaykum! Bu — {organization} murojaatlar boti. Murojaatingizni shu yerda yozasiz, javob ham shu yerga keladi.',
    ru: 'Здравствуйте! Это бот обращений: {organization}. Напишите обращение здесь — сюда же придёт и ответ.',
    en: 'Hello! This is the appeals bot of {organization}. Write your appeal here, and the answer comes here too.',
    fa: 'سلام! این ربات درخواست‌های {organization} است. درخواست خود را همین‌جا بنویسید؛ پاسخ هم همین‌جا می‌آید.',
  },
  askPhone: {
    uz: 'Avval telefon raqamingizni tasdiqlang: quyidagi tugmani bosing yoki raqamni yozing, masalan {example}.',
    ru: 'Сначала подтвердите номер телефона: нажмите кнопку ниже или напишите номер, например {example}.',
    en: 'First confirm your phone number: press the button below or type the number, for example {example}.',
    fa: 'ابتدا شمارهٔ تلفن خود را تأیید کنید: دکمهٔ پایین را بزنید یا شماره را بنویسید، مثلاً {example}.',
  },
  shareContact: {
    uz: '📱 Raqamimni yuborish',
    ru: '📱 Отправить мой номер',
    en: '📱 Send my number',
    fa: '📱 ارسال شمارهٔ من',
  },
  foreignContact: {
    uz: 'Bu boshqa odamning raqami. Oʻzingizning raqamingizni yuboring.',
    ru: 'Это номер другого человека. Отправьте свой собственный номер.',
    en: 'This is somebody else’s number. Please send your own.',
    fa: 'این شمارهٔ شخص دیگری است. شمارهٔ خودتان را بفرستید.',
  },
  badPhone: {
    uz: 'Raqam tushunarsiz. Uni shunday yozing: {example}.',
    ru: 'Не удалось разобрать номер. Напишите его так: {example}.',
    en: 'That number could not be read. Please write it like this: {example}.',
    fa: 'شماره خوانده نشد. آن را این‌طور بنویسید: {example}.',
  },
  codeSent: {
    uz: '{phone} raqamiga 6 xonali kod yuborildi. Kodni shu yerga yozing.',
    ru: 'На номер {phone} отправлен код из 6 цифр. Напишите его здесь.',
    en: 'A 6-digit code was sent to {phone}. Type it here.',
    fa: 'کد ۶ رقمی به {phone} فرستاده شد. آن را همین‌جا بنویسید.',
  },
  developmentCode: {
    uz: '⚠️ SINOV REJIMI: SMS yuborilmaydi. Kod: {code}',
    ru: '⚠️ ТЕСТОВЫЙ РЕЖИМ: SMS не отправляется. Код: {code}',
    en: '⚠️ TEST MODE: no SMS is sent. The code: {code}',
    fa: '⚠️ حالت آزمایشی: پیامک فرستاده نمی‌شود. کد: {code}',
  },
  codeAgain: {
    uz: 'Yangi kod',
    ru: 'Новый код',
    en: 'New code',
    fa: 'کد تازه',
  },
  otherPhone: {
    uz: 'Boshqa raqam',
    ru: 'Другой номер',
    en: 'Another number',
    fa: 'شمارهٔ دیگر',
  },
  codeWrong: {
    uz: 'Kod notoʻgʻri. Yana {left} marta urinib koʻrishingiz mumkin.',
    ru: 'Неверный код. Осталось попыток: {left}.',
    en: 'The code is wrong. Tries left: {left}.',
    fa: 'کد درست نیست. دفعات باقی‌مانده: {left}.',
  },
  codeExpired: {
    uz: 'Bu kod endi yaroqsiz. Yangi kod soʻrang.',
    ru: 'Этот код больше не действует. Запросите новый.',
    en: 'This code is no longer valid. Ask for a new one.',
    fa: 'این کد دیگر معتبر نیست. کد تازه بخواهید.',
  },
  codeExpected: {
    uz: 'SMS orqali kelgan 6 xonali kodni yozing.',
    ru: 'Напишите код из 6 цифр, который пришёл по SMS.',
    en: 'Type the 6-digit code that came by SMS.',
    fa: 'کد ۶ رقمی را که با پیامک رسید بنویسید.',
  },
  tooOften: {
    uz: 'Urinishlar koʻpayib ketdi. {minutes} daqiqadan keyin qayta urinib koʻring.',
    ru: 'Слишком много попыток. Попробуйте снова через {minutes} мин.',
    en: 'Too many attempts. Please try again in {minutes} min.',
    fa: 'تلاش‌ها بیش از حد بود. {minutes} دقیقهٔ دیگر دوباره امتحان کنید.',
  },
  unavailable: {
    uz: 'Hozir bajarib boʻlmadi. Birozdan keyin qayta urinib koʻring.',
    ru: 'Сейчас не получилось. Попробуйте немного позже.',
    en: 'That did not work just now. Please try again a little later.',
    fa: 'اکنون انجام نشد. کمی بعد دوباره امتحان کنید.',
  },
  suspended: {
    uz: 'Bu tashkilot hozircha murojaat qabul qilmayapti.',
    ru: 'Эта организация сейчас не принимает обращения.',
    en: 'This organization is not taking appeals at the moment.',
    fa: 'این سازمان اکنون درخواست نمی‌پذیرد.',
  },
  registered: {
    uz: 'Rahmat, raqamingiz tasdiqlandi.',
    ru: 'Спасибо, номер подтверждён.',
    en: 'Thank you, your number is confirmed.',
    fa: 'سپاس، شمارهٔ شما تأیید شد.',
  },
  linked: {
    uz: 'Telegram saytdagi hisobingizga ulandi.',
    ru: 'Telegram подключён к вашей учётной записи на сайте.',
    en: 'Telegram is now joined to your account on the site.',
    fa: 'تلگرام به حساب شما در وب‌گاه پیوست.',
  },
  linkedStaff: {
    uz: 'Telegram xodim hisobingizga ulandi. Xabarnomalaringiz shu yerga keladi.',
    ru: 'Telegram подключён к вашей учётной записи сотрудника. Уведомления будут приходить сюда.',
    en: 'Telegram is now joined to your staff account. Your notices come here.',
    fa: 'تلگرام به حساب کارمندی شما پیوست. اعلان‌های شما به همین‌جا می‌آید.',
  },
  staffHere: {
    uz: 'Bu chatga xodim sifatidagi xabarnomalaringiz keladi. Javob yozish uchun ish stolini oching. Oʻzingiz murojaat yubormoqchi boʻlsangiz: {command}',
    ru: 'Сюда приходят ваши уведомления как сотрудника. Чтобы ответить, откройте рабочее место. Если хотите сами отправить обращение: {command}',
    en: 'Your notices as a member of staff come here. Open the workplace to answer. To send an appeal of your own: {command}',
    fa: 'اعلان‌های کارمندی شما به اینجا می‌آید. برای پاسخ، میز کار را باز کنید. برای فرستادن درخواست خودتان: {command}',
  },
  linkTaken: {
    uz: 'Bu chat boshqa hisobga ulangan. Avval uni saytdagi sozlamalarda uzing.',
    ru: 'Этот чат подключён к другой учётной записи. Сначала отключите его в настройках на сайте.',
    en: 'This chat is joined to another account. Part it first in the settings on the site.',
    fa: 'این گفت‌وگو به حساب دیگری پیوسته است. ابتدا آن را در تنظیمات وب‌گاه جدا کنید.',
  },
  linkGone: {
    uz: 'Bu havola eskirgan yoki ishlatilgan. Saytda yangisini oling.',
    ru: 'Эта ссылка устарела или уже использована. Получите на сайте новую.',
    en: 'This link has expired or was used already. Get a new one on the site.',
    fa: 'این پیوند منقضی یا استفاده شده است. در وب‌گاه پیوند تازه بگیرید.',
  },
});
