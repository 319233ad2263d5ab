import type { Tx } from './database.ts';

/** A query that was built, as drizzle's `prepare(name)` gives it. */
interface Built<Rows> {
  execute(values: Record<string, unknown>): Promise<Rows>;
}

/**
 * A query of a path that runs for every message: built once for each connection, parsed and planned
 * by PostgreSQL once under the name that `build` gives it. Building, parsing and planning such a query
 * cost more than running it. `values` fill its placeholders; a name must belong to one query only.
 */
export function prepared<Rows>(
  build: (tx: Tx) => Built<Rows>,
): (tx: Tx, values: Record<string, unknown>) => Promise<Rows> {
  const builtFor = new WeakMap<Tx, Built<Rows>>();
  return (tx, values) => {
    const known = builtFor.get(tx) ?? build(tx);
    builtFor.set(tx, known);
    return known.execute(values);
  };
}
