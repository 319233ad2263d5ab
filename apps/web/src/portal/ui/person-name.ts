import type { Locale } from '@civicconnect/contract';
import { toCyrillic } from '@civicconnect/i18n/browser';

/** A person's name in the script of the page: interface, unlike what people wrote. */
export function personName(name: string, locale: Locale): string {
  return locale === 'uz-Cyrl' ? toCyrillic(name) : name;
}
