/**
 * Words and vectors, each in its own order, made into one: reciprocal rank fusion (Cormack, Clarke and
 * Büttcher, 2009).
 */
import type { PassageStore, StoredPassage } from './passage-store.ts';
import type { Allowed, Ranked } from './ranking.ts';

const k = 60;
/** Of the vectors' order so many take part. */
const nearest = 60;

interface Vector {
  model: string;
  values: Float32Array;
}

function likeness(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function byVector(store: PassageStore, { model, values }: Vector, allowed: Allowed): Ranked[] {
  const near: Ranked[] = [];
  store.passages.forEach((passage: StoredPassage, slot) => {
    const { vector } = passage.chunk;
    if (!passage.isAlive || vector?.model !== model || !allowed(passage)) return;
    if (vector.values.length !== values.length) return;
    near.push({ slot, passage, score: likeness(vector.values, values) });
  });
  return near.sort((one, other) => other.score - one.score).slice(0, nearest);
}

/**
 * @param ranked by words, nearest first
 * @returns both orders as one; scores are those of the words, or what a passage would have had that the
 *   words put last, so that the evidence of an answer stays what it was fitted on
 */
export function fused(
  store: PassageStore,
  ranked: readonly Ranked[],
  vector: Vector,
  allowed: Allowed,
): Ranked[] {
  const near = byVector(store, vector, allowed);
  if (near.length === 0) return [...ranked];
  const least = ranked.at(-1)?.score ?? 1;
  const sums = new Map<number, { one: Ranked; sum: number }>();
  const add = (one: Ranked, place: number): void => {
    const known = sums.get(one.slot);
    const sum = (known?.sum ?? 0) + 1 / (k + place + 1);
    sums.set(one.slot, { one: known?.one ?? one, sum });
  };
  ranked.forEach(add);
  near.forEach((one, place) => {
    add({ ...one, score: least }, place);
  });
  return [...sums.values()]
    .sort((one, other) => other.sum - one.sum || one.one.slot - other.one.slot)
    .map(({ one }) => one);
}
