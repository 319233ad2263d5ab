import { absenceSeconds } from '@civicconnect/domain';
import { and, eq, inArray, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { sessions, staff } from '../../db/schema/index.ts';
import { notifyStaff } from '../notifications/notify.ts';
import { works } from '../platform/suspended.ts';

/** Before this instant, whoever was last seen is away. */
export function awayBefore(now: Date): Date {
  return new Date(now.getTime() - absenceSeconds * 1000);
}

const atOnce = 500;

/** Sessions whose citizens wait for somebody who is away and that nobody was told of. The rule is the domain's `isUnattended`. */
function unflagged(context: Context) {
  return context.db.onPlatform((tx) =>
    tx
      .select({
        organizationId: sessions.organizationId,
        id: sessions.id,
        assigneeId: staff.id,
        name: staff.name,
        lastSeenAt: staff.lastSeenAt,
      })
      .from(staff)
      .innerJoin(
        sessions,
        and(eq(sessions.organizationId, staff.organizationId), eq(sessions.assigneeId, staff.id)),
      )
      .where(
        and(
          lt(staff.lastSeenAt, awayBefore(context.clock.now())),
          inArray(sessions.status, ['active', 'held']),
          sql`${sessions.lastWordBy} is distinct from 'staff'`,
          isNull(sessions.unattendedSince),
          works(sessions.organizationId),
        ),
      )
      .limit(atOnce),
  );
}

type Found = Awaited<ReturnType<typeof unflagged>>[number];

/** Tells views of a session anew; nothing of its state changed. */
function tellOfSession(context: Context, row: typeof sessions.$inferSelect): void {
  const { organizationId, departmentId, assigneeId, status } = row;
  context.relay.sessionChanged({
    organizationId,
    sessionId: row.id,
    messageIds: [],
    before: { departmentId, assigneeId, status },
    queued: false,
  });
}

/** One absent colleague's: flagged in one transaction, and one notice to the operators that counts them. */
async function flag(context: Context, group: [Found, ...Found[]]): Promise<void> {
  const [{ organizationId, assigneeId, name, lastSeenAt }] = group;
  await context.db.inOrganization(organizationId, async (tx) => {
    const flagged = await tx
      .update(sessions)
      .set({ unattendedSince: lastSeenAt })
      .where(
        and(
          eq(sessions.organizationId, organizationId),
          inArray(
            sessions.id,
            group.map(({ id }) => id),
          ),
          eq(sessions.assigneeId, assigneeId),
          inArray(sessions.status, ['active', 'held']),
          // An answer may have come since they were found.
          sql`${sessions.lastWordBy} is distinct from 'staff'`,
          isNull(sessions.unattendedSince),
        ),
      )
      .returning();
    const [first] = flagged;
    if (!first) return;
    const count = await tx.$count(
      sessions,
      and(
        eq(sessions.organizationId, organizationId),
        eq(sessions.assigneeId, assigneeId),
        isNotNull(sessions.unattendedSince),
      ),
    );
    await notifyStaff(context, tx, {
      organizationId,
      audience: 'operators',
      kind: 'unattended',
      sessionId: count === 1 ? first.id : null,
      by: assigneeId,
      params: { staffId: assigneeId, name, count },
      subject: `unattended:${assigneeId}`,
    });
    context.db.afterCommit(tx, () => {
      for (const row of flagged) tellOfSession(context, row);
    });
  });
}

/** Flags to the operators what waits for colleagues who have been away for five minutes; takes nothing away from them. */
export async function sweepUnattended(context: Context): Promise<number> {
  const found = await unflagged(context);
  const groups = new Map<string, [Found, ...Found[]]>();
  for (const one of found) {
    const known = groups.get(one.assigneeId);
    if (known) known.push(one);
    else groups.set(one.assigneeId, [one]);
  }
  for (const group of groups.values()) await flag(context, group);
  return found.length;
}

/** They are back: their sessions are attended again. */
export async function clearUnattended(
  context: Context,
  tx: Tx,
  organizationId: string,
  staffIds: string[],
): Promise<void> {
  const cleared = await tx
    .update(sessions)
    .set({ unattendedSince: null })
    .where(
      and(
        eq(sessions.organizationId, organizationId),
        inArray(sessions.assigneeId, staffIds),
        inArray(sessions.status, ['active', 'held']),
        isNotNull(sessions.unattendedSince),
      ),
    )
    .returning();
  context.db.afterCommit(tx, () => {
    for (const row of cleared) tellOfSession(context, row);
  });
}
