import type { SessionStatus } from '@civicconnect/contract';
import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Caller } from '../caller.ts';
import type { Context } from '../context.ts';
import { prepared } from '../db/prepared.ts';
import { messages, notes } from '../db/schema/index.ts';
import { together } from '../db/together.ts';
import { waysOfMessage } from '../modules/deliveries/views.ts';
import { messageView } from '../modules/messages/views.ts';
import { noteView } from '../modules/notes/views.ts';
import { loadSession } from '../modules/sessions/load.ts';
import { showLoaded, surroundingsOf } from '../modules/sessions/show.ts';
import { maySee } from '../modules/sessions/views.ts';
import { alertStaff, deliverPiece, deliverTyping } from './deliver-chat.ts';
import { deliverAvailability, deliverBroadcast, deliverNotifications } from './deliver-news.ts';
import { deliverProgress } from './deliver-progress.ts';
import type { QueuePositions } from './queue-positions.ts';
import { rejoin } from './rejoin.ts';
import type { NoteAdded, ReadMark, SessionChange, Told } from './relay.ts';
import { type LiveServer, type LiveSocket, localSockets, loseSight, rooms } from './sockets.ts';

interface Standing {
  departmentId: string | null;
  assigneeId: string | null;
  status: SessionStatus;
}

/** Any agent may route the one, and watch or take over the other. */
const openToAllAgents: ReadonlySet<SessionStatus> = new Set(['triage', 'assisting']);

/** The rooms of the staff who may be concerned; whether each may see it is asked again per person. */
function staffRooms(organizationId: string, standing: Standing): string[] {
  if (standing.status === 'quarantined') return [rooms.superusers(organizationId)];
  return [
    rooms.operators(organizationId),
    ...(standing.departmentId ? [rooms.department(standing.departmentId)] : []),
    ...(standing.assigneeId ? [rooms.staff(standing.assigneeId)] : []),
    ...(openToAllAgents.has(standing.status) ? [rooms.agents(organizationId)] : []),
  ];
}

/** One view for each person and language, however many devices they have. */
function byPerson(sockets: LiveSocket[]): Map<string, LiveSocket[]> {
  const groups = new Map<string, LiveSocket[]>();
  for (const socket of sockets) {
    const { caller, locale } = socket.data;
    const key = `${caller.kind}:${caller.id}:${locale}`;
    groups.set(key, [...(groups.get(key) ?? []), socket]);
  }
  return groups;
}

const messagesById = prepared((tx) =>
  tx
    .select({ ...getTableColumns(messages), ways: waysOfMessage })
    .from(messages)
    .where(
      and(
        eq(messages.organizationId, sql.placeholder('organizationId')),
        sql`${messages.id} = any(${sql.placeholder('ids')})`,
      ),
    )
    .orderBy(asc(messages.seq))
    .prepare('messages_by_id'),
);

/**
 * Tells this process's sockets what became of a session, to each what they may see of it. Nobody
 * connected: nothing is read.
 */
async function deliverSession(
  context: Context,
  io: LiveServer,
  change: SessionChange,
): Promise<Standing | null> {
  const { organizationId, sessionId } = change;
  if (io.of('/').sockets.size === 0) return null;
  return context.db.inOrganization(organizationId, async (tx) => {
    const loaded = await loadSession(tx, organizationId, sessionId);
    if (!loaded) return null;
    const { row } = loaded;
    const names = new Set([
      rooms.session(sessionId),
      rooms.citizen(row.citizenId),
      ...staffRooms(organizationId, row),
      ...(change.before ? staffRooms(organizationId, change.before) : []),
    ]);
    const audience = localSockets(io, [...names]);
    if (audience.length === 0) return row;
    const ids = change.messageIds;
    const [surroundings, stored] = await together(
      surroundingsOf(context, tx, organizationId),
      ids.length > 0 ? messagesById(tx, { organizationId, ids }) : Promise.resolve([]),
    );
    for (const sockets of byPerson(audience).values()) {
      const [first] = sockets;
      if (!first) continue;
      const { caller, locale } = first.data;
      if (caller.kind === 'citizen' && isSecret(change, row.status)) continue;
      if (!maySee(caller, loaded)) {
        await loseSight(sockets, sessionId, row.rev);
        continue;
      }
      const session = await showLoaded(tx, loaded, { caller, locale, ...surroundings });
      for (const socket of sockets) {
        for (const message of stored)
          socket.emit('new_message', { message: messageView(context, message, caller) });
        socket.emit('session_updated', { session });
        if (change.queued && caller.kind === 'staff') {
          socket.emit('session_queued', { session });
        }
      }
    }
    await alertStaff(context, tx, { loaded, change, audience, surroundings });
    return row;
  });
}

