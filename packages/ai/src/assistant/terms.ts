/** The words of questions and passages as the search counts them. */
import type { TextLanguage } from '@civicconnect/contract';
import { featureOf, featureSpace, fnv1a } from '../features/hash.ts';
import { stemOf } from '../features/stems.ts';
import { isNumber, tokensOf } from '../features/tokens.ts';

/** Numbers of pieces and pairs are below this. */
export const pieceSpace = featureSpace;

/** A word, wherever it stands; the same object for the same word of one `WordTable`. */
export interface Word {
  /** As tokens spell it: in Latin letters, so that both Uzbek scripts meet. */
  word: string;
  stem: string;
  /** The first five letters: where a word is formed in a way the stems do not know. */
  beginning: string;
  /** Numbers of its pieces of four letters. */
  pieces: Int32Array;
  /** Begins the number of the pair it makes with the word after it. */
  pairSeed: number;
  isNumber: boolean;
  /** Stands in texts about anything. */
  stop: boolean;
}

/** A word where it stands in a text. */
export interface Term {
  word: Word;
  start: number;
  end: number;
}

const beginningLength = 5;
const pieceLength = 4;
const pairLength = 6;
const pieceSeed = 0x2c1b3c6d;
const pairSeed = 0x297a2d39;

function piecesOf(word: string): Int32Array {
  const padded = `<${word}>`;
  const count = Math.max(1, padded.length - pieceLength + 1);
  return Int32Array.from({ length: count }, (_, from) =>
    featureOf(fnv1a(padded, from, Math.min(padded.length, from + pieceLength), pieceSeed)),
  );
}

/** Words, each worked out once. */
export class WordTable {
  private readonly words = new Map<string, Word>();

  /** @param language decides the stems and the reading of ё. */
  termsOf(text: string, language: TextLanguage): Term[] {
    return tokensOf(text, language).map(({ word, start, end, stop }) => ({
      word: this.wordOf(word, stop, language),
      start,
      end,
    }));
  }

  private wordOf(word: string, stop: boolean, language: TextLanguage): Word {
    const stem = stemOf(word, language);
    const key = `${stem} ${word}`;
    let known = this.words.get(key);
    if (known === undefined) {
      const number = isNumber(word);
      known = {
        word,
        stem,
        beginning: word.slice(0, beginningLength),
        pieces: piecesOf(word),
        pairSeed: fnv1a(stem, 0, Math.min(stem.length, pairLength), pairSeed),
        isNumber: number,
        stop: stop && !number,
      };
      this.words.set(key, known);
    }
    return known;
  }
}

/** The number of two words that follow each other, by their stems. */
function pairOf(first: Word, { stem }: Word): number {
  return featureOf(fnv1a(stem, 0, Math.min(stem.length, pairLength), first.pairSeed));
}

/** The numbers of all neighbours, each once. */
export function pairsOf(words: readonly Word[]): Set<number> {
  const pairs = new Set<number>();
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (next !== undefined) pairs.add(pairOf(word, next));
  });
  return pairs;
}

/** The numbers of all their pieces, each once. */
export function piecesIn(words: readonly Word[]): Set<number> {
  const pieces = new Set<number>();
  for (const { pieces: own } of words) for (const piece of own) pieces.add(piece);
  return pieces;
}
