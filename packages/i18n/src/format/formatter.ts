import type { Locale } from '@civicconnect/contract';
import { digits, formatNumber, formatPercent } from './number.ts';
import { toSolar } from './solar.ts';
import { formatDuration, formatRelative } from './span.ts';
import { type FormatWords, formatWords } from './words.ts';
import {
  dayDistance,
  defaultTimeZone,
  toMillis,
  type WallClock,
  type When,
  wallClock,
} from './zone.ts';

/** Dates, times, spans and sizes in one locale and time zone. Output is the same in every engine. */
export interface Formatter {
  /** At most `fraction` decimals (default 1), at least `least` (default none). */
  number(value: number, fraction?: number, least?: number): string;
  percent(share: number): string;
  /** `14 MB`: powers of 1024, one decimal under ten. */
  fileSize(bytes: number): string;
  /** `09:12`. */
  time(when: When): string;
  /** `20-noyabr`, `20 ноября`; with the year when it is not the year of `now` or no `now` is given. */
  date(when: When, now?: When): string;
  /** `20-noy`, `20 ноя`: for narrow lists. With the year as in `date`. */
  dateShort(when: When, now?: When): string;
  /** `20-noyabr, 09:12`. */
  dateTime(when: When, now?: When): string;
  /** A month of the common calendar by itself, given as `2026-10`: `2026-yil oktabr`, `октябрь 2026`. */
  month(month: string): string;
  /** `juma`, `пятница`. */
  weekday(when: When): string;
  /** `bugun`, `kecha`, `ertaga`, else the date. Small letters. */
  day(when: When, now: When): string;
  /** `bugun, 09:12`, `ertaga, 13:10`, `18-noyabr, 09:12`. */
  dayTime(when: When, now: When): string;
  /** A separator between days of a conversation: `Bugun, 20-noyabr`, `5-noyabr, payshanba`. */
  dayLabel(when: When, now: When): string;
  /** `3 soat oldin`, `через 5 минут`, `just now`. */
  relative(when: When, now: When): string;
  /** `2 soat 4 daq`; `long`: `2 soat 4 daqiqa`. In seconds. */
  duration(seconds: number, form?: 'short' | 'long'): string;
  /** `0:42`, `12:05`: seconds counting down. */
  countdown(seconds: number): string;
  /** The exact time, for the title of a relative one: `20-noyabr 2026, 09:12`. */
  exact(when: When): string;
}

/** The first letter large, for a sentence or a heading: `bugun` → `Bugun`. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const comma: Record<Locale, string> = { uz: ', ', 'uz-Cyrl': ', ', ru: ', ', en: ', ', fa: '، ' };

function writeDate(
  locale: Locale,
  clock: WallClock,
  months: readonly string[],
  withYear: boolean,
): string {
  const shown = locale === 'fa' ? toSolar(clock.year, clock.month, clock.day) : clock;
  const month = months[shown.month - 1] ?? '';
  switch (locale) {
    case 'uz':
    case 'uz-Cyrl': {
      const dayMonth = `${shown.day}-${month}`;
      return withYear ? `${shown.year}-${locale === 'uz' ? 'yil' : 'йил'} ${dayMonth}` : dayMonth;
    }
    case 'ru':
    case 'en':
      return `${shown.day}\u00A0${month}${withYear ? ` ${shown.year}` : ''}`;
    case 'fa':
      return digits(locale, `${shown.day} ${month}${withYear ? ` ${shown.year}` : ''}`);
  }
}

function writeMonth(locale: Locale, words: FormatWords, month: string): string {
  const [year = '', number] = month.split('-');
  const name = (words.monthsAlone ?? words.months)[Number(number) - 1] ?? '';
  if (locale === 'uz' || locale === 'uz-Cyrl') {
    return `${year}-${locale === 'uz' ? 'yil' : 'йил'} ${name}`;
  }
  return `${name} ${digits(locale, year)}`;
}

/** A date with its day of the week, in the order in which the language says them. */
function withWeekday(locale: Locale, date: string, weekday: string): string {
  if (locale === 'fa') return `${weekday} ${date}`;
  return locale === 'en' ? `${weekday}, ${date}` : `${date}, ${weekday}`;
}

/** The year as people of the locale count it: solar for fa. */
function yearOf(locale: Locale, clock: WallClock): number {
  return locale === 'fa' ? toSolar(clock.year, clock.month, clock.day).year : clock.year;
}

function fileSize(locale: Locale, words: FormatWords, bytes: number): string {
  const power = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** power;
  return `${formatNumber(locale, value, value < 10 ? 1 : 0)}\u00A0${words.sizes[power] ?? ''}`;
}

function countdown(locale: Locale, seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  return digits(locale, `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`);
}

/** Formatters of a locale; `timeZone` is an IANA name, the user's own or the organization's. */
export function formatter(locale: Locale, timeZone: string = defaultTimeZone): Formatter {
  const words = formatWords[locale];
  const withComma = (a: string, b: string) => a + comma[locale] + b;
  const dated = (when: When, now: When | undefined, months: readonly string[]) => {
    const clock = wallClock(when, timeZone);
    const sameYear =
      now !== undefined && yearOf(locale, clock) === yearOf(locale, wallClock(now, timeZone));
    return writeDate(locale, clock, months, !sameYear);
  };
  const date: Formatter['date'] = (when, now) => dated(when, now, words.months);
  const time: Formatter['time'] = (when) => {
    const { hour, minute } = wallClock(when, timeZone);
    return digits(locale, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  };
  const weekday: Formatter['weekday'] = (when) =>
    words.weekdays[wallClock(when, timeZone).weekday] ?? '';
  const near = new Map([
    [-1, words.yesterday],
    [0, words.today],
    [1, words.tomorrow],
  ]);
  const nearDay = (when: When, now: When) => near.get(dayDistance(when, now, timeZone));
  const day: Formatter['day'] = (when, now) => nearDay(when, now) ?? date(when, now);
  return {
    number: (value, fraction, least) => formatNumber(locale, value, fraction, least),
    percent: (share) => formatPercent(locale, share),
    fileSize: (bytes) => fileSize(locale, words, bytes),
    time,
    date,
    dateShort: (when, now) => dated(when, now, words.monthsShort),
    dateTime: (when, now) => withComma(date(when, now), time(when)),
    month: (month) => writeMonth(locale, words, month),
    weekday,
    day,
    dayTime: (when, now) => withComma(day(when, now), time(when)),
    dayLabel: (when, now) => {
      const nearby = nearDay(when, now);
      if (nearby) return withComma(capitalize(nearby), date(when, now));
      return withWeekday(locale, date(when, now), weekday(when));
    },
    relative: (when, now) => formatRelative(locale, (toMillis(when) - toMillis(now)) / 1000),
    duration: (seconds, form) => formatDuration(locale, seconds, form),
    countdown: (seconds) => countdown(locale, seconds),
    exact: (when) => withComma(date(when), time(when)),
  };
}
