import type { NotificationKind } from '@civicconnect/contract';
import type { AccessedSession } from '@civicconnect/domain';
import { and, eq, sql } from 'drizzle-orm';
import { mailNotices } from '../../channels/mail/notices.ts';
import { pushNotices } from '../../channels/push/notices.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { notifications, sessions } from '../../db/schema/index.ts';
import { addJob } from '../../jobs/add.ts';
import { tellByTelegram } from './by-telegram.ts';
import { type Audience, recipientsOf } from './recipients.ts';

export type { Audience } from './recipients.ts';

/** Something staff are to be told. */
export interface Notice {
  organizationId: string;
  audience: Audience;
  kind: NotificationKind;
  /** What it is about: only who may read it is told. */
  sessionId?: string | null;
  /** That session as it stands now, where it is at hand; else it is read. */
  session?: AccessedSession;
  /** What its sentence names; `departmentId` becomes the department's name in the reader's language. */
  params?: Record<string, string | number>;
  /** The staff member who did it, and is not told of it; null for a citizen or the program. */
  by?: string | null;
  /**
   * Told again under the same subject while the first is unread, it brings that one up to date and
   * counts (`params.count`, unless the notice carries its own) instead of standing there twice. By
   * default the kind and the session.
   */
  subject?: string;
}

/**
 * Stores a notice for each of its recipients in the transaction that it follows from, and tells those
 * who are connected once that is committed. Must not be called outside of a transaction.
 */
export async function notifyStaff(context: Context, tx: Tx, notice: Notice): Promise<void> {
  const { organizationId, audience, kind, sessionId = null, by = null } = notice;
  // Superusers answer for every organization: those of the others hear of it by a job.
  if (audience === 'superusers') {
    await addJob(tx, 'tell_platform', { organizationId, sessionId, kind });
  }
  const session = notice.session ?? (await sessionOf(tx, organizationId, sessionId));
  const staffIds = await recipientsOf(tx, organizationId, audience, { by, session });
  if (staffIds.length === 0) return;
  const now = context.clock.now();
  const stored = await tx
    .insert(notifications)
    .values(
      staffIds.map((staffId) => ({
        organizationId,
        id: context.newId(),
        staffId,
        kind,
        sessionId,
        params: notice.params ?? {},
        subject: notice.subject ?? `${kind}:${sessionId ?? ''}`,
        createdAt: now,
        readAt: null,
      })),
    )
    .onConflictDoUpdate({
      target: [notifications.organizationId, notifications.staffId, notifications.subject],
      targetWhere: sql`read_at is null`,
      set: {
        kind: sql`excluded.kind`,
        sessionId: sql`excluded.session_id`,
        createdAt: sql`excluded.created_at`,
        params: sql`jsonb_build_object(
          'count', coalesce((${notifications.params}->>'count')::int, 1) + 1) || excluded.params`,
      },
    })
    .returning({ id: notifications.id, staffId: notifications.staffId })
    .prepare(`new_notifications_${staffIds.length}`)
    .execute();
  const ids = stored.map(({ id }) => id);
  await tellByTelegram(context, tx, notice, stored);
  await pushNotices(context, tx, notice, stored);
  await mailNotices(context, tx, notice, stored);
  context.db.afterCommit(tx, () =>
    context.relay.notified({ organizationId, staffIds, notificationIds: ids }),
  );
}

async function sessionOf(
  tx: Tx,
  organizationId: string,
  sessionId: string | null,
): Promise<AccessedSession | null> {
  if (sessionId === null) return null;
  const [row] = await tx
    .select({
      status: sessions.status,
      departmentId: sessions.departmentId,
      assigneeId: sessions.assigneeId,
      citizenId: sessions.citizenId,
      closeReason: sessions.closeReason,
    })
    .from(sessions)
    .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)));
  if (!row) throw new Error('a notice about a session that is not there');
  return row;
}
