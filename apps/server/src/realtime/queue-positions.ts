import type { Context } from '../context.ts';
import { sessions } from '../db/schema/index.ts';
import { queuedIn, queueOrder } from '../modules/sessions/order.ts';
import { paceOf, waitAt } from '../modules/sessions/waiting.ts';
import { type LiveServer, localSockets, rooms } from './sockets.ts';

/** A busy queue is told at most this often. */
const pauseMs = 250;
/** Whoever stands further back learns their place when they look. */
const told = 500;

/** Pushes their new places to the citizens who wait in a department's queue. */
export interface QueuePositions {
  changed(organizationId: string, departmentId: string): void;
  settled(): Promise<void>;
}

export function createQueuePositions(context: Context, io: LiveServer): QueuePositions {
  const waiting = new Map<string, Promise<void>>();

  async function push(organizationId: string, departmentId: string): Promise<void> {
    const { queue, pace } = await context.db.inOrganization(organizationId, async (tx) => {
      const queue = await tx
        .select({ id: sessions.id, citizenId: sessions.citizenId })
        .from(sessions)
        .where(queuedIn(organizationId, departmentId))
        .orderBy(...queueOrder)
        .limit(told);
      const pace = await paceOf(tx, organizationId, departmentId, context.clock.now());
      return { queue, pace };
    });
    for (const [index, { id, citizenId }] of queue.entries()) {
      for (const socket of localSockets(io, [rooms.citizen(citizenId)])) {
        const position = index + 1;
        const etaSeconds = waitAt(pace, position);
        socket.emit('queue_position', { sessionId: id, position, etaSeconds });
      }
    }
  }

  return {
    changed(organizationId, departmentId) {
      if (waiting.has(departmentId)) return;
      const pause = new Promise<void>((resolve) => {
        setTimeout(resolve, pauseMs);
      });
      const next = pause
        .then(() => {
          waiting.delete(departmentId);
          return push(organizationId, departmentId);
        })
        .catch((error: unknown) =>
          context.log.warn({ err: error }, 'places in a queue were not told'),
        );
      waiting.set(departmentId, next);
    },
    async settled() {
      while (waiting.size > 0) await Promise.all(waiting.values());
    },
  };
}
