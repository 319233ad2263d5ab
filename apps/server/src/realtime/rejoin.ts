import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { sessions } from '../db/schema/index.ts';
import { callerNow } from '../modules/auth/caller.ts';
import { loadSessions } from '../modules/sessions/load.ts';
import { maySee } from '../modules/sessions/views.ts';
import type { PersonChange } from './relay.ts';
import {
  type LiveServer,
  type LiveSocket,
  localSockets,
  loseSight,
  ownRooms,
  rooms,
} from './sockets.ts';

const sessionRoom = rooms.session('');

/** Sessions that are open on a screen and that its reader may not read any more. */
async function closeUnreadable(context: Context, socket: LiveSocket): Promise<void> {
  const { caller } = socket.data;
  const open = [...socket.rooms]
    .filter((name) => name.startsWith(sessionRoom))
    .map((name) => name.slice(sessionRoom.length));
  if (open.length === 0) return;
  const loaded = await context.db.inOrganization(caller.organizationId, (tx) =>
    loadSessions(
      tx,
      and(eq(sessions.organizationId, caller.organizationId), inArray(sessions.id, open)),
    ),
  );
  for (const one of loaded) {
    if (!maySee(caller, one)) await loseSight([socket], one.row.id, one.row.rev);
  }
}

/** The connections of a member of staff go by the role and the departments they have now. */
export async function rejoin(
  context: Context,
  io: LiveServer,
  { staffId }: PersonChange,
): Promise<void> {
  for (const socket of localSockets(io, [rooms.staff(staffId)])) {
    const before = socket.data.caller;
    const caller = await callerNow(context, before);
    if (!caller) {
      socket.disconnect(true);
      continue;
    }
    socket.data.caller = caller;
    const wanted = ownRooms(caller);
    for (const room of ownRooms(before)) if (!wanted.includes(room)) await socket.leave(room);
    await socket.join(wanted);
    await closeUnreadable(context, socket);
  }
}
