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
    const grown = new Float32Array(Math.max(needed, this.data.length * 2));
    grown.set(this.data);
    this.data = grown;
  }
}
