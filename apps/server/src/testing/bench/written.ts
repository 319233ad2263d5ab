import { narpay } from '../../demo/narpay/index.ts';

/** What is written in the measured district: always the same for the same seed. */
const texts = Object.values(narpay.examples).flatMap((list) => list.map(({ text }) => text));
const syllables = ['bo', 'qi', 'na', 'sho', 'mir', 'za', 'tur', 'gul', 'yor', 'bek', 'hay', 'dil'];
const endings = ['', '', 'ni', 'ga', 'da', 'dan', 'ning', 'lar', 'larni', 'imiz', 'imizda', 'chi'];

/** A number from 0 to 1 that is always the same for the same seed. */
export function chance(seed: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

export const oneOf = <T>(list: readonly T[], seed: number): T =>
  list[Math.floor(chance(seed) * list.length)] as T;

/** A name of three syllables: of streets and of families, some thousand of each. */
export function nameOf(seed: number): string {
  const parts = [0, 1, 2].map((at) => oneOf(syllables, seed * 7 + at));
  return parts.join('').replace(/^./, (letter) => letter.toUpperCase());
}

/** Words that people use, beside those of the sentences. */
const knownWords = 300_000;

/**
 * One of the many words of a language, by how frequent it is: the n-th is written about 1/n as often
 * as the first (Zipf), so that new ones keep coming, as they do.
 */
export function wordOf(seed: number): string {
  const rank = Math.floor(Math.exp(chance(seed) * Math.log(knownWords)));
  const ending = oneOf(endings, rank * 17 + 5);
  let word = '';
  for (let left = rank * 13 + 144; left > 0; left = Math.floor(left / syllables.length))
    word += syllables[left % syllables.length];
  return word + ending;
}

/** What people write: a sentence of the demo, a street, a house, words of their own, now and then another sentence. */
export function textOf(seed: number): string {
  const more = chance(seed * 31) < 0.4 ? ` ${oneOf(texts, seed * 37)}` : '';
  const house = 1 + Math.floor(chance(seed * 41) * 900);
  const own = `${wordOf(seed * 47)} ${wordOf(seed * 53)}`;
  return `${oneOf(texts, seed * 43)} ${nameOf(seed % 4001)} koʻchasi, ${house}-uy. ${own}.${more}`;
}
