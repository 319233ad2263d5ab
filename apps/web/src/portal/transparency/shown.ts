import type { PublicStats } from '@civicconnect/contract';
import { formatter } from '@civicconnect/i18n';
import type { Place } from '../place.ts';

/** To one unit: days from two days on, hours from an hour on, minutes below. */
export function rounded(seconds: number): number {
  const day = 86_400;
  if (seconds >= 2 * day) return Math.round(seconds / day) * day;
  const unit = seconds >= 3600 ? 3600 : 60;
  return Math.max(60, Math.round(seconds / unit) * unit);
}

/** Figures as they are written for a reader; null where there is nothing to tell. */
export function shownIn({ t, locale, organization }: Place) {
  const format = formatter(locale, organization.timeZone);
  return {
    count: (value: number | null) =>
      value === null ? t('transparency.few') : format.number(value),
    share: (value: number | null) => (value === null ? null : format.percent(value)),
    span: (seconds: number | null) =>
      seconds === null ? null : format.duration(rounded(seconds), 'long'),
    rating: (value: number | null) => (value === null ? null : format.number(value, 1, 1)),
    month: format.month,
    day: (at: string | number) => format.date(at),
  };
}
export type Shown = ReturnType<typeof shownIn>;

/** The last day that the figures count: they end at the midnight after it. */
export const lastDayOf = ({ to }: PublicStats): number => Date.parse(to) - 1;
