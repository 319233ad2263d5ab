/** The log-linear mix of the three local opinions, and the confidence that follows. */
import type { Neighbour } from './example-index.ts';
import { softmax } from './regression.ts';

export interface Opinions {
  /** Softmax regression: carries the many. */
  regression: Float64Array;
  /** Cosine to each department's middle: carries the first shots. */
  cosines: Float64Array;
  /** The nearest texts: carry what was taught a moment ago. */
  neighbours: readonly Neighbour[];
}

export const shares = { regression: 0.5, prototypes: 0.3, neighbours: 0.2 } as const;
/** Temperature of the prototypes' softmax. */
export const prototypeTemperature = 0.05;
/** Similarity³ that stands against the votes: faint neighbours say nothing. */
const doubt = 0.02;
/** The mix is sharpened to match how often it is right. */
const sharpness = 1.8;
/** From here on a text that people taught us speaks louder than statistics about it. */
const memoryFrom = 0.45;
const memoryShare = 0.55;

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

/**
 * @param taught similarity of the nearest text that staff confirmed or corrected, 0 when none.
 * @param allowed per department, whether it may be chosen.
 * @returns probability per department; those not allowed have 0.
 */
export function mix(opinions: Opinions, taught: number, allowed: readonly boolean[]): Float64Array {
  const { regression, cosines, neighbours } = opinions;
  const prototypes = softmax(cosines.map((cosine) => cosine / prototypeTemperature));
  const voted = votes(neighbours, regression.length);
  const memory = Math.max(0, (taught - memoryFrom) / (1 - memoryFrom)) * memoryShare;
  const scores = regression.map((probability, column) => {
    if (allowed[column] !== true) return -Infinity;
    const statistics =
      shares.regression * Math.log(probability + 1e-6) +
      shares.prototypes * Math.log((prototypes[column] ?? 0) + 1e-6) +
      shares.neighbours * Math.log((voted[column] ?? 0) + 1e-6);
    const remembered = Math.log((voted[column] ?? 0) + 1e-6);
    return sharpness * ((1 - memory) * statistics + memory * remembered);
  });
  return softmax(scores);
}
