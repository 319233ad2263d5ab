import type { LocalizedText } from '@civicconnect/contract';

/** The order of the columns in a pasted list. */
const columns = ['uz', 'ru', 'en', 'fa'] as const;

/** The contract's bound of one import. */
export const mostPasted = 500;

/**
 * Names from pasted lines, one neighbourhood in each: as a spreadsheet copies them (tabs) or with
 * semicolons. Lines without an Uzbek name and repeats are left out.
 */
export function pastedNames(text: string): LocalizedText[] {
  const seen = new Set<string>();
  return text.split(/\r?\n/).flatMap((line): LocalizedText[] => {
    const parts = line.split(/[\t;؛]/).map((part) => part.trim());
    const uz = parts[0];
    if (!uz || seen.has(uz.toLowerCase())) return [];
    seen.add(uz.toLowerCase());
    const others = columns.slice(1).flatMap((language, at) => {
      const words = parts[at + 1];
      return words ? [[language, words] as const] : [];
    });
    return [{ ...Object.fromEntries(others), uz }];
  });
}
