/**
 * Which passages a question is about. First BM25 over stems and five-letter beginnings finds some dozens
 * among all; those are looked at closer: pieces of four letters, which meet across endings and
 * spellings, pairs of words, and how much of the question two sentences that follow each other hold.
 */
import type { PassageStore, StoredPassage } from './passage-store.ts';
import { beginningKey, keyOfStem, stemKey } from './passage-store.ts';
import { dampened, damping, type Postings, rarity, saturated } from './postings.ts';
import { pairsOf, pieceSpace, piecesIn, type Word } from './terms.ts';

export interface Ranked {
  slot: number;
  passage: StoredPassage;
  score: number;
}

export type Allowed = (passage: StoredPassage) => boolean;

/** How many are looked at closer. */
const looked = 60;
const weights = {
  stem: 1,
  synonym: 0.6,
  beginning: 0.5,
  piece: 0.2,
  pair: 0.3,
  window: 20,
  stop: 0.3,
} as const;

/** Each once; words that stand in texts about anything count less. */
function keysOf({ synonyms }: PassageStore, words: readonly Word[]): Map<string, number> {
  const keys = new Map<string, number>();
  const add = (key: string, weight: number): void => {
    if ((keys.get(key) ?? 0) < weight) keys.set(key, weight);
  };
  for (const word of words) {
    const share = word.stop ? weights.stop : 1;
    add(stemKey(word), weights.stem * share);
    add(beginningKey(word), weights.beginning * share);
    for (const stem of synonyms.of(word.stem)) add(keyOfStem(stem), weights.synonym * share);
  }
  return keys;
}

/** From so many passages on, words that stand in more than a quarter of them are left to the closer look. */
const manyPassages = 1000;
const commonShare = 0.25;

/** What is searched by: rare words, or all where there are no rare ones. */
function searchedBy(store: PassageStore, words: readonly Word[]): [Postings, number][] {
  const known = [...keysOf(store, words)].flatMap(([key, weight]): [Postings, number][] => {
    const postings = store.postingsOf(key);
    return postings === undefined || postings.alive <= 0 ? [] : [[postings, weight]];
  });
  const most = store.size < manyPassages ? store.size : commonShare * store.size;
  const rare = known.filter(([{ alive }]) => alive <= most);
  return rare.length > 0 ? rare : known;
}

/** BM25 over everything allowed, the best first. A common word stands in most passages: this loop counts. */
function found(store: PassageStore, words: readonly Word[], allowed: Allowed): Ranked[] {
  const { passages, size, meanLength } = store;
  const scores = new Float32Array(passages.length);
  // 0 for what is left out, which also keeps its score at 0.
  const dampings = Float32Array.from(passages, (passage) =>
    passage.isAlive && allowed(passage) ? damping(passage.words.length / meanLength) : 0,
  );
  for (const [postings, weight] of searchedBy(store, words)) {
    const worth = weight * rarity(postings.alive, size);
    const { slots, times, length } = postings;
    for (let at = 0; at < length; at += 1) {
      const slot = slots[at] ?? 0;
      const damped = dampings[slot] ?? 0;
      if (damped === 0) continue;
      scores[slot] = (scores[slot] ?? 0) + worth * dampened(times[at] ?? 1, damped);
    }
  }
  const least = scores.slice().sort().at(-looked) ?? 0;
  const nearest: Ranked[] = [];
  passages.forEach((passage, slot) => {
    const score = scores[slot] ?? 0;
    if (score > 0 && score >= least) nearest.push({ slot, passage, score });
  });
  return nearest
    .sort((one, other) => other.score - one.score || one.slot - other.slot)
    .slice(0, looked);
}

/** A piece's place among the question's, plus one; 0 everywhere between questions. */
const places = new Int32Array(pieceSpace);

/** Compares passages with one question, piece by piece. */
class CloserLook {
  private readonly store: PassageStore;
  private readonly pieces: readonly number[];
  private readonly worths: Float64Array;
  private readonly pairs: ReadonlyMap<number, number>;
  private readonly allSquared: number;

  constructor(store: PassageStore, words: readonly Word[]) {
    const telling = words.filter(({ stop }) => !stop);
    const worthOf = (found: number | undefined): number => rarity(found ?? 0, store.size);
    this.store = store;
    this.pieces = [...piecesIn(telling.length > 0 ? telling : words)];
    this.worths = Float64Array.from(this.pieces, (id) => worthOf(store.pieceFrequency[id]));
    this.pairs = new Map(
      Array.from(pairsOf(words), (id) => [id, worthOf(store.pairFrequency[id])]),
    );
    this.allSquared = this.worths.reduce((sum, worth) => sum + worth * worth, 0);
  }

  score(passage: StoredPassage): number {
    this.pieces.forEach((piece, at) => {
      places[piece] = at + 1;
    });
    const length = passage.words.length / this.store.meanLength;
    let score = weights.window * this.windowShare(passage);
    this.times.forEach((times, at) => {
      if (times > 0) score += weights.piece * (this.worths[at] ?? 0) * saturated(times, length);
    });
    for (const piece of this.pieces) places[piece] = 0;
    const pairs = pairsOf(passage.words);
    for (const [pair, worth] of this.pairs) {
      if (pairs.has(pair)) score += weights.pair * worth * saturated(1, length);
    }
    return score;
  }

  /** How often each piece was met in the passage looked at last. */
  private times = new Int32Array(0);

  /** The share of the question, by what its pieces are worth squared, in the best two sentences. */
  private windowShare({ words, sentenceEnds }: StoredPassage): number {
    const count = this.pieces.length;
    this.times = new Int32Array(count);
    /** The last sentence in which each piece was seen, from 1; 0 for none yet. */
    const seen = new Int32Array(count);
    let best = 0;
    let own = 0;
    let before = 0;
    let at = 0;
    sentenceEnds.forEach((end, sentence) => {
      const number = sentence + 1;
      // What only the sentence before holds is added to what this one holds.
      let both = before;
      own = 0;
      for (; at < end; at += 1) {
        for (const piece of words[at]?.pieces ?? []) {
          const place = (places[piece] ?? 0) - 1;
          if (place < 0) continue;
          this.times[place] = (this.times[place] ?? 0) + 1;
          const last = seen[place] ?? 0;
          if (last === number) continue;
          seen[place] = number;
          const worth = (this.worths[place] ?? 0) ** 2;
          own += worth;
          if (last === 0 || last < number - 1) both += worth;
        }
      }
      best = Math.max(best, both);
      before = own;
    });
    return this.allSquared === 0 ? 0 : best / this.allSquared;
  }
}

/**
 * The nearest first, at most some dozens. What is not allowed is left out before anything is ranked; it
 * only takes part in how rare a word is held to be.
 */
export function rank(store: PassageStore, words: readonly Word[], allowed: Allowed): Ranked[] {
  const closer = new CloserLook(store, words);
  return found(store, words, allowed)
    .map((one) => ({ ...one, score: one.score + closer.score(one.passage) }))
    .sort((one, other) => other.score - one.score || one.slot - other.slot);
}
