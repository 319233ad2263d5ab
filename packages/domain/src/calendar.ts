import type { Span } from '@civicconnect/contract';

/** A reading of a wall clock, as UTC milliseconds of the same figures. */
type Wall = number;

/** Building a formatter costs more than using it a hundred times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

function wallOf(instant: number, timeZone: string): Wall {
  const read: Record<string, number> = {};
  for (const part of formatterOf(timeZone).formatToParts(instant)) {
    read[part.type] = Number(part.value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  const milliseconds = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
}

/**
 * The instant at which the zone's clocks show `wall`. Where they show it twice (clocks set back)
 * the first counts; where they skip it (set forward), the same time by the clock before the change.
 */
function instantOf(wall: Wall, timeZone: string): number {
  const day = 86_400_000;
  const before = wallOf(wall - day, timeZone) - (wall - day);
  const after = wallOf(wall + day, timeZone) - (wall + day);
  for (const offset of [before, after]) {
    if (wallOf(wall - offset, timeZone) === wall) return wall - offset;
  }
  return wall - before;
}

/** Adds months to a wall clock; a day that the month lacks becomes its last one. */
function addMonths(wall: Wall, months: number): Wall {
  const from = new Date(wall);
  const to = new Date(wall);
  to.setUTCDate(1);
  to.setUTCMonth(from.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate();
  to.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return to.getTime();
}

/**
 * Adds calendar time in an IANA zone: the same wall time so many days or months later, across
 * changes of the clocks. Throws RangeError for a zone that does not exist.
 */
export function addSpan(from: Date, span: Span, timeZone: string): Date {
  const wall = wallOf(from.getTime(), timeZone);
  const moved = 'days' in span ? wall + span.days * 86_400_000 : addMonths(wall, span.months);
  return new Date(instantOf(moved, timeZone));
}

/** The whole hour, 0 to 23, that the zone's clocks show. Throws RangeError for a zone that does not exist. */
export function hourOf(instant: Date, timeZone: string): number {
  return new Date(wallOf(instant.getTime(), timeZone)).getUTCHours();
}

/**
 * The instant at which the zone's clocks show a full hour, on the day that they show at `instant` or so
 * many days later. Throws RangeError for a zone that does not exist.
 */
export function atHour(instant: Date, hour: number, timeZone: string, daysLater = 0): Date {
  const wall = new Date(wallOf(instant.getTime(), timeZone));
  wall.setUTCDate(wall.getUTCDate() + daysLater);
  return new Date(instantOf(wall.setUTCHours(hour, 0, 0, 0), timeZone));
}
