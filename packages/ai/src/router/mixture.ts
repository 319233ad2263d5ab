/** The log-linear mix of the four local opinions, and the confidence that follows. */
import type { Neighbour } from './example-index.ts';
import { softmax } from './regression.ts';

export interface Opinions {
  /** Softmax regression: carries the many. */
  regression: Float64Array;
  /** Cosine to each department's middle: carries the first shots. */
  cosines: Float64Array;
  /** Complement naive Bayes, logarithms: carries the few and the long. */
  complements: Float64Array;
  /** The nearest texts: carry what was taught a moment ago. */
  neighbours: readonly Neighbour[];
  /** Those of the nearest texts that staff confirmed or corrected, nearest first. */
  taught: readonly Neighbour[];
  /** Whether the nearest of those overruled what a model had said. */
  corrected: boolean;
}

/** What each opinion counts; together they also say how sharp the mix is. */
export interface MixWeights {
  regression: number;
  prototypes: number;
  bayes: number;
  neighbours: number;
}

/** Until enough is known to fit them: half, three tenths, a fifth and a little, sharpened to match how often they are right. */
export const firstWeights: MixWeights = {
  regression: 0.72,
  prototypes: 0.43,
  bayes: 0.1,
  neighbours: 0.29,
};
/** Temperature of the prototypes' softmax. */
export const prototypeTemperature = 0.05;
/** Similarity³ that stands against the votes: faint neighbours say nothing. */
const doubt = 0.02;
/** From here on a text that people taught us speaks louder than statistics about it. */
const memoryFrom = 0.45;
const memoryShare = 0.55;
/**
 * A correction says that statistics are wrong about a matter, so it is heard of looser paraphrases,
 * from where texts begin to be about the same thing (sure.ts), and soon loudly. A confirmation
 * heard so early made the learning curve worse (docs/decisions/0016).
 */
const correctedFrom = 0.27;
const correctedShare = 0.65;
const memorySharpness = 1.8;
/** What is left to surprise, shared by all: nothing a model says of an unread text is certain. */
const surprise = 0.02;
const faint = 1e-6;

/** Probability per department by the votes of the neighbours, similarity³ each. */
function votes(neighbours: readonly Neighbour[], columns: number): Float64Array {
  const counts = new Float64Array(columns);
  let total = doubt;
  for (const { column, similarity, weight } of neighbours) {
    const vote = similarity ** 3 * weight;
    counts[column] = (counts[column] ?? 0) + vote;
    total += vote;
  }
  return counts.map((count) => (count + doubt / columns) / total);
}

/** How much of the word staff's nearest lesson has, 0 to 1. */
function memoryOf({ taught, corrected }: Opinions): number {
  const nearest = taught[0]?.similarity ?? 0;
  const beyond = (from: number): number => Math.max(0, (nearest - from) / (1 - from));
  return corrected
    ? Math.sqrt(beyond(correctedFrom)) * correctedShare
    : beyond(memoryFrom) * memoryShare;
}

/** What weights are multiplied with, per department: logarithms of the opinions, and what memory adds. */
export interface MixTerms {
  regression: Float64Array;
  prototypes: Float64Array;
  bayes: Float64Array;
  neighbours: Float64Array;
  remembered: Float64Array;
}

export function mixTerms(opinions: Opinions): MixTerms {
  const { regression, cosines, neighbours, taught, complements } = opinions;
  const memory = memoryOf(opinions);
  const logs = (shares: Float64Array): Float64Array =>
    shares.map((share) => (1 - memory) * Math.log(share + faint));
  const voted = votes(neighbours, regression.length);
  const recalled = votes(taught, regression.length);
  return {
    regression: logs(regression),
    prototypes: logs(softmax(cosines.map((cosine) => cosine / prototypeTemperature))),
    bayes: logs(softmax(complements)),
    neighbours: logs(voted),
    remembered: recalled.map((vote) => memory * memorySharpness * Math.log(vote + faint)),
  };
}

/** Score per department before the softmax. */
export function mixScores(terms: MixTerms, weights: MixWeights): Float64Array {
  return terms.remembered.map(
    (remembered, column) =>
      remembered +
      weights.regression * (terms.regression[column] ?? 0) +
      weights.prototypes * (terms.prototypes[column] ?? 0) +
      weights.bayes * (terms.bayes[column] ?? 0) +
      weights.neighbours * (terms.neighbours[column] ?? 0),
  );
}

/**
 * @param allowed per department, whether it may be chosen.
 * @returns probability per department; those not allowed have 0.
 */
export function mix(
  opinions: Opinions,
  allowed: readonly boolean[],
  weights: MixWeights = firstWeights,
): Float64Array {
  const scores = mixScores(mixTerms(opinions), weights);
  const shares = softmax(scores.map((score, at) => (allowed[at] === true ? score : -Infinity)));
  const choices = allowed.filter(Boolean).length;
  return shares.map((share, at) =>
    allowed[at] === true ? (1 - surprise) * share + surprise / choices : 0,
  );
}
