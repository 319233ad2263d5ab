import { sql } from 'drizzle-orm';
import { among } from '../../db/among.ts';
import type { Tx } from '../../db/database.ts';
import { addJob } from '../../jobs/add.ts';
import { leaveSearch } from '../search/forget.ts';

/**
 * Visitors are known by their chat alone: when nothing is left of what they said, their name goes too.
 * Whoever signed in by a phone stays who they are, and sees the numbers of their sessions.
 */
export async function forgetVisitors(
  tx: Tx,
  organizationId: string,
  sessionIds: readonly string[],
): Promise<void> {
  if (sessionIds.length === 0) return;
  const { rows } = await tx.execute<{ id: string }>(sql`select id from citizens c
    where organization_id = ${organizationId} and phone is null and id <> organization_id
      and (name is not null or email is not null)
      and id in (select citizen_id from sessions
        where organization_id = ${organizationId} and id in ${among(sessionIds)})
      and not exists (select from sessions s where s.organization_id = c.organization_id
        and s.citizen_id = c.id and s.contents_removed_at is null)`);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  const words = await leaveSearch(tx, organizationId, ids);
  await tx.execute(sql`update citizens set name = null, email = null, residence = null
    where organization_id = ${organizationId} and id in ${among(ids)}`);
  await addJob(tx, 'forget', { organizationId, sessionIds: [], groups: [], words });
}
