/** Candidates from two searches, and one confidence from two opinions. Pure. */
import type { Candidate } from '@civicconnect/contract';

/** What a search by a provider's vectors found: a description or an example of this department. */
export interface DenseHit {
  departmentId: string;
  /** Cosine, 0 to 1. */
  similarity: number;
}

/** What a provider is told of a department. */
export interface DepartmentBrief {
  name: string;
  description: string;
}

const mostCandidates = 3;
/** Keeps a first place in one list from outweighing second places in both (Cormack and others 2009). */
const rankOffset = 60;

function ranked(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, at) => [id, 1 / (rankOffset + at + 1)]));
}

/**
 * The best three of what the local models believe in and of what the vectors found, by reciprocal
 * rank fusion. A department that only the vectors found joins when `describe` knows it.
 */
export function fuseCandidates(
  local: readonly Candidate[],
  dense: readonly DenseHit[],
  describe: (departmentId: string) => DepartmentBrief | null,
): Candidate[] {
  const nearest = new Map<string, number>();
  for (const { departmentId, similarity } of dense) {
    nearest.set(departmentId, Math.max(similarity, nearest.get(departmentId) ?? 0));
  }
  const byShare = [...local].sort((one, other) => other.share - one.share);
  const byVector = [...nearest].sort(([, one], [, other]) => other - one).map(([id]) => id);
  const localRanks = ranked(byShare.map(({ departmentId }) => departmentId));
  const denseRanks = ranked(byVector);
  const others = byVector
    .filter((id) => !localRanks.has(id))
    .flatMap((departmentId): Candidate[] => {
      const brief = describe(departmentId);
      const similarity = Math.min(1, Math.max(0, nearest.get(departmentId) ?? 0));
      return brief === null ? [] : [{ departmentId, ...brief, similarity, share: 0 }];
    });
  const score = ({ departmentId }: Candidate): number =>
    (localRanks.get(departmentId) ?? 0) + (denseRanks.get(departmentId) ?? 0);
  return [...byShare, ...others]
    .sort((one, other) => score(other) - score(one) || other.share - one.share)
    .slice(0, mostCandidates);
}

/** Nobody is told that a machine is certain. */
const mostConfidence = 0.99;
/** Models say 1 too easily, and a 0 must not forbid what the local models believe in. */
const leastSaid = 0.05;
const mostSaid = 0.95;
/** Added to every local share: what they never saw is unlikely, not impossible. */
const smoothing = 0.05;
/** The local models are heard at half weight: they wavered, which is why a provider was asked. */
const localWeight = 0.5;

/**
 * How sure one may be of the provider's choice. Its word, as log odds, is moved by how much more, or
 * less, the local models believe in the choice than in the best of the others (a logarithmic pool of
 * two opinions, Genest and Zidek 1986). Where they agree it comes out above the provider's own word,
 * where they disagree below it.
 *
 * @param said the provider's confidence, 0 to 1
 */
export function blendConfidence(
  choice: string,
  said: number,
  candidates: readonly Candidate[],
): number {
  const own = Math.min(mostSaid, Math.max(leastSaid, said));
  const shareOf = (isMeant: (id: string) => boolean): number =>
    Math.max(0, ...candidates.map((one) => (isMeant(one.departmentId) ? one.share : 0)));
  const chosen = shareOf((id) => id === choice) + smoothing;
  const best = shareOf((id) => id !== choice) + smoothing;
  const odds = (own / (1 - own)) * (chosen / best) ** localWeight;
  return Math.min(mostConfidence, odds / (1 + odds));
}
