import type { EscalationReason } from '@civicconnect/contract';
import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { StaffCaller } from '../caller.ts';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { sessions, staff, timeline } from '../db/schema/index.ts';
import { type LoadedSession, loadSessions } from '../modules/sessions/load.ts';
import { readableBy } from '../modules/sessions/queries.ts';
import { showLoaded, surroundingsOf } from '../modules/sessions/show.ts';
import type { LiveSocket } from './sockets.ts';

/** A chat in which nothing has happened for so long is told no more to who comes; it stays in its queue. */
const callsForMs = 60 * 1000;
/** The newest; the others stand in the list. */
const mostTold = 3;

/** Why a chat was handed to humans last; null for one that never was. */
export async function reasonOf(tx: Tx, { row }: LoadedSession): Promise<EscalationReason | null> {
  const [last] = await tx
    .select({ reason: timeline.reason })
    .from(timeline)
    .where(
      and(
        eq(timeline.organizationId, row.organizationId),
        eq(timeline.sessionId, row.id),
        eq(timeline.kind, 'escalated'),
      ),
    )
    .orderBy(desc(timeline.at), desc(timeline.id))
    .limit(1);
  return (last?.reason as EscalationReason | undefined) ?? null;
}

async function isAvailable(tx: Tx, { organizationId, id }: StaffCaller): Promise<boolean> {
  const [person] = await tx
    .select({ available: staff.available })
    .from(staff)
    .where(
      and(eq(staff.organizationId, organizationId), eq(staff.id, id), isNull(staff.deactivatedAt)),
    );
  return person?.available ?? false;
}

/**
 * Whoever of the staff connects, and is available, is told of the chats that call for a person just
 * now: an alert that came while a page was loading, or the network was away, is not lost.
 */
export async function tellWaitingCalls(context: Context, socket: LiveSocket): Promise<void> {
  const { caller, locale } = socket.data;
  if (caller.kind !== 'staff') return;
  const { organizationId } = caller;
  await context.db.inOrganization(organizationId, async (tx) => {
    if (!(await isAvailable(tx, caller))) return;
    const since = new Date(context.clock.now().getTime() - callsForMs);
    const waiting = await loadSessions(
      tx,
      and(
        eq(sessions.organizationId, organizationId),
        inArray(sessions.status, ['queued', 'triage']),
        eq(sessions.kind, 'chat'),
        gt(sessions.lastActivityAt, since),
        readableBy(caller),
      ),
      { orderBy: [desc(sessions.lastActivityAt), desc(sessions.id)], limit: mostTold },
    );
    if (waiting.length === 0) return;
    const surroundings = await surroundingsOf(context, tx, organizationId);
    for (const loaded of waiting.reverse()) {
      const reason = await reasonOf(tx, loaded);
      if (reason === null) continue;
      const session = await showLoaded(tx, loaded, { caller, locale, ...surroundings });
      socket.emit('escalation_alert', { session, reason });
    }
  });
}
