import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import type { Part, Row } from './part.ts';

/** As `json_populate_recordset` reads it. */
function forDatabase(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}

/** Rows that were placed before, of accounts that stay. */
const mayBeThere: ReadonlySet<Part['name']> = new Set(['staffDepartments']);

/**
 * Inserts rows that have the same fields, in their order, as one parameter: however many columns and
 * rows, it is one statement.
 *
 * @returns what the columns `given` became, row by row
 */
export async function insertRows(
  tx: Tx,
  part: Part,
  organizationId: string,
  rows: readonly Row[],
  given?: SQL,
): Promise<Row[]> {
  const [first] = rows;
  if (!first) return [];
  const columns = getTableColumns(part.table);
  const names = Object.keys(first).filter((name) => columns[name]);
  const nameOf = (name: string) => columns[name]?.name ?? name;
  const tenant = part.name === 'organization' ? [] : ['organization_id'];
  const json = rows.map((row) => ({
    organization_id: organizationId,
    ...Object.fromEntries(names.map((name) => [nameOf(name), forDatabase(row[name])])),
  }));
  const list = sql.join(
    [...tenant, ...names.map(nameOf)].map((name) => sql.identifier(name)),
    sql`, `,
  );
  const twice = mayBeThere.has(part.name) ? sql`on conflict do nothing` : sql``;
  const returned = given ? sql`returning ${given}` : sql``;
  const result = await tx.execute<Row>(sql`
    insert into ${part.table} (${list})
    select ${list} from json_populate_recordset(null::${part.table}, ${JSON.stringify(json)}::json)
    ${twice} ${returned}`);
  return result.rows;
}

/** Rows as runs that have the same fields: those that an older archive leaves out get their defaults. */
export function alike(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  let shape = '';
  for (const row of rows) {
    const own = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
    const fields = Object.keys(own).join();
    if (fields !== shape) runs.push([]);
    shape = fields;
    runs.at(-1)?.push(own);
  }
  return runs;
}
