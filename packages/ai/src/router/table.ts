/** Room kept beyond what is needed: growing is a copy of the whole, too slow for every lesson. */
const headroom = 1.25;

/** A table of floats that grows by rows: one row per feature, one column per department. */
export class Table {
  data: Float32Array;
  readonly columns: number;

  constructor(columns: number, rows = 4096) {
    this.columns = columns;
    this.data = new Float32Array(Math.max(1, columns) * rows);
  }

  /** Makes room for `rows` rows; new ones are zero. */
  ensure(rows: number): void {
    const needed = rows * this.columns;
    if (needed <= this.data.length) return;
    const grown = new Float32Array(Math.ceil(needed * headroom));
    grown.set(this.data);
    this.data = grown;
  }
}
