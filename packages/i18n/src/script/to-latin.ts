import { isUpper, okina, tutuq } from './letters.ts';

const letters: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
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
  ц: 's',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: tutuq,
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ў: `o${okina}`,
  қ: 'q',
  ғ: `g${okina}`,
  ҳ: 'h',
};
const vowels = 'аеёиоуўэюяы';
const yotated = new Set('еёюя');
const monthBefore = /^(?:сент|окт)$/;

/** The Latin spelling of one lower-case Cyrillic letter after what stands before it and before `next` (lower case). */
function spell(letter: string, before: string, next: string): string {
  const previous = before.slice(-1);
  // е is ye at the start of a word, after a vowel and after a sign: ер → yer, объект → obyekt.
  if (letter === 'е' && (previous === '' || vowels.includes(previous) || 'ъь'.includes(previous)))
    return 'ye';
  if (letter === 'ц') return previous !== '' && vowels.includes(previous) ? 'ts' : 's';
  // Between a consonant and ye, yo, yu, ya the sign is heard in the y: объект → obyekt, but меъёр →
  // meʼyor. After oʻ it is not written: мўъжиза → moʻjiza.
  if (letter === 'ъ' && (previous === 'ў' || (yotated.has(next) && !vowels.includes(previous))))
    return '';
  // In ьо the y is heard: бульон → bulyon.
  if (letter === 'ь' && next === 'о') return 'y';
  // The orthography writes sentabr and oktabr, without y.
  if (letter === 'я' && monthBefore.test(before)) return 'a';
  // сҳ is not ш: Исҳоқ → Isʼhoq.
  if (letter === 'с' && next === 'ҳ') return `s${tutuq}`;
  return letters[letter] ?? letter;
}

/** Two letters for one capital: `Ш` alone or before small letters is `Sh`, within capitals `SH`. */
function inCase(letter: string, previous: string, next: string, spelt: string): string {
  if (!isUpper(letter)) return spelt;
  const neighbour = next !== '' ? next : previous;
  if (spelt.length > 1 && neighbour !== '' && isUpper(neighbour)) return spelt.toUpperCase();
  return spelt.charAt(0).toUpperCase() + spelt.slice(1);
}

function wordToLatin(word: string): string {
  const characters = [...word];
  return characters
    .map((letter, i) => {
      const before = characters.slice(0, i).join('').toLowerCase();
      const previous = characters[i - 1] ?? '';
      const next = characters[i + 1] ?? '';
      const spelt = spell(letter.toLowerCase(), before, next.toLowerCase());
      return inCase(letter, previous, next, spelt);
    })
    .join('');
}

/**
 * Uzbek Cyrillic to Latin (alphabet of 1995, oʻ gʻ with U+02BB, tutuq U+02BC). Everything that is
 * not Cyrillic stays as it is. Rules: the orthography of 1995 (Cabinet of Ministers resolution 339).
 */
export function toLatin(text: string): string {
  return text.normalize('NFC').replace(/\p{Script=Cyrillic}+/gu, wordToLatin);
}
