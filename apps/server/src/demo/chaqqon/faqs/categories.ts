import type { InFourLanguages } from '../types.ts';

/** Under which FAQs are listed. */
export const categories = {
  prices: { uz: 'Narx va toʻlov', ru: 'Цены и оплата', en: 'Prices', fa: 'قیمت و پرداخت' },
  delivery: { uz: 'Yetkazib berish', ru: 'Доставка', en: 'Delivery', fa: 'تحویل' },
  sending: { uz: 'Joʻnatish', ru: 'Отправка', en: 'Sending', fa: 'فرستادن' },
  company: { uz: 'Kompaniya', ru: 'Компания', en: 'The company', fa: 'شرکت' },
} satisfies Record<string, InFourLanguages>;
