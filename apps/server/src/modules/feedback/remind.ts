import { Settings } from '@civicconnect/contract';
import { reminderDue, reminderVerdict } from '@civicconnect/domain';
import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import {
  feedback,
  messages,
  organizations,
  ratingReminders,
  sessions,
} from '../../db/schema/index.ts';
import type { SessionRow } from '../sessions/row.ts';
import { remindBy } from './remind-by.ts';

/** So many are looked at in one sweep. */
const batch = 200;

/** Plans the reminder of a session that was just closed. One that was reminded of before is left alone. */
export async function planReminder(tx: Tx, after: SessionRow, settings: Settings): Promise<void> {
  const { organizationId, id: sessionId, citizenId, closedAt } = after;
  if (!settings.feedback.reminder || closedAt === null) return;
  const dueAt = reminderDue(closedAt, settings);
  await tx
    .insert(ratingReminders)
    .values({ organizationId, sessionId, citizenId, dueAt })
    .onConflictDoUpdate({
      target: [ratingReminders.organizationId, ratingReminders.sessionId],
      set: { dueAt },
      setWhere: isNull(ratingReminders.remindedAt),
    });
}

interface Due {
  organizationId: string;
  sessionId: string;
}

const isDue = ({ organizationId, sessionId }: Due) =>
  and(eq(ratingReminders.organizationId, organizationId), eq(ratingReminders.sessionId, sessionId));

/** What the verdict is about, and in which way they wrote. */
async function readUnrated(tx: Tx, { organizationId, sessionId }: Due) {
  const [found] = await tx
    .select({
      session: sessions,
      settings: organizations.settings,
      suspendedAt: organizations.suspendedAt,
      rating: feedback.rating,
      lastChannel: messages.channel,
      hasOpenSession: sql<boolean>`exists (select 1 from sessions o
        where o.organization_id = ${organizationId} and o.citizen_id = ${sessions.citizenId}
          and o.status <> 'closed')`,
    })
    .from(sessions)
    .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
    .leftJoin(
      feedback,
      and(
        eq(feedback.organizationId, sessions.organizationId),
        eq(feedback.sessionId, sessions.id),
      ),
    )
    .leftJoin(
      messages,
      and(
        eq(messages.organizationId, sessions.organizationId),
        eq(messages.sessionId, sessions.id),
        eq(messages.seq, sessions.lastCitizenSeq),
      ),
    )
    .where(and(eq(sessions.organizationId, organizationId), eq(sessions.id, sessionId)));
  return found;
}

async function lastReminded(tx: Tx, { organizationId, citizenId }: SessionRow) {
  const [row] = await tx
    .select({ at: sql<string | null>`max(${ratingReminders.remindedAt})` })
    .from(ratingReminders)
    .where(
      and(
        eq(ratingReminders.organizationId, organizationId),
        eq(ratingReminders.citizenId, citizenId),
        isNotNull(ratingReminders.remindedAt),
      ),
    );
  return row?.at ? new Date(row.at) : null;
}

/** Looks at one session that is due. Whoever comes second finds that it was looked at. */
async function remindOne(context: Context, due: Due): Promise<void> {
  const now = context.clock.now();
  await context.db.inOrganization(due.organizationId, async (tx) => {
    const [row] = await tx
      .select({ citizenId: ratingReminders.citizenId })
      .from(ratingReminders)
      .where(and(isDue(due), lte(ratingReminders.dueAt, now), isNull(ratingReminders.remindedAt)))
      .for('update', { skipLocked: true });
    if (!row) return;
    // Two sessions of one citizen follow one another: the second sees that the first was reminded of.
    const key = `remind:${row.citizenId}`;
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    const found = await readUnrated(tx, due);
    if (!found) return;
    const { session, lastChannel } = found;
    const unrated = {
      ...session,
      isRated: found.rating !== null,
      hasOpenSession: found.hasOpenSession,
      remindedAt: await lastReminded(tx, session),
    };
    const verdict = found.suspendedAt
      ? ({ kind: 'never' } as const)
      : reminderVerdict(unrated, now, Settings.parse(found.settings));
    const remindedAt = verdict.kind === 'remind' ? now : null;
    const dueAt = verdict.kind === 'later' ? verdict.at : null;
    await tx.update(ratingReminders).set({ dueAt, remindedAt }).where(isDue(due));
    if (remindedAt) await remindBy(context, tx, lastChannel ?? session.channel, session);
  });
}

/** Reminds of every closed session whose time has come, once each. Any number of processes may at once. */
export async function sweepReminders(context: Context): Promise<void> {
  const due = await context.db.onPlatform((tx) =>
    tx
      .select({
        organizationId: ratingReminders.organizationId,
        sessionId: ratingReminders.sessionId,
      })
      .from(ratingReminders)
      .where(lte(ratingReminders.dueAt, context.clock.now()))
      .orderBy(asc(ratingReminders.dueAt))
      .limit(batch),
  );
  for (const one of due) {
    await remindOne(context, one).catch((error: unknown) =>
      context.log.error(
        { err: error, sessionId: one.sessionId },
        'nobody was reminded; it is tried again',
      ),
    );
  }
}
