/**
 * A softmax regression over what a text is made of: words and their pairs, character pieces inside
 * words, marks and smileys, and the cues that cues.ts finds.
 */
import { fnv1a } from '../features/hash.ts';
import { randomFrom } from '../router/random.ts';
import { latinView } from '../text/latin.ts';
import { lowerView, normalisedView } from '../text/views.ts';
import { cueKinds, type Reading } from './cues.ts';

const space = 2 ** 16;
const tokenPattern = /[\p{L}\p{M}\p{N}']+|[^\s\p{L}\p{M}\p{N}']+/gu;
const mostTokens = 300;
const pieceLengths = [3, 4, 5];
const weightOf = { word: 1, pair: 0.6, piece: 0.25, cue: 2 } as const;
const seeds = { word: 307, pair: 311, piece: 313, cue: 317 } as const;
const rate = 0.2;
const damping = 0.02;
/** A little more than its length: long texts would else speak louder than short ones. */
const lengthPower = 0.55;
const lengthScale = 0.9;
const balancePower = 0.7;
const biasRate = 0.02;
const decay = 4e-5;

export interface LabelledReading {
  text: string;
  reading: Reading;
  label: string;
}

/** Places in the weights and how much each counts. */
interface Features {
  ids: Int32Array;
  values: Float32Array;
}

/** One row of weights per feature, a column per label. */
export interface EmotionModel {
  labels: readonly string[];
  weights: Float32Array;
  bias: Float32Array;
}

function placeOf(hash: number): number {
  return ((hash >>> 16) ^ hash) & (space - 1);
}

export function emotionFeatures(text: string, reading: Reading): Features {
  const seen = new Map<number, number>();
  const view = latinView(lowerView(normalisedView(text))).text;
  const tokens = (view.match(tokenPattern) ?? []).slice(0, mostTokens);
  tokens.forEach((token, at) => {
    const hash = fnv1a(token, 0, token.length, seeds.word);
    seen.set(placeOf(hash), weightOf.word);
    const next = tokens[at + 1] ?? '$';
    const pair = fnv1a(next, 0, next.length, fnv1a(token, 0, token.length, seeds.pair));
    seen.set(placeOf(pair), weightOf.pair);
    const padded = `<${token}>`;
    for (const length of pieceLengths) {
      for (let from = 0; from + length <= padded.length; from += 1) {
        seen.set(placeOf(fnv1a(padded, from, from + length, seeds.piece)), weightOf.piece);
      }
    }
  });
  let squares = 0;
  for (const value of seen.values()) squares += value * value;
  const scale = lengthScale * (squares || 1) ** -lengthPower;
  for (const [place, value] of seen) seen.set(place, value * scale);
  for (const kind of cueKinds) {
    const strength = reading.strengths[kind];
    if (strength === 0) continue;
    const value = weightOf.cue * Math.tanh(strength);
    seen.set(placeOf(fnv1a(kind, 0, kind.length, seeds.cue)), value);
  }
  return { ids: Int32Array.from(seen.keys()), values: Float32Array.from(seen.values()) };
}

/** Probability per label, in the order of the model's labels. */
export function emotionShares(model: EmotionModel, { ids, values }: Features): Float64Array {
  const { labels, weights, bias } = model;
  const width = labels.length;
  const shares = Float64Array.from(bias);
  for (let at = 0; at < ids.length; at += 1) {
    const value = values[at] ?? 0;
    const row = (ids[at] ?? 0) * width;
    for (let column = 0; column < width; column += 1) {
      shares[column] = (shares[column] ?? 0) + value * (weights[row + column] ?? 0);
    }
  }
  const highest = Math.max(...shares);
  let sum = 0;
  shares.forEach((score, column) => {
    shares[column] = Math.exp(score - highest);
    sum += shares[column] ?? 0;
  });
  return shares.map((share) => share / sum);
}

/** Labels seldom met count more, though not in full. */
function balance(labels: readonly string[], texts: readonly LabelledReading[]): number[] {
  return labels.map((label) => {
    const count = texts.filter((text) => text.label === label).length;
    return (texts.length / (labels.length * count)) ** balancePower;
  });
}

/** Learns the texts `passes` times, each time in another order, the same on every machine (AdaGrad). */
export function trainEmotions(texts: readonly LabelledReading[], passes: number): EmotionModel {
  const labels = [...new Set(texts.map(({ label }) => label))].sort();
  const width = labels.length;
  const model: EmotionModel = {
    labels,
    weights: new Float32Array(space * width),
    bias: new Float32Array(width),
  };
  const squares = new Float32Array(space * width);
  const shares = balance(labels, texts);
  const samples = texts.map(({ text, reading, label }) => ({
    features: emotionFeatures(text, reading),
    column: labels.indexOf(label),
  }));
  for (let pass = 1; pass <= passes; pass += 1) {
    for (const sample of shuffled(samples, randomFrom(pass))) {
      step(model, squares, sample, shares[sample.column] ?? 1);
    }
  }
  return model;
}

function step(
  { labels, weights, bias }: EmotionModel,
  squares: Float32Array,
  { features, column: right }: { features: Features; column: number },
  importance: number,
): void {
  const width = labels.length;
  const errors = emotionShares({ labels, weights, bias }, features);
  errors[right] = (errors[right] ?? 0) - 1;
  for (let column = 0; column < width; column += 1) {
    errors[column] = (errors[column] ?? 0) * importance;
    bias[column] = (bias[column] ?? 0) - (errors[column] ?? 0) * biasRate;
  }
  for (let at = 0; at < features.ids.length; at += 1) {
    const value = features.values[at] ?? 0;
    const row = (features.ids[at] ?? 0) * width;
    for (let place = row; place < row + width; place += 1) {
      const weight = weights[place] ?? 0;
      const slope = (errors[place - row] ?? 0) * value + decay * weight;
      const square = (squares[place] ?? 0) + slope * slope;
      squares[place] = square;
      weights[place] = weight - (rate * slope) / (Math.sqrt(square) + damping);
    }
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [order[at], order[other]];
    if (one !== undefined && two !== undefined) [order[at], order[other]] = [two, one];
  }
  return order;
}
