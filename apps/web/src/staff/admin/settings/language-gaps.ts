import type { Department, Locale } from '@civicconnect/contract';

export interface LanguageGap<T> {
  locale: Locale;
  /** Active departments without a name or a description in it. */
  departments: T[];
}

type Described = Pick<Department, 'name' | 'description' | 'active'>;

/** Where citizens would read Uzbek instead of their language. Uzbek Cyrillic is derived and never missing. */
export function languageGaps<T extends Described>(
  departments: readonly T[],
  languages: readonly Locale[],
): LanguageGap<T>[] {
  return languages
    .filter((locale) => locale !== 'uz' && locale !== 'uz-Cyrl')
    .map((locale) => ({
      locale,
      departments: departments.filter(
        ({ active, name, description }) =>
          active && !(name[locale]?.trim() && description[locale]?.trim()),
      ),
    }))
    .filter((gap) => gap.departments.length > 0);
}
