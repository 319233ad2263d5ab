/**
 * Trains the linear model of injections: logistic regression by AdaGrad (Duchi and others 2011), averaged
 * over its later passes, on features that count the more the better they tell attacks from ordinary
 * texts (log-count ratios, Wang and Manning 2012).
 */
import { fnv1a } from '../features/hash.ts';
import { randomFrom } from '../router/random.ts';
import { balanced, type LabelledText } from './balance.ts';
import {
  type LinearFeatures,
  type LinearModel,
  linearFeatures,
  linearSpace,
  linearView,
  readLinearly,
  scoreOf,
} from './linear.ts';
import { packWeights, unpackWeights } from './packing.ts';

interface Sample {
  features: LinearFeatures;
  attack: boolean;
  weight: number;
}

const passes = 6;
const rate = 0.4;
const biasRate = 0.02;
const decay = 2e-5;
const damping = 0.02;
const folds = 5;
/** Between no scaling and the ratio itself: written examples are too alike to be believed wholly. */
const ratioPower = 0.5;
const ratioScale = 0.8;
const priorCount = 1;
const priorTotal = 1000;

function sampleOf({ text, attack, weight = 1 }: LabelledText): Sample {
  return { features: linearFeatures(linearView(text).text), attack, weight };
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

/** The places that any sample uses. */
function placesOf(samples: readonly Sample[]): Int32Array {
  const isUsed = new Uint8Array(linearSpace);
  const places: number[] = [];
  for (const { features } of samples) {
    for (const id of features.ids) {
      if (isUsed[id] === 0) places.push(id);
      isUsed[id] = 1;
    }
  }
  return Int32Array.from(places);
}

/** How well each feature tells the two kinds apart. */
function ratiosOf(samples: readonly Sample[], places: Int32Array): Float32Array {
  const counts = { attack: new Float32Array(linearSpace), ordinary: new Float32Array(linearSpace) };
  const totals = { attack: priorTotal, ordinary: priorTotal };
  for (const { features, attack, weight } of samples) {
    const kind = attack ? 'attack' : 'ordinary';
    for (const id of features.ids) counts[kind][id] = (counts[kind][id] ?? 0) + weight;
    totals[kind] += weight * features.ids.length;
  }
  const shareOf = (kind: 'attack' | 'ordinary', id: number): number =>
    (priorCount + (counts[kind][id] ?? 0)) / totals[kind];
  const ratios = new Float32Array(linearSpace);
  for (const id of places) {
    const ratio = Math.abs(Math.log(shareOf('attack', id) / shareOf('ordinary', id)));
    ratios[id] = ratio ** ratioPower * ratioScale;
  }
  return ratios;
}

function scaled({ ids, values }: LinearFeatures, ratios: Float32Array): LinearFeatures {
  return { ids, values: values.map((value, at) => value * (ratios[ids[at] ?? 0] ?? 0)) };
}

/** One step of AdaGrad on one sample; returns the change of the bias. */
function step(sample: Sample, weights: Float32Array, squares: Float32Array, bias: number): number {
  const { features, attack, weight } = sample;
  const score = scoreOf(weights, bias, features);
  const error = weight * (1 / (1 + Math.exp(-score)) - (attack ? 1 : 0));
  const { ids, values } = features;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    const before = weights[id] ?? 0;
    const slope = error * (values[at] ?? 0) + decay * before;
    const square = (squares[id] ?? 0) + slope * slope;
    squares[id] = square;
    weights[id] = before - (rate * slope) / (Math.sqrt(square) + damping);
  }
  return -biasRate * error;
}

/** Weights before they are packed. */
function weightsOf(samples: readonly Sample[]): { weights: Float32Array; bias: number } {
  const places = placesOf(samples);
  const ratios = ratiosOf(samples, places);
  const ready = samples.map((sample) => ({ ...sample, features: scaled(sample.features, ratios) }));
  const weights = new Float32Array(linearSpace);
  const squares = new Float32Array(linearSpace);
  const sums = new Float32Array(linearSpace);
  let bias = 0;
  let biases = 0;
  let counted = 0;
  for (let pass = 1; pass <= passes; pass += 1) {
    for (const at of shuffled(ready.length, randomFrom(pass))) {
      const sample = ready[at];
      if (sample !== undefined) bias += step(sample, weights, squares, bias);
    }
    if (pass <= passes / 2) continue;
    for (const id of places) sums[id] = (sums[id] ?? 0) + (weights[id] ?? 0);
    biases += bias;
    counted += 1;
  }
  for (const id of places) sums[id] = ((sums[id] ?? 0) / counted) * (ratios[id] ?? 0);
  return { weights: sums, bias: biases / counted };
}

/** @param threshold the score from which a text counts as an attack. */
export function trainLinear(texts: readonly LabelledText[], threshold: number): LinearModel {
  const { weights, bias } = weightsOf(balanced(texts).map(sampleOf));
  // Packed and unpacked, so that a model measured here is the one that would ship.
  return { weights: unpackWeights(packWeights(weights)), bias, threshold };
}

/**
 * The score over which no more than `most` of the ordinary texts stand, each judged by a model that
 * has not read it.
 * @param also texts that every such model learns and that are not judged.
 */
export function crossThreshold(
  texts: readonly LabelledText[],
  most: number,
  also: readonly LabelledText[] = [],
): number {
  const scores = Array.from({ length: folds }, (_, fold) => {
    const isHeld = ({ text }: LabelledText): boolean => fnv1a(text) % folds === fold;
    const lessons = balanced([...also, ...texts.filter((text) => !isHeld(text))]);
    const model = { ...weightsOf(lessons.map(sampleOf)), threshold: 0 };
    return texts
      .filter((text) => isHeld(text) && !text.attack)
      .map(({ text }) => readLinearly(model, linearView(text).text)?.score ?? -Infinity);
  }).flat();
  scores.sort((one, other) => other - one);
  return scores[Math.max(0, Math.floor(most))] ?? 0;
}
