import { type SQL, sql } from 'drizzle-orm';
import { Refused } from '../../errors.ts';

/** Days of an organization's zone, `YYYY-MM-DD`, both included. */
export interface Range {
  from: string;
  to: string;
  timeZone: string;
}

const dayMs = 86_400_000;
/** Both in days. */
interface Lengths {
  usualDays: number;
  mostDays: number;
}

/** Two weeks, and no more than a year. */
const ofOverview: Lengths = { usualDays: 14, mostDays: 366 };

/** The day that an organization's clocks show at an instant. */
export function dayOf(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

/** A day as it was asked for; of an instant the day that the clocks show at it. */
function dayIn(asked: string, timeZone: string): string {
  return asked.length === 10 ? asked : dayOf(new Date(asked), timeZone);
}

/** The calendar day so many days later; no zone has a part in it. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Every day of a range, in order. */
export function daysOf({ from, to }: Range): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = plusDays(day, 1)) days.push(day);
  return days;
}

/**
 * What was asked for, by days or instants; what was not is the usual number of days up to `to`, and `to` is today.
 *
 * @throws Refused 422 where it ends before it begins or is longer than it may be
 */
export function rangeOf(
  asked: { from?: string | undefined; to?: string | undefined },
  now: Date,
  timeZone: string,
  { usualDays, mostDays }: Lengths = ofOverview,
): Range {
  const to = asked.to ? dayIn(asked.to, timeZone) : dayOf(now, timeZone);
  const from = asked.from ? dayIn(asked.from, timeZone) : plusDays(to, 1 - usualDays);
  const refuse = (code: 'too_big' | 'too_small') =>
    new Refused('invalid_input', { errors: [{ path: 'from', code, message: '' }] });
  if (from > to) throw refuse('too_big');
  if (from < plusDays(to, 1 - mostDays)) throw refuse('too_small');
  return { from, to, timeZone };
}

/** The instant at which a day begins. */
export function startOf(day: string, timeZone: string): SQL {
  return sql`(${day}::date::timestamp at time zone ${timeZone})`;
}
