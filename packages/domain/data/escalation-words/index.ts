import { en } from './en.ts';
import { fa } from './fa.ts';
import type { LanguageWords } from './language-words.ts';
import { ru } from './ru.ts';
import { uz } from './uz.ts';

export const wordLanguages = ['uz', 'ru', 'en', 'fa'] as const;
export type WordLanguage = (typeof wordLanguages)[number];

export const escalationWords: Record<WordLanguage, LanguageWords> = { uz, ru, en, fa };
