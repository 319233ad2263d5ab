/** How much of a question stands in a text, word by word. */
import type { PassageStore } from './passage-store.ts';
import { keyOfStem, stemKey } from './passage-store.ts';
import { rarity } from './postings.ts';
import { isAsking } from './question.ts';
import type { Term, Word } from './terms.ts';

/** A word of the question that says what it is about. */
export interface AskedWord {
  word: Word;
  /** Stems of words that mean the same. */
  synonyms: ReadonlySet<string>;
  /** How rare it is among the passages. */
  worth: number;
  /** A number, or a word with a capital letter inside the question: what a passage must have. */
  isFirm: boolean;
}

/** How far two words are one: of one stem, of one meaning, of one beginning, or of nearly the same pieces. */
const synonymMatch = 0.9;
const beginningMatch = 0.8;
const fewestPieces = 4;
const alikeFrom = 0.6;

function alike({ pieces: one }: Word, { pieces: other }: Word): number {
  if (Math.min(one.length, other.length) < fewestPieces) return 0;
  let common = 0;
  for (const piece of one) if (other.includes(piece)) common += 1;
  const share = (2 * common) / (one.length + other.length);
  return share >= alikeFrom ? share : 0;
}

function matchOf({ word: asked, synonyms }: AskedWord, said: Word): number {
  if (asked.stem === said.stem) return 1;
  if (synonyms.has(said.stem)) return synonymMatch;
  if (asked.isNumber || said.isNumber) return 0;
  if (asked.word.length >= 5 && asked.beginning === said.beginning) return beginningMatch;
  return alike(asked, said);
}

const startsUpper = /^\p{Lu}/u;

/** @param terms of the question, as it was written in `text` */
export function askedWords(store: PassageStore, text: string, terms: readonly Term[]): AskedWord[] {
  const asked = new Map<string, AskedWord>();
  terms.forEach(({ word, start }, at) => {
    if (word.stop || isAsking(word) || asked.has(word.stem)) return;
    const synonyms = store.synonyms.of(word.stem);
    const keys = [stemKey(word), ...[...synonyms].map(keyOfStem)];
    const found = Math.max(...keys.map((key) => store.postingsOf(key)?.alive ?? 0));
    const worth = rarity(found, store.size);
    const isName = at > 0 && startsUpper.test(text.slice(start));
    asked.set(word.stem, { word, synonyms, worth, isFirm: word.isNumber || isName });
  });
  return [...asked.values()];
}

/** Of each asked word, how far it stands among these (0–1). */
export function held(asked: readonly AskedWord[], words: readonly Word[]): Float32Array {
  return Float32Array.from(asked, (one) => {
    let best = 0;
    for (const said of words) {
      best = Math.max(best, matchOf(one, said));
      if (best === 1) break;
    }
    return best;
  });
}

/** For each asked word the better of two. */
export function either(one: Float32Array, other: Float32Array | undefined): Float32Array {
  return one.map((share, at) => Math.max(share, other?.[at] ?? 0));
}

/** The share of the question that is held, rare words counting by the square of what they are worth. */
export function coverage(asked: readonly AskedWord[], shares: Float32Array): number {
  let all = 0;
  let got = 0;
  asked.forEach(({ worth }, at) => {
    all += worth * worth;
    got += worth * worth * (shares[at] ?? 0);
  });
  return all === 0 ? 0 : got / all;
}
