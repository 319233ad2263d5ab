import { toLatin } from '@civicconnect/i18n/browser';

/** Text as it is compared: Latin letters, small, without apostrophes. Both scripts find each other. */
export function comparable(text: string): string {
  return toLatin(text)
    .toLocaleLowerCase('en')
    .replace(/['`‘’ʻʼ]/g, '');
}

/** How well a text answers to what was typed: 0 begins with it, 1 a word does, 2 holds it, null not at all. */
export function matchRank(text: string, typed: string): 0 | 1 | 2 | null {
  const [whole, wanted] = [comparable(text), comparable(typed.trim())];
  if (whole.startsWith(wanted)) return 0;
  if (whole.includes(` ${wanted}`)) return 1;
  return whole.includes(wanted) ? 2 : null;
}
