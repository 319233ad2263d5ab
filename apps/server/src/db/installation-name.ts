import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';

/**
 * What tells an installation from others that share its Redis: the same in all of its processes. Null
 * before it has an organization of its own.
 */
export async function installationName({ onPlatform }: Database): Promise<string | null> {
  const { rows } = await onPlatform((tx) =>
    tx.execute<{ name: string }>(
      sql`select current_database() || ':' || organization_id as name from organizations where is_home`,
    ),
  );
  return rows[0]?.name ?? null;
}
