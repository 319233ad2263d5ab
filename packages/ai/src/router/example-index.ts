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
  /** The vector whose scores these are; null when a text came after them. */
  private scored: Vector | null = null;
  /** The vector asked about, laid open over the rows; 0 everywhere between questions. */
  private open = new Float32Array(4096);

  /** The batch, once and first. @param rows how many rows vectors have. */
  addAll(entries: readonly IndexEntry[], rows: number): void {
    this.entries = [...entries];
    this.scored = null;
    this.postings.addAll(
      entries.map(({ vector }) => strongest(vector, telling)),
      rows,
    );
  }

  /** @returns the entry's number, for `remove`. */
  add(entry: IndexEntry): number {
    this.scored = null;
    this.postings.add(strongest(entry.vector, telling), this.entries.length);
    return this.entries.push(entry) - 1;
  }

  remove(entry: number): void {
    this.removed.add(entry);
  }

  /** The `k` nearest texts that `allowed` lets through, nearest first; ties go to the older. */
  nearest(vector: Vector, k: number, allowed: (text: IndexedText) => boolean): Neighbour[] {
    this.score(vector);
    const found = this.found(k + spare, allowed);
    this.layOpen(vector);
    const { open } = this;
    const neighbours = found.map(({ item, column, family, weight, vector: own }) => ({
      item,
      column,
      family,
      weight,
      similarity: Math.min(1, productWith(open, own)),
    }));
    for (let at = 0; at < vector.rows.length; at += 1) open[vector.rows[at] ?? 0] = 0;
    return neighbours
      .sort((one, other) => other.similarity - one.similarity || one.item - other.item)
      .slice(0, k);
  }

  private layOpen({ rows, values }: Vector): void {
    let last = 0;
    for (let at = 0; at < rows.length; at += 1) last = Math.max(last, rows[at] ?? 0);
    if (this.open.length <= last) this.open = new Float32Array(last * 2);
    const { open } = this;
    for (let at = 0; at < rows.length; at += 1) open[rows[at] ?? 0] = values[at] ?? 0;
  }

  /** Finds what every text shares with this one; asked again about the same vector, it knows. */
  private score(vector: Vector): void {
    if (vector === this.scored) return;
    const size = this.entries.length;
    if (this.scores.length < size) this.scores = new Float32Array(size * 2);
    this.scores.fill(0, 0, size);
    this.postings.scoreInto(this.scores, strongest(packed(vector), telling));
    this.scored = vector;
  }

  /** The texts that share most, of those that may be found; of two that share as much, the older first. */
  private found(count: number, allowed: (text: IndexedText) => boolean): IndexEntry[] {
    const { scores, entries, removed } = this;
    /** Best first, in room for one more than are wanted. */
    const best = new Int32Array(count + 1);
    let size = 0;
    let floor = 0;
    for (let entry = 0; entry < entries.length; entry += 1) {
      const score = scores[entry] ?? 0;
      if (score <= floor) continue;
      const text = entries[entry];
      if (text === undefined || removed.has(entry) || !allowed(text)) continue;
      let at = size;
      for (; at > 0 && (scores[best[at - 1] ?? 0] ?? 0) < score; at -= 1) {
        best[at] = best[at - 1] ?? 0;
      }
      best[at] = entry;
      if (size < count) size += 1;
      if (size === count) floor = scores[best[count - 1] ?? 0] ?? 0;
    }
    return Array.from(best.subarray(0, size), (entry) => entries[entry]).filter(
      (entry) => entry !== undefined,
    );
  }
}
