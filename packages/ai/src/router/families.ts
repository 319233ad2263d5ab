import type { TextLanguage } from '@civicconnect/contract';

/** Languages that search each other's descriptions and examples: both Uzbek scripts are one. */
export const families = ['uz', 'ru', 'en', 'fa', 'other'] as const;
export type Family = (typeof families)[number];

const familyByTag: Record<string, Family> = {
  uz: 'uz',
  'uz-Latn': 'uz',
  'uz-Cyrl': 'uz',
  ru: 'ru',
  en: 'en',
  fa: 'fa',
};

/** @param tag a text's language or the locale of a description. */
export function familyOf(tag: TextLanguage | string): Family {
  return familyByTag[tag] ?? 'other';
}

/** A language that stands for its family where only reading matters (stems, ё). */
export function languageOf(family: Family): TextLanguage {
  if (family === 'other') return 'unknown';
  return family === 'uz' ? 'uz-Latn' : family;
}
