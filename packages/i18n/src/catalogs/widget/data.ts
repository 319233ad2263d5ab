import { catalog } from '../../catalog.ts';

/** What is held of a visitor: taken along, deleted. */
export const data = catalog({
  data: { uz: 'Maʼlumotlarim', ru: 'Мои данные', en: 'My data', fa: 'داده‌های من' },
  dataAbout: {
    uz: 'Bu suhbatda yozilganlar va siz haqingizda saqlanayotgan maʼlumotlarni olishingiz yoki oʻchirishingiz mumkin.',
    ru: 'Вы можете получить всё, что написано в этом чате и хранится о вас, или удалить это.',
    en: 'You can take along what was written in this chat and what is held of you, or have it deleted.',
    fa: 'می‌توانید آنچه در این گفت‌وگو نوشته شده و دربارهٔ شما نگه داشته می‌شود را دریافت یا پاک کنید.',
  },
  dataTake: { uz: 'Yuklab olish', ru: 'Скачать', en: 'Download', fa: 'دریافت' },
  dataTakeAbout: {
    uz: 'ZIP arxiv: xabarlar va fayllar.',
    ru: 'Архив ZIP: сообщения и файлы.',
    en: 'A ZIP archive: messages and files.',
    fa: 'بایگانی ZIP: پیام‌ها و فایل‌ها.',
  },
  dataDelete: {
    uz: 'Maʼlumotlarimni oʻchirish',
    ru: 'Удалить мои данные',
    en: 'Delete my data',
    fa: 'پاک کردن داده‌های من',
  },
  dataDeleteAsk: {
    uz: 'Maʼlumotlaringiz oʻchirilsinmi?',
    ru: 'Удалить ваши данные?',
    en: 'Delete your data?',
    fa: 'داده‌های شما پاک شود؟',
  },
  dataDeleteAbout: {
    uz: 'Suhbat, fayllar va ismingiz butunlay oʻchiriladi. Suhbat tugamagan boʻlsa, unga javob berilmaydi. Buni ortga qaytarib boʻlmaydi.',
    ru: 'Переписка, файлы и ваше имя будут удалены навсегда. Если разговор не завершён, ответа на него не будет. Отменить это нельзя.',
    en: 'The chat, its files and your name are deleted for good. If the chat is still open, nobody answers it any more. This cannot be undone.',
    fa: 'گفت‌وگو، فایل‌ها و نام شما برای همیشه پاک می‌شود. اگر گفت‌وگو باز باشد، دیگر کسی به آن پاسخ نمی‌دهد. این کار بازگشت‌پذیر نیست.',
  },
  dataDeleteYes: {
    uz: 'Butunlay oʻchirish',
    ru: 'Удалить навсегда',
    en: 'Delete for good',
    fa: 'پاک کردن برای همیشه',
  },
  dataDeleteNo: {
    uz: 'Yoʻq, qolsin',
    ru: 'Нет, оставить',
    en: 'No, keep it',
    fa: 'نه، بماند',
  },
  dataDeleted: {
    uz: 'Maʼlumotlaringiz oʻchirildi',
    ru: 'Ваши данные удалены',
    en: 'Your data is deleted',
    fa: 'داده‌های شما پاک شد',
  },
  dataDeletedAbout: {
    uz: 'Yana yozsangiz, yangi suhbat boshlanadi.',
    ru: 'Если напишете снова, начнётся новый разговор.',
    en: 'If you write again, a new chat begins.',
    fa: 'اگر دوباره بنویسید، گفت‌وگوی تازه‌ای آغاز می‌شود.',
  },
});
