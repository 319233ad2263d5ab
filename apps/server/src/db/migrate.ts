import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { runMigrations } from 'graphile-worker';
import { Client, Pool } from 'pg';
import { locks } from './locks.ts';

/** Beside this file in the sources, and beside the bundle in a build. */
const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Brings the database to this version's schema. Safe when several processes start at once: one
 * migrates, the others wait for it and find nothing left to do.
 */
export async function migrateDatabase(url: string): Promise<void> {
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
    await migrate(drizzle(pool), { migrationsFolder, migrationsSchema: 'civic_migrations' });
  } finally {
    await pool.end();
    await holder.end();
  }
}
