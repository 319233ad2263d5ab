import { toLatin } from '@civicconnect/i18n';

/** What people type for the comma of oʻ and the tutuq, or leave out. */
export const apostrophes = "'`‘’ʻʼ";

const anyApostrophe = new RegExp(`[${apostrophes}]`, 'g');

export function withoutApostrophes(text: string): string {
  return text.replace(anyApostrophe, '');
}

/** The words of a text, the same whatever script, capitals, apostrophes and marks they were typed with. */
export function wordsOf(text: string): string {
  return withoutApostrophes(toLatin(text.normalize('NFKC')))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
