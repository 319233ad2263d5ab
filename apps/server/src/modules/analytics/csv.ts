import type { AnalyticsReport, LedgerReport, Locale, ReportUnit } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { columnWords, rowWords } from '@civicconnect/i18n/reports';
import { Bytes } from '../../http/bytes.ts';
import { writeCsv } from '../knowledge/faqs/csv.ts';

/** Seconds and counts as they are, shares as 0 to 1, money in dollars: what a spreadsheet calculates with. */
function cellOf(value: number | null | undefined, unit: ReportUnit): string {
  if (value === null || value === undefined) return '';
  return String(unit === 'micros' ? value / 1_000_000 : Number(value.toFixed(4)));
}

/** A report as a table for spreadsheet programs; heads and words in the reader's language. */
export function csvOf(
  name: string,
  { by, columns, rows, total }: AnalyticsReport | LedgerReport,
  locale: Locale,
): Bytes {
  const t = translator(locale);
  const cells = (values: AnalyticsReport['total']) =>
    columns.map(({ key, unit }) => cellOf(values[key], unit));
  const lines = [
    [t(`analytics.by.${by}`), ...columns.map(({ key }) => columnWords(key, t))],
    ...rows.map((row) => [rowWords(by, row, t), ...cells(row.values)]),
    [t('analytics.total'), ...cells(total)],
  ];
  return new Bytes(Buffer.from(writeCsv(lines)), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  });
}
