import type { Locale, ServerEvent, ServerEventPayload } from '@civicconnect/contract';
import type { Server, Socket } from 'socket.io';
import type { Caller } from '../caller.ts';

/** What a connection knows of who is behind it. */
export interface Connection {
  caller: Caller;
  locale: Locale;
  expiresAt: Date;
}

type Listening = Record<string, (payload: unknown, acknowledge: unknown) => void>;
type Emitting = { [E in ServerEvent]: (payload: ServerEventPayload<E>) => void };
type BetweenServers = Record<string, never>;

export type LiveServer = Server<Listening, Emitting, BetweenServers, Connection>;
export type LiveSocket = Socket<Listening, Emitting, BetweenServers, Connection>;

/** Names of rooms: who hears what. Ids are unique across organizations. */
export const rooms = {
  login: (loginId: string) => `login:${loginId}`,
  citizen: (id: string) => `citizen:${id}`,
  staff: (id: string) => `staff:${id}`,
  department: (id: string) => `department:${id}`,
  /** Operators and above: they see the whole organization. */
  operators: (organizationId: string) => `operators:${organizationId}`,
  /** Every agent: anyone may route what triage holds, and watch what the assistant leads. */
  agents: (organizationId: string) => `agents:${organizationId}`,
  superusers: (organizationId: string) => `superusers:${organizationId}`,
  /** Everyone who has the session open. */
  session: (id: string) => `session:${id}`,
  sessionStaff: (id: string) => `session-staff:${id}`,
};

/** The rooms that follow from who someone is. */
export function ownRooms(caller: Caller): string[] {
  const own = [rooms.login(caller.loginId)];
  if (caller.kind === 'citizen') return [...own, rooms.citizen(caller.id)];
  own.push(rooms.staff(caller.id));
  if (caller.role === 'superuser') own.push(rooms.superusers(caller.organizationId));
  return caller.role === 'agent'
    ? [...own, rooms.agents(caller.organizationId), ...caller.departmentIds.map(rooms.department)]
    : [...own, rooms.operators(caller.organizationId)];
}

/** This process's sockets in any of the rooms, each once. */
export function localSockets(io: LiveServer, names: string[]): LiveSocket[] {
  const { adapter, sockets } = io.of('/');
  const ids = new Set(names.flatMap((name) => [...(adapter.rooms.get(name) ?? [])]));
  return [...ids].map((id) => sockets.get(id)).filter((socket) => socket !== undefined);
}

/** What somebody must not see any more is taken from their screens. */
export async function loseSight(
  sockets: LiveSocket[],
  sessionId: string,
  rev: number,
): Promise<void> {
  for (const socket of sockets) {
    await socket.leave(rooms.session(sessionId));
    await socket.leave(rooms.sessionStaff(sessionId));
    socket.emit('session_removed', { sessionId, rev });
  }
}
