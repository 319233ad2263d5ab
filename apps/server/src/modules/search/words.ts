/**
 * How search reads words: one alphabet for both scripts (`tokensOf`), endings forgiven, small errors
 * of typing too. Pure; the same rules find rows by the index and mark words in texts.
 */
import { stemOf, type Token, tokensOf } from '@civicconnect/ai';

/** Of a query; what comes after narrows nothing. */
const mostWords = 6;
/** Of a text, for the index. */
const mostWordsOfText = 400;

/** Words of a text, each once. A word with ё counts in both of its spellings. */
export function wordsOf(text: string): string[] {
  const words = new Set(tokensOf(text, 'unknown').map(({ word }) => word));
  if (/[ёЁ]/.test(text)) for (const { word } of tokensOf(text, 'ru')) words.add(word);
  return [...words].slice(0, mostWordsOfText);
}

/** The stems a word may have; whose language is not known has one for each. */
function stemsOf(word: string): string[] {
  const stems = new Set([stemOf(word, 'unknown'), stemOf(word, 'ru'), stemOf(word, 'en')]);
  return [...stems].filter((stem) => stem.length >= 3);
}

/** One word of a query, and every way in which a text may have it. */
export interface WantedWord {
  /** Folded, as it was typed or as it was corrected. */
  word: string;
  /** Read with ё as е, where it has one. */
  other: string | null;
  /** As typed, where it was corrected. */
  typed: string | null;
  stems: ReadonlySet<string>;
}

export function wanted(
  word: string,
  { other = null, typed = null }: { other?: string | null; typed?: string | null } = {},
): WantedWord {
  const stems = [word, other ?? word].flatMap(stemsOf);
  return { word, other, typed, stems: new Set(stems) };
}

/** Below that a word counts only as it is: `u`, `va`. */
const shortestBeginning = 3;

const spellingsOf = ({ word, other }: WantedWord) => (other === null ? [word] : [word, other]);

/** Whether a folded word of a text is what is wanted: its beginning, or another form of it. */
export function isForm(want: WantedWord, word: string): boolean {
  for (const spelling of spellingsOf(want)) {
    if (spelling === word) return true;
    if (spelling.length >= shortestBeginning && word.startsWith(spelling)) return true;
  }
  return want.stems.size > 0 && stemsOf(word).some((stem) => want.stems.has(stem));
}

/** What every form of the word begins with. */
export function beginningsOf(want: WantedWord): string[] {
  if (want.word.length < shortestBeginning) return [];
  return [...new Set([...spellingsOf(want), ...want.stems])];
}

/** The words of a query, the telling ones before those that stand in any text. */
export function queryWords(q: string): WantedWord[] {
  const russian = new Map(tokensOf(q, 'ru').map(({ start, word }) => [start, word]));
  const tokens = new Map<string, Token>();
  for (const token of tokensOf(q, 'unknown')) tokens.set(token.word, token);
  const all = [...tokens.values()];
  const isFiller = ({ stop, word }: Token) => stop && !/\d/.test(word);
  const telling = all.filter((token) => !isFiller(token));
  return (telling.length > 0 ? telling : all).slice(0, mostWords).map(({ word, start }) => {
    const other = russian.get(start) ?? word;
    return wanted(word, { other: other === word ? null : other });
  });
}

/** How many slips of the keyboard a word is forgiven: by its length. */
export function allowedSlips(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 7 ? 1 : 2;
}

/** Slips between two words: letters missing, added, wrong, or two neighbours changed over. */
export function slipsBetween(one: string, other: string): number {
  let [begin, end] = [0, 0];
  const shorter = Math.min(one.length, other.length);
  while (begin < shorter && one[begin] === other[begin]) begin += 1;
  while (end < shorter - begin && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return distance(one.slice(begin, one.length - end), other.slice(begin, other.length - end));
}

/** Of what is left when the same beginning and end are taken off. */
function distance(one: string, other: string): number {
  if (one.length === 0 || other.length === 0) return one.length + other.length;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      least = Math.min(least, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const crossed = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (crossed) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}

/** The ranges of a text that have any of the wanted words. */
export function rangesIn(
  text: string,
  wants: readonly WantedWord[],
): { start: number; end: number }[] {
  const readings = /[ёЁ]/.test(text)
    ? [tokensOf(text, 'unknown'), tokensOf(text, 'ru')]
    : [tokensOf(text, 'unknown')];
  const found = new Map<number, { start: number; end: number }>();
  for (const { word, start, end } of readings.flat()) {
    if (wants.some((want) => isForm(want, word))) found.set(start, { start, end });
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
}

/** Whether the words of a text have all of the wanted ones. */
export function haveAll(words: readonly string[], wants: readonly WantedWord[]): boolean {
  return wants.every((want) => words.some((word) => isForm(want, word)));
}
