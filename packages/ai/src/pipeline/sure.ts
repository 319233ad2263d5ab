/** When the local models may choose by themselves, and when people (or a provider) are asked. */
import type { Neighbour } from '../router/example-index.ts';

/**
 * The best department must have at least this probability, even when no other is plausible: of those
 * with less, one in three was wrong on the demo's held-out messages (decision 0011).
 */
const leastShare = 0.6;
/** Cosine from which a message is about what staff taught; of texts on other matters, one in fifty comes near it. */
const told = 0.3;
/** A word of staff for another department, almost as near, makes it a question again. */
const clearly = 0.85;

export interface Evidence {
  /** Probability per department. */
  readonly shares: Float64Array;
  /** Size of the conformal set; null before the model is calibrated. */
  readonly plausible: number | null;
  /** What staff confirmed or corrected, nearest first; asked for only where it matters. */
  taughtNear(): readonly Pick<Neighbour, 'column' | 'similarity'>[];
}

/** Whether staff said of a text like this one, and of none as near otherwise, that it belongs to the department. */
function isTold(evidence: Evidence, chosen: number): boolean {
  const [nearest, ...others] = evidence.taughtNear();
  if (nearest === undefined || nearest.column !== chosen || nearest.similarity < told) return false;
  const against = others.find(({ column }) => column !== chosen);
  return against === undefined || against.similarity <= clearly * nearest.similarity;
}

/**
 * Whether the best department, by its column, may be chosen. Calibrated, exactly one must be plausible
 * (the conformal set at 90 %) and likely; until then the floor alone decides. What staff taught about a
 * matter counts at once: a correction never loses because others stay plausible.
 * @param floor the organization's; zero asks for the best one however little is known.
 */
export function isSure(evidence: Evidence, chosen: number, floor: number): boolean {
  const share = evidence.shares[chosen] ?? 0;
  if (share < floor) return false;
  if (floor === 0 || evidence.plausible === null) return true;
  if (evidence.plausible === 1 && share >= leastShare) return true;
  return isTold(evidence, chosen);
}
