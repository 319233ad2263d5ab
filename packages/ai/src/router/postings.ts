/**
 * For each feature the texts that have it, with the value it has there. What a batch brings lies in
 * one block, feature after feature; what is learned later, in a short list per feature beside it.
 */
import { type PackedVector, rowIn, valueIn } from './packed.ts';

/** Values are kept in steps of 1/4,095: they only find texts, which are then compared in full. */
const valueBits = 12;
const steps = 2 ** valueBits - 1;

const posting = (entry: number, found: number): number =>
  ((entry << valueBits) | Math.round(valueIn(found) * steps)) >>> 0;

/** Holds up to 2^20 texts. */
export class Postings {
  /** Where each row's postings of the batch begin; one more than there are rows. */
  private starts = new Uint32Array(1);
  private block = new Uint32Array(0);
  private readonly later = new Map<number, number[]>();

  /** The batch, once and first: `vectors[i]` is that of entry `i`. @param rows how many there are. */
  addAll(vectors: readonly PackedVector[], rows: number): void {
    const starts = new Uint32Array(rows + 1);
    for (const vector of vectors) {
      for (let at = 0; at < vector.length; at += 1) {
        const row = rowIn(vector[at] ?? 0);
        starts[row + 1] = (starts[row + 1] ?? 0) + 1;
      }
    }
    for (let row = 0; row < rows; row += 1) {
      starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
    }
    const block = new Uint32Array(starts[rows] ?? 0);
    const next = starts.slice();
    vectors.forEach((vector, entry) => {
      for (let at = 0; at < vector.length; at += 1) {
        const found = vector[at] ?? 0;
        const place = next[rowIn(found)] ?? 0;
        block[place] = posting(entry, found);
        next[rowIn(found)] = place + 1;
      }
    });
    this.starts = starts;
    this.block = block;
  }

  add(vector: PackedVector, entry: number): void {
    for (const found of vector) {
      const known = this.later.get(rowIn(found));
      if (known === undefined) this.later.set(rowIn(found), [posting(entry, found)]);
      else known.push(posting(entry, found));
    }
  }

  /** Adds to `scores`, one place per entry, what the vector shares with each. */
  scoreInto(scores: Float32Array, vector: PackedVector): void {
    const { starts, block } = this;
    for (const found of vector) {
      const row = rowIn(found);
      const value = valueIn(found) / steps;
      const end = starts[row + 1] ?? 0;
      for (let place = starts[row] ?? end; place < end; place += 1) {
        addTo(scores, block[place] ?? 0, value);
      }
      for (const later of this.later.get(row) ?? []) addTo(scores, later, value);
    }
  }
}

function addTo(scores: Float32Array, found: number, value: number): void {
  const entry = found >>> valueBits;
  scores[entry] = (scores[entry] ?? 0) + value * (found & steps);
}
