/**
 * A linear model over what a text is made of: words and their pairs and triples, and character pieces
 * inside words. It knows turns of phrase that no rule was written for, and ordinary ones that only
 * look dangerous.
 */
import { fnv1a } from '../features/hash.ts';
import { latinView } from '../text/latin.ts';
import { lowerView, normalisedView, type TextView } from '../text/views.ts';

export const linearSpace = 2 ** 16;

export interface LinearModel {
  /** One weight per feature, in steps of `step`. */
  weights: Int8Array;
  step: number;
  bias: number;
  /** The score from which a text counts as an attack. */
  threshold: number;
}

/** What a text is made of, as numbers: places in the weights and how much each counts. */
export interface LinearFeatures {
  ids: Int32Array;
  values: Float32Array;
}

/** A text's score, and the sentence that speaks most for it. */
export interface LinearReading {
  score: number;
  from: number;
  to: number;
}

const tokenPattern = /[\p{L}\p{M}\p{N}']+|[^\s\p{L}\p{M}\p{N}']/gu;
const wordPattern = /[\p{L}\p{M}\p{N}']+/gu;
const longestGram = 3;
const pieceLengths = [3, 4, 5];
const pieceWeight = 0.5;
const seeds = { words: 101, piece: 211 } as const;
const mostTokens = 400;
/** Between a sum, which long texts would win, and a mean, in which their worst sentence drowns. */
const lengthPower = 0.8;
/** Nobody gives an order in fewer words that the rules would not know. */
const fewestWords = 3;
/** What the text as a whole counts beside its worst sentence. */
const wholeShare = 0.5;
const mostSentences = 200;
/** Under the default `ai.injectionBlock`: quarantine needs a rule that says what it saw. */
const mostAlone = 0.88;
const riskAtThreshold = 0.6;
/** How fast risk grows with the score. */
const sharpness = 3;

/** Cyrillic is read in Latin, so that both Uzbek scripts are one. */
export function linearView(text: string): TextView {
  return latinView(lowerView(normalisedView(text)));
}

/** @param text in the form of `linearView`. */
export function linearFeatures(text: string): LinearFeatures {
  const seen = new Map<number, number>();
  const tokens = (text.match(tokenPattern) ?? []).slice(0, mostTokens);
  tokens.forEach((token, at) => {
    let hash: number = seeds.words;
    for (const word of tokens.slice(at, at + longestGram)) {
      hash = fnv1a(`${word} `, 0, word.length + 1, hash);
      seen.set(placeOf(hash), 1);
    }
    const padded = `<${token}>`;
    for (const length of pieceLengths) {
      for (let from = 0; from + length <= padded.length; from += 1) {
        seen.set(placeOf(fnv1a(padded, from, from + length, seeds.piece)), pieceWeight);
      }
    }
  });
  let squares = 0;
  for (const value of seen.values()) squares += value * value;
  const scale = (squares || 1) ** -lengthPower;
  return {
    ids: Int32Array.from(seen.keys()),
    values: Float32Array.from(seen.values(), (value) => value * scale),
  };
}

function placeOf(hash: number): number {
  return ((hash >>> 16) ^ hash) & (linearSpace - 1);
}

function scoreOf({ weights, step, bias }: LinearModel, text: string): number {
  const { ids, values } = linearFeatures(text);
  let sum = 0;
  ids.forEach((id, at) => {
    sum += (values[at] ?? 0) * (weights[id] ?? 0);
  });
  return bias + sum * step;
}

/** Sentences, and lines where there are any. */
function sentencesOf(text: string): [number, number][] {
  const starts = [0];
  for (const match of text.matchAll(/[.!?…؟。]+[\s"'»)\]]+|\n+/gu)) {
    starts.push(match.index + match[0].length);
  }
  const ranges = starts.map((from, at): [number, number] => [from, starts[at + 1] ?? text.length]);
  return ranges.filter(([from, to]) => to > from).slice(0, mostSentences);
}

/**
 * Between the whole text's score and its worst sentence's: an order hidden in a long text counts,
 * and so does a long text that is one order.
 * @param text in the form of `linearView`.
 */
export function readLinearly(model: LinearModel, text: string): LinearReading {
  const isShort = (part: string): boolean => (part.match(wordPattern)?.length ?? 0) < fewestWords;
  let worst: LinearReading = { score: -Infinity, from: 0, to: text.length };
  if (isShort(text)) return worst;
  const whole = scoreOf(model, text);
  const sentences = sentencesOf(text);
  for (const [from, to] of sentences) {
    const sentence = text.slice(from, to);
    if (isShort(sentence)) continue;
    const score = sentences.length === 1 ? whole : scoreOf(model, sentence);
    if (score > worst.score) worst = { score, from, to };
  }
  // Nothing but fragments: then the whole is all there is.
  if (worst.score === -Infinity) return { ...worst, score: whole };
  return { ...worst, score: wholeShare * whole + (1 - wholeShare) * worst.score };
}

/** A score as a risk: 0.6 at the threshold, and never so high that it alone stops a message. */
export function linearRisk({ threshold }: LinearModel, score: number): number {
  const shift = Math.log(riskAtThreshold / (1 - riskAtThreshold));
  return Math.min(mostAlone, 1 / (1 + Math.exp(sharpness * (threshold - score) - shift)));
}
