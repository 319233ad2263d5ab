import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';

/** What is searched: a test's app, or an installation that runs elsewhere. */
export interface Searched {
  context: { db: { pool: Pick<Pool, 'query'> }; config: { dataDir: string } };
}

/** Where in the database something stands: every column of every row of every table is read as text. */
async function tracesInTables(test: Searched, wanted: readonly string[]): Promise<string[]> {
  const { pool } = test.context.db;
  const { rows: tables } = await pool.query<{ name: string; schema: string }>(`
    select n.nspname as schema, c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`);
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const { rows: columns } = await pool.query<{ name: string; type: string }>(
      `select a.attname as name, format_type(a.atttypid, null) as type from pg_attribute a
        where a.attrelid = format('%I.%I', $1::text, $2::text)::regclass
          and a.attnum > 0 and not a.attisdropped`,
      [schema, name],
    );
    for (const column of columns) {
      const text =
        column.type === 'bytea' ? `encode("${column.name}", 'escape')` : `"${column.name}"::text`;
      const { rows } = await pool.query<{ marker: string }>(
        `select distinct marker from "${schema}"."${name}", unnest($1::text[]) marker
          where position(lower(marker) in lower(${text})) > 0`,
        [wanted],
      );
      for (const { marker } of rows) found.push(`${name}.${column.name}: ${marker}`);
    }
  }
  return found;
}

/** Files of the installation that are called so or hold it. */
async function tracesInFiles(test: Searched, wanted: readonly string[]): Promise<string[]> {
  const folder = join(test.context.config.dataDir, 'files');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const bytes = entry.isFile() ? await readFile(path) : Buffer.alloc(0);
    for (const marker of wanted) {
      if (path.includes(marker) || bytes.includes(marker)) found.push(`${path}: ${marker}`);
    }
  }
  return found;
}

/** Every place in tables and files where one of the markers stands, as `table.column: marker`. */
export async function tracesOf(test: Searched, wanted: readonly string[]): Promise<string[]> {
  return [...(await tracesInTables(test, wanted)), ...(await tracesInFiles(test, wanted))].sort();
}
