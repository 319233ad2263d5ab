import { and, eq } from 'drizzle-orm';
import type { Caller, CitizenCaller, StaffCaller } from '../caller.ts';
import type { Context } from '../context.ts';
import { broadcasts } from '../db/schema/index.ts';
import { currentView, isFor, isRunning } from '../modules/broadcasts/views.ts';
import { readNew } from '../modules/notifications/queries.ts';
import type { Notified, Told } from './relay.ts';
import { type LiveServer, type LiveSocket, localSockets, rooms } from './sockets.ts';

type About<T extends Told['type']> = Extract<Told, { type: T }>;

/** This process's connections of an organization that belong to one kind of person. */
function socketsOf<K extends Caller['kind']>(
  io: LiveServer,
  organizationId: string,
  kind: K,
): (LiveSocket & { data: { caller: Extract<CitizenCaller | StaffCaller, { kind: K }> } })[] {
  return [...io.of('/').sockets.values()].filter(
    (socket): socket is ReturnType<typeof socketsOf<K>>[number] =>
      socket.data.caller.kind === kind && socket.data.caller.organizationId === organizationId,
  );
}

/** To each person their own, in the language of each of their screens, with how many they have not read. */
export async function deliverNotifications(
  context: Context,
  io: LiveServer,
  { organizationId, staffIds, notificationIds }: Notified,
): Promise<void> {
  const told = new Set(staffIds);
  const audience = socketsOf(io, organizationId, 'staff').filter(({ data }) =>
    told.has(data.caller.id),
  );
  if (audience.length === 0) return;
  const show = await context.db.inOrganization(organizationId, (tx) =>
    readNew(tx, organizationId, notificationIds),
  );
  for (const socket of audience) {
    const { caller, locale } = socket.data;
    for (const { view, unread } of show(caller, locale)) {
      socket.emit('notification', { notification: view, unread });
    }
  }
}

/** A broadcast to whom it is for; one that was withdrawn is taken away again. */
export async function deliverBroadcast(
  context: Context,
  io: LiveServer,
  { organizationId, broadcastId }: About<'broadcast'>,
): Promise<void> {
  if (io.of('/').sockets.size === 0) return;
  const [row] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(broadcasts)
      .where(and(eq(broadcasts.organizationId, organizationId), eq(broadcasts.id, broadcastId))),
  );
  if (!row) return;
  const running = isRunning(row, context.clock.now());
  const kind = row.audience === 'citizens' ? 'citizen' : 'staff';
  for (const socket of socketsOf(io, organizationId, kind)) {
    const { caller, locale } = socket.data;
    if (!isFor(row, caller)) continue;
    if (running) socket.emit('broadcast', { broadcast: currentView(row, locale, caller.kind) });
    else socket.emit('broadcast_ended', { broadcastId });
  }
}

export async function deliverAvailability(
  io: LiveServer,
  { organizationId, staffId, available }: About<'availability'>,
): Promise<void> {
  for (const socket of localSockets(io, [rooms.staff(staffId), rooms.operators(organizationId)])) {
    socket.emit('availability', { staffId, available });
  }
}
