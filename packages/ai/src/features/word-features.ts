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
  /** Begins the hash of the pair it makes with the word after it. */
  pairSeed: number;
}

const kindWeights = { word: 1.7, stop: 2.5, stem: 3.2, beginning: 1.5, concept: 5 } as const;
/** Of a word with the next one. */
export const pairWeight = 1.6;
/**
 * Weights of pieces of 3 and 4 characters: shorter ones stand in too many words to say much, longer
 * ones add a third to the work and nothing to what is found.
 */
const pieceWeights = [0.6, 0.8] as const;
const shortestPiece = 3;
const beginningLength = 5;
/** Seeds keep the kinds apart: the word "suv" and the piece "suv" are two features. */
const seeds = { word: 11, pair: 23, beginning: 37, concept: 53, stem: 67, piece: 71 } as const;
/** Words kept per language; a city's letters have some ten thousand, with every ending. */
const mostWords = 30_000;

const caches = new Map<string, Map<string, WordFeatures>>();

/** Both Uzbek scripts and texts of unknown language are read alike. */
const readingOf = (language: TextLanguage): string =>
  language === 'ru' || language === 'en' || language === 'fa' ? language : 'uz';

/** @param written in lower case, in its own alphabet. @param language decides the stem and ё. */
export function wordFeatures(written: string, language: TextLanguage): WordFeatures {
  const reading = readingOf(language);
  let cache = caches.get(reading);
  if (cache === undefined) {
    cache = new Map();
    caches.set(reading, cache);
  }
  let found = cache.get(written);
  if (found === undefined) {
    if (cache.size >= mostWords) cache.clear();
    found = featuresOf(written, language);
    cache.set(written, found);
  }
  return found;
}

/** The feature of two words that follow each other. */
export function pairFeature(first: WordFeatures, second: WordFeatures): number {
  return featureOf(fnv1a(second.word, 0, second.word.length, first.pairSeed));
}

function featuresOf(written: string, language: TextLanguage): WordFeatures {
  const word = spelledWord(written, language);
  const hash = fnv1a(word, 0, word.length, seeds.word);
  const ids: number[] = [];
  const weights: number[] = [];
  const add = (id: number, weight: number): void => {
    ids.push(featureOf(id));
    weights.push(weight);
  };
  if (word !== '' && !isNumber(word)) {
    // A small word has no stem and no pieces beside it: "how much", "where to" say it all alone.
    const stop = isStopWord(word);
    add(hash, stop ? kindWeights.stop : kindWeights.word);
    if (!stop) addMeaning(word, language, add);
  }
  return {
    word,
    ids: Int32Array.from(ids),
    weights: Float32Array.from(weights),
    hash,
    pairSeed: fnv1a(word, 0, word.length, seeds.pair),
  };
}

function addMeaning(
  word: string,
  language: TextLanguage,
  add: (hash: number, weight: number) => void,
): void {
  const stem = stemOf(word, language);
  add(fnv1a(stem, 0, stem.length, seeds.stem), kindWeights.stem);
  const concept = conceptOf(word, stem);
  if (concept !== undefined) {
    add(fnv1a(concept, 0, concept.length, seeds.concept), kindWeights.concept);
  }
  if (word.length > beginningLength) {
    add(fnv1a(word, 0, beginningLength, seeds.beginning), kindWeights.beginning);
  }
  const padded = `<${word}>`;
  pieceWeights.forEach((weight, at) => {
    const length = at + shortestPiece;
    for (let from = 0; from + length <= padded.length; from += 1) {
      add(fnv1a(padded, from, from + length, seeds.piece), weight);
    }
  });
}
