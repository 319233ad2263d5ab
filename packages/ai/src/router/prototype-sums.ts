/** Sums of texts per department in one family of languages, and how a batch of texts fills them. */
import type { Family } from './families.ts';
import { type PackedVector, rowIn, valueIn } from './packed.ts';
import type { Slices } from './slices.ts';
import { Table } from './table.ts';

export interface Sums {
  table: Table;
  /** Squared length of each department's sum. */
  squares: Float64Array;
  /** Whether the department has anything in this family. */
  known: Uint8Array;
  /** Of each department's values, which word statistics take for counts. */
  totals: Float64Array;
}

/** A text of a batch. */
export interface PrototypeText {
  vector: PackedVector;
  column: number;
  family: Family;
  /** What it counts in the department's middle. */
  lessonWeight: number;
}

const rowsPerSlice = 5000;

export function emptySums(columns: number, rows: number): Sums {
  const sums = {
    table: new Table(columns),
    squares: new Float64Array(columns),
    known: new Uint8Array(columns),
    totals: new Float64Array(columns),
  };
  sums.table.ensure(rows);
  return sums;
}

/** Texts of one department in one family. */
interface Group {
  family: Family;
  column: number;
  texts: PrototypeText[];
}

/** In the order in which each was first met. */
export function groupsOf(texts: readonly PrototypeText[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const text of texts) {
    const { family, column } = text;
    const key = `${family} ${column}`;
    const group = groups.get(key) ?? { family, column, texts: [] };
    groups.set(key, group);
    group.texts.push(text);
  }
  return groups.values();
}

/**
 * Gives a department that has nothing yet all its texts in one family. They are summed where memory
 * is quick, in one row after another, and then put into the table, where departments lie side by side.
 */
export function fillColumn(
  sums: Sums,
  rows: number,
  column: number,
  texts: readonly PrototypeText[],
): void {
  const sum = new Float32Array(rows);
  for (const { vector, lessonWeight } of texts) {
    for (let at = 0; at < vector.length; at += 1) {
      const entry = vector[at] ?? 0;
      const row = rowIn(entry);
      sum[row] = (sum[row] ?? 0) + lessonWeight * valueIn(entry);
    }
  }
  const { data, columns } = sums.table;
  let squares = 0;
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = sum[row] ?? 0;
    if (value === 0) continue;
    data[row * columns + column] = value;
    squares += value * value;
    total += value;
  }
  sums.squares[column] = squares;
  sums.totals[column] = total;
  sums.known[column] = 1;
}

/** Squared length of each department's sum over all families, into `squares`. */
export function* measureWholes(
  families: Iterable<Sums>,
  rows: number,
  squares: Float64Array,
): Slices {
  const tables = Array.from(families, ({ table }) => table.data);
  const columns = squares.length;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let whole = 0;
      for (const data of tables) whole += data[row * columns + column] ?? 0;
      squares[column] = (squares[column] ?? 0) + whole * whole;
    }
    if (row % rowsPerSlice === 0) yield;
  }
}
