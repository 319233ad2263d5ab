import { and, inArray, isNull, lt, or } from 'drizzle-orm';
import type { StaffCaller } from '../caller.ts';
import type { Context } from '../context.ts';
import { staff } from '../db/schema/index.ts';
import { awayBefore, clearUnattended } from '../modules/alerts/unattended.ts';
import { assignToSoon } from '../modules/assignment/after-event.ts';

import type { LiveSocket } from './sockets.ts';

type Person = Pick<StaffCaller, 'organizationId' | 'id'>;

/** Who of the staff this process has seen: over live connections and by what they ask for. */
export interface Attendance {
  /** A sign of life. */
  seen(person: Person): void;
  /** A live connection opened; call what it gives when that one ends. */
  connected(person: Person): () => void;
  /** Stores the signs of life since the last time; whoever was away is back. */
  beat(): Promise<void>;
}

/** A sign of life is stored this often at most, in ms. */
const everyMs = 20_000;

export function createAttendance(contextOf: () => Context): Attendance {
  /** Open connections by person. */
  const connections = new Map<string, { person: Person; open: number }>();
  const unstored = new Map<string, Person>();
  const storedAt = new Map<string, number>();

  async function store(organizationId: string, ids: string[]): Promise<void> {
    const context = contextOf();
    const now = context.clock.now();
    await context.db.inOrganization(organizationId, async (tx) => {
      const mine = and(inArray(staff.id, ids), isNull(staff.deactivatedAt));
      const back = await tx
        .select({ id: staff.id })
        .from(staff)
        .where(and(mine, or(isNull(staff.lastSeenAt), lt(staff.lastSeenAt, awayBefore(now)))));
      await tx.update(staff).set({ lastSeenAt: now }).where(mine);
      if (back.length === 0) return;
      await clearUnattended(
        context,
        tx,
        organizationId,
        back.map(({ id }) => id),
      );
      for (const { id } of back) await assignToSoon(tx, organizationId, id);
    });
  }

  /** Who is to be stored now, by organization. */
  function due(): Map<string, string[]> {
    const now = contextOf().clock.now().getTime();
    const groups = new Map<string, string[]>();
    const people = [...unstored.values(), ...[...connections.values()].map(({ person }) => person)];
    for (const { organizationId, id } of people) {
      if (now - (storedAt.get(id) ?? 0) < everyMs) continue;
      storedAt.set(id, now);
      groups.set(organizationId, [...(groups.get(organizationId) ?? []), id]);
    }
    unstored.clear();
    for (const [id, at] of storedAt) if (now - at > everyMs) storedAt.delete(id);
    return groups;
  }

  return {
    seen(person) {
      unstored.set(person.id, person);
    },
    connected(person) {
      const known = connections.get(person.id);
      connections.set(person.id, { person, open: (known?.open ?? 0) + 1 });
      unstored.set(person.id, person);
      let isOpen = true;
      return () => {
        if (!isOpen) return;
        isOpen = false;
        unstored.set(person.id, person);
        const open = (connections.get(person.id)?.open ?? 1) - 1;
        if (open > 0) connections.set(person.id, { person, open });
        else connections.delete(person.id);
      };
    },
    async beat() {
      for (const [organizationId, ids] of due()) await store(organizationId, ids);
    },
  };
}

/** A staff member's live connection is a sign of life as long as it lasts. */
export function attend(context: Context, socket: LiveSocket): void {
  const { caller } = socket.data;
  if (caller.kind !== 'staff') return;
  socket.on('disconnect', context.attendance.connected(caller));
  beat(context);
}

function beat(context: Context): void {
  context.attendance
    .beat()
    .catch((error: unknown) => context.log.warn({ err: error }, 'who is there was not stored'));
}

/** Stores signs of life as long as the process runs; gives the function that ends it. */
export function keepAttendance(context: Context): () => void {
  const timer = setInterval(() => beat(context), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
