import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { messages } from '../db/schema/index.ts';
import { furthest, waysOfMessage } from '../modules/deliveries/views.ts';
import { loadSession } from '../modules/sessions/load.ts';
import { maySee } from '../modules/sessions/views.ts';
import type { DeliveryChange } from './relay.ts';
import { type LiveServer, localSockets, rooms } from './sockets.ts';

/** Tells staff who have the session open, and may read it, how far a message got. */
export async function deliverProgress(
  context: Context,
  io: LiveServer,
  { organizationId, sessionId, messageId }: DeliveryChange,
): Promise<void> {
  const open = localSockets(io, [rooms.sessionStaff(sessionId)]);
  const audience = open.filter(({ data }) => data.caller.kind === 'staff');
  if (audience.length === 0) return;
  await context.db.inOrganization(organizationId, async (tx) => {
    const loaded = await loadSession(tx, organizationId, sessionId);
    const [message] = await tx
      .select({ ways: waysOfMessage })
      .from(messages)
      .where(and(eq(messages.organizationId, organizationId), eq(messages.id, messageId)));
    const delivery = furthest(message?.ways ?? []);
    if (!loaded || !delivery) return;
    for (const socket of audience) {
      if (maySee(socket.data.caller, loaded))
        socket.emit('delivery', { ...delivery, sessionId, messageId });
    }
  });
}
