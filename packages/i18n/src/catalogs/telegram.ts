import { catalog } from '../catalog.ts';

/** One’s own Telegram on the web’s pages, and the notices that staff get there. The bot’s words are in `bot.ts`. */
export const telegram = catalog({
  'link.title': { uz: 'Telegram', ru: 'Telegram', en: 'Telegram', fa: 'تلگرام' },
  'link.about': {
    uz: 'Telegramingizni ulang: javoblar u yerga ham keladi, murojaatni oʻsha yerda davom ettirasiz.',
    ru: 'Подключите свой Telegram: ответы будут приходить и туда, и там же можно продолжить обращение.',
    en: 'Connect your Telegram: answers come there too, and you can go on with your appeal there.',
    fa: 'تلگرام خود را وصل کنید: پاسخ‌ها آنجا هم می‌آیند و می‌توانید درخواست را همان‌جا ادامه دهید.',
  },
  'link.aboutOn': {
    uz: 'Javoblar u yerga ham keladi, murojaatni oʻsha yerda davom ettirishingiz mumkin.',
    ru: 'Ответы приходят и туда, и там же можно продолжить обращение.',
    en: 'Answers come there too, and you can go on with your appeal there.',
    fa: 'پاسخ‌ها آنجا هم می‌آیند و می‌توانید درخواست را همان‌جا ادامه دهید.',
  },
  'link.aboutStaff': {
    uz: 'Bildirishnomalar ish stolidan tashqarida ham yetib keladi. Fuqaro yozgan matn Telegramga yuborilmaydi.',
    ru: 'Уведомления придут и тогда, когда вы не за рабочим столом. Слова граждан в Telegram не отправляются.',
    en: 'Notifications reach you away from the desk too. What citizens write is never sent there.',
    fa: 'اعلان‌ها وقتی پای میز کار نیستید هم به شما می‌رسند. نوشتهٔ شهروندان به تلگرام فرستاده نمی‌شود.',
  },
  'link.on': { uz: 'Ulangan', ru: 'Подключён', en: 'Connected', fa: 'وصل است' },
  'link.off': { uz: 'Ulanmagan', ru: 'Не подключён', en: 'Not connected', fa: 'وصل نیست' },
  'link.onAs': {
    uz: 'Ulangan: {name}',
    ru: 'Подключён: {name}',
    en: 'Connected: {name}',
    fa: 'وصل است: {name}',
  },
  'link.make': {
    uz: 'Telegramni ulash',
    ru: 'Подключить Telegram',
    en: 'Connect Telegram',
    fa: 'وصل کردن تلگرام',
  },
  'link.open': {
    uz: 'Telegramda ochish',
    ru: 'Открыть в Telegram',
    en: 'Open in Telegram',
    fa: 'باز کردن در تلگرام',
  },
  'link.how': {
    uz: 'Havolani oching va botda «Start» tugmasini bosing. Havola bir marta ishlaydi va 15 daqiqa amal qiladi.',
    ru: 'Откройте ссылку и нажмите в боте «Start». Ссылка сработает один раз и действует 15 минут.',
    en: 'Open the link and press “Start” in the bot. It works once, within 15 minutes.',
    fa: 'پیوند را باز کنید و در ربات «Start» را بزنید. پیوند فقط یک بار و تا ۱۵ دقیقه کار می‌کند.',
  },
  'link.scan': {
    uz: 'Yoki telefoningiz kamerasini shu kodga tuting.',
    ru: 'Или наведите на этот код камеру телефона.',
    en: 'Or point your phone’s camera at this code.',
    fa: 'یا دوربین تلفن را روی این کد بگیرید.',
  },
  'link.qr': {
    uz: 'Telegram havolasining QR kodi',
    ru: 'QR-код ссылки на Telegram',
    en: 'QR code of the link to Telegram',
    fa: 'کد QR پیوند تلگرام',
  },
  'link.remove': {
    uz: 'Telegramni uzish',
    ru: 'Отключить Telegram',
    en: 'Disconnect Telegram',
    fa: 'قطع تلگرام',
  },
  'link.removed': {
    uz: 'Telegram uzildi',
    ru: 'Telegram отключён',
    en: 'Telegram is disconnected',
    fa: 'تلگرام قطع شد',
  },
  'link.removedText': {
    uz: 'U yerga endi hech narsa yuborilmaydi.',
    ru: 'Туда больше ничего не отправляется.',
    en: 'Nothing is sent there any more.',
    fa: 'دیگر چیزی به آنجا فرستاده نمی‌شود.',
  },
  'link.noBot': {
    uz: 'Tashkilotning Telegram boti hozircha yoʻq. Uni administrator ulaydi.',
    ru: 'У организации пока нет бота в Telegram. Его подключает администратор.',
    en: 'The organization has no Telegram bot yet. An administrator connects it.',
    fa: 'سازمان هنوز ربات تلگرام ندارد. مدیر آن را وصل می‌کند.',
  },
  'choices.kinds': {
    uz: 'Telegramga yuborilsin',
    ru: 'Отправлять в Telegram',
    en: 'Send to Telegram',
    fa: 'به تلگرام فرستاده شود',
  },
  'bot.refused': {
    uz: 'Telegram bu tokenni tanimadi. Uni BotFather botidan toʻliq nusxalang.',
    ru: 'Telegram не знает такого токена. Скопируйте его у BotFather целиком.',
    en: 'Telegram does not know this token. Copy the whole of it from BotFather.',
    fa: 'تلگرام این توکن را نمی‌شناسد. آن را کامل از BotFather رونوشت کنید.',
  },
  'bot.unreached': {
    uz: 'Telegram javob bermadi, shuning uchun token tekshirilmadi. Keyinroq qayta urinib koʻring.',
    ru: 'Telegram не ответил, поэтому токен не проверен. Попробуйте позже.',
    en: 'Telegram did not answer, so the token could not be checked. Try again later.',
    fa: 'تلگرام پاسخ نداد و توکن بررسی نشد. بعداً دوباره بکوشید.',
  },
  'bot.taken': {
    uz: 'Bu bot boshqa tashkilotga ulangan.',
    ru: 'Этот бот подключён к другой организации.',
    en: 'This bot is connected to another organization.',
    fa: 'این ربات به سازمان دیگری وصل است.',
  },
  'notice.open': {
    uz: 'Ochish',
    ru: 'Открыть',
    en: 'Open',
    fa: 'باز کردن',
  },
  'notice.test': {
    uz: 'Sinov xabari: bot ishlayapti, bildirishnomalar shu yerga keladi.',
    ru: 'Проверочное сообщение: бот работает, уведомления будут приходить сюда.',
    en: 'A test message: the bot works, and notifications come here.',
    fa: 'پیام آزمایشی: ربات کار می‌کند و اعلان‌ها همین‌جا می‌آیند.',
  },
});
