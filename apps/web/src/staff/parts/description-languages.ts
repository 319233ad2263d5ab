import type { LocalizedText, TextLanguage } from '@civicconnect/contract';

/** Languages in which an organization writes its own texts; Uzbek Cyrillic is derived from the Latin. */
export const writtenLanguages = ['uz', 'ru', 'en', 'fa'] as const;
export type WrittenLanguage = (typeof writtenLanguages)[number];

/** The language of the description that a message is compared with. */
export function descriptionLanguage(language: TextLanguage): WrittenLanguage {
  return writtenLanguages.find((written) => written === language) ?? 'uz';
}

/** The text with one language changed; an empty one is left out, save Uzbek, which is always there. */
export function withLanguage(
  text: LocalizedText,
  language: WrittenLanguage,
  value: string,
): LocalizedText {
  if (language === 'uz') return { ...text, uz: value };
  const { [language]: _replaced, ...others } = text;
  return value.trim() === '' ? { ...others, uz: text.uz } : { ...text, [language]: value };
}
