import { type FieldError, Locale, type LocalizedText } from '@civicconnect/contract';
import { Refused } from '../errors.ts';

/** A text per language, each trimmed; a language left empty is not there. */
export function trimmedText(text: LocalizedText): LocalizedText {
  const { uz, ...others } = text;
  const filled = Object.entries(others)
    .map(([language, words]) => [language, words.trim()] as const)
    .filter(([, words]) => words !== '');
  return { uz: uz.trim(), ...Object.fromEntries(filled) };
}

/** What is wrong with a text per language: `path.ru`. `longest`: most characters in each. */
export function faultsOfText(path: string, text: LocalizedText, longest: number): FieldError[] {
  return Object.entries(trimmedText(text)).flatMap(([language, words]): FieldError[] => {
    const at = `${path}.${language}`;
    if (!Locale.safeParse(language).success)
      return [{ path: at, code: 'unknown_field', message: '' }];
    if (words === '') return [{ path: at, code: 'required', message: '' }];
    if (words.length > longest) return [{ path: at, code: 'too_big', message: '' }];
    return [];
  });
}

/**
 * The body with its texts as they are stored. `longest`: the fields that hold texts, each with the most
 * characters of one language. Throws `invalid_input` that names field and language.
 */
export function checkedTexts<K extends string, T extends { [F in K]?: LocalizedText | undefined }>(
  body: T,
  longest: Record<K, number>,
): T {
  const fields = Object.keys(longest) as K[];
  const given = fields.flatMap((field) => {
    const text = body[field];
    return text ? [{ field, text }] : [];
  });
  const errors = given.flatMap(({ field, text }) => faultsOfText(field, text, longest[field]));
  if (errors.length > 0) throw new Refused('invalid_input', { errors });
  const tidy = given.map(({ field, text }) => [field, trimmedText(text)] as const);
  return { ...body, ...Object.fromEntries(tidy) };
}
