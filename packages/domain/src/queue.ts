import type { Priority, Settings } from '@civicconnect/contract';
import { firstReplyDue, resolutionDue } from './deadlines.ts';
import type { SessionState } from './state.ts';

/** What a queue is ordered by; can be stored in columns and sorted by a database in this order. */
export interface UrgencyKey {
  /** 0 is the most urgent. */
  priorityRank: number;
  /** The earlier of the deadlines not met yet. */
  dueAt: Date;
  openedAt: Date;
}

const rankOf: Record<Priority, number> = { high: 0, normal: 1, low: 2 };

export function urgencyKey(state: SessionState, settings: Settings): UrgencyKey {
  const resolution = resolutionDue(state, settings).getTime();
  const firstReply = firstReplyDue(state, settings).getTime();
  const due = state.firstReplyAt === null ? Math.min(firstReply, resolution) : resolution;
  return {
    priorityRank: rankOf[state.priority],
    dueAt: new Date(due),
    openedAt: state.openedAt,
  };
}

export interface QueueEntry extends UrgencyKey {
  id: string;
}

/** Priority, then the earlier deadline, then the earlier opening; the id settles what is equal. */
export function compareQueue(a: QueueEntry, b: QueueEntry): number {
  return (
    a.priorityRank - b.priorityRank ||
    a.dueAt.getTime() - b.dueAt.getTime() ||
    a.openedAt.getTime() - b.openedAt.getTime() ||
    compareIds(a.id, b.id)
  );
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Place in the queue, 1 is next; null when it is not in it. The queue may be in any order. */
export function queuePosition(id: string, queue: readonly QueueEntry[]): number | null {
  const own = queue.find((entry) => entry.id === id);
  if (!own) return null;
  return 1 + queue.filter((entry) => compareQueue(entry, own) < 0).length;
}

/** Fewer known handling times than this give no estimate. */
const leastKnown = 5;

/**
 * Seconds until it is a citizen's turn: the median handling time × position ÷ staff available.
 * @param handlingSeconds handling times of the last 50 ended sessions, seconds
 * @returns whole seconds; null before 5 are known or when nobody is there
 */
export function estimateWait(
  handlingSeconds: readonly number[],
  position: number,
  staffAvailable: number,
): number | null {
  if (handlingSeconds.length < leastKnown || staffAvailable < 1) return null;
  return Math.round((medianOf(handlingSeconds) * position) / staffAvailable);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}
