/** Trains the linear model of injections: logistic regression by AdaGrad. */
import { fnv1a } from '../features/hash.ts';
import { randomFrom } from '../router/random.ts';
import {
  type LinearFeatures,
  type LinearModel,
  linearFeatures,
  linearSpace,
  linearView,
  readLinearly,
} from './linear.ts';

export interface LabelledText {
  text: string;
  attack: boolean;
}

interface Sample {
  text: string;
  features: LinearFeatures;
  attack: boolean;
}

/** Few over the written examples, which are too alike to be learned by heart. */
const fewPasses = 4;
const rate = 0.4;
const biasRate = 0.02;
const decay = 2e-5;
const damping = 0.02;
const folds = 5;
const heaviest = 127;

function sampleOf({ text, attack }: LabelledText): Sample {
  const view = linearView(text).text;
  return { text: view, features: linearFeatures(view), attack };
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}

function modelOf(samples: readonly Sample[], threshold: number, passes: number): LinearModel {
  const weights = new Float32Array(linearSpace);
  const squares = new Float32Array(linearSpace);
  let bias = 0;
  for (let pass = 1; pass <= passes; pass += 1) {
    for (const at of shuffled(samples.length, randomFrom(pass))) {
      const sample = samples[at];
      if (sample === undefined) continue;
      const { ids, values } = sample.features;
      let score = bias;
      ids.forEach((id, place) => {
        score += (values[place] ?? 0) * (weights[id] ?? 0);
      });
      const error = 1 / (1 + Math.exp(-score)) - (sample.attack ? 1 : 0);
      bias -= biasRate * error;
      ids.forEach((id, place) => {
        const weight = weights[id] ?? 0;
        const slope = error * (values[place] ?? 0) + decay * weight;
        const square = (squares[id] ?? 0) + slope * slope;
        squares[id] = square;
        weights[id] = weight - (rate * slope) / (Math.sqrt(square) + damping);
      });
    }
  }
  return quantised(weights, bias, threshold);
}

function quantised(weights: Float32Array, bias: number, threshold: number): LinearModel {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const step = largest / heaviest || 1;
  const steps = Int8Array.from(weights, (weight) => Math.round(weight / step));
  return { weights: steps, step, bias, threshold };
}

/** @param threshold the score from which a text counts as an attack. */
export function trainLinear(
  texts: readonly LabelledText[],
  threshold: number,
  passes = fewPasses,
): LinearModel {
  return modelOf(texts.map(sampleOf), threshold, passes);
}

/**
 * The score over which no more than `share` of the ordinary texts stand, each judged by a model that
 * has not read it.
 * @param also texts that every such model learns and that are not judged.
 */
export function crossThreshold(
  texts: readonly LabelledText[],
  share: number,
  also: readonly LabelledText[] = [],
  passes = fewPasses,
): number {
  const samples = texts.map(sampleOf);
  const always = also.map(sampleOf);
  const scores = Array.from({ length: folds }, (_, fold) => {
    const isHeld = ({ text }: Sample): boolean => fnv1a(text) % folds === fold;
    const model = modelOf([...always, ...samples.filter((sample) => !isHeld(sample))], 0, passes);
    return samples
      .filter((sample) => isHeld(sample) && !sample.attack)
      .map(({ text }) => readLinearly(model, text).score);
  }).flat();
  scores.sort((one, other) => other - one);
  return scores[Math.floor(scores.length * share)] ?? 0;
}
