import { catalog } from '../catalog.ts';

/**
 * The system's lines in a conversation, as the citizen reads them. Read by `systemText`: `closed` has
 * one per reason, `plain` stands in where a name or a time is not known.
 */
export const system = catalog({
  opened: {
    uz: 'Murojaatingiz qabul qilindi. Kuzatuv raqami: {number}.',
    ru: 'Обращение принято. Его номер: {number}.',
    en: 'Your appeal has arrived. Its tracking number is {number}.',
    fa: 'درخواست شما دریافت شد. شمارهٔ پیگیری: {number}.',
  },
  'opened.plain': {
    uz: 'Murojaatingiz qabul qilindi.',
    ru: 'Обращение принято.',
    en: 'Your appeal has arrived.',
    fa: 'درخواست شما دریافت شد.',
  },
  routed: {
    uz: 'Murojaatingiz boʻlimga yuborildi: {department}.',
    ru: 'Обращение передано в отдел: {department}.',
    en: 'Your appeal was sent to {department}.',
    fa: 'درخواست شما فرستاده شد به: {department}.',
  },
  'routed.plain': {
    uz: 'Murojaatingiz boʻlimga yuborildi.',
    ru: 'Обращение передано в отдел.',
    en: 'Your appeal was sent to a department.',
    fa: 'درخواست شما به اداره فرستاده شد.',
  },
  triaged: {
    uz: 'Boʻlimni operator belgilaydi.',
    ru: 'Отдел определит оператор.',
    en: 'An operator will choose the department.',
    fa: 'اداره را اپراتور مشخص می‌کند.',
  },
  picked: {
    uz: 'Murojaatingiz bilan {name} shugʻullanmoqda.',
    ru: 'Вашим обращением занимается {name}.',
    en: '{name} is looking after your appeal.',
    fa: '{name} به درخواست شما رسیدگی می‌کند.',
  },
  'picked.plain': {
    uz: 'Murojaatingiz bilan xodim shugʻullanmoqda.',
    ru: 'Вашим обращением занимается сотрудник.',
    en: 'A member of staff is looking after your appeal.',
    fa: 'کارمندی به درخواست شما رسیدگی می‌کند.',
  },
  confirmed: {
    uz: 'Boʻlim tasdiqlandi.',
    ru: 'Отдел подтверждён.',
    en: 'The department was confirmed.',
    fa: 'اداره تأیید شد.',
  },
  moved: {
    uz: 'Murojaatingiz boshqa boʻlimga oʻtkazildi: {department}. Muddat oʻzgarmadi.',
    ru: 'Обращение передано в другой отдел: {department}. Срок не изменился.',
    en: 'Your appeal was moved to {department}. The deadline has not changed.',
    fa: 'درخواست شما به ادارهٔ دیگری رفت: {department}. مهلت تغییر نکرد.',
  },
  'moved.plain': {
    uz: 'Murojaatingiz boshqa boʻlimga oʻtkazildi. Muddat oʻzgarmadi.',
    ru: 'Обращение передано в другой отдел. Срок не изменился.',
    en: 'Your appeal was moved to another department. The deadline has not changed.',
    fa: 'درخواست شما به ادارهٔ دیگری رفت. مهلت تغییر نکرد.',
  },
  transferred: {
    uz: 'Endi sizga {name} javob beradi.',
    ru: 'Теперь вам отвечает {name}.',
    en: '{name} will answer you from now on.',
    fa: 'از این پس {name} به شما پاسخ می‌دهد.',
  },
  'transferred.plain': {
    uz: 'Endi sizga boshqa xodim javob beradi.',
    ru: 'Теперь вам отвечает другой сотрудник.',
    en: 'Another member of staff will answer you from now on.',
    fa: 'از این پس کارمند دیگری به شما پاسخ می‌دهد.',
  },
  held: {
    uz: 'Ish vaqtincha toʻxtatib turilibdi. Yozsangiz, davom etadi.',
    ru: 'Работа приостановлена. Напишите, и она продолжится.',
    en: 'Work is on hold. Write, and it goes on.',
    fa: 'کار موقتاً متوقف است. با نوشتن شما ادامه می‌یابد.',
  },
  resumed: {
    uz: 'Ish davom etmoqda.',
    ru: 'Работа продолжается.',
    en: 'Work goes on.',
    fa: 'کار ادامه دارد.',
  },
  closing_soon: {
    uz: 'Yozmasangiz, murojaat yopiladi: {closesAt}.',
    ru: 'Если вы не напишете, обращение закроется: {closesAt}.',
    en: 'If you do not write, the appeal will be closed: {closesAt}.',
    fa: 'اگر ننویسید، درخواست بسته می‌شود: {closesAt}.',
  },
  'closing_soon.plain': {
    uz: 'Yozmasangiz, murojaat tez orada yopiladi.',
    ru: 'Если вы не напишете, обращение скоро закроется.',
    en: 'If you do not write, the appeal will be closed soon.',
    fa: 'اگر ننویسید، درخواست به‌زودی بسته می‌شود.',
  },
  closed: {
    uz: 'Murojaat yopildi.',
    ru: 'Обращение закрыто.',
    en: 'The appeal is closed.',
    fa: 'درخواست بسته شد.',
  },
  'closed.resolved': {
    uz: 'Masalangiz hal qilindi. Yordamimizni baholashingizni soʻraymiz.',
    ru: 'Ваш вопрос решён. Пожалуйста, оцените, как вам помогли.',
    en: 'This is resolved. Please tell us how well we helped.',
    fa: 'موضوع شما حل شد. لطفاً به کمک ما امتیاز دهید.',
  },
  'closed.inactive': {
    uz: 'Uzoq vaqt xabar boʻlmagani uchun murojaat yopildi. Muammo hal boʻlmagan boʻlsa, uni qayta ochishingiz mumkin.',
    ru: 'Обращение закрыто, потому что долго не было сообщений. Если вопрос не решён, его можно открыть снова.',
    en: 'The appeal was closed because nothing was written for a while. If it is not solved, you can reopen it.',
    fa: 'درخواست بسته شد، زیرا مدتی پیامی نبود. اگر مشکل حل نشده است می‌توانید آن را دوباره باز کنید.',
  },
  'closed.rejected': {
    uz: 'Murojaat yopildi.',
    ru: 'Обращение закрыто.',
    en: 'The appeal is closed.',
    fa: 'درخواست بسته شد.',
  },
  'closed.without_consideration': {
    uz: 'Murojaat koʻrib chiqilmasdan yopildi. Sababi sizga yozma maʼlum qilinadi.',
    ru: 'Обращение оставлено без рассмотрения. Причину вам сообщат письменно.',
    en: 'The appeal was closed without consideration. You will be told the reason in writing.',
    fa: 'درخواست بدون رسیدگی بسته شد. دلیل آن کتبی به شما گفته می‌شود.',
  },
  'closed.withdrawn': {
    uz: 'Fuqaro maʼlumotlarini oʻchirgani uchun murojaat yopildi.',
    ru: 'Обращение закрыто: гражданин удалил свои данные.',
    en: 'The appeal was closed because its citizen had their data deleted.',
    fa: 'درخواست بسته شد، زیرا شهروند داده‌های خود را پاک کرد.',
  },
  reopened: {
    uz: 'Murojaat qayta ochildi va oʻsha boʻlimga qaytdi.',
    ru: 'Обращение открыто снова и вернулось в тот же отдел.',
    en: 'The appeal was reopened and went back to the same department.',
    fa: 'درخواست دوباره باز شد و به همان اداره بازگشت.',
  },
  released: {
    uz: 'Murojaatingiz boʻlimga yuborilmoqda.',
    ru: 'Обращение направляется в отдел.',
    en: 'Your appeal is on its way to a department.',
    fa: 'درخواست شما به اداره فرستاده می‌شود.',
  },
  deadline_extended: {
    uz: 'Javob muddati uzaytirildi: {dueAt}.',
    ru: 'Срок ответа продлён: {dueAt}.',
    en: 'The deadline was extended: {dueAt}.',
    fa: 'مهلت پاسخ تمدید شد: {dueAt}.',
  },
  'deadline_extended.plain': {
    uz: 'Javob muddati uzaytirildi.',
    ru: 'Срок ответа продлён.',
    en: 'The deadline was extended.',
    fa: 'مهلت پاسخ تمدید شد.',
  },
  escalated: {
    uz: 'Suhbat xodimga uzatildi. Kutayotganda ham yozishingiz mumkin.',
    ru: 'Разговор передан сотруднику. Пока ждёте, можно писать.',
    en: 'The chat was passed to a person. You can keep writing while you wait.',
    fa: 'گفت‌وگو به کارشناس سپرده شد. در این مدت هم می‌توانید بنویسید.',
  },
  handed_back: {
    uz: 'Suhbatni yordamchi davom ettiradi.',
    ru: 'Разговор продолжает помощник.',
    en: 'The assistant continues the chat.',
    fa: 'گفت‌وگو را دستیار ادامه می‌دهد.',
  },
});
