import { isUpper, likeCase, okina, tutuq } from './letters.ts';
import { loanwordOf } from './loanwords.ts';

/** Longer spellings first: the first that fits where we stand is taken. */
const spellings: [latin: string, cyrillic: string][] = [
  // Words in -tsiya, and in -siya after k, p, n, are loans with ц: aksiya → акция (versiya → версия).
  ['tsiya', 'ция'],
  ['tsion', 'цион'],
  ['ksiya', 'кция'],
  ['ksion', 'кцион'],
  ['psiya', 'пция'],
  ['nsiya', 'нция'],
  [`s${tutuq}h`, 'сҳ'],
  [`yo${okina}`, 'йў'],
  [`o${okina}`, 'ў'],
  [`g${okina}`, 'ғ'],
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['yo', 'ё'],
  ['yu', 'ю'],
  ['ya', 'я'],
  ['ye', 'е'],
];
const single: Record<string, string> = {
  a: 'а',
  b: 'б',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'ҳ',
  i: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'қ',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  x: 'х',
  y: 'й',
  z: 'з',
  [tutuq]: 'ъ',
};
const vowels = 'aeiou';

/** oʻ and gʻ get ʻ, every other apostrophe within a word becomes ʼ: the six ways to type them are one. */
function foldApostrophes(word: string): string {
  return word
    .replace(/([og])['`‘’ʻʼ]/gi, `$1${okina}`)
    .replace(/(?<=\p{L})(?<![og])['`‘’ʻʼ](?=\p{L})/giu, tutuq);
}

/** One step: the Cyrillic for what stands at `at` of a lower-case word, and how long that was. */
function step(word: string, at: number): { length: number; cyrillic: string } {
  const previous = word.charAt(at - 1);
  // e is э at the start of a word and after a vowel (oʻ ends in ʻ): elchi → элчи, poema → поэма.
  const open = at === 0 || vowels.includes(previous) || previous === okina;
  if (word[at] === 'e') return { length: 1, cyrillic: open ? 'э' : 'е' };
  // ye after a consonant was parted by a sign: premyera → премьера.
  if (word.startsWith('ye', at) && !open && previous !== 'y') return { length: 2, cyrillic: 'ье' };
  for (const [latin, cyrillic] of spellings) {
    if (word.startsWith(latin, at)) return { length: latin.length, cyrillic };
  }
  const letter = word.charAt(at);
  return { length: 1, cyrillic: single[letter] ?? letter };
}

/** Written with letters that Uzbek has not (w, c without h), or a Roman number: left as it is. */
function isForeign(word: string): boolean {
  return /w|c(?!h)/i.test(word) || /^[IVX]{2,}$/.test(word);
}

function wordToCyrillic(raw: string): string {
  if (isForeign(raw)) return raw;
  const word = foldApostrophes(raw);
  const lower = word.toLowerCase();
  const whole = isUpper(word) && word.length > 1;
  let at = 0;
  let result = '';
  const loan = loanwordOf(lower);
  if (loan) {
    result = likeCase(word.slice(0, loan.length), loan.cyrillic);
    at = loan.length;
    // The soft sign falls before a suffix: oktabr → октябрь, oktabrda → октябрда, but rol → роли.
    if (at < word.length && result.toLowerCase().endsWith('ь')) result = result.slice(0, -1);
  }
  while (at < word.length) {
    const { length, cyrillic } = step(lower, at);
    const source = word.slice(at, at + length);
    result += whole && isUpper(source) ? cyrillic.toUpperCase() : likeCase(source, cyrillic);
    at += length;
  }
  return whole ? result.toUpperCase() : result;
}

/**
 * Uzbek Latin to Cyrillic, with any of six apostrophes. Lossy by nature (Latin writes no ь and no ц):
 * common loanwords are known, the rest goes by the rules. For display and search, never stored over
 * the original. Everything that is not Latin stays as it is.
 */
export function toCyrillic(text: string): string {
  return text.normalize('NFC').replace(/[a-z][a-z'`‘’ʻʼ]*/gi, (run) => {
    // A closing quote is not part of the word, unless it makes oʻ or gʻ: bog' → боғ.
    const word = /^.*(?:[og]['`‘’]|[a-zʻʼ])/i.exec(run)?.[0] ?? run;
    return wordToCyrillic(word) + run.slice(word.length);
  });
}
