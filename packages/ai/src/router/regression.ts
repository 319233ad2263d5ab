/** Softmax regression, one weight per feature and department, trained by AdaGrad. */
import { Table } from './table.ts';
import type { Vector } from './vocabulary.ts';

const rate = 0.5;
/** Gradients below it change nothing worth the time; most departments are soon out of question. */
const negligible = 2e-3;
/** Keeps the first step of a weight from being a leap. */
const damping = 0.02;

export class Regression {
  private readonly weights: Table;
  private readonly squares: Table;
  private readonly bias: Float32Array;
  private readonly columns: number;

  constructor(columns: number) {
    this.columns = columns;
    this.weights = new Table(columns);
    this.squares = new Table(columns);
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

  /** One step towards `label`; `weight` scales it. */
  step(vector: Vector, label: number, weight: number): void {
    const { columns } = this;
    const found = this.probabilities(vector);
    const weights = this.weights.data;
    const squares = this.squares.data;
    for (let column = 0; column < columns; column += 1) {
      const gradient = ((found[column] ?? 0) - (column === label ? 1 : 0)) * weight;
      if (Math.abs(gradient) < negligible) continue;
      this.bias[column] = (this.bias[column] ?? 0) - 0.01 * gradient;
      for (let at = 0; at < vector.rows.length; at += 1) {
        const cell = (vector.rows[at] ?? 0) * columns + column;
        const slope = gradient * (vector.values[at] ?? 0);
        const square = (squares[cell] ?? 0) + slope * slope;
        squares[cell] = square;
        weights[cell] = (weights[cell] ?? 0) - (rate * slope) / (Math.sqrt(square) + damping);
      }
    }
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
