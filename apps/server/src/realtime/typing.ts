import type { clientEvents } from '@civicconnect/contract';
import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { Caller, StaffCaller } from '../caller.ts';
import type { Context } from '../context.ts';
import { sessions } from '../db/schema/index.ts';
import { Refused } from '../errors.ts';
import { accessSession } from '../modules/sessions/load.ts';
import { createBucket } from './bucket.ts';
import { type LiveSocket, rooms } from './sockets.ts';

type Mark = z.output<(typeof clientEvents)['typing']['payload']>;

/** Each asks the database and is told to others; clients renew it every few seconds. */
const pace = { perSecond: 2, burst: 10 };

function isAssignee(context: Context, caller: StaffCaller, sessionId: string): Promise<boolean> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const { row } = await accessSession(tx, caller, sessionId);
    return row.assigneeId === caller.id && row.status !== 'quarantined';
  });
}

async function assigneeOf(
  context: Context,
  { organizationId }: Caller,
  sessionId: string,
): Promise<string | null> {
  const [found] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ assigneeId: sessions.assigneeId })
      .from(sessions)
      .where(
        and(
          eq(sessions.organizationId, organizationId),
          eq(sessions.id, sessionId),
          inArray(sessions.status, ['active', 'held']),
        ),
      ),
  );
  return found?.assigneeId ?? null;
}

/**
 * Tells those who have a session open that somebody writes there. Throws 404 for one that this connection
 * has not joined, 429 for more marks than anybody's writing makes.
 */
export function typingOf(
  context: Context,
  socket: LiveSocket,
): (mark: Mark) => Promise<Record<string, never>> {
  const take = createBucket(context.clock, pace);
  return async ({ sessionId, on, inNote }) => {
    const { caller } = socket.data;
    if (!socket.rooms.has(rooms.session(sessionId))) throw new Refused('not_found');
    take();
    const mark = { sessionId, by: { kind: caller.kind, name: null }, on, inNote: false };
    if (caller.kind === 'citizen') {
      // Whose session it is hears of it without having it open.
      const assigneeId = await assigneeOf(context, caller, sessionId);
      const own = assigneeId ? [rooms.staff(assigneeId)] : [];
      socket.to([rooms.session(sessionId), ...own]).emit('typing', mark);
      return {};
    }
    // Who writes a note, or only looks on, is nobody whom the citizen should expect an answer from.
    const answers = !inNote && (await isAssignee(context, caller, sessionId));
    const room = answers ? rooms.session(sessionId) : rooms.sessionStaff(sessionId);
    socket.to(room).emit('typing', {
      ...mark,
      by: { kind: caller.kind, name: caller.name },
      inNote: !answers,
    });
    return {};
  };
}
