/**
 * A linear model over what a text is made of: words and their pairs and triples, and character pieces
 * inside words. It knows turns of phrase that no rule was written for, and ordinary ones that only
 * look dangerous.
 */
import { fnv1a } from '../features/hash.ts';
import { latinView } from '../text/latin.ts';
import { lowerView, normalisedView, type TextView } from '../text/views.ts';

export const linearSpace = 2 ** 18;

export interface LinearModel {
  /** One weight per feature. */
  weights: Float32Array;
  bias: number;
  /** The score from which a text counts as an attack. */
  threshold: number;
}

/** What a text is made of, as numbers: places in the weights and how much each counts. */
export interface LinearFeatures {
  ids: Int32Array;
  values: Float32Array;
}

export interface LinearReading {
  score: number;
  /** The words that speak most for an attack: a range of the text that was read. */
  loudest(): { from: number; to: number };
}

const tokenPattern = /[\p{L}\p{M}\p{N}']+|[^\s\p{L}\p{M}\p{N}']/gu;
const wordPattern = /[\p{L}\p{M}\p{N}']+/gu;
const longestGram = 3;
const shortestPiece = 3;
const longestPiece = 5;
const pieceWeight = 0.35;
const seeds = { words: 101, piece: 211 } as const;
/** Of a longer text, its beginning and its end count as a whole; its sentences all do. */
const mostTokens = 400;
const longestToken = 40;
/** Between a sum, which long texts would win, and a mean, in which their worst sentence drowns. */
const lengthPower = 0.7;
/** Nobody gives an order in fewer words that the rules would not know. */
const fewestWords = 4;
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

function placeOf(hash: number): number {
  return ((hash >>> 15) ^ hash) & (linearSpace - 1);
}

/** Calls `visit` with every feature that begins at token `at`: its place, its weight, the tokens it spans. */
function eachFeature(
  tokens: readonly string[],
  at: number,
  visit: (place: number, value: number, span: number) => void,
): void {
  let hash: number = seeds.words;
  for (let span = 1; span <= longestGram && at + span <= tokens.length; span += 1) {
    const word = `${tokens[at + span - 1]} `;
    hash = fnv1a(word, 0, word.length, hash);
    visit(placeOf(hash), 1, span);
  }
  const padded = `<${(tokens[at] ?? '').slice(0, longestToken)}>`;
  for (let from = 0; from + shortestPiece <= padded.length; from += 1) {
    let piece: number = seeds.piece;
    const end = Math.min(padded.length, from + longestPiece);
    // A longer piece goes on from the hash of the shorter one.
    for (let next = from; next < end; next += 1) {
      piece = fnv1a(padded, next, next + 1, piece);
      if (next - from + 1 >= shortestPiece) visit(placeOf(piece), pieceWeight, 1);
    }
  }
}

/** When a place was last met: each text has a number of its own, so that nothing is ever cleared. */
const lastMet = new Int32Array(linearSpace);
let textsRead = 0;

/** @param text in the form of `linearView`. */
export function linearFeatures(text: string): LinearFeatures {
  let tokens: string[] = text.match(tokenPattern) ?? [];
  if (tokens.length > mostTokens) {
    tokens = [...tokens.slice(0, mostTokens / 2), ...tokens.slice(-mostTokens / 2)];
  }
  textsRead += 1;
  const ids: number[] = [];
  const values: number[] = [];
  let squares = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    eachFeature(tokens, at, (place, value) => {
      if (lastMet[place] === textsRead) return;
      lastMet[place] = textsRead;
      ids.push(place);
      values.push(value);
      squares += value * value;
    });
  }
  const scale = (squares || 1) ** -lengthPower;
  return { ids: Int32Array.from(ids), values: Float32Array.from(values, (value) => value * scale) };
}

export function scoreOf(weights: Float32Array, bias: number, features: LinearFeatures): number {
  const { ids, values } = features;
  let sum = bias;
  for (let at = 0; at < ids.length; at += 1) {
    sum += (values[at] ?? 0) * (weights[ids[at] ?? 0] ?? 0);
  }
  return sum;
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

/** The run of words in `[from, to)` of the text that speaks most for an attack, over what all of it says. */
function loudest({ weights }: LinearModel, text: string, from: number, to: number) {
  const spans = [...text.slice(from, to).matchAll(tokenPattern)];
  const tokens = spans.map(([token]) => token);
  const said = new Float32Array(tokens.length);
  tokens.forEach((_, at) => {
    eachFeature(tokens, at, (place, value, span) => {
      const part = ((weights[place] ?? 0) * value) / span;
      for (let next = at; next < at + span; next += 1) said[next] = (said[next] ?? 0) + part;
    });
  });
  const mean = said.reduce((sum, part) => sum + part, 0) / Math.max(1, said.length);
  let best = { sum: -Infinity, first: 0, last: 0 };
  let run = { sum: 0, first: 0 };
  said.forEach((part, at) => {
    if (run.sum <= 0) run = { sum: 0, first: at };
    run.sum += part - mean;
    if (run.sum > best.sum) best = { sum: run.sum, first: run.first, last: at };
  });
  const last = spans[best.last];
  if (last === undefined) return { from, to };
  const start = from + (spans[best.first]?.index ?? 0);
  return { from: start, to: from + last.index + last[0].length };
}

/**
 * Between the whole text's score and its worst sentence's: an order hidden in a long text counts,
 * and so does a long text that is one order.
 * @param text in the form of `linearView`.
 * @returns null for texts of too few words.
 */
export function readLinearly(model: LinearModel, text: string): LinearReading | null {
  const isShort = (part: string): boolean => (part.match(wordPattern)?.length ?? 0) < fewestWords;
  if (isShort(text)) return null;
  const { weights, bias } = model;
  const whole = scoreOf(weights, bias, linearFeatures(text));
  const sentences = sentencesOf(text);
  let worst = { score: -Infinity, from: 0, to: text.length };
  for (const [from, to] of sentences) {
    const sentence = text.slice(from, to);
    if (isShort(sentence)) continue;
    const score = sentences.length === 1 ? whole : scoreOf(weights, bias, linearFeatures(sentence));
    if (score > worst.score) worst = { score, from, to };
  }
  // Nothing but fragments: then the whole is all there is.
  if (worst.score === -Infinity) worst.score = whole;
  const score = wholeShare * whole + (1 - wholeShare) * worst.score;
  return { score, loudest: () => loudest(model, text, worst.from, worst.to) };
}

/** A score as a risk: 0.6 at the threshold, and never so high that it alone stops a message. */
export function linearRisk({ threshold }: LinearModel, score: number): number {
  const shift = Math.log(riskAtThreshold / (1 - riskAtThreshold));
  return Math.min(mostAlone, 1 / (1 + Math.exp(sharpness * (threshold - score) - shift)));
}
