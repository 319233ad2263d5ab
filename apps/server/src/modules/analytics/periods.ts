import { plusDays, type Range } from '../overview/range.ts';
import { isTime } from './asked.ts';

/** The Monday of a day's week. */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plusDays(day, -((weekday + 6) % 7));
}

function nextMonth(first: string): string {
  const date = new Date(`${first}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return date.toISOString().slice(0, 10);
}

/** Every period that a range touches, in order, by its first day; none where the rows are no periods. */
export function periodsOf(by: string, { from, to }: Range): string[] {
  if (!isTime(by)) return [];
  const first = { day: from, week: mondayOf(from), month: `${from.slice(0, 7)}-01` }[by];
  const next = {
    day: (key: string) => plusDays(key, 1),
    week: (key: string) => plusDays(key, 7),
    month: nextMonth,
  }[by];
  const keys: string[] = [];
  for (let key = first; key <= to; key = next(key)) keys.push(key);
  return keys;
}

/** Few enough rows to read: days up to two months, weeks up to a year and a half, then months. */
export function usualPeriod({ from, to }: Range): 'day' | 'week' | 'month' {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  if (days <= 62) return 'day';
  return days <= 550 ? 'week' : 'month';
}
