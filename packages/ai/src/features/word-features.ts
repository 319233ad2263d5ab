/** What one word says by itself: the same wherever it stands, so it is worked out once and kept. */
import type { TextLanguage } from '@civicconnect/contract';
import { conceptOf } from './concepts.ts';
import { featureOf, fnv1a } from './hash.ts';
import { stemOf } from './stems.ts';
import { isNumber, isStopWord, spelledWord } from './tokens.ts';

export interface WordFeatures {
  /** As tokens spell it; '' for a word that is nothing but marks. */
  word: string;
  /** Numbers of its features; a piece that stands in it twice is there twice. */
  ids: Int32Array;
  /** What each counts. */
  weights: Float32Array;
  /** A hash of the word: with `pairSeed` it tells texts by their words. */
  hash: number;
  /** What it says in a pair: its stem; a small word all of itself. */
  stem: string;
  /** Begins the hash of the pair it makes with the word after it. */
  pairSeed: number;
}

const kindWeights = { word: 1.7, stop: 2.5, stem: 3.2, beginning: 1.5, concept: 5 } as const;
/**
 * Of a word with the next one, by their stems: "book a flight" and "booked flights" share it. The first
 * and the last word pair with the text's edge: how a question begins says what kind it is.
 */
export const pairWeight = 1.8;
/**
 * Of pieces of 3 and of 4 characters: shorter ones stand in too many words to say much, longer ones
 * add a third to the work and nothing to what is found.
 */
const pieceWeights = { short: 0.6, long: 0.8 } as const;
const shortPiece = 3;
const beginningLength = 5;
/** Seeds keep the kinds apart: the word "suv" and the piece "suv" are two features. */
const seeds = { word: 11, pair: 23, beginning: 37, concept: 53, stem: 67, piece: 71 } as const;
/**
 * Words kept per language, in each of two halves; a city's letters have some ten thousand, with every
 * ending. When one half is full the other, which was not asked for meanwhile, is forgotten.
 */
const mostWords = 15_000;

/** Words of one language that were met, with what they say. */
class WordMemory {
  private recent = new Map<string, WordFeatures>();
  private older = new Map<string, WordFeatures>();

  of(written: string, language: TextLanguage): WordFeatures {
    const known = this.recent.get(written);
    if (known !== undefined) return known;
    if (this.recent.size >= mostWords) {
      this.older = this.recent;
      this.recent = new Map();
    }
    const found = this.older.get(written) ?? featuresOf(written, language);
    this.recent.set(written, found);
    return found;
  }
}

const memories = new Map<string, WordMemory>();

/** Both Uzbek scripts and texts of unknown language are read alike. */
const readingOf = (language: TextLanguage): string =>
  language === 'ru' || language === 'en' || language === 'fa' ? language : 'uz';

function memoryOf(language: TextLanguage): WordMemory {
  const reading = readingOf(language);
  const known = memories.get(reading);
  if (known !== undefined) return known;
  const memory = new WordMemory();
  memories.set(reading, memory);
  return memory;
}

/**
 * What each word says, in their order, without those that are nothing but marks.
 * @param written in lower case, in their own alphabet. @param language decides the stem and ё.
 */
export function wordFeatures(written: readonly string[], language: TextLanguage): WordFeatures[] {
  const memory = memoryOf(language);
  const words: WordFeatures[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const word = memory.of(written[at] ?? '', language);
    if (word.word !== '') words.push(word);
  }
  return words;
}

type Paired = Pick<WordFeatures, 'stem' | 'pairSeed'>;

/** What stands before the first word and after the last. */
export const textEdge: Paired = { stem: ' ', pairSeed: fnv1a(' ', 0, 1, seeds.pair) };

/** The feature of two words that follow each other. */
export function pairFeature(first: Paired, { stem }: Paired): number {
  return featureOf(fnv1a(stem, 0, stem.length, first.pairSeed));
}

/** Room for what is found of a word, which is at most 40 letters long. */
const idsRoom = new Int32Array(128);
const weightsRoom = new Float32Array(128);
const hashesRoom = new Int32Array(64);
let found = 0;

function add(hash: number, weight: number): void {
  idsRoom[found] = featureOf(hash);
  weightsRoom[found] = weight;
  found += 1;
}

function featuresOf(written: string, language: TextLanguage): WordFeatures {
  const word = spelledWord(written, language);
  const hash = fnv1a(word, 0, word.length, seeds.word);
  // A small word has no stem and no pieces beside it: "how much", "where to" say it all alone.
  const isSmall = isStopWord(word);
  const stem = isSmall ? word : stemOf(word, language);
  found = 0;
  if (word !== '' && !isNumber(word)) {
    add(hash, isSmall ? kindWeights.stop : kindWeights.word);
    if (!isSmall) addMeaning(word, stem, language);
  }
  return {
    word,
    ids: idsRoom.slice(0, found),
    weights: weightsRoom.slice(0, found),
    hash,
    stem,
    pairSeed: fnv1a(stem, 0, stem.length, seeds.pair),
  };
}

function addMeaning(word: string, stem: string, language: TextLanguage): void {
  add(fnv1a(stem, 0, stem.length, seeds.stem), kindWeights.stem);
  const concept = conceptOf(word, stem, language);
  if (concept !== undefined) {
    add(fnv1a(concept, 0, concept.length, seeds.concept), kindWeights.concept);
  }
  if (word.length > beginningLength) {
    add(fnv1a(word, 0, beginningLength, seeds.beginning), kindWeights.beginning);
  }
  addPieces(`<${word}>`);
}

function addPieces(padded: string): void {
  const last = padded.length - shortPiece;
  for (let from = 0; from <= last; from += 1) {
    const hash = fnv1a(padded, from, from + shortPiece, seeds.piece);
    hashesRoom[from] = hash;
    add(hash, pieceWeights.short);
  }
  // A longer piece begins as the short one before it: its hash goes on from there.
  for (let from = 0; from < last; from += 1) {
    const end = from + shortPiece;
    add(fnv1a(padded, end, end + 1, hashesRoom[from]), pieceWeights.long);
  }
}
