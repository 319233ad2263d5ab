import { catalog } from '../../catalog.ts';

/** What leaves the house: the reminder of a rating to citizens, the morning digest to heads. */
export const sent = catalog({
  'remind.telegram': {
    uz: 'Murojaatingiz yopilgan edi. Xizmatimizdan qanchalik mamnunsiz? Bir tugmani bosish kifoya. Bu haqda boshqa eslatmaymiz.',
    ru: 'Ваше обращение закрыто. Насколько вы довольны? Достаточно нажать одну кнопку. Больше об этом не напомним.',
    en: 'Your appeal has been closed. How satisfied are you? One tap is enough. We will not remind you of it again.',
    fa: 'درخواست شما بسته شده است. چقدر راضی هستید؟ زدن یک دکمه کافی است. دیگر در این باره یادآوری نمی‌کنیم.',
  },
  'remind.push': {
    uz: '{number} yopilgan. Qanday xizmat koʻrsatganimizni baholang.',
    ru: '{number}: обращение закрыто. Оцените, как мы помогли.',
    en: '{number} is closed. Please rate how we did.',
    fa: '{number} بسته شد. لطفاً به کار ما امتیاز دهید.',
  },
  'remind.title': {
    uz: '{number} yopildi. Xizmatimizni baholaysizmi?',
    ru: 'Обращение {number} закрыто. Оцените нашу работу?',
    en: '{number} is closed. Would you rate how we did?',
    fa: '{number} بسته شد. به کار ما امتیاز می‌دهید؟',
  },
  'remind.rate': { uz: 'Baholash', ru: 'Оценить', en: 'Rate it', fa: 'امتیاز دادن' },

  'digest.subject': {
    uz: '{organization}: {day} yakuni',
    ru: '{organization}: итоги, {day}',
    en: '{organization}: {day} in figures',
    fa: '{organization}: گزارش {day}',
  },
  'digest.flow': {
    uz: 'Yangi: {received}. Javob berildi: {answered}. Yopildi: {closed}.',
    ru: 'Новых: {received}. Отвечено: {answered}. Закрыто: {closed}.',
    en: 'New: {received}. Answered: {answered}. Closed: {closed}.',
    fa: 'تازه: {received}. پاسخ‌داده: {answered}. بسته: {closed}.',
  },
  'digest.late': {
    uz: 'Muddati oʻtib kutayotganlar: {late}.',
    ru: 'Ждут дольше срока: {late}.',
    en: 'Waiting past the deadline: {late}.',
    fa: 'منتظر و گذشته از مهلت: {late}.',
  },
  'digest.low': {
    uz: 'Past baholar (1–2): {low}.',
    ru: 'Низких оценок (1–2): {low}.',
    en: 'Low ratings (1–2): {low}.',
    fa: 'امتیازهای پایین (۱–۲): {low}.',
  },
  'digest.longest': {
    uz: 'Eng uzoq kutayotgani: {number}, {duration}.',
    ru: 'Дольше всех ждёт: {number}, {duration}.',
    en: 'Waiting longest: {number}, {duration}.',
    fa: 'بیشترین انتظار: {number}، {duration}.',
  },
  'digest.department': {
    uz: '{department}: yangi {received}, javob {answered}, yopildi {closed}, muddati oʻtgan {late}',
    ru: '{department}: новых {received}, отвечено {answered}, закрыто {closed}, просрочено {late}',
    en: '{department}: new {received}, answered {answered}, closed {closed}, late {late}',
    fa: '{department}: تازه {received}، پاسخ {answered}، بسته {closed}، دیرشده {late}',
  },
  'digest.mail': {
    uz: '{text}\n\n{url}\n\nBu xat kelishini “Mening hisobim” sahifasida oʻzgartirasiz.\n',
    ru: '{text}\n\n{url}\n\nПолучать ли это письмо, выбирается на странице «Моя учётная запись».\n',
    en: '{text}\n\n{url}\n\nYou choose on the page “My account” whether this letter comes.\n',
    fa: '{text}\n\n{url}\n\nدریافت این نامه در صفحهٔ «حساب من» برگزیده می‌شود.\n',
  },
});
