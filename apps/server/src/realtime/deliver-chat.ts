import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { staff } from '../db/schema/index.ts';
import { awayBefore } from '../modules/alerts/unattended.ts';
import type { LoadedSession } from '../modules/sessions/load.ts';
import { type Surroundings, showLoaded } from '../modules/sessions/show.ts';
import { maySee } from '../modules/sessions/views.ts';
import type { AssistantSays, AssistantTypes, SessionChange } from './relay.ts';
import { type LiveServer, type LiveSocket, rooms } from './sockets.ts';
import { reasonOf } from './waiting-calls.ts';

/** Whoever has the chat open sees that the assistant writes. */
export async function deliverTyping(
  io: LiveServer,
  { sessionId, on }: AssistantTypes,
): Promise<void> {
  const by = { kind: 'assistant', name: null } as const;
  io.local.in(rooms.session(sessionId)).emit('typing', { sessionId, by, on, inNote: false });
}

/** A piece of an answer, to whoever has the chat open; the message that follows has all of it. */
export async function deliverPiece(
  io: LiveServer,
  { sessionId, turn, text }: AssistantSays,
): Promise<void> {
  io.local.in(rooms.session(sessionId)).emit('assistant_delta', { sessionId, turn, text });
}

interface Alerting {
  loaded: LoadedSession;
  change: SessionChange;
  /** Whoever is connected here and concerned. */
  audience: LiveSocket[];
  surroundings: Surroundings;
}

const waits = (status: string) => status === 'queued' || status === 'triage';

/** A chat that has begun to wait for a human: staff who are there and may take it are alerted. */
export async function alertStaff(
  context: Context,
  tx: Tx,
  { loaded, change, audience, surroundings }: Alerting,
): Promise<void> {
  const { row } = loaded;
  const begins = waits(row.status) && !(change.before && waits(change.before.status));
  if (row.kind !== 'chat' || !begins) return;
  const people = audience.filter(({ data }) => data.caller.kind === 'staff');
  const reason = people.length > 0 ? await reasonOf(tx, loaded) : null;
  if (reason === null) return;
  const available = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(
      and(
        eq(staff.organizationId, row.organizationId),
        inArray(staff.id, [...new Set(people.map(({ data }) => data.caller.id))]),
        eq(staff.available, true),
        isNull(staff.deactivatedAt),
        gt(staff.lastSeenAt, awayBefore(context.clock.now())),
      ),
    );
  const there = new Set(available.map(({ id }) => id));
  for (const socket of people) {
    const { caller, locale } = socket.data;
    if (!there.has(caller.id) || !maySee(caller, loaded)) continue;
    const session = await showLoaded(tx, loaded, { caller, locale, ...surroundings });
    socket.emit('escalation_alert', { session, reason });
  }
}
