/** An inverted index over what was learned: which texts share features with this one, and how much. */
import type { Family } from './families.ts';
import type { Vector } from './vocabulary.ts';

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

interface Postings {
  entries: number[];
  values: number[];
}

export class ExampleIndex {
  private readonly postings: Postings[] = [];
  private readonly entries: IndexedText[] = [];
  private readonly removed = new Set<number>();
  private scores = new Float32Array(1024);

  /** @returns the entry's number, for `remove`. */
  add(vector: Vector, text: IndexedText): number {
    const entry = this.entries.length;
    this.entries.push(text);
    for (let at = 0; at < vector.rows.length; at += 1) {
      const row = vector.rows[at] ?? 0;
      let postings = this.postings[row];
      if (postings === undefined) {
        postings = { entries: [], values: [] };
        this.postings[row] = postings;
      }
      postings.entries.push(entry);
      postings.values.push(vector.values[at] ?? 0);
    }
    return entry;
  }

  remove(entry: number): void {
    this.removed.add(entry);
  }

  private scored(vector: Vector): Float32Array {
    const count = this.entries.length;
    if (this.scores.length < count) this.scores = new Float32Array(count * 2);
    const { scores } = this;
    scores.fill(0, 0, count);
    for (let at = 0; at < vector.rows.length; at += 1) {
      const postings = this.postings[vector.rows[at] ?? 0];
      if (postings === undefined) continue;
      const value = vector.values[at] ?? 0;
      const { entries, values } = postings;
      for (let place = 0; place < entries.length; place += 1) {
        const entry = entries[place] ?? 0;
        scores[entry] = (scores[entry] ?? 0) + value * (values[place] ?? 0);
      }
    }
    return scores;
  }

  /** The `k` nearest texts that `allowed` lets through, nearest first; ties go to the older. */
  nearest(vector: Vector, k: number, allowed: (text: IndexedText) => boolean): Neighbour[] {
    const scores = this.scored(vector);
    const best: Neighbour[] = [];
    for (let entry = 0; entry < this.entries.length; entry += 1) {
      const similarity = Math.min(1, scores[entry] ?? 0);
      const floor = best.length < k ? 0 : (best[best.length - 1]?.similarity ?? 0);
      const text = this.entries[entry];
      if (similarity <= floor || text === undefined) continue;
      if (this.removed.has(entry) || !allowed(text)) continue;
      let at = best.length;
      while (at > 0 && (best[at - 1]?.similarity ?? 0) < similarity) at -= 1;
      best.splice(at, 0, { ...text, similarity });
      if (best.length > k) best.pop();
    }
    return best;
  }
}
