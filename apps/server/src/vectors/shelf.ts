import type { Owner, VectorEntry, VectorFilter, VectorHit } from './vector-index.ts';

/** So many dot products between two turns of whatever else waits in this process: a few milliseconds. */
const slice = 2000;

type Label = Omit<VectorEntry, 'vector'>;

export const keyOf = ({ kind, id, part }: Pick<Label, 'kind' | 'id' | 'part'>): string =>
  `${kind} ${id} ${part}`;

/** The best few so far, worst last. */
class Best {
  readonly hits: VectorHit[] = [];
  readonly #limit: number;
  constructor(limit: number) {
    this.#limit = limit;
  }
  offer(label: Label, similarity: number): void {
    const { hits } = this;
    const worst = hits.at(-1);
    if (hits.length >= this.#limit && worst && worst.similarity >= similarity) return;
    let at = hits.length;
    while (at > 0 && (hits[at - 1]?.similarity ?? 0) < similarity) at -= 1;
    hits.splice(at, 0, { ...label, similarity });
    if (hits.length > this.#limit) hits.pop();
  }
}

/**
 * The vectors of one scope, each number as a byte: a vector is scaled by its own largest number, so
 * that the error stays under half a step (symmetric quantisation; 768 numbers take 772 bytes instead
 * of 3 KB). The question stays in full, and every vector is compared: nothing is approximate but the
 * rounding.
 */
export class Shelf {
  readonly dimensions: number;
  #numbers: Int8Array;
  #scales: Float32Array;
  readonly #labels: Label[] = [];
  readonly #places = new Map<string, number>();

  constructor(dimensions: number) {
    this.dimensions = dimensions;
    this.#numbers = new Int8Array(dimensions * 16);
    this.#scales = new Float32Array(16);
  }

  get size(): number {
    return this.#labels.length;
  }

  put({ vector, ...label }: VectorEntry): void {
    const key = keyOf(label);
    const at = this.#places.get(key) ?? this.#labels.length;
    if (at === this.#scales.length) this.#grow();
    this.#labels[at] = label;
    this.#places.set(key, at);
    let largest = 0;
    for (const number of vector) largest = Math.max(largest, Math.abs(number));
    const scale = largest / 127 || 1;
    this.#scales[at] = scale;
    const from = at * this.dimensions;
    vector.forEach((number, place) => {
      this.#numbers[from + place] = Math.round(number / scale);
    });
  }

  /** The last one takes the place of the one that goes. */
  take(key: string): void {
    const at = this.#places.get(key);
    if (at === undefined) return;
    const last = this.#labels.length - 1;
    const label = this.#labels[last];
    if (label && at !== last) {
      this.#labels[at] = label;
      this.#places.set(keyOf(label), at);
      this.#scales[at] = this.#scales[last] ?? 1;
      const { dimensions } = this;
      this.#numbers.copyWithin(at * dimensions, last * dimensions, (last + 1) * dimensions);
    }
    this.#labels.pop();
    this.#places.delete(key);
  }

  takeOwner({ kind, id }: Owner): void {
    const gone = this.#labels.filter((label) => label.kind === kind && label.id === id);
    for (const label of gone) this.take(keyOf(label));
  }

  async nearest(vector: Float32Array, limit: number, filter: VectorFilter): Promise<VectorHit[]> {
    const best = new Best(limit);
    for (let from = 0; from < this.size; from += slice) {
      if (from > 0) await new Promise(setImmediate);
      this.#compare(vector, from, Math.min(from + slice, this.size), filter, best);
    }
    return best.hits;
  }

  #compare(vector: Float32Array, from: number, to: number, filter: VectorFilter, best: Best): void {
    const { dimensions } = this;
    const numbers = this.#numbers;
    for (let at = from; at < to; at += 1) {
      const label = this.#labels[at];
      if (!label || (filter.kind && label.kind !== filter.kind)) continue;
      if (filter.departmentId && label.departmentId !== filter.departmentId) continue;
      const first = at * dimensions;
      let sum = 0;
      for (let place = 0; place < dimensions; place += 1) {
        sum += (vector[place] as number) * (numbers[first + place] as number);
      }
      best.offer(label, sum * (this.#scales[at] ?? 0));
    }
  }

  #grow(): void {
    const room = this.#scales.length * 2;
    const numbers = new Int8Array(room * this.dimensions);
    numbers.set(this.#numbers);
    this.#numbers = numbers;
    const scales = new Float32Array(room);
    scales.set(this.#scales);
    this.#scales = scales;
  }
}
