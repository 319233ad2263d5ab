import type { SessionCounts } from '@civicconnect/contract';
import { holds } from '@civicconnect/domain';
import { and, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { sessions } from '../../db/schema/index.ts';
import { readableBy } from './queries.ts';

/** How many messages the detector stopped; admins may know the number and nothing else. */
async function countQuarantine(tx: Tx, { role, organizationId }: StaffCaller) {
  if (!holds(role, 'quarantine.count')) return null;
  const [row] = await tx
    .select({ stopped: sql<number>`count(*)::int` })
    .from(sessions)
    .where(and(eq(sessions.organizationId, organizationId), eq(sessions.status, 'quarantined')));
  return row?.stopped ?? 0;
}

/** How many sessions stand in each list and queue, as the caller may see them. */
export async function countSessions(context: Context, caller: StaffCaller): Promise<SessionCounts> {
  const now = context.clock.now();
  const soon = new Date(now.getTime() + 6 * 3600 * 1000);
  const open = and(
    eq(sessions.organizationId, caller.organizationId),
    ne(sessions.status, 'closed'),
    readableBy(caller),
  );
  const count = (condition: SQL | undefined) =>
    sql<number>`(count(*) filter (where ${condition}))::int`;
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const [lists] = await tx
      .select({
        unassigned: count(eq(sessions.status, 'queued')),
        mine: count(
          and(eq(sessions.assigneeId, caller.id), inArray(sessions.status, ['active', 'held'])),
        ),
        held: count(eq(sessions.status, 'held')),
        triage: count(eq(sessions.status, 'triage')),
        assisting: count(eq(sessions.status, 'assisting')),
        soon: count(
          sql`${sessions.deadlineAt} > ${now.toISOString()}::timestamptz and ${sessions.deadlineAt} <= ${soon.toISOString()}::timestamptz`,
        ),
        late: count(sql`${sessions.deadlineAt} <= ${now.toISOString()}::timestamptz`),
      })
      .from(sessions)
      .where(open);
    const queues = await tx
      .select({
        departmentId: sql<string>`${sessions.departmentId}`,
        open: sql<number>`count(*)::int`,
        late: count(sql`${sessions.deadlineAt} <= ${now.toISOString()}::timestamptz`),
      })
      .from(sessions)
      .where(and(open, isNotNull(sessions.departmentId)))
      .groupBy(sessions.departmentId)
      .orderBy(sessions.departmentId);
    return {
      ...(lists ?? { unassigned: 0, mine: 0, held: 0, triage: 0, assisting: 0, soon: 0, late: 0 }),
      quarantine: await countQuarantine(tx, caller),
      departments: queues,
    };
  });
}
