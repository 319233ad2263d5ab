import { eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { sessions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';

/** A superuser as they stand in another organization: what they do there is done behind its own wall. */
export function actingIn(superuser: StaffCaller, organizationId: string): StaffCaller {
  if (superuser.role !== 'superuser') throw new Refused('not_found');
  return { ...superuser, organizationId, departmentIds: [] };
}

/**
 * The superuser in the organization of a session, whichever it is. Only the id of the organization is
 * read across the wall.
 *
 * @throws Refused 404
 */
export async function standingAt(
  context: Context,
  superuser: StaffCaller,
  sessionId: string,
): Promise<StaffCaller> {
  const [found] = await context.db.onPlatform((tx) =>
    tx
      .select({ organizationId: sessions.organizationId })
      .from(sessions)
      .where(eq(sessions.id, sessionId))
      .limit(1),
  );
  if (!found) throw new Refused('not_found');
  return actingIn(superuser, found.organizationId);
}
