import type { AnalyticsReport } from '@civicconnect/contract';
import { rowWords } from '@civicconnect/i18n/reports';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { isTime } from './analytics-query.ts';

type Row = Pick<AnalyticsReport['rows'][number], 'key' | 'name'>;

/** What a row is called in the reader's language: a day as a date, a word by its name. */
export function useRowName(by: string): (row: Row) => string {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  return (row) => {
    if (!isTime(by) || row.key === null) return rowWords(by, row, t);
    if (by === 'month') return times.month(row.key.slice(0, 7));
    return times.date(`${row.key}T12:00:00Z`, now);
  };
}
