import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { runMigrations } from 'graphile-worker';
import { Client, Pool } from 'pg';
import { locks } from './locks.ts';

/** Beside this file in the sources, and beside the bundle in a build. */
const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

interface Journal {
  entries: unknown[];
}

const readJournal = async (): Promise<Journal> =>
  JSON.parse(await readFile(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'));

/** How many migrations this version has. */
export const countOwnMigrations = async (): Promise<number> => (await readJournal()).entries.length;

/** Gives work a folder with the first `count` migrations alone. */
async function withFirst<T>(count: number, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'civic-migrations-'));
  try {
    await cp(migrationsFolder, folder, { recursive: true });
    const journal = await readJournal();
    const first = { ...journal, entries: journal.entries.slice(0, count) };
    await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify(first));
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Brings the database to this version's schema. Safe when several processes start at once: one
 * migrates, the others wait for it and find nothing left to do.
 *
 * @param count only so many migrations: the schema of an earlier version
 */
export async function migrateDatabase(url: string, count?: number): Promise<void> {
  const holder = new Client({ connectionString: url });
  await holder.connect();
  const pool = new Pool({ connectionString: url, max: 1 });
  // A connection that dies fails the query that uses it, which is told below; an event without a
  // listener would end the program instead.
  const ignore = () => {};
  pool.on('error', ignore);
  pool.on('connect', (client) => {
    client.on('error', ignore);
  });
  try {
    await holder.query('select pg_advisory_lock($1)', [locks.migration]);
    await runMigrations({ pgPool: pool, preset: { worker: { schema: 'graphile_worker' } } });
    const run = (folder: string) =>
      migrate(drizzle(pool), { migrationsFolder: folder, migrationsSchema: 'civic_migrations' });
    await (count === undefined ? run(migrationsFolder) : withFirst(count, run));
  } finally {
    await pool.end();
    await holder.end();
  }
}
