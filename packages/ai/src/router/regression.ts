/** Softmax regression, one weight per feature and department, trained by AdaGrad. */

import type { Vector } from './packed.ts';
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
  private readonly weights: Table;
  private readonly squares: Table;
  /** Room for the departments that a step moves, and how far. */
  private readonly active: Int32Array;
  private readonly gradients: Float64Array;
  private readonly bias: Float32Array;
  private readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
    this.weights = new Table(columns);
    this.squares = new Table(columns);
    this.active = new Int32Array(columns);
    this.gradients = new Float64Array(columns);
    this.bias = new Float32Array(columns);
  }

  ensure(rows: number): void {
    this.weights.ensure(rows);
    this.squares.ensure(rows);
  }

  /** Probability per department, summing to 1. */
  probabilities({ rows, values }: Vector): Float64Array {
    const { columns } = this;
    const { data } = this.weights;
    const scores = Float64Array.from(this.bias);
    for (let at = 0; at < rows.length; at += 1) {
      const base = (rows[at] ?? 0) * columns;
      const value = values[at] ?? 0;
      for (let column = 0; column < columns; column += 1) {
        scores[column] = (scores[column] ?? 0) + value * (data[base + column] ?? 0);
      }
    }
    return softmax(scores);
  }

  /**
   * One step towards `label`; `weight` scales it.
   * @returns the probability that the label had before.
   */
  step({ rows, values }: Vector, label: number, weight: number): number {
    const { columns, active, gradients } = this;
    const found = this.probabilities({ rows, values });
    let count = 0;
    for (let column = 0; column < columns; column += 1) {
      const gradient = ((found[column] ?? 0) - (column === label ? 1 : 0)) * weight;
      if (Math.abs(gradient) < negligible / columns) continue;
      this.bias[column] = (this.bias[column] ?? 0) - 0.01 * gradient;
      active[count] = column;
      gradients[count] = gradient;
      count += 1;
    }
    if (count === 0) return found[label] ?? 0;
    const weights = this.weights.data;
    const squares = this.squares.data;
    for (let at = 0; at < rows.length; at += 1) {
      const base = (rows[at] ?? 0) * columns;
      const value = values[at] ?? 0;
      for (let place = 0; place < count; place += 1) {
        const cell = base + (active[place] ?? 0);
        const slope = value * (gradients[place] ?? 0);
        const square = (squares[cell] ?? 0) + slope * slope;
        squares[cell] = square;
        weights[cell] = (weights[cell] ?? 0) - (rate * slope) / (Math.sqrt(square) + damping);
      }
    }
    return found[label] ?? 0;
  }

  weight(row: number, column: number): number {
    return this.weights.data[row * this.columns + column] ?? 0;
  }
}

export function softmax(scores: Float64Array): Float64Array {
  let top = -Infinity;
  for (const score of scores) if (score > top) top = score;
  const shares = scores.map((score) => Math.exp(score - top));
  let total = 0;
  for (const share of shares) total += share;
  return shares.map((share) => share / (total || 1));
}