/** Its citizen sees no difference, so that something happened must not be seen either. */
function isSecret({ before, messageIds }: SessionChange, status: SessionStatus): boolean {
  return before?.status === 'routing' && status === 'quarantined' && messageIds.length === 0;
}

async function deliverRead(context: Context, io: LiveServer, mark: ReadMark): Promise<void> {
  const unchanged = { ...mark, messageIds: [], before: null, queued: false };
  const standing = await deliverSession(context, io, unchanged);
  if (!standing) return;
  const names = [rooms.session(mark.sessionId), ...staffRooms(mark.organizationId, standing)];
  for (const socket of localSockets(io, names)) {
    socket.emit('read', { sessionId: mark.sessionId, by: mark.by, seq: mark.seq });
  }
}

/** Only to staff who have the session open and may read it now: a note is never a citizen's. */
async function deliverNote(context: Context, io: LiveServer, added: NoteAdded): Promise<void> {
  const { organizationId, sessionId, noteId } = added;
  const open = localSockets(io, [rooms.sessionStaff(sessionId)]);
  const audience = open.filter(({ data }) => data.caller.kind === 'staff');
  if (audience.length === 0) return;
  await context.db.inOrganization(organizationId, async (tx) => {
    const loaded = await loadSession(tx, organizationId, sessionId);
    const [row] = await tx
      .select()
      .from(notes)
      .where(and(eq(notes.organizationId, organizationId), eq(notes.id, noteId)));
    if (!loaded || !row) return;
    for (const socket of audience) {
      if (maySee(socket.data.caller, loaded)) socket.emit('note_added', { note: noteView(row) });
    }
  });
}

/** The departments whose queue a change made longer, shorter or different. */
function queuesTouched(before: Standing | null, after: Standing | null): string[] {
  const touched = [before, after]
    .filter((standing) => standing?.status === 'queued')
    .map((standing) => standing?.departmentId)
    .filter((id): id is string => typeof id === 'string');
  return [...new Set(touched)];
}

/** Tells this process's sockets. Other processes hear of it by the stream and do the same. */
export async function deliver(
  context: Context,
  io: LiveServer,
  positions: QueuePositions,
  told: Told,
): Promise<void> {
  switch (told.type) {
    case 'session': {
      const after = await deliverSession(context, io, told.change);
      for (const departmentId of queuesTouched(told.change.before, after)) {
        positions.changed(told.change.organizationId, departmentId);
      }
      return;
    }
    case 'read':
      return deliverRead(context, io, told.mark);
    case 'assistant_types':
      return deliverTyping(io, told.mark);
    case 'assistant_says':
      return deliverPiece(io, told.piece);
    case 'note':
      return deliverNote(context, io, told.note);
    case 'delivery':
      return deliverProgress(context, io, told.change);
    case 'notified':
      return deliverNotifications(context, io, told.notified);
    case 'broadcast':
      return deliverBroadcast(context, io, told);
    case 'availability':
      return deliverAvailability(io, told);
    case 'person':
      return rejoin(context, io, told.person);
    case 'login_ended':
      io.local.in(rooms.login(told.loginId)).disconnectSockets(true);
  }
}

/** Whether two callers are the same person: a renewed token may not change who is connected. */
export function samePerson(a: Caller, b: Caller): boolean {
  return a.kind === b.kind && a.id === b.id && a.organizationId === b.organizationId;
}
