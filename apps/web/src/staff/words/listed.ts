import type { Locale } from '@civicconnect/contract';

/** What stands between the members of a list. */
export function commaOf(locale: Locale): string {
  return locale === 'fa' ? '، ' : ', ';
}
