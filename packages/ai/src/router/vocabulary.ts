/** Which features the model has met, in how many texts, and the vectors that follow from it. */

import type { Features } from '../features/features.ts';
import { featureSpace } from '../features/hash.ts';
import { type PackedVector, packed, strongest, unpacked, type Vector } from './packed.ts';

/**
 * How much of a feature's weight its frequency takes away. The whole of it (plain idf) makes every
 * rare ending a topic of its own, which costs most where examples are few.
 */
const commonness = 0.6;
/** A long text is known by the features that say most; the rest is mostly pieces of its words. */
const mostFeatures = 300;

/** Of the frequencies that most features have: a logarithm is the dearest part of weighing. */
const logs = Float64Array.from({ length: 4096 }, (_, at) => Math.log(1 + at));
const logOf = (frequency: number): number => logs[frequency] ?? Math.log(1 + frequency);

/** Room for the vector being made; a longer text makes it grow. */
let rowsRoom = new Int32Array(2048);
let valuesRoom = new Float32Array(2048);

export class Vocabulary {
  /**
   * Of each feature its row, plus one (0 for none, so that an empty space costs nothing to make), and
   * beside it in how many texts it was met.
   */
  private readonly cells = new Int32Array(2 * featureSpace);
  private rows = 0;
  private texts = 0;

  get size(): number {
    return this.rows;
  }

  /** The row of a feature, -1 when the model has none for it. */
  row(id: number): number {
    return (this.cells[2 * id] ?? 0) - 1;
  }

  /** Counts a text's features once each. */
  count({ ids }: Features): void {
    const { cells } = this;
    this.texts += 1;
    for (let at = 0; at < ids.length; at += 1) {
      const cell = 2 * (ids[at] ?? 0) + 1;
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
  }

  /**
   * Gives rows to those of a counted text's features that have none yet.
   * @param least in how many texts a feature must have been met.
   */
  admit({ ids }: Features, least = 1): void {
    const { cells } = this;
    let { rows } = this;
    for (let at = 0; at < ids.length; at += 1) {
      const cell = 2 * (ids[at] ?? 0);
      if ((cells[cell] ?? 0) > 0 || (cells[cell + 1] ?? 0) < least) continue;
      rows += 1;
      cells[cell] = rows;
    }
    this.rows = rows;
  }

  /** The vector of a text that is kept. */
  packedVector(features: Features): PackedVector {
    const whole = packed(this.weighted(features));
    return whole.length <= mostFeatures ? whole.slice() : strongest(whole, mostFeatures);
  }

  /** The vector of a text that is asked about. */
  vector(features: Features): Vector {
    const whole = this.weighted(features);
    const fits = whole.rows.length <= mostFeatures;
    const { rows, values } = fits ? whole : unpacked(strongest(packed(whole), mostFeatures));
    return { rows: rows.slice(), values: values.slice() };
  }

  /**
   * The weighted vector, in room that the next one takes. What is left out, without a row or too
   * faint, keeps its share of the length: a text about something new must look far from everything,
   * not close to the little that it shares.
   */
  private weighted({ ids, counts }: Features): Vector {
    if (rowsRoom.length < ids.length) {
      rowsRoom = new Int32Array(ids.length * 2);
      valuesRoom = new Float32Array(ids.length * 2);
    }
    const { cells } = this;
    const base = Math.log(1 + this.texts) + 1;
    let squares = 0;
    let known = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const cell = 2 * (ids[at] ?? 0);
      const rarity = base - commonness * logOf(cells[cell + 1] ?? 0);
      const value = (counts[at] ?? 0) * rarity;
      squares += value * value;
      const row = cells[cell] ?? 0;
      if (row === 0) continue;
      rowsRoom[known] = row - 1;
      valuesRoom[known] = value;
      known += 1;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = 0; at < known; at += 1) valuesRoom[at] = (valuesRoom[at] ?? 0) / length;
    return { rows: rowsRoom.subarray(0, known), values: valuesRoom.subarray(0, known) };
  }
}
