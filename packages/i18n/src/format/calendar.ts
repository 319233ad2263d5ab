import type { Locale } from '@civicconnect/contract';
import { digits } from './number.ts';
import { toSolar } from './solar.ts';
import { formatWords } from './words.ts';

const dayMs = 86_400_000;
const numbersOf = (day: string) => day.split('-').map(Number) as [number, number, number];

/** Days are `2026-11-21`, of the common calendar and without a time zone, whatever calendar they are shown in. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Year, month and day as people of the locale count them: solar for fa. */
function shownAs(locale: Locale, day: string): { year: number; month: number; day: number } {
  const [year, month, date] = numbersOf(day);
  return locale === 'fa' ? toSolar(year, month, date) : { year, month, day: date };
}

const monthBegin = (locale: Locale, day: string) => plusDays(day, 1 - shownAs(locale, day).day);

function daysOfMonth(locale: Locale, day: string): string[] {
  const first = monthBegin(locale, day);
  const { month } = shownAs(locale, first);
  const days: string[] = [];
  for (let next = first; shownAs(locale, next).month === month; next = plusDays(next, 1)) {
    days.push(next);
  }
  return days;
}

/** The same day so many months later (or earlier), or the last of that month where it is shorter. */
export function plusMonths(locale: Locale, day: string, months: number): string {
  let first = monthBegin(locale, day);
  for (let n = 0; n < Math.abs(months); n += 1) {
    first =
      months > 0
        ? plusDays(first, daysOfMonth(locale, first).length)
        : monthBegin(locale, plusDays(first, -1));
  }
  const days = daysOfMonth(locale, first);
  return days[Math.min(shownAs(locale, day).day, days.length) - 1] ?? first;
}

/** Saturday begins the week in Iran and Afghanistan, Monday in Uzbekistan and where Russian is spoken. */
const firstWeekday = (locale: Locale) => (locale === 'fa' ? 6 : 1);

/** How many days after the week's first a day is: 0 to 6. */
export function placeInWeek(locale: Locale, day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() - firstWeekday(locale) + 7) % 7;
}

export interface CalendarMonth {
  /** `2026-yil noyabr`, `ноябрь 2026`, `آبان ۱۴۰۵`. */
  title: string;
  /** From the week's first on. */
  weekdays: readonly { name: string; short: string }[];
  /** Each week has seven places; null before the month's first day and after its last. */
  weeks: readonly (readonly ({ day: string; number: string } | null)[])[];
}

function titleOf(locale: Locale, day: string): string {
  const words = formatWords[locale];
  const { year, month } = shownAs(locale, day);
  const names = locale === 'fa' ? words.months : (words.monthsAlone ?? words.months);
  const name = names[month - 1] ?? '';
  if (locale === 'uz') return `${year}-yil ${name}`;
  return locale === 'uz-Cyrl' ? `${year}-йил ${name}` : `${name} ${digits(locale, String(year))}`;
}

/** The month that a day lies in, as a sheet of a calendar. */
export function calendarMonth(locale: Locale, day: string): CalendarMonth {
  const { weekdays, weekdaysShort } = formatWords[locale];
  const days = daysOfMonth(locale, day);
  const lead = placeInWeek(locale, days[0] ?? day);
  const places = Array.from({ length: Math.ceil((lead + days.length) / 7) * 7 }, (_, at) => {
    const found = days[at - lead];
    return found
      ? { day: found, number: digits(locale, String(shownAs(locale, found).day)) }
      : null;
  });
  return {
    title: titleOf(locale, day),
    weekdays: Array.from({ length: 7 }, (_, at) => {
      const weekday = (at + firstWeekday(locale)) % 7;
      return { name: weekdays[weekday] ?? '', short: weekdaysShort[weekday] ?? '' };
    }),
    weeks: Array.from({ length: places.length / 7 }, (_, at) => places.slice(at * 7, at * 7 + 7)),
  };
}
