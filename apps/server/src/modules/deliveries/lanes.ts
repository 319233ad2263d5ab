import type { Sender } from './sender.ts';

/** What goes to one address leaves one after the other; lanes go side by side. */
export interface Lane {
  organizationId: string;
  address: string;
}

/** A lane whose first entry may go. */
export interface WaitingLane extends Lane {
  /** Of its first entry: the longest waiting lane goes first. */
  position: number;
  /** Until that may be tried, in ms; 0 for now. */
  dueInMs: number;
}

export interface Turn {
  start: Lane[];
  /** When to ask again, in ms from now; null: when something is offered or done. */
  againInMs: number | null;
}

export interface Lanes {
  /**
   * The lanes that wait, as the ledger had them at `since`: those in hand are passed over, and those
   * that came out of hand later stay as they are.
   */
  offer(lanes: readonly WaitingLane[], now: number, since?: number): void;
  /** Takes in hand what may start now. */
  take(now: number): Turn;
  /** A lane's part is done. `pauseMs`: its organization's channel as a whole is to wait for so long. */
  done(lane: Lane, now: number, pauseMs?: number): void;
  /** Its first entry may not go before so many ms. */
  wait(lane: Lane, now: number, dueInMs: number): void;
  /** Nothing was there to do. */
  empty(lane: Lane): void;
}

interface Held {
  lane: Lane;
  position: number;
  readyAt: number;
  /** When it last came out of hand. */
  backAt: number;
}

const keyOf = ({ organizationId, address }: Lane): string => `${organizationId} ${address}`;

/**
 * Which lanes go when: one part at a time in each, `concurrency` at once in all, each address and each
 * organization at its pace. Times are ms of one clock that only goes forward. The pace of an address
 * counts from the answer to its last part, so that it holds at the other side too; what was sent
 * before `openedAt` is unknown here, so every address first waits its pace once.
 */
export function createLanes(pace: Sender['pace'], concurrency: number, openedAt: number): Lanes {
  const waiting = new Map<string, Held>();
  const busy = new Map<string, Held>();
  const addressFreeAt = new Map<string, number>();
  const organizationFreeAt = new Map<string, number>();
  const betweenMs = 1000 / pace.perSecond;

  function freeAt(lane: Lane): number {
    return addressFreeAt.get(keyOf(lane)) ?? openedAt + pace.addressMs(lane.address);
  }

  /** Whoever is free by now needs no remembering. */
  function forget(now: number): void {
    for (const [key, at] of addressFreeAt) if (at <= now) addressFreeAt.delete(key);
  }

  /** Out of hand, and waiting: more may be behind what was done. */
  function putBack(lane: Lane, now: number, readyAt: number): void {
    const key = keyOf(lane);
    const held = busy.get(key);
    busy.delete(key);
    if (held) waiting.set(key, { ...held, readyAt, backAt: now });
  }

  return {
    offer(lanes, now, since = now) {
      forget(now);
      for (const [key, { backAt }] of waiting) if (backAt < since) waiting.delete(key);
      for (const { organizationId, address, position, dueInMs } of lanes) {
        const lane = { organizationId, address };
        const key = keyOf(lane);
        if (busy.has(key) || waiting.has(key)) continue;
        const readyAt = Math.max(now + dueInMs, freeAt(lane));
        waiting.set(key, { lane, position, readyAt, backAt: Number.NEGATIVE_INFINITY });
      }
    },
    take(now) {
      const start: Lane[] = [];
      let next = Number.POSITIVE_INFINITY;
      for (const held of [...waiting.values()].sort((a, b) => a.position - b.position)) {
        const { organizationId } = held.lane;
        const goesAt = Math.max(held.readyAt, organizationFreeAt.get(organizationId) ?? 0);
        if (goesAt > now) next = Math.min(next, goesAt);
        else if (busy.size < concurrency) {
          waiting.delete(keyOf(held.lane));
          busy.set(keyOf(held.lane), held);
          organizationFreeAt.set(organizationId, now + betweenMs);
          start.push(held.lane);
        }
      }
      return { start, againInMs: Number.isFinite(next) ? Math.max(0, next - now) : null };
    },
    done(lane, now, pauseMs = 0) {
      const readyAt = now + pace.addressMs(lane.address);
      addressFreeAt.set(keyOf(lane), readyAt);
      if (pauseMs > 0) {
        const before = organizationFreeAt.get(lane.organizationId) ?? 0;
        organizationFreeAt.set(lane.organizationId, Math.max(before, now + pauseMs));
      }
      putBack(lane, now, readyAt);
    },
    wait: (lane, now, dueInMs) => putBack(lane, now, Math.max(now + dueInMs, freeAt(lane))),
    empty: (lane) => void busy.delete(keyOf(lane)),
  };
}
