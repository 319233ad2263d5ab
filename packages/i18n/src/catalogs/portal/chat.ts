import { catalog } from '../../catalog.ts';

/** The conversation of an appeal. */
export const chat = catalog({
  'chat.title': { uz: 'Suhbat', ru: 'Переписка', en: 'Conversation', fa: 'گفت‌وگو' },
  'chat.lockedTitle': {
    uz: 'Yozish hozircha yopiq',
    ru: 'Писать пока нельзя',
    en: 'Writing is closed for now',
    fa: 'نوشتن فعلاً بسته است',
  },
  'chat.lockedWhy': {
    uz: 'Boʻlim birinchi javobini yozishi bilan suhbat shu yerda oʻzi ochiladi.',
    ru: 'Чат откроется здесь сам, как только отдел ответит.',
    en: 'The chat opens here by itself as soon as the department replies.',
    fa: 'با نخستین پاسخ اداره، گفت‌وگو همین‌جا خودش باز می‌شود.',
  },
  'chat.lockedRouting': {
    uz: 'Avval boʻlim aniqlanadi. Boʻlim javob yozishi bilan suhbat ochiladi.',
    ru: 'Сначала мы определим отдел. Чат откроется, как только он ответит.',
    en: 'First the department is found. The chat opens as soon as it replies.',
    fa: 'نخست اداره مشخص می‌شود. با پاسخ آن گفت‌وگو باز می‌شود.',
  },
  'chat.lockedClosed': {
    uz: 'Murojaat yopilgan, endi yozib boʻlmaydi.',
    ru: 'Обращение закрыто, писать больше нельзя.',
    en: 'The appeal is closed; nothing more can be written.',
    fa: 'درخواست بسته شده است و دیگر نمی‌توان نوشت.',
  },
  'chat.asWritten': {
    uz: 'Asl yozuvda',
    ru: 'Как написано',
    en: 'As written',
    fa: 'به خط اصلی',
  },
  'chat.unlocked': {
    uz: 'Suhbat ochildi. Endi yozishingiz mumkin.',
    ru: 'Чат открыт. Теперь можно писать.',
    en: 'The chat is open. You can write now.',
    fa: 'گفت‌وگو باز شد. اکنون می‌توانید بنویسید.',
  },
  'chat.write': {
    uz: 'Xabar yozing',
    ru: 'Напишите сообщение',
    en: 'Write a message',
    fa: 'پیام خود را بنویسید',
  },
  'chat.sending': { uz: 'Yuborilmoqda', ru: 'Отправляется', en: 'Sending', fa: 'در حال فرستادن' },
  'chat.sent': { uz: 'Yuborildi', ru: 'Отправлено', en: 'Sent', fa: 'فرستاده شد' },
  'chat.read': { uz: 'Oʻqildi', ru: 'Прочитано', en: 'Read', fa: 'خوانده شد' },
  'chat.notSent': { uz: 'Yuborilmadi', ru: 'Не отправлено', en: 'Not sent', fa: 'فرستاده نشد' },
  'chat.typing': {
    uz: '{name} yozmoqda',
    ru: '{name} печатает',
    en: '{name} is typing',
    fa: '{name} می‌نویسد',
  },
  'chat.staff': { uz: 'Xodim', ru: 'Сотрудник', en: 'Staff', fa: 'کارمند' },
  'chat.you': { uz: 'Siz', ru: 'Вы', en: 'You', fa: 'شما' },
  'chat.assistant': {
    uz: 'Sunʼiy yordamchi',
    ru: 'ИИ-помощник',
    en: 'AI assistant',
    fa: 'دستیار هوشمند',
  },
  'chat.addition': {
    uz: 'Murojaatga qoʻshib qoʻyildi',
    ru: 'Добавлено к обращению',
    en: 'Added to the appeal',
    fa: 'به درخواست افزوده شد',
  },
  'chat.attachment': {
    uz: 'Ilova: {name}',
    ru: 'Приложение: {name}',
    en: 'Attachment: {name}',
    fa: 'پیوست: {name}',
  },
  'chat.earlier': {
    uz: 'Oldingi xabarlar',
    ru: 'Предыдущие сообщения',
    en: 'Earlier messages',
    fa: 'پیام‌های پیشین',
  },
  'chat.newMessages': {
    uz: 'Yangi xabarlar',
    ru: 'Новые сообщения',
    en: 'New messages',
    fa: 'پیام‌های تازه',
  },
  'chat.closingSoon': {
    uz: 'Yozmasangiz, murojaat {when} da yopiladi.',
    ru: 'Если вы не напишете, обращение закроется: {when}.',
    en: 'If you do not write, the appeal closes: {when}.',
    fa: 'اگر ننویسید، درخواست {when} بسته می‌شود.',
  },
  'chat.loadFailed': {
    uz: 'Suhbat yuklanmadi. Internetni tekshirib, qayta urinib koʻring.',
    ru: 'Переписка не загрузилась. Проверьте интернет и попробуйте ещё раз.',
    en: 'The conversation did not load. Check your connection and try again.',
    fa: 'گفت‌وگو باز نشد. اینترنت را بررسی کنید و دوباره تلاش کنید.',
  },
  'chat.discard': {
    uz: 'Oʻchirish',
    ru: 'Удалить',
    en: 'Discard',
    fa: 'حذف',
  },
});
