/** The six characters that people type for the comma of oʻ, gʻ and for the tutuq. */
export const apostrophes = "'`‘’ʻʼ";
/** The comma of oʻ and gʻ. */
export const okina = 'ʻ';
/** The tutuq: a short stop, ъ in Cyrillic. */
export const tutuq = 'ʼ';

const cyrillicLetter = /\p{Script=Cyrillic}/gu;
const latinLetter = /\p{Script=Latin}/gu;

/** Whether a text is written mostly in Cyrillic letters. False for a text without letters. */
export function isCyrillic(text: string): boolean {
  const cyrillic = text.match(cyrillicLetter)?.length ?? 0;
  return cyrillic > 0 && cyrillic >= (text.match(latinLetter)?.length ?? 0);
}

/** True for a text that has letters and all of them are capitals. */
export function isUpper(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}

/** Gives `target` the case of `source`: `SHAHAR` → all capitals, `Shahar` → the first, else none. */
export function likeCase(source: string, target: string): string {
  const letters = source
    .replace(/[^\p{L}]/gu, '')
    .replaceAll(okina, '')
    .replaceAll(tutuq, '');
  if (letters.length > 1 && isUpper(letters)) return target.toUpperCase();
  const first = letters.charAt(0);
  if (first === '' || first === first.toLowerCase()) return target;
  return target.charAt(0).toUpperCase() + target.slice(1);
}
