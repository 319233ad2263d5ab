/**
 * What the router counts in a text: words and word pairs, five-letter beginnings, character pieces
 * inside words and civic concepts, hashed into one space of 2^18.
 */
import type { TextLanguage } from '@civicconnect/contract';
import { conceptOf } from './concepts.ts';
import { featureOf, fnv1a } from './hash.ts';
import { stemOf } from './stems.ts';
import { type Token, tokensOf } from './tokens.ts';

export interface Features {
  tokens: readonly Token[];
  /** Distinct feature numbers, ascending by first sight. */
  ids: readonly number[];
  /** (1 + ln tf) · the weight of its kind, per feature; idf and length are the model's affair. */
  counts: readonly number[];
  /** Indices of the tokens in which each feature was seen. */
  owners: readonly (readonly number[])[];
}

const kindWeights = {
  word: 1.7,
  stop: 1.7,
  pair: 2,
  stem: 3.2,
  beginning: 1.5,
  concept: 5,
} as const;
/** Weights of pieces of 3, 4 and 5 characters: shorter ones stand in too many words to say much. */
const pieceWeights = [0.5, 0.6, 0.6];
const shortestPiece = 3;
const beginningLength = 5;
/** Seeds keep the kinds apart: the word "suv" and the piece "suv" are two features. */
const seeds = { word: 11, pair: 23, beginning: 37, concept: 53, stem: 67, piece: 71 } as const;

interface Seen {
  count: number;
  weight: number;
  owners: number[];
}

class Collector {
  readonly seen = new Map<number, Seen>();

  add(hash: number, weight: number, owner: number): void {
    const id = featureOf(hash);
    const known = this.seen.get(id);
    if (known === undefined) {
      this.seen.set(id, { count: 1, weight, owners: [owner] });
      return;
    }
    known.count += 1;
    if (weight > known.weight) known.weight = weight;
    if (known.owners[known.owners.length - 1] !== owner) known.owners.push(owner);
  }
}

function addPieces(into: Collector, word: string, owner: number): void {
  const padded = `<${word}>`;
  pieceWeights.forEach((weight, at) => {
    const length = at + shortestPiece;
    for (let from = 0; from + length <= padded.length; from += 1) {
      into.add(fnv1a(padded, from, from + length, seeds.piece), weight, owner);
    }
  });
}

/** @param language as detected; it decides the reading of ё and which endings are cut. */
export function extractFeatures(text: string, language: TextLanguage): Features {
  const tokens = tokensOf(text, language);
  const collector = new Collector();
  tokens.forEach((token, owner) => {
    const { word } = token;
    if (/^\d+$/.test(word)) return;
    const length = word.length;
    collector.add(
      fnv1a(word, 0, length, seeds.word),
      token.stop ? kindWeights.stop : kindWeights.word,
      owner,
    );
    const next = tokens[owner + 1];
    if (next !== undefined) {
      collector.add(
        fnv1a(next.word, 0, next.word.length, fnv1a(word, 0, length, seeds.pair)),
        kindWeights.pair,
        owner,
      );
    }
    if (token.stop) return;
    if (length > beginningLength) {
      collector.add(fnv1a(word, 0, beginningLength, seeds.beginning), kindWeights.beginning, owner);
    }
    addPieces(collector, word, owner);
    const stem = stemOf(word, language);
    collector.add(fnv1a(stem, 0, stem.length, seeds.stem), kindWeights.stem, owner);
    const concept = conceptOf(word, stem);
    if (concept !== undefined) {
      collector.add(fnv1a(concept, 0, concept.length, seeds.concept), kindWeights.concept, owner);
    }
  });
  const entries = [...collector.seen];
  return {
    tokens,
    ids: entries.map(([id]) => id),
    counts: entries.map(([, seen]) => (1 + Math.log(seen.count)) * seen.weight),
    owners: entries.map(([, seen]) => seen.owners),
  };
}
