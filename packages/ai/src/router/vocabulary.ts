/** Which features the model has met, in how many texts, and the vectors that follow from it. */

import type { Features } from '../features/features.ts';
import { featureSpace } from '../features/hash.ts';

/** A text as numbers: rows of the model's tables and their values, of length 1 with what is unknown. */
export interface Vector {
  rows: Int32Array;
  values: Float32Array;
}

export class Vocabulary {
  private readonly rowOf = new Int32Array(featureSpace).fill(-1);
  private readonly frequency: number[] = [];
  private texts = 0;

  get size(): number {
    return this.frequency.length;
  }

  /** The row of a feature, -1 when no learned text has it. */
  row(id: number): number {
    return this.rowOf[id] ?? -1;
  }

  /** Counts a text's features once each; unseen ones get a row. */
  count(features: Features): void {
    this.texts += 1;
    for (const id of features.ids) {
      let row = this.row(id);
      if (row < 0) {
        row = this.frequency.length;
        this.rowOf[id] = row;
        this.frequency.push(0);
      }
      this.frequency[row] = (this.frequency[row] ?? 0) + 1;
    }
  }

  private inverse(row: number): number {
    const frequency = row < 0 ? 0 : (this.frequency[row] ?? 0);
    return Math.log((1 + this.texts) / (1 + frequency)) + 1;
  }

  /**
   * The weighted vector. Features never met are left out but keep their share of the length: a text
   * about something new must look far from everything, not close to the little that it shares.
   */
  vector(features: Features): Vector {
    const rows: number[] = [];
    const values: number[] = [];
    let squares = 0;
    features.ids.forEach((id, at) => {
      const row = this.row(id);
      const value = (features.counts[at] ?? 0) * this.inverse(row);
      squares += value * value;
      if (row < 0) return;
      rows.push(row);
      values.push(value);
    });
    const length = Math.sqrt(squares) || 1;
    return {
      rows: Int32Array.from(rows),
      values: Float32Array.from(values, (value) => value / length),
    };
  }
}
