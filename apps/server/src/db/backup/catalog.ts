import type { ClientBase } from 'pg';
import type { SequenceInBackup } from './manifest.ts';

/**
 * What a backup holds: the product's rows and the queue's. Not what migrations note of themselves, nor
 * indexes of vectors, which are made anew from rows.
 */
const kept = `n.nspname in ('public', 'graphile_worker')
  and not (n.nspname = 'graphile_worker' and c.relname = 'migrations')`;

/** A table of the database. */
export interface Table {
  schema: string;
  name: string;
  /** All that are stored, in their order. */
  columns: string[];
  /** Row-level security holds for its owner too: only the platform's role sees all of it. */
  isWalled: boolean;
}

export async function readTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname as schema, c.relname as name, c.relforcerowsecurity as "isWalled",
      json_agg(a.attname order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
    where c.relkind = 'r' and ${kept}
    group by 1, 2, 3 order by 1, 2`);
  return rows;
}

export async function readSequences(client: ClientBase): Promise<SequenceInBackup[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${kept} order by 1, 2`);
  const found: SequenceInBackup[] = [];
  for (const { schema, name } of rows) {
    const { rows: stand } = await client.query<{ last: string; isCalled: boolean }>(
      `select last_value::text as last, is_called as "isCalled" from ${named(client, { schema, name })}`,
    );
    if (stand[0]) found.push({ schema, name, ...stand[0] });
  }
  return found;
}

/** How many migrations the database has had; 0: none, there is nothing in it. */
export async function countMigrations(client: ClientBase): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('civic_migrations.__drizzle_migrations') is not null as there",
  );
  if (!rows[0]?.there) return 0;
  const counted = await client.query<{ n: number }>(
    'select count(*)::int as n from civic_migrations.__drizzle_migrations',
  );
  return counted.rows[0]?.n ?? 0;
}

/** A name as SQL writes it. */
export const named = (client: ClientBase, { schema, name }: { schema: string; name: string }) =>
  `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;

/** A table's columns as SQL lists them. */
export const listed = (client: ClientBase, columns: readonly string[]) =>
  columns.map((column) => client.escapeIdentifier(column)).join(', ');
