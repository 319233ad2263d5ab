import { catalog } from '../../catalog.ts';

/** Deadlines, timers and how work is dealt out. */
export const times = catalog({
  'deadlines.title': {
    uz: 'Javob muddatlari',
    ru: 'Сроки ответа',
    en: 'Deadlines',
    fa: 'مهلت پاسخ',
  },
  'deadlines.about': {
    uz: 'Ochilgan kundan hisoblanadi. Saqlangach, ochiq murojaatlarning muddatlari ham qayta hisoblanadi.',
    ru: 'Считаются со дня открытия. После сохранения сроки открытых обращений тоже пересчитываются.',
    en: 'Counted from the opening. Once saved, those of open sessions are counted anew too.',
    fa: 'از روز گشایش شمرده می‌شوند. پس از ذخیره، مهلت موارد باز نیز از نو شمرده می‌شود.',
  },
  'deadlines.law': {
    uz: 'Davlat idoralari uchun qonun (OʻRQ-445) 15 kun va bir oygacha muddat belgilaydi. Undan uzun muddat qoʻymang.',
    ru: 'Для госорганов закон (ЗРУ-445) устанавливает 15 дней и до одного месяца. Не ставьте срок длиннее.',
    en: 'For government bodies the law (O‘RQ-445) sets 15 days and up to a month. Do not set longer ones.',
    fa: 'برای نهادهای دولتی، قانون (OʻRQ-445) ۱۵ روز و تا یک ماه تعیین کرده است. بلندتر نگذارید.',
  },
  'deadlines.firstReply': {
    uz: 'Birinchi javob',
    ru: 'Первый ответ',
    en: 'First reply',
    fa: 'نخستین پاسخ',
  },
  'deadlines.application': { uz: 'Ariza', ru: 'Заявление', en: 'Application', fa: 'درخواست' },
  'deadlines.complaint': { uz: 'Shikoyat', ru: 'Жалоба', en: 'Complaint', fa: 'شکایت' },
  'deadlines.proposal': { uz: 'Taklif', ru: 'Предложение', en: 'Proposal', fa: 'پیشنهاد' },
  'deadlines.studied': {
    uz: 'Qoʻshimcha oʻrganish kerak boʻlsa',
    ru: 'Если нужно изучение',
    en: 'When study is needed',
    fa: 'اگر بررسی لازم باشد',
  },
  'deadlines.extended': {
    uz: 'Rahbar yana uzaytirsa, qoʻshiladi',
    ru: 'Продление руководителем, добавляется',
    en: 'Added when the head extends',
    fa: 'افزوده با تمدید رئیس',
  },
  'timers.title': { uz: 'Taymerlar', ru: 'Таймеры', en: 'Timers', fa: 'زمان‌سنج‌ها' },
  'timers.about': {
    uz: 'Fuqaro javob kutayotgan suhbat hech qachon oʻzi yopilmaydi. Saqlangach, ochiq suhbatlarga ham qoʻllanadi.',
    ru: 'Разговор, где гражданин ждёт ответа, сам не закрывается никогда. После сохранения действует и для открытых.',
    en: 'A session whose citizen waits for an answer is never closed by itself. Once saved, it counts for open ones too.',
    fa: 'گفت‌وگویی که شهروند در آن منتظر پاسخ است هرگز خودبه‌خود بسته نمی‌شود. پس از ذخیره برای موارد باز نیز به‌کار می‌رود.',
  },
  'timers.inactiveSeconds': {
    uz: 'Javobdan keyin jim qolsa, yopiladi',
    ru: 'Закрыть после ответа при молчании через',
    en: 'Closed when silent after an answer for',
    fa: 'بسته شدن پس از پاسخ و سکوت',
  },
  'timers.heldSeconds': {
    uz: 'Kutishga qoʻyilgani yopiladi',
    ru: 'Закрыть отложенное через',
    en: 'Held ones are closed after',
    fa: 'بسته شدن موارد نگه‌داشته',
  },
  'timers.assistingSeconds': {
    uz: 'Yordamchi bilan suhbat yopiladi',
    ru: 'Закрыть чат с помощником через',
    en: 'Chats with the assistant are closed after',
    fa: 'بسته شدن گفت‌وگو با دستیار',
  },
  'timers.warnSeconds': {
    uz: 'Yopilishidan oldin ogohlantirish',
    ru: 'Предупредить до закрытия за',
    en: 'Warned before the close by',
    fa: 'هشدار پیش از بسته شدن',
  },
  'timers.reopenSeconds': {
    uz: 'Fuqaro qayta ocha oladigan vaqt',
    ru: 'Гражданин может открыть снова в течение',
    en: 'Its citizen may reopen it for',
    fa: 'شهروند تا این مدت می‌تواند بازگشاید',
  },
  'work.title': {
    uz: 'Ish tartibi',
    ru: 'Порядок работы',
    en: 'The way of working',
    fa: 'روش کار',
  },
  'work.about': {
    uz: 'Xodimlar murojaatni qanday olishi.',
    ru: 'Как сотрудники берут обращения.',
    en: 'How staff take sessions.',
    fa: 'شیوهٔ برداشتن موارد.',
  },
  'work.pickOn': {
    uz: 'Navbatdagi murojaat qachon olinadi?',
    ru: 'Когда обращение из очереди считается взятым?',
    en: 'When is a queued session picked?',
    fa: 'مورد صف چه زمانی برداشته می‌شود؟',
  },
  'work.pickOn.open': {
    uz: 'Ochilganda',
    ru: 'При открытии',
    en: 'When it is opened',
    fa: 'هنگام باز کردن',
  },
  'work.pickOnNote.open': {
    uz: '«Probel» bosilsa, murojaat olinmasdan koʻrinadi.',
    ru: 'Пробел покажет обращение, не беря его.',
    en: 'Space peeks without picking.',
    fa: 'کلید فاصله تنها نشان می‌دهد و برنمی‌دارد.',
  },
  'work.pickOn.button': {
    uz: '«Olish» tugmasi bosilganda',
    ru: 'По кнопке «Взять»',
    en: 'By the button “Pick”',
    fa: 'با دکمهٔ «برداشتن»',
  },
  'work.pickOnNote.button': {
    uz: 'Ochish hech narsani oʻzgartirmaydi.',
    ru: 'Открытие ничего не меняет.',
    en: 'Opening changes nothing.',
    fa: 'باز کردن چیزی را عوض نمی‌کند.',
  },
});
