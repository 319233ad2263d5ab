import { type Formatter, formatter } from '@civicconnect/i18n/browser';
import { useMemo } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useDesk } from '../desk/desk-context.tsx';

export interface Times extends Formatter {
  /** A span of milliseconds in its two largest units: `2 soat 4 daq`. */
  span(ms: number): string;
  /** The same for instants of one calendar day in the organization's zone. */
  dayKey(when: string | number): string;
  /** The first instant after today, ms. On a day when clocks change it is an hour off: only headings hang on it. */
  endOfDay(now: number): number;
}

const minute = 60_000;

/** Dates and times in the reader's language and the organization's zone. */
export function useTimes(): Times {
  const { locale } = useT();
  const { timeZone } = useDesk().organization;
  return useMemo(() => {
    const format = formatter(locale, timeZone);
    const plain = formatter('en', timeZone);
    return {
      ...format,
      span: (ms) => format.duration(ms < minute ? 60 : ms / 1000),
      dayKey: (when) => plain.date(when),
      endOfDay: (now) => {
        const [hours = 0, minutes = 0] = plain.time(now).split(':').map(Number);
        return now - (now % minute) + (24 * 60 - hours * 60 - minutes) * minute;
      },
    };
  }, [locale, timeZone]);
}
