import type { ReportUnit } from '@civicconnect/contract';
import type { Translator } from '@civicconnect/i18n/browser';
import { dollars } from '../parts/money.ts';
import type { Times } from '../time/use-times.ts';

const minute = 60;

/** A figure in the reader's language; a dash where there is none. */
export function valueWords(
  value: number | null | undefined,
  unit: ReportUnit,
  times: Times,
  t: Translator,
): string {
  if (value === null || value === undefined) return '–';
  switch (unit) {
    case 'count':
      return times.number(value, 0);
    case 'seconds':
      return value < minute
        ? t('analytics.seconds', { n: times.number(value, value < 10 ? 1 : 0) })
        : times.duration(value);
    case 'share':
      return times.percent(value);
    case 'rating':
      return times.number(value, 2);
    case 'factor':
      return `×\u00a0${times.number(value, 2)}`;
    case 'micros':
      return dollars(value, times);
  }
}
