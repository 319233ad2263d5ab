import { type LiveServer, rooms } from './sockets.ts';

/** Tells the staff who have a session open who else has, on this and other processes. */
export async function tellPresence(io: LiveServer, sessionId: string): Promise<void> {
  const room = rooms.sessionStaff(sessionId);
  const present = new Map<string, string>();
  for (const { data } of await io.in(room).fetchSockets()) {
    if (data.caller.kind === 'staff') present.set(data.caller.id, data.caller.name);
  }
  const staff = [...present].map(([id, name]) => ({ id, name }));
  io.to(room).emit('presence', { sessionId, staff });
}
