/** Softmax regression, one weight per feature and department, trained by AdaGrad. */

import { type PackedVector, rowIn, type Vector, valueIn } from './packed.ts';
import { Table } from './table.ts';

const rate = 0.5;
/**
 * Gradients below it, as a share of one department's part, change nothing worth the time; most
 * departments are soon out of question. The small ones at the beginning do: they are what tells a
 * department which words are not its own.
 */
const negligible = 0.3;
/** Keeps the first step of a weight from being a leap. */
const damping = 0.02;

export class Regression {
  /**
   * Of each feature its weights, one per department, and beside them the sums of their squared
   * slopes: a step needs both, and finds them in one place of memory.
   */
  private readonly cells: Table;
  /** Room for what a step finds, the departments that it moves, and how far. */
  private readonly scores: Float64Array;
  private readonly active: Int32Array;
  private readonly gradients: Float64Array;
  private readonly bias: Float32Array;
  private readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
    this.cells = new Table(2 * columns);
    this.scores = new Float64Array(columns);
    this.active = new Int32Array(columns);
    this.gradients = new Float64Array(columns);
    this.bias = new Float32Array(columns);
  }

  ensure(rows: number): void {
    this.cells.ensure(rows);
  }

  /** Probability per department, summing to 1. */
  probabilities({ rows, values }: Vector): Float64Array {
    const { columns } = this;
    const { data } = this.cells;
    const scores = Float64Array.from(this.bias);
    for (let at = 0; at < rows.length; at += 1) {
      const base = (rows[at] ?? 0) * columns * 2;
      const value = values[at] ?? 0;
      for (let column = 0; column < columns; column += 1) {
        scores[column] = (scores[column] ?? 0) + value * (data[base + column] ?? 0);
      }
    }
    return softmax(scores);
  }

  /**
   * The same of a kept text, in room that the next step takes. Four entries at a time: each sum is
   * then fetched and put back once for four products, which is most of the work of a step.
   */
  private found(entries: PackedVector): Float64Array {
    const { columns, scores } = this;
    const { data } = this.cells;
    scores.set(this.bias);
    const stride = columns * 2;
    const even = entries.length - (entries.length % 4);
    for (let at = 0; at < even; at += 4) {
      const [a, b, c, d] = [
        entries[at] ?? 0,
        entries[at + 1] ?? 0,
        entries[at + 2] ?? 0,
        entries[at + 3] ?? 0,
      ];
      const [rowA, rowB, rowC, rowD] = [
        rowIn(a) * stride,
        rowIn(b) * stride,
        rowIn(c) * stride,
        rowIn(d) * stride,
      ];
      const [sizeA, sizeB, sizeC, sizeD] = [valueIn(a), valueIn(b), valueIn(c), valueIn(d)];
      for (let column = 0; column < columns; column += 1) {
        scores[column] =
          (scores[column] ?? 0) +
          sizeA * (data[rowA + column] ?? 0) +
          sizeB * (data[rowB + column] ?? 0) +
          sizeC * (data[rowC + column] ?? 0) +
          sizeD * (data[rowD + column] ?? 0);
      }
    }
    for (let at = even; at < entries.length; at += 1) {
      const entry = entries[at] ?? 0;
      const base = rowIn(entry) * stride;
      const value = valueIn(entry);
      for (let column = 0; column < columns; column += 1) {
        scores[column] = (scores[column] ?? 0) + value * (data[base + column] ?? 0);
      }
    }
    intoShares(scores);
    return scores;
  }

  /**
   * One step towards `label`; `weight` scales it.
   * @returns the probability that the label had before.
   */
  step(entries: PackedVector, label: number, weight: number): number {
    const { columns, active, gradients } = this;
    const found = this.found(entries);
    let count = 0;
    for (let column = 0; column < columns; column += 1) {
      const gradient = ((found[column] ?? 0) - (column === label ? 1 : 0)) * weight;
      if (Math.abs(gradient) < negligible / columns) continue;
      this.bias[column] = (this.bias[column] ?? 0) - 0.01 * gradient;
      active[count] = column;
      gradients[count] = gradient;
      count += 1;
    }
    if (count > 0) this.move(entries, count);
    return found[label] ?? 0;
  }

  /** Moves the weights of `count` departments against their gradients. */
  private move(entries: PackedVector, count: number): void {
    const { columns, active, gradients } = this;
    const { data } = this.cells;
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at] ?? 0;
      const base = rowIn(entry) * columns * 2;
      const value = valueIn(entry);
      for (let place = 0; place < count; place += 1) {
        const cell = base + (active[place] ?? 0);
        const slope = value * (gradients[place] ?? 0);
        const square = (data[cell + columns] ?? 0) + slope * slope;
        data[cell + columns] = square;
        data[cell] = (data[cell] ?? 0) - (rate * slope) / (Math.sqrt(square) + damping);
      }
    }
  }

  weight(row: number, column: number): number {
    return this.cells.data[row * this.columns * 2 + column] ?? 0;
  }
}

/** Turns scores into shares where they stand. */
function intoShares(scores: Float64Array): void {
  let top = -Infinity;
  for (let at = 0; at < scores.length; at += 1) top = Math.max(top, scores[at] ?? 0);
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const share = Math.exp((scores[at] ?? 0) - top);
    scores[at] = share;
    total += share;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / (total || 1);
}

export function softmax(scores: Float64Array): Float64Array {
  const shares = scores.slice();
  intoShares(shares);
  return shares;
}
