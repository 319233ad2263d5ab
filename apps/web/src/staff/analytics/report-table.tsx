'use client';
import type { AnalyticsReport, LedgerReport } from '@civicconnect/contract';
import { columnWords } from '@civicconnect/i18n/reports';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useTimes } from '../time/use-times.ts';
import { useRowName } from './use-row-name.ts';
import { valueWords } from './value-words.ts';

/** A whole report: every row and column, with all of it in the last line. */
export function ReportTable({ report }: { report: AnalyticsReport | LedgerReport }) {
  const t = useT();
  const times = useTimes();
  const nameOf = useRowName(report.by);
  const by = t(`analytics.by.${report.by}`);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="report-scroll" aria-label={by} tabIndex={0}>
      <table className="load-table report-table">
        <thead>
          <tr>
            <th scope="col">{by}</th>
            {report.columns.map(({ key }) => (
              <th key={key} scope="col" className="numeric">
                {columnWords(key, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {report.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" dir="auto">
                {nameOf(row)}
              </th>
              {report.columns.map(({ key, unit }) => (
                <td key={key} className="numeric">
                  {valueWords(row.values[key], unit, times, t)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('analytics.total')}</th>
            {report.columns.map(({ key, unit }) => (
              <td key={key} className="numeric">
                {valueWords(report.total[key], unit, times, t)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
