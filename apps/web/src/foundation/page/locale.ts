import type { Locale } from '@civicconnect/contract';
import { defaultLocale, htmlLang, isLocale, matchLocale } from '@civicconnect/i18n';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';

/** The visitor's own choice of language, or null: never made. */
const readChosenLocale = cache(async (): Promise<Locale | null> => {
  const chosen = (await cookies()).get('locale')?.value;
  return isLocale(chosen) ? chosen : null;
});

/**
 * The language of this page: the visitor's choice, else what the browser asks for, else the
 * organization's first.
 */
export async function readLocale(languages: readonly Locale[]): Promise<Locale> {
  const chosen = await readChosenLocale();
  if (chosen) return chosen;
  return matchLocale((await headers()).get('accept-language'), languages);
}

/** What to tell the API of the visitor's language (`Accept-Language`). */
export async function readLocaleWish(): Promise<string> {
  const chosen = await readChosenLocale();
  if (chosen) return htmlLang(chosen);
  return (await headers()).get('accept-language') ?? htmlLang(defaultLocale);
}

export type Theme = 'light' | 'dark';

/** The visitor's choice of theme, or null: the system's. */
export async function readTheme(): Promise<Theme | null> {
  const theme = (await cookies()).get('theme')?.value;
  return theme === 'light' || theme === 'dark' ? theme : null;
}
