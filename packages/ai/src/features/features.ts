/**
 * What the router counts in a text: words and pairs of stems, five-letter beginnings, character pieces
 * inside words and civic concepts, hashed into one space of 2^18.
 */
import type { TextLanguage } from '@civicconnect/contract';
import { featureSpace } from './hash.ts';
import { type Token, tokensOf, writtenWords } from './tokens.ts';
import {
  pairFeature,
  pairWeight,
  textEdge,
  type WordFeatures,
  wordFeatures,
} from './word-features.ts';

export interface Features {
  /** Distinct feature numbers, in the order of first sight. */
  readonly ids: Int32Array;
  /** (1 + ln tf) · the weight of its kind, per feature; idf and length are the model's affair. */
  readonly counts: Float32Array;
  /** The same for texts of the same words, whatever stands between them: a hash of 53 bits. */
  readonly key: number;
  readonly tokens: readonly Token[];
  /** Indices of the tokens in which each feature was seen. */
  readonly owners: readonly (readonly number[])[];
}

/** @param language as detected; it decides the reading of ё and which endings are cut. */
export function extractFeatures(text: string, language: TextLanguage): Features {
  return new ReadText(text, language);
}

/**
 * A feature's place in the text being read (low bits), beside the number of that text: what stands
 * there of a text before needs no sweeping.
 */
const places = new Int32Array(featureSpace);
const placeBits = Math.log2(featureSpace);
const mostTexts = 2 ** (32 - placeBits) - 1;
let textNumber = 0;

function beginText(): void {
  textNumber += 1;
  if (textNumber <= mostTexts) return;
  places.fill(0);
  textNumber = 1;
}

/** Room for what is read of a text: there are no more features than these. */
const ids = new Int32Array(featureSpace);
const times = new Int32Array(featureSpace);
const weights = new Float32Array(featureSpace);
const logs = Float64Array.from({ length: 64 }, (_, at) => 1 + Math.log(Math.max(1, at)));
const dampened = (times: number): number => logs[times] ?? 1 + Math.log(times);

class ReadText implements Features {
  readonly ids: Int32Array;
  readonly counts: Float32Array;
  readonly key: number;
  private readonly text: string;
  private readonly language: TextLanguage;
  private readTokens: Token[] | null = null;

  constructor(text: string, language: TextLanguage) {
    this.text = text;
    this.language = language;
    const words = wordsOf(text, language);
    const count = countInto(words);
    this.ids = ids.slice(0, count);
    this.counts = new Float32Array(count);
    for (let at = 0; at < count; at += 1) {
      this.counts[at] = dampened(times[at] ?? 1) * (weights[at] ?? 0);
    }
    this.key = keyOf(words);
  }

  /** Read again when asked for: only explanations need them, and thousands of texts are kept. */
  get tokens(): Token[] {
    this.readTokens ??= tokensOf(this.text, this.language);
    return this.readTokens;
  }

  get owners(): number[][] {
    const owners: number[][] = Array.from(this.ids, () => []);
    const placeOf = new Map(Array.from(this.ids, (id, at) => [id, at]));
    eachFeature(wordsOf(this.text, this.language), (id, _, owner) => {
      const own = owners[placeOf.get(id) ?? -1];
      if (own !== undefined && own[own.length - 1] !== owner) own.push(owner);
    });
    return owners;
  }
}

/** Notes a feature that was seen; @returns how many distinct ones there are now. */
function noted(id: number, weight: number, count: number): number {
  const found = places[id] ?? 0;
  if (found >>> placeBits !== textNumber) {
    ids[count] = id;
    times[count] = 1;
    weights[count] = weight;
    places[id] = (textNumber << placeBits) | count;
    return count + 1;
  }
  const place = found & (featureSpace - 1);
  times[place] = (times[place] ?? 0) + 1;
  if (weight > (weights[place] ?? 0)) weights[place] = weight;
  return count;
}

/**
 * Leaves what was read in the room above. The same walk as `eachFeature`, without a call for each of
 * hundreds of features: with it, thousands of stored texts took twice as long to read.
 */
function countInto(words: readonly WordFeatures[]): number {
  beginText();
  let count = 0;
  for (let owner = 0; owner < words.length; owner += 1) {
    const word = words[owner];
    if (word === undefined || word.ids.length === 0) continue;
    const own = word.ids;
    for (let at = 0; at < own.length; at += 1) {
      count = noted(own[at] ?? 0, word.weights[at] ?? 0, count);
    }
    if (owner === 0) count = noted(pairFeature(textEdge, word), pairWeight, count);
    count = noted(pairFeature(word, words[owner + 1] ?? textEdge), pairWeight, count);
  }
  return count;
}

/** As many as the text has tokens, in their order. */
function wordsOf(text: string, language: TextLanguage): WordFeatures[] {
  return wordFeatures(writtenWords(text), language);
}

function eachFeature(
  words: readonly WordFeatures[],
  visit: (id: number, weight: number, owner: number) => void,
): void {
  for (let owner = 0; owner < words.length; owner += 1) {
    const word = words[owner];
    if (word === undefined || word.ids.length === 0) continue;
    const { ids, weights } = word;
    for (let at = 0; at < ids.length; at += 1) visit(ids[at] ?? 0, weights[at] ?? 0, owner);
    if (owner === 0) visit(pairFeature(textEdge, word), pairWeight, owner);
    visit(pairFeature(word, words[owner + 1] ?? textEdge), pairWeight, owner);
  }
}

const keyPrime = 0x01000193;
const lowBits = 2 ** 21;

function keyOf(words: readonly WordFeatures[]): number {
  let high = 7;
  let low = 13;
  for (const { hash, pairSeed } of words) {
    high = Math.imul(high ^ hash, keyPrime) ^ (high >>> 15);
    low = Math.imul(low ^ pairSeed, keyPrime) ^ (low >>> 13);
  }
  return (high >>> 0) * lowBits + ((low >>> 0) % lowBits);
}
