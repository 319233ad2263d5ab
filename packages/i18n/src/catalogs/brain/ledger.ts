import { catalog } from '../../catalog.ts';

/** The AI ledger: every call and how it ended. */
export const ledger = catalog({
  'ledger.title': {
    uz: 'Oxirgi chaqiruvlar',
    ru: 'Последние вызовы',
    en: 'Latest calls',
    fa: 'واپسین فراخوانی‌ها',
  },
  'ledger.filter': {
    uz: 'Qaysilari',
    ru: 'Какие показать',
    en: 'Which ones',
    fa: 'کدام‌ها',
  },
  'ledger.all': { uz: 'Hammasi', ru: 'Все', en: 'All', fa: 'همه' },
  'ledger.failed': {
    uz: 'Faqat xatolar',
    ru: 'Только неудачи',
    en: 'Only failures',
    fa: 'تنها خطاها',
  },
  'ledger.none': {
    uz: 'Hali provayder chaqirilmagan.',
    ru: 'Провайдеров ещё не вызывали.',
    en: 'No provider has been called yet.',
    fa: 'هنوز سرویس‌دهنده‌ای فراخوانده نشده.',
  },
  'ledger.noneFailed': {
    uz: 'Koʻrsatilganlar orasida xato yoʻq.',
    ru: 'Среди показанных неудач нет.',
    en: 'None of the calls shown failed.',
    fa: 'در میان نشان‌داده‌شده‌ها خطایی نیست.',
  },
  'ledger.session': { uz: 'murojaat', ru: 'обращение', en: 'appeal', fa: 'درخواست' },
  'ledger.took': {
    uz: '{ms} ms',
    'uz-Cyrl': '{ms} мс',
    ru: '{ms} мс',
    en: '{ms} ms',
    fa: '{ms} م‌ث',
  },
  'ledger.tokens': {
    uz: '{n} token',
    ru: '{n, plural, one {# токен} few {# токена} many {# токенов} other {# токена}}',
    en: '{n, plural, one {# token} other {# tokens}}',
    fa: '{n} توکن',
  },
  'outcomeOf.ok': { uz: 'Javob berdi', ru: 'Ответил', en: 'Answered', fa: 'پاسخ داد' },
  'outcomeOf.timeout': {
    uz: 'Vaqtida javob bermadi',
    ru: 'Не ответил вовремя',
    en: 'Did not answer in time',
    fa: 'به‌موقع پاسخ نداد',
  },
  'outcomeOf.rate_limited': {
    uz: 'Juda koʻp soʻrov: kutishni soʻradi',
    ru: 'Слишком много запросов: просит подождать',
    en: 'Too many requests: asked us to wait',
    fa: 'درخواست زیاد: خواست صبر کنیم',
  },
  'outcomeOf.unauthorized': {
    uz: 'Kalitni qabul qilmadi',
    ru: 'Ключ не принят',
    en: 'Refused the key',
    fa: 'کلید را نپذیرفت',
  },
  'outcomeOf.server_error': {
    uz: 'Provayderda nosozlik',
    ru: 'Сбой у провайдера',
    en: 'A fault at the provider',
    fa: 'خرابی نزد سرویس‌دهنده',
  },
  'outcomeOf.network': {
    uz: 'Aloqa boʻlmadi',
    ru: 'Нет связи',
    en: 'Could not be reached',
    fa: 'ارتباط برقرار نشد',
  },
  'outcomeOf.invalid_answer': {
    uz: 'Tushunarsiz javob berdi',
    ru: 'Ответ не разобрать',
    en: 'Its answer could not be read',
    fa: 'پاسخش خواندنی نبود',
  },
  'outcomeOf.no_candidate': {
    uz: 'Nomzodlar orasida yoʻq boʻlimni aytdi',
    ru: 'Назвал отдел не из кандидатов',
    en: 'Named a department that was no candidate',
    fa: 'اداره‌ای جز نامزدها را نام برد',
  },
  'outcomeOf.refused': {
    uz: 'Javob berishdan bosh tortdi',
    ru: 'Отказался отвечать',
    en: 'Declined to answer',
    fa: 'از پاسخ سر باز زد',
  },
  'outcomeOf.breaker_open': {
    uz: 'Soʻralmadi: tanaffusda edi',
    ru: 'Не спрашивали: был на паузе',
    en: 'Not asked: it was pausing',
    fa: 'پرسیده نشد: در درنگ بود',
  },
  'outcomeOf.cap_reached': {
    uz: 'Soʻralmadi: kunlik chegara tugagan',
    ru: 'Не спрашивали: дневной предел исчерпан',
    en: 'Not asked: the day’s cap was reached',
    fa: 'پرسیده نشد: سقف روزانه پر شده بود',
  },
  'outcomeOf.no_budget': {
    uz: 'Soʻralmadi: javobga ajratilgan vaqt tugagan',
    ru: 'Не спрашивали: время на ответ вышло',
    en: 'Not asked: the time for an answer was used up',
    fa: 'پرسیده نشد: زمان پاسخ تمام شده بود',
  },
});
