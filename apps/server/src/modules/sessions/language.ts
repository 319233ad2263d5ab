import { assertNever, type Locale, type TextLanguage } from '@civicconnect/contract';

/** In what somebody is spoken to whose pages are in a language; what they write changes that. */
export function languageOfLocale(locale: Locale): Exclude<TextLanguage, 'unknown'> {
  switch (locale) {
    case 'uz':
      return 'uz-Latn';
    case 'uz-Cyrl':
    case 'ru':
    case 'en':
    case 'fa':
      return locale;
    default:
      return assertNever(locale);
  }
}
