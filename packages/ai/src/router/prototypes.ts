/** What each department is known by, summed per language family: its middle, and its word statistics. */
import type { Family } from './families.ts';
import type { Vector } from './packed.ts';
import {
  emptySums,
  fillColumn,
  groupsOf,
  measureWholes,
  type PrototypeText,
  type Sums,
} from './prototype-sums.ts';
import type { Slices } from './slices.ts';
import type { Table } from './table.ts';

/** What an unseen feature counts in word statistics; texts have length 1, so a seen one counts little too. */
const smoothing = 0.01;

export class Prototypes {
  private readonly columns: number;
  private readonly byFamily = new Map<Family, Sums>();
  /** Squared length of each department's sum over all families. */
  private readonly squares: Float64Array;
  private rows = 0;

  constructor(columns: number) {
    this.columns = columns;
    this.squares = new Float64Array(columns);
  }

  ensure(rows: number): void {
    this.rows = rows;
    for (const sums of this.byFamily.values()) sums.table.ensure(rows);
  }

  private sumsOf(family: Family): Sums {
    const known = this.byFamily.get(family);
    if (known !== undefined) return known;
    const sums = emptySums(this.columns, this.rows);
    this.byFamily.set(family, sums);
    return sums;
  }

  /**
   * The batch, once and first: a department at a time, whose sum fits where memory is quick, then
   * the lengths of all in one walk over the tables.
   */
  *addAll(texts: readonly PrototypeText[]): Slices {
    for (const { family, column, texts: own } of groupsOf(texts)) {
      fillColumn(this.sumsOf(family), this.rows, column, own);
      yield;
    }
    yield* measureWholes(this.byFamily.values(), this.rows, this.squares);
  }

  /** Adds a text to its department's middle; a negative `weight` takes it out again. */
  add({ rows, values }: Vector, column: number, family: Family, weight: number): void {
    const own = this.sumsOf(family);
    const { data } = own.table;
    let change = 0;
    let crossed = 0;
    for (const sums of this.byFamily.values()) {
      if (sums !== own) crossed += dot(rows, values, sums.table, column);
    }
    for (let at = 0; at < rows.length; at += 1) {
      const cell = (rows[at] ?? 0) * this.columns + column;
      const before = data[cell] ?? 0;
      const added = weight * (values[at] ?? 0);
      data[cell] = before + added;
      change += added * (2 * before + added);
      own.totals[column] = (own.totals[column] ?? 0) + added;
    }
    own.squares[column] = Math.max(0, (own.squares[column] ?? 0) + change);
    own.known[column] = 1;
    const whole = (this.squares[column] ?? 0) + change + 2 * weight * crossed;
    this.squares[column] = Math.max(0, whole);
  }

  /** A department is compared by its family; by all it has for `other`, or when it has none in this family. */
  private ownSums(family: Family, column: number): Sums | undefined {
    const own = family === 'other' ? undefined : this.byFamily.get(family);
    return own?.known[column] === 1 ? own : undefined;
  }

  /** Cosine to every department, 0 to 1. */
  cosines(vector: Vector, family: Family): Float64Array {
    const products = new Map<Sums, Float64Array>();
    const productsWith = (sums: Sums): Float64Array => {
      const known = products.get(sums) ?? this.products(vector, sums);
      products.set(sums, known);
      return known;
    };
    const cosines = new Float64Array(this.columns);
    for (let column = 0; column < this.columns; column += 1) {
      const own = this.ownSums(family, column);
      let product = 0;
      for (const sums of own === undefined ? this.byFamily.values() : [own]) {
        product += productsWith(sums)[column] ?? 0;
      }
      cosines[column] = product / this.lengthOf(own, column);
    }
    return cosines;
  }

  /**
   * How little the text looks like everything that is not the department's: complement naive Bayes over
   * weighted features (Rennie and others 2003), which small and uneven departments bear better than
   * the plain kind. Logarithms, up to what is the same for all.
   */
  complements({ rows, values }: Vector, family: Family): Float64Array {
    const { columns } = this;
    const tables = this.comparable(family);
    const outside = this.outside(tables);
    const own = new Float64Array(columns);
    const scores = new Float64Array(columns);
    let length = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const base = (rows[at] ?? 0) * columns;
      const value = values[at] ?? 0;
      let all = smoothing;
      for (let column = 0; column < columns; column += 1) {
        let sum = 0;
        for (const { table } of tables) sum += table.data[base + column] ?? 0;
        own[column] = sum;
        all += sum;
      }
      length += value;
      for (let column = 0; column < columns; column += 1) {
        const others = Math.max(smoothing, all - (own[column] ?? 0));
        scores[column] = (scores[column] ?? 0) - value * Math.log(others);
      }
    }
    return scores.map((score, column) => score + length * Math.log(outside[column] ?? 1));
  }

  /** The family's sums when every department has a share in them; else nobody is judged by a part. */
  private comparable(family: Family): Sums[] {
    const own = family === 'other' ? undefined : this.byFamily.get(family);
    return own === undefined || own.known.includes(0) ? [...this.byFamily.values()] : [own];
  }

  /** All values outside each department, smoothed. */
  private outside(tables: readonly Sums[]): Float64Array {
    const totals = new Float64Array(this.columns);
    for (const sums of tables) {
      sums.totals.forEach((total, column) => {
        totals[column] = (totals[column] ?? 0) + total;
      });
    }
    const all = totals.reduce((sum, total) => sum + total, smoothing * Math.max(1, this.rows));
    return totals.map((total) => Math.max(smoothing, all - total));
  }

  private products({ rows, values }: Vector, { table: { data } }: Sums): Float64Array {
    const { columns } = this;
    const products = new Float64Array(columns);
    for (let at = 0; at < rows.length; at += 1) {
      const base = (rows[at] ?? 0) * columns;
      const value = values[at] ?? 0;
      for (let column = 0; column < columns; column += 1) {
        products[column] = (products[column] ?? 0) + value * (data[base + column] ?? 0);
      }
    }
    return products;
  }

  private lengthOf(own: Sums | undefined, column: number): number {
    const squares = own === undefined ? this.squares : own.squares;
    return Math.sqrt(squares[column] ?? 0) || 1;
  }

  /** What each of these features, of value 1, adds to the cosine of a department. */
  weights(rows: Int32Array, column: number, family: Family): Float64Array {
    const own = this.ownSums(family, column);
    const tables = own === undefined ? [...this.byFamily.values()] : [own];
    const length = this.lengthOf(own, column);
    return Float64Array.from(rows, (row) => {
      let sum = 0;
      for (const { table } of tables) sum += table.data[row * this.columns + column] ?? 0;
      return sum / length;
    });
  }
}

/** The product of a vector with one department's sum. */
function dot(rows: Int32Array, values: Float32Array, table: Table, column: number): number {
  const { data, columns } = table;
  let product = 0;
  for (let at = 0; at < rows.length; at += 1) {
    product += (values[at] ?? 0) * (data[(rows[at] ?? 0) * columns + column] ?? 0);
  }
  return product;
}
