/** The middle of what each department is known by, one per language family and one over all. */
import type { Family } from './families.ts';
import { Table } from './table.ts';
import type { Vector } from './vocabulary.ts';

interface Sums {
  table: Table;
  /** Squared length of each department's sum. */
  squares: Float64Array;
  /** Whether the department has anything in this family. */
  known: Uint8Array;
}

export class Prototypes {
  private readonly columns: number;
  private readonly all: Sums;
  private readonly byFamily = new Map<Family, Sums>();
  private rows = 0;

  constructor(columns: number) {
    this.columns = columns;
    this.all = this.empty();
  }

  private empty(): Sums {
    const sums = {
      table: new Table(this.columns),
      squares: new Float64Array(this.columns),
      known: new Uint8Array(this.columns),
    };
    sums.table.ensure(this.rows);
    return sums;
  }

  ensure(rows: number): void {
    this.rows = rows;
    this.all.table.ensure(rows);
    for (const sums of this.byFamily.values()) sums.table.ensure(rows);
  }

  /** Adds a text to its department's middle; a negative `weight` takes it out again. */
  add(vector: Vector, column: number, family: Family, weight: number): void {
    let own = this.byFamily.get(family);
    if (own === undefined) {
      own = this.empty();
      this.byFamily.set(family, own);
    }
    for (const sums of [this.all, own]) this.addTo(sums, vector, column, weight);
  }

  private addTo(sums: Sums, { rows, values }: Vector, column: number, weight: number): void {
    const { data } = sums.table;
    let change = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const cell = (rows[at] ?? 0) * this.columns + column;
      const before = data[cell] ?? 0;
      const after = before + weight * (values[at] ?? 0);
      data[cell] = after;
      change += after * after - before * before;
    }
    sums.squares[column] = Math.max(0, (sums.squares[column] ?? 0) + change);
    sums.known[column] = 1;
  }

  /** The sums a department is compared by: its family's; all of it for `other`, or when it has none in this family. */
  private sumsFor(family: Family, column: number): Sums {
    const own = family === 'other' ? undefined : this.byFamily.get(family);
    return own !== undefined && own.known[column] === 1 ? own : this.all;
  }

  /** Cosine to every department, 0 to 1. */
  cosines({ rows, values }: Vector, family: Family): Float64Array {
    const { columns } = this;
    const dots = new Float64Array(columns);
    for (let column = 0; column < columns; column += 1) {
      const sums = this.sumsFor(family, column);
      const { data } = sums.table;
      let dot = 0;
      for (let at = 0; at < rows.length; at += 1) {
        dot += (values[at] ?? 0) * (data[(rows[at] ?? 0) * columns + column] ?? 0);
      }
      dots[column] = dot / (Math.sqrt(sums.squares[column] ?? 0) || 1);
    }
    return dots;
  }

  /** What one feature of value 1 adds to the cosine of a department. */
  weight(row: number, column: number, family: Family): number {
    const sums = this.sumsFor(family, column);
    return (
      (sums.table.data[row * this.columns + column] ?? 0) /
      (Math.sqrt(sums.squares[column] ?? 0) || 1)
    );
  }
}
