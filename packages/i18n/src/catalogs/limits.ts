import { catalog } from '../catalog.ts';

/** What the platform lets an organization use, as its administrators see it. */
export const limits = catalog({
  title: { uz: 'Chegaralar', ru: 'Пределы', en: 'Limits', fa: 'حدها' },
  about: {
    uz: 'Tashkilot nimadan qancha foydalanishi mumkin va qanchasi ishlatildi. Chegaralarni platforma maʼmuriyati belgilaydi.',
    ru: 'Чем и в каких пределах может пользоваться организация и сколько уже использовано. Пределы устанавливает администрация платформы.',
    en: 'What the organization may use, and what it uses. The limits are set by those who run the platform.',
    fa: 'سازمان از چه و تا چه اندازه می‌تواند بهره ببرد و چه اندازه برده است. حدها را گردانندگان سامانه تعیین می‌کنند.',
  },
  staff: {
    uz: 'Xodimlarning ishlaydigan hisoblari',
    ru: 'Работающие учётные записи сотрудников',
    en: 'Working accounts of staff',
    fa: 'حساب‌های فعال کارکنان',
  },
  documentMegabytes: { uz: 'Hujjatlar', ru: 'Документы', en: 'Documents', fa: 'اسناد' },
  sessionsPerDay: {
    uz: 'Bugun ochilgan murojaat va suhbatlar',
    ru: 'Обращения и чаты, открытые сегодня',
    en: 'Appeals and chats opened today',
    fa: 'درخواست‌ها و گفت‌وگوهای امروز',
  },
  aiDailyCap: {
    uz: 'Til modellariga bugungi xarajat',
    ru: 'Расходы на языковые модели сегодня',
    en: 'Spent on language models today',
    fa: 'هزینهٔ امروز مدل‌های زبانی',
  },
  'then.staff': {
    uz: 'Chegarada yangi xodim qoʻshib boʻlmaydi; ishlayotganlarga taʼsiri yoʻq.',
    ru: 'На пределе нельзя добавить сотрудника; на работающих это не влияет.',
    en: 'At the limit nobody can be added; whoever works goes on working.',
    fa: 'در این حد کارمند تازه‌ای نمی‌توان افزود؛ دیگران به کار ادامه می‌دهند.',
  },
  'then.documentMegabytes': {
    uz: 'Chegarada yangi hujjat yuklab boʻlmaydi; borlari oʻz oʻrnida.',
    ru: 'На пределе нельзя загрузить документ; имеющиеся остаются.',
    en: 'At the limit no document can be added; those that are there stay.',
    fa: 'در این حد سند تازه‌ای نمی‌توان افزود؛ آنچه هست می‌ماند.',
  },
  'then.sessionsPerDay': {
    uz: 'Chegarada ertagacha yangi suhbat ochilmaydi. Davlat idorasiga murojaat esa har doim qabul qilinadi.',
    ru: 'На пределе до завтра нельзя начать новый разговор. Обращение в государственный орган принимается всегда.',
    en: 'At the limit no new conversation opens until tomorrow. An appeal to a government is always taken.',
    fa: 'در این حد تا فردا گفت‌وگوی تازه‌ای باز نمی‌شود. درخواست از نهاد دولتی همیشه پذیرفته می‌شود.',
  },
  'then.aiDailyCap': {
    uz: 'Chegarada ertagacha mahalliy modellar ishlaydi.',
    ru: 'На пределе до завтра работают локальные модели.',
    en: 'At the limit the local models work until tomorrow.',
    fa: 'در این حد تا فردا مدل‌های محلی کار می‌کنند.',
  },
  megabytes: { uz: '{n} MB', 'uz-Cyrl': '{n} МБ', ru: '{n} МБ', en: '{n} MB', fa: '{n} مگابایت' },
  of: {
    uz: '{limit} dan {used}',
    ru: '{used} из {limit}',
    en: '{used} of {limit}',
    fa: '{used} از {limit}',
  },
  free: {
    uz: '{used}, cheklanmagan',
    ru: '{used}, без предела',
    en: '{used}, not limited',
    fa: '{used}، بی‌حد',
  },
  reached: {
    uz: 'Chegaraga yetildi',
    ru: 'Предел достигнут',
    en: 'The limit is reached',
    fa: 'به حد رسیده است',
  },
});
