import type { Locale } from '@civicconnect/contract';

/** The locale that is always complete and is shown when nothing else fits. */
export const defaultLocale: Locale = 'uz';

const tags: Record<Locale, string> = {
  uz: 'uz-Latn',
  'uz-Cyrl': 'uz-Cyrl',
  ru: 'ru',
  en: 'en',
  fa: 'fa',
};
/** Each language in itself, for the language choice. */
export const localeNames: Record<Locale, string> = {
  uz: 'Oʻzbekcha',
  'uz-Cyrl': 'Ўзбекча',
  ru: 'Русский',
  en: 'English',
  fa: 'فارسی',
};

/** The value of `dir` for a locale. */
export function dirOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'fa' ? 'rtl' : 'ltr';
}

/** The value of `lang` for a locale (BCP 47). */
export function htmlLang(locale: Locale): string {
  return tags[locale];
}

/** Whether a text from outside (cookie, query, header) names one of our locales. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && Object.hasOwn(tags, value);
}

/** The locale that a language tag of a browser or a device means, or null: `uz-Cyrl-UZ`, `ru-RU`, `fa-AF`. */
export function localeOfTag(tag: string): Locale | null {
  const [language = '', ...rest] = tag.trim().toLowerCase().split(/[-_]/);
  if (language === 'uz') return rest.includes('cyrl') ? 'uz-Cyrl' : 'uz';
  return isLocale(language) ? language : null;
}

/**
 * The best of `allowed` for an `Accept-Language` header (RFC 9110, 12.5.4): by weight, then by order;
 * the other script of Uzbek counts before another language. The first allowed one when nothing fits.
 */
export function matchLocale(header: string | null | undefined, allowed: readonly Locale[]): Locale {
  const fallback = allowed[0] ?? defaultLocale;
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.split(';');
      const weight = params
        .map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1])
        .find((q) => q !== undefined);
      return { locale: localeOfTag(tag), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((wish) => wish.locale !== null && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { locale } of wishes) {
    const found =
      allowed.find((candidate) => candidate === locale) ??
      allowed.find((candidate) => sameLanguage(candidate, locale));
    if (found) return found;
  }
  return fallback;
}

function sameLanguage(a: Locale, b: Locale | null): boolean {
  return (b ?? '').startsWith('uz') && a.startsWith('uz');
}
