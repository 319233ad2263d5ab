import type { Context } from '../context.ts';
import { type LiveServer, rooms } from './sockets.ts';

async function tell(io: LiveServer, sessionId: string): Promise<void> {
  const room = rooms.sessionStaff(sessionId);
  const present = new Map<string, string>();
  // A process that has just died does not answer the others: then each knows its own people.
  const connected = await io
    .in(room)
    .fetchSockets()
    .catch(() => io.local.in(room).fetchSockets());
  for (const { data } of connected) {
    if (data.caller.kind === 'staff') present.set(data.caller.id, data.caller.name);
  }
  const staff = [...present].map(([id, name]) => ({ id, name }));
  io.to(room).emit('presence', { sessionId, staff });
}

/** Tells the staff who have a session open who else has, on this and other processes. Nothing waits for it. */
export function tellPresence(context: Context, io: LiveServer, sessionId: string): void {
  tell(io, sessionId).catch((error: unknown) =>
    context.log.warn({ err: error }, 'presence was not told'),
  );
}
