import type { Settings } from '@civicconnect/contract';
import type { SessionState } from './state.ts';

export interface Clock {
  at: Date;
  event: 'warned' | 'idle';
}

/**
 * Whether the citizen waits for an answer. Such a session is never closed by a clock: it ages
 * against its deadline. With staff, only a staff message ends the wait; while assisting, the
 * assistant's does too, and nobody waits before the first word.
 */
export function citizenWaits(state: Pick<SessionState, 'status' | 'lastWordBy'>): boolean {
  if (state.status === 'closed') return false;
  if (state.status === 'assisting') return state.lastWordBy === 'citizen';
  return state.lastWordBy !== 'staff';
}

/** How long a status lasts without activity, in seconds; null where no clock runs. */
function idleSeconds(state: SessionState, settings: Settings): number | null {
  if (state.status === 'active') return settings.timers.inactiveSeconds;
  if (state.status === 'held') return settings.timers.heldSeconds;
  return state.status === 'assisting' ? settings.timers.assistingSeconds : null;
}

/** The warning comes `warnSeconds` before, but never in the first half of a short clock. */
function warnSeconds(idle: number, settings: Settings): number {
  return Math.min(settings.timers.warnSeconds, idle / 2);
}

const after = (from: Date, seconds: number) => new Date(from.getTime() + seconds * 1000);

/**
 * When the session closes by itself if nobody writes; null when it never does. A warning that came
 * late (the program was down) moves the close: nobody is closed without the full notice.
 */
export function closesAt(state: SessionState, settings: Settings): Date | null {
  const idle = idleSeconds(state, settings);
  if (idle === null || citizenWaits(state)) return null;
  const due = after(state.lastActivityAt, idle);
  if (state.warnedAt === null) return due;
  const noticed = after(state.warnedAt, warnSeconds(idle, settings));
  return new Date(Math.max(noticed.getTime(), due.getTime()));
}

/** What the session's own clock does next and when: first the warning, then the close. */
export function nextClock(state: SessionState, settings: Settings): Clock | null {
  const at = closesAt(state, settings);
  const idle = idleSeconds(state, settings);
  if (at === null || idle === null) return null;
  if (state.warnedAt !== null) return { at, event: 'idle' };
  return { at: after(at, -warnSeconds(idle, settings)), event: 'warned' };
}

/** Whether `event` is what the clock says now. */
export function isDue(
  state: SessionState,
  event: Clock['event'],
  now: Date,
  settings: Settings,
): boolean {
  const clock = nextClock(state, settings);
  return clock !== null && clock.event === event && clock.at <= now;
}

/** Until when its citizen may reopen it; null when that is not, or no longer, possible. */
export function reopenUntil(state: SessionState, settings: Settings): Date | null {
  if (state.status !== 'closed' || state.closedAt === null) return null;
  if (state.closeReason === 'rejected' || state.closeReason === 'withdrawn') return null;
  if (state.reopenedAt !== null) return null;
  return after(state.closedAt, settings.timers.reopenSeconds);
}

/** Quarantine has its own clock: superusers and the admin are alerted; nothing is released by it. */
export const quarantineAlertSeconds = 4 * 3600;

export function quarantineAlertAt(quarantinedAt: Date): Date {
  return after(quarantinedAt, quarantineAlertSeconds);
}
