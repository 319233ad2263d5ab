import { type FieldError, Locale, type LocalizedText } from '@civicconnect/contract';
import { Refused } from '../../errors.ts';

/** Most characters in each language. */
const longest = { name: 200, description: 4000 };

/** A text per language, each trimmed; a language left empty is not there. */
function trimmed(text: LocalizedText): LocalizedText {
  const { uz, ...others } = text;
  const filled = Object.entries(others)
    .map(([language, words]) => [language, words.trim()] as const)
    .filter(([, words]) => words !== '');
  return { ...Object.fromEntries(filled), uz: uz.trim() };
}

/** What is wrong with a text per language, field by field. */
function faultsOf(field: keyof typeof longest, text: LocalizedText): FieldError[] {
  return Object.entries(text).flatMap(([language, words]): FieldError[] => {
    const path = `${field}.${language}`;
    if (!Locale.safeParse(language).success) return [{ path, code: 'unknown_field', message: '' }];
    if (words === '') return [{ path, code: 'required', message: '' }];
    if (words.length > longest[field]) return [{ path, code: 'too_big', message: '' }];
    return [];
  });
}

/** The texts as they are stored. Throws `invalid_input` that names field and language. */
export function checkedTexts<T extends { name?: LocalizedText; description?: LocalizedText }>(
  body: T,
): T {
  const name = body.name && trimmed(body.name);
  const description = body.description && trimmed(body.description);
  const errors = [
    ...(name ? faultsOf('name', name) : []),
    ...(description ? faultsOf('description', description) : []),
  ];
  if (errors.length > 0) throw new Refused('invalid_input', { errors });
  return { ...body, ...(name ? { name } : {}), ...(description ? { description } : {}) };
}
