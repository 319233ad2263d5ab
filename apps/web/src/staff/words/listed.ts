import type { Locale } from '@civicconnect/contract';

/** What stands between the members of a list. */
export function commaOf(locale: Locale): string {
  return locale === 'fa' ? '، ' : ', ';
}

/** What stands between facts in one line. In Persian a middle dot reads as a zero. */
export function dotOf(locale: Locale): string {
  return locale === 'fa' ? commaOf(locale) : ' · ';
}
