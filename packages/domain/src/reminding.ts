import type { SessionStatus, Settings } from '@civicconnect/contract';
import { atHour, hourOf } from './calendar.ts';

/** Hours of the day, by the organization's clocks, in which citizens are reminded: from 9 until 20. */
export const wakingHours = { from: 9, until: 20 } as const;

/** Nobody is reminded of anything twice within this. */
export const restDays = 7;

/** Later than this after the close nobody remembers: a program that was down for long stays silent. */
export const longestDays = 7;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** What a reminder depends on beside the settings. */
export interface Unrated {
  status: SessionStatus;
  closedAt: Date | null;
  isRated: boolean;
  /** The citizen has another session that is open: they hear of us anyway. */
  hasOpenSession: boolean;
  /** When they were last reminded of any session. */
  remindedAt: Date | null;
}

export type ReminderVerdict =
  | { kind: 'remind' }
  | { kind: 'never' }
  /** Not yet: to be asked again then. */
  | { kind: 'later'; at: Date };

/** The instant itself where it is day, else the next morning by the organization's clocks. */
export function nextWaking(at: Date, timeZone: string): Date {
  const hour = hourOf(at, timeZone);
  if (hour < wakingHours.from) return atHour(at, wakingHours.from, timeZone);
  if (hour >= wakingHours.until) return atHour(at, wakingHours.from, timeZone, 1);
  return at;
}

/** When a session that was closed then is looked at for a reminder. */
export function reminderDue(closedAt: Date, { feedback, timeZone }: Settings): Date {
  return nextWaking(new Date(closedAt.getTime() + feedback.afterHours * hourMs), timeZone);
}

/**
 * Whether the citizen of a closed session is reminded to rate it now. Once it is `never` it stays so,
 * unless the session is opened again and closed again.
 */
export function reminderVerdict(about: Unrated, now: Date, settings: Settings): ReminderVerdict {
  const { status, closedAt, isRated, hasOpenSession, remindedAt } = about;
  if (!settings.feedback.reminder || isRated || hasOpenSession) return { kind: 'never' };
  if (status !== 'closed' || closedAt === null) return { kind: 'never' };
  if (now.getTime() - closedAt.getTime() > longestDays * dayMs) return { kind: 'never' };
  if (remindedAt && now.getTime() - remindedAt.getTime() < restDays * dayMs) {
    return { kind: 'never' };
  }
  const due = reminderDue(closedAt, settings);
  const at = due > now ? due : nextWaking(now, settings.timeZone);
  return at > now ? { kind: 'later', at } : { kind: 'remind' };
}
