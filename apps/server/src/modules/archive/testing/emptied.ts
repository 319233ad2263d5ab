import { Client } from 'pg';
import type { TestApp } from '../../../testing/create-test-app.ts';

/** Leaves nothing of an installation but its tables: what a new one begins with. */
export async function emptyInstallation(test: TestApp): Promise<void> {
  const owner = new Client({ connectionString: test.databaseUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class
        where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const names = rows.map(({ name }) => `"${name}"`).join(', ');
    await owner.query(`truncate ${names} cascade`);
  } finally {
    await owner.end();
  }
}
