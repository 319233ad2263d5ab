import { catalog } from '../../catalog.ts';

/** What happened to a session, as staff read it. */
export const timeline = catalog({
  'timeline.received': { uz: 'Qabul qilindi', ru: 'Получено', en: 'Received', fa: 'دریافت شد' },
  'timeline.routed': {
    uz: 'Boʻlimga yoʻnaltirildi',
    ru: 'Выбран отдел',
    en: 'Routed to a department',
    fa: 'به اداره فرستاده شد',
  },
  'timeline.triaged': {
    uz: 'Saralashga tushdi',
    ru: 'Передано на разбор',
    en: 'Sent to triage',
    fa: 'به دسته‌بندی رفت',
  },
  'timeline.quarantined': {
    uz: 'Karantinga olindi',
    ru: 'Помещено в карантин',
    en: 'Quarantined',
    fa: 'قرنطینه شد',
  },
  'timeline.released': {
    uz: 'Karantindan qaytarildi',
    ru: 'Выпущено из карантина',
    en: 'Released from quarantine',
    fa: 'از قرنطینه آزاد شد',
  },
  'timeline.picked': { uz: 'Xodim oldi', ru: 'Взято в работу', en: 'Picked', fa: 'برداشته شد' },
  'timeline.assigned': {
    uz: 'Dastur tayinladi',
    ru: 'Назначено программой',
    en: 'Assigned automatically',
    fa: 'خودکار سپرده شد',
  },
  'timeline.confirmed': {
    uz: 'Boʻlim tasdiqlandi',
    ru: 'Отдел подтверждён',
    en: 'Department confirmed',
    fa: 'اداره تأیید شد',
  },
  'timeline.moved': {
    uz: 'Boshqa boʻlimga koʻchirildi',
    ru: 'Передано в другой отдел',
    en: 'Moved to another department',
    fa: 'به ادارهٔ دیگر منتقل شد',
  },
  'timeline.correction_undone': {
    uz: 'Tuzatish bekor qilindi',
    ru: 'Исправление отменено',
    en: 'Correction undone',
    fa: 'اصلاح برگردانده شد',
  },
  'timeline.transferred': {
    uz: 'Hamkasbga oʻtkazildi',
    ru: 'Передано коллеге',
    en: 'Transferred to a colleague',
    fa: 'به همکار سپرده شد',
  },
  'timeline.returned': {
    uz: 'Navbatga qaytdi',
    ru: 'Возвращено в очередь',
    en: 'Back in the queue',
    fa: 'به صف بازگشت',
  },
  'timeline.held': {
    uz: 'Kutishga qoʻyildi',
    ru: 'Отложено',
    en: 'Put on hold',
    fa: 'در انتظار گذاشته شد',
  },
  'timeline.resumed': { uz: 'Davom ettirildi', ru: 'Продолжено', en: 'Resumed', fa: 'ادامه یافت' },
  'timeline.answered': {
    uz: 'Birinchi javob berildi',
    ru: 'Дан первый ответ',
    en: 'First reply given',
    fa: 'نخستین پاسخ داده شد',
  },
  'timeline.wrong_place': {
    uz: 'Fuqaro: boʻlim notoʻgʻri',
    ru: 'Гражданин: не тот отдел',
    en: 'Citizen: wrong department',
    fa: 'شهروند: ادارهٔ نادرست',
  },
  'timeline.warned': {
    uz: 'Yopilishi haqida ogohlantirildi',
    ru: 'Предупреждение о закрытии',
    en: 'Warned of closing',
    fa: 'هشدار بسته شدن',
  },
  'timeline.deadline_extended': {
    uz: 'Muddat uzaytirildi',
    ru: 'Срок продлён',
    en: 'Deadline extended',
    fa: 'مهلت تمدید شد',
  },
  'timeline.closed': { uz: 'Yakunlandi', ru: 'Завершено', en: 'Closed', fa: 'پایان یافت' },
  'timeline.reopened': {
    uz: 'Qayta ochildi',
    ru: 'Открыто снова',
    en: 'Reopened',
    fa: 'دوباره باز شد',
  },
  'timeline.escalated': {
    uz: 'Odamga oʻtkazildi',
    ru: 'Передано человеку',
    en: 'Escalated to a person',
    fa: 'به انسان سپرده شد',
  },
  'timeline.feedback': {
    uz: 'Baho qoʻyildi',
    ru: 'Поставлена оценка',
    en: 'Rated',
    fa: 'امتیاز داده شد',
  },
});
