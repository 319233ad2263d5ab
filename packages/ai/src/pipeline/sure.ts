/** When the local models may choose by themselves, and when people (or a provider) are asked. */
import type { Neighbour } from '../router/example-index.ts';

/**
 * Probability from which the best department is chosen although others stay plausible. On the demo's
 * held-out messages 95 of 100 chosen so were right, and one in eight was left to people; asking for a
 * conformal set of one (90 %) would leave them one in four (docs/decisions/0011).
 */
export const likely = 0.6;
/** With more plausible departments than people would be offered, nobody guesses. */
const mostPlausible = 3;
/** Cosine from which a message is about what staff taught: the nearest text on another matter has .27 or less, 19 times of 20. */
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

/** `told`: staff said so of such a text; `sure`: the models do; `unsure`: people or a provider are asked. */
type Sureness = 'told' | 'sure' | 'unsure';

/**
 * Whether the best department, by its column, may be chosen. Calibrated, it must be likely and few
 * departments plausible (the conformal set at 90 %); until then the floor alone decides. What staff
 * taught about a matter counts at once: a correction never loses because others stay plausible.
 * @param floor the organization's; zero asks for the best one however little is known.
 */
export function surenessOf(evidence: Evidence, chosen: number, floor: number): Sureness {
  const share = evidence.shares[chosen] ?? 0;
  const { plausible } = evidence;
  if (share < floor) return 'unsure';
  const isLikely = plausible !== null && plausible <= mostPlausible && share >= likely;
  if (isLikely && plausible === 1) return 'sure';
  if (isTold(evidence, chosen)) return 'told';
  return isLikely || plausible === null || floor === 0 ? 'sure' : 'unsure';
}
