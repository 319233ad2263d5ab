import type { Locale } from '@civicconnect/contract';

/**
 * What the widget's button says before anything else is loaded: the only words that stand in the
 * script itself, so there are few, and Uzbek Cyrillic is written out instead of derived there.
 */
export const widgetDoor: Record<Locale, { open: string; close: string; failed: string }> = {
  uz: {
    open: 'Savol berish',
    close: 'Suhbatni yopish',
    failed: 'Ochilmadi. Internetni tekshirib, yana bosing.',
  },
  'uz-Cyrl': {
    open: 'Савол бериш',
    close: 'Суҳбатни ёпиш',
    failed: 'Очилмади. Интернетни текшириб, яна босинг.',
  },
  ru: {
    open: 'Задать вопрос',
    close: 'Закрыть разговор',
    failed: 'Не открылось. Проверьте интернет и нажмите ещё раз.',
  },
  en: {
    open: 'Ask a question',
    close: 'Close the chat',
    failed: 'It did not open. Check the connection and press again.',
  },
  fa: {
    open: 'پرسیدن',
    close: 'بستن گفت‌وگو',
    failed: 'باز نشد. اینترنت را بررسی کنید و دوباره بزنید.',
  },
};
