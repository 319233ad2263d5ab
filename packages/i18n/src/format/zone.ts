/** The clock on the wall at an instant, in a time zone; `month` 1 to 12, `weekday` 0 is Sunday. */
export interface WallClock {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
  second: number;
}

/** What callers may hand in: a `Date`, an ISO 8601 text, or milliseconds since 1970. */
export type When = Date | string | number;

export const defaultTimeZone = 'Asia/Tashkent';

const formats = new Map<string, Intl.DateTimeFormat>();

/** `en-US` with `h23` is the one form that every engine writes alike. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}

/** Milliseconds since 1970 of what was handed in. Throws RangeError for what is not a time. */
export function toMillis(when: When): number {
  const millis = new Date(when).getTime();
  if (Number.isNaN(millis)) throw new RangeError(`not a time: ${String(when)}`);
  return millis;
}

/** Reads the wall clock of a time zone (IANA name). Throws RangeError for an unknown zone. */
export function wallClock(when: When, timeZone: string): WallClock {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(toMillis(when))) {
    parts[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday, hour, minute, second };
}

/** How many calendar days `when` lies after `now` in the zone: 0 today, 1 tomorrow, −1 yesterday. */
export function dayDistance(when: When, now: When, timeZone: string): number {
  const day = (clock: WallClock) => Date.UTC(clock.year, clock.month - 1, clock.day) / 86_400_000;
  return day(wallClock(when, timeZone)) - day(wallClock(now, timeZone));
}
