import { catalog } from '../../catalog.ts';

/** What happened to a session, as citizens read it. */
export const citizenTimeline = catalog({
  'citizenTimeline.received': {
    uz: 'Qabul qilindi',
    ru: 'Получено',
    en: 'Received',
    fa: 'دریافت شد',
  },
  'citizenTimeline.routed': {
    uz: 'Boʻlimga yuborildi',
    ru: 'Передано в отдел',
    en: 'Sent to the department',
    fa: 'به اداره فرستاده شد',
  },
  'citizenTimeline.triaged': {
    uz: 'Boʻlimni operator belgilaydi',
    ru: 'Отдел определяет оператор',
    en: 'An operator chooses the department',
    fa: 'اپراتور اداره را مشخص می‌کند',
  },
  'citizenTimeline.quarantined': {
    uz: 'Boʻlim aniqlanmoqda',
    ru: 'Определяем отдел',
    en: 'Finding the department',
    fa: 'در حال یافتن اداره',
  },
  'citizenTimeline.released': {
    uz: 'Boʻlim aniqlanmoqda',
    ru: 'Определяем отдел',
    en: 'Finding the department',
    fa: 'در حال یافتن اداره',
  },
  'citizenTimeline.picked': {
    uz: 'Xodim ishga oldi',
    ru: 'Сотрудник взял в работу',
    en: 'Staff took it up',
    fa: 'کارمند آن را برداشت',
  },
  'citizenTimeline.assigned': {
    uz: 'Xodim ishga oldi',
    ru: 'Сотрудник взял в работу',
    en: 'Staff took it up',
    fa: 'کارمند آن را برداشت',
  },
  'citizenTimeline.confirmed': {
    uz: 'Boʻlim tasdiqlandi',
    ru: 'Отдел подтверждён',
    en: 'Department confirmed',
    fa: 'اداره تأیید شد',
  },
  'citizenTimeline.moved': {
    uz: 'Boshqa boʻlimga oʻtkazildi',
    ru: 'Передано в другой отдел',
    en: 'Moved to another department',
    fa: 'به ادارهٔ دیگر رفت',
  },
  'citizenTimeline.correction_undone': {
    uz: 'Avvalgi boʻlimga qaytarildi',
    ru: 'Возвращено в прежний отдел',
    en: 'Returned to the earlier department',
    fa: 'به ادارهٔ پیشین بازگشت',
  },
  'citizenTimeline.transferred': {
    uz: 'Boshqa xodimga oʻtkazildi',
    ru: 'Передано другому сотруднику',
    en: 'Passed to another member of staff',
    fa: 'به کارمند دیگر سپرده شد',
  },
  'citizenTimeline.returned': {
    uz: 'Yana navbatda',
    ru: 'Снова в очереди',
    en: 'Back in the queue',
    fa: 'دوباره در صف',
  },
  'citizenTimeline.held': {
    uz: 'Toʻxtatib turilibdi',
    ru: 'Приостановлено',
    en: 'On hold',
    fa: 'متوقف',
  },
  'citizenTimeline.resumed': {
    uz: 'Ish davom etmoqda',
    ru: 'Работа продолжается',
    en: 'Work goes on',
    fa: 'کار ادامه دارد',
  },
  'citizenTimeline.answered': {
    uz: 'Javob berildi',
    ru: 'Дан ответ',
    en: 'Answered',
    fa: 'پاسخ داده شد',
  },
  'citizenTimeline.wrong_place': {
    uz: 'Boʻlim notoʻgʻri deb xabar berdingiz',
    ru: 'Вы сообщили, что отдел не тот',
    en: 'You said the department is wrong',
    fa: 'خبر دادید که اداره درست نیست',
  },
  'citizenTimeline.warned': {
    uz: 'Yozmasangiz, yopiladi',
    ru: 'Закроется, если не напишете',
    en: 'Closes unless you write',
    fa: 'اگر ننویسید بسته می‌شود',
  },
  'citizenTimeline.deadline_extended': {
    uz: 'Muddat uzaytirildi',
    ru: 'Срок продлён',
    en: 'Deadline extended',
    fa: 'مهلت تمدید شد',
  },
  'citizenTimeline.closed': { uz: 'Yopildi', ru: 'Закрыто', en: 'Closed', fa: 'بسته شد' },
  'citizenTimeline.reopened': {
    uz: 'Qayta ochildi',
    ru: 'Открыто снова',
    en: 'Reopened',
    fa: 'دوباره باز شد',
  },
  'citizenTimeline.escalated': {
    uz: 'Xodimga uzatildi',
    ru: 'Передано сотруднику',
    en: 'Passed to a person',
    fa: 'به کارشناس سپرده شد',
  },
  'citizenTimeline.feedback': {
    uz: 'Baho qoʻydingiz',
    ru: 'Вы поставили оценку',
    en: 'You rated it',
    fa: 'امتیاز دادید',
  },
});
