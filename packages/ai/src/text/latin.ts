/**
 * Cyrillic written in Latin letters, one letter at a time so that origins survive: the Uzbek rules
 * (е is ye at a word's start and after vowels, ц is ts after a vowel and else s, ь falls away,
 * ъ is an apostrophe, сҳ is s'h), with the letters that only Russian has beside them. Matching
 * reads every text through it, so both Uzbek scripts and borrowed words meet in one alphabet.
 * For showing a text to people the conversion of packages/i18n is the one to use.
 */
import { type TextView, ViewBuilder } from './views.ts';

const letters: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: "'",
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ў: "o'",
  қ: 'q',
  ғ: "g'",
  ҳ: 'h',
  ё: 'yo',
};
const vowels = new Set('аеёиоуўэюяы');
const cyrillic = /[\u0400-\u04ff]/;
const letter = /\p{L}/u;

function latinOf(character: string, before: string): string | undefined {
  if (character === 'е') return before === '' || vowels.has(before) || before === 'ъ' ? 'ye' : 'e';
  if (character === 'ц') return vowels.has(before) ? 'ts' : 's';
  if (character === 'ҳ' && before === 'с') return "'h";
  return letters[character];
}

/** One letter in Latin letters, by the letter before it ('' at a word's start). */
function pieceOf(character: string, before: string): string {
  return latinOf(character, before) ?? character;
}

const asRead = (written: string, russian: boolean): string =>
  russian && written === 'ё' ? 'е' : written;

/** @param word lower case. @param russian reads ё as е, as below. */
export function latinWord(word: string, russian = false): string {
  if (!cyrillic.test(word)) return word;
  let latin = '';
  let before = '';
  for (const written of word) {
    const character = asRead(written, russian);
    latin += pieceOf(character, before);
    before = letter.test(character) || character === "'" ? character : '';
  }
  return latin;
}

/**
 * @param view lower case; letters of other alphabets stay as they are.
 * @param russian reads ё as е, which Russian writers leave to the reader.
 */
export function latinView(view: TextView, russian = false): TextView {
  if (!cyrillic.test(view.text)) return view;
  const builder = new ViewBuilder();
  let before = '';
  for (let unit = 0; unit < view.text.length; unit += 1) {
    const written = view.text.charAt(unit);
    const character = asRead(written, russian);
    builder.add(pieceOf(character, before), view.starts[unit] ?? 0, view.ends[unit] ?? 0);
    before = letter.test(character) || character === "'" ? character : '';
  }
  return builder.build();
}
