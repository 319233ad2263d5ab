import type { Locale } from '@civicconnect/contract';

export type PluralCategory = 'one' | 'few' | 'many' | 'other';

function russian(n: number): PluralCategory {
  if (!Number.isInteger(n)) return 'other';
  const units = n % 10;
  const tens = n % 100;
  if (units === 1 && tens !== 11) return 'one';
  if (units >= 2 && units <= 4 && (tens < 12 || tens > 14)) return 'few';
  return 'many';
}

/**
 * The plural category of a count (CLDR 48 cardinal rules). Written out because Chromium's Intl knows
 * no Uzbek: the page and the server would disagree.
 */
export function pluralCategory(locale: Locale, n: number): PluralCategory {
  const count = Math.abs(n);
  switch (locale) {
    case 'ru':
      return russian(count);
    case 'fa':
      return count <= 1 ? 'one' : 'other';
    case 'uz':
    case 'uz-Cyrl':
    case 'en':
      return count === 1 ? 'one' : 'other';
  }
}
