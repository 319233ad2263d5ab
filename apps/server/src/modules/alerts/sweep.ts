import { type DeadlineAlert, nextDeadlineAlert } from '@civicconnect/domain';
import { and, asc, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { locks } from '../../db/locks.ts';
import { sessions } from '../../db/schema/index.ts';
import { type Notice, notifyStaff } from '../notifications/notify.ts';
import { works } from '../platform/suspended.ts';
import { type LockedSession, lockSession } from '../sessions/load.ts';
import { stateOf } from '../sessions/row.ts';
import { alertAtOf } from './marks.ts';

const batch = 200;

async function dueSessions(context: Context) {
  return context.db.onPlatform(async (tx) => {
    const { rows } = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${locks.alerts}) as mine`,
    );
    if (!rows[0]?.mine) return [];
    return tx
      .select({ organizationId: sessions.organizationId, id: sessions.id })
      .from(sessions)
      .where(
        and(
          isNotNull(sessions.alertAt),
          lte(sessions.alertAt, context.clock.now()),
          works(sessions.organizationId),
        ),
      )
      .orderBy(asc(sessions.alertAt))
      .limit(batch);
  });
}

/** What is due, of each deadline its latest state only: who was down for a week does not hear of 75 % first. */
function alertsDue({ row, settings }: LockedSession, now: Date): DeadlineAlert[] {
  const state = stateOf(row);
  const latest = new Map<DeadlineAlert['deadline'], DeadlineAlert>();
  let alert = nextDeadlineAlert(state, settings, row.alertedAt ?? row.openedAt);
  while (alert !== null && alert.at <= now) {
    latest.set(alert.deadline, alert);
    alert = nextDeadlineAlert(state, settings, alert.at);
  }
  return [...latest.values()];
}

const kinds = { soon: 'deadline_soon', late: 'deadline_late' } as const;

/** To the assignee session by session; to the operators as one notice that counts, while they have not read it. */
async function tellOfDeadline(
  context: Context,
  tx: Tx,
  { row }: LockedSession,
  { deadline, state, at }: DeadlineAlert,
): Promise<void> {
  const notice = {
    organizationId: row.organizationId,
    kind: kinds[state],
    sessionId: row.id,
    params: {
      deadline,
      at: at.toISOString(),
      ...(row.departmentId === null ? {} : { departmentId: row.departmentId }),
    },
  } satisfies Partial<Notice>;
  if (row.assigneeId !== null) {
    await notifyStaff(context, tx, {
      ...notice,
      audience: { staffIds: [row.assigneeId] },
      subject: `deadline:${deadline}:${row.id}`,
    });
  }
  await notifyStaff(context, tx, {
    ...notice,
    audience: 'operators',
    by: row.assigneeId,
    subject: kinds[state],
  });
}

/** Superusers see which; the organization's administrators how many. */
async function tellOfQuarantine(context: Context, tx: Tx, { row }: LockedSession): Promise<void> {
  const notice = {
    organizationId: row.organizationId,
    kind: 'quarantine_waiting',
    subject: 'quarantine_waiting',
  } as const;
  await notifyStaff(context, tx, { ...notice, audience: 'superusers', sessionId: row.id });
  await notifyStaff(context, tx, { ...notice, audience: { role: 'admin' } });
}

/** One session's alerts: told, and the next one noted. A second look finds nothing left to tell. */
async function alertOf(context: Context, organizationId: string, sessionId: string): Promise<void> {
  await context.db.inOrganization(organizationId, async (tx) => {
    const locked = await lockSession(tx, organizationId, sessionId);
    if (!locked) return;
    const { row, settings } = locked;
    const now = context.clock.now();
    if (row.alertAt === null || row.alertAt > now) return;
    if (row.status === 'quarantined') await tellOfQuarantine(context, tx, locked);
    else {
      for (const alert of alertsDue(locked, now)) await tellOfDeadline(context, tx, locked, alert);
    }
    const told = { ...row, alertAt: null, alertedAt: now };
    await tx
      .update(sessions)
      .set({ alertedAt: now, alertAt: alertAtOf(told, stateOf(row), settings, now) })
      .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)));
  });
}

/**
 * Alerts of deadlines at 75 % and 100 %, to assignee and operators, and of what waits in quarantine.
 * One process at a time. Gives how many sessions were due: at most a batch.
 */
export async function sweepAlerts(context: Context): Promise<number> {
  const due = await dueSessions(context);
  for (const { organizationId, id } of due) {
    await alertOf(context, organizationId, id).catch((error: unknown) =>
      context.log.error({ err: error, sessionId: id }, 'an alert failed; it is tried again'),
    );
  }
  return due.length;
}
