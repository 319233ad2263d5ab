/**
 * An inverted index over what was learned: which texts share features with this one, and how much.
 * Long texts stand in it with the features that say most; the nearest by those are then compared in full.
 */
import type { Family } from './families.ts';
import { type PackedVector, packed, productWith, strongest, type Vector } from './packed.ts';
import { Postings } from './postings.ts';

export interface IndexedText {
  /** Position in the model's own list. */
  item: number;
  column: number;
  family: Family;
  weight: number;
}
export interface Neighbour extends IndexedText {
  /** Cosine, 0 to 1. */
  similarity: number;
}
export interface IndexEntry extends IndexedText {
  vector: PackedVector;
}

/** Features by which a text is found. */
const telling = 96;
/** So many more texts are compared in full than are wanted. */
const spare = 22;

export class ExampleIndex {
  private readonly postings = new Postings();
  private entries: IndexEntry[] = [];
  private readonly removed = new Set<number>();
  private scores = new Float32Array(1024);
  /** The vector asked about, laid open over the rows; 0 everywhere between questions. */
  private open = new Float32Array(4096);

  /** The batch, once and first. @param rows how many rows vectors have. */
  addAll(entries: readonly IndexEntry[], rows: number): void {
    this.entries = [...entries];
    this.postings.addAll(
      entries.map(({ vector }) => strongest(vector, telling)),
      rows,
    );
  }

  /** @returns the entry's number, for `remove`. */
  add(entry: IndexEntry): number {
    this.postings.add(strongest(entry.vector, telling), this.entries.length);
    return this.entries.push(entry) - 1;
  }

  remove(entry: number): void {
    this.removed.add(entry);
  }

  /** The `k` nearest texts that `allowed` lets through, nearest first; ties go to the older. */
  nearest(vector: Vector, k: number, allowed: (text: IndexedText) => boolean): Neighbour[] {
    const found = this.found(strongest(packed(vector), telling), k + spare, allowed);
    const last = vector.rows.reduce((most, row) => Math.max(most, row), 0);
    if (this.open.length <= last) this.open = new Float32Array(last * 2);
    vector.rows.forEach((row, at) => {
      this.open[row] = vector.values[at] ?? 0;
    });
    const neighbours = found.map(({ vector: own, ...text }) => ({
      ...text,
      similarity: Math.min(1, productWith(this.open, own)),
    }));
    for (const row of vector.rows) this.open[row] = 0;
    return neighbours
      .sort((one, other) => other.similarity - one.similarity || one.item - other.item)
      .slice(0, k);
  }

  /** The texts that share most of the features given, in the order in which they were added. */
  private found(
    vector: PackedVector,
    count: number,
    allowed: (text: IndexedText) => boolean,
  ): IndexEntry[] {
    const size = this.entries.length;
    if (this.scores.length < size) this.scores = new Float32Array(size * 2);
    const { scores } = this;
    scores.fill(0, 0, size);
    this.postings.scoreInto(scores, vector);
    /** Best last, so that the worst is dropped first. */
    const best: number[] = [];
    let floor = 0;
    for (let entry = 0; entry < size; entry += 1) {
      const score = scores[entry] ?? 0;
      const text = this.entries[entry];
      if (score <= floor || text === undefined) continue;
      if (this.removed.has(entry) || !allowed(text)) continue;
      let at = best.length;
      while (at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score) at -= 1;
      best.splice(at, 0, entry);
      if (best.length > count) best.pop();
      if (best.length === count) floor = scores[best[count - 1] ?? 0] ?? 0;
    }
    return best.flatMap((entry) => this.entries[entry] ?? []);
  }
}
