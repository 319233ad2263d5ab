import type { Locale } from '@civicconnect/contract';
import { toCyrillic } from './script/index.ts';

/**
 * An organization's own text (a department's name …) in a locale: as it was given, for Uzbek Cyrillic
 * converted from the Latin when it was not, else the Uzbek that is always there.
 */
export function localized(text: { uz: string } & Record<string, string>, locale: Locale): string {
  const own = text[locale];
  if (own) return own;
  return locale === 'uz-Cyrl' ? toCyrillic(text.uz) : text.uz;
}
