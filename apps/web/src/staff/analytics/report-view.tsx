'use client';
import type {
  AnalyticsReport,
  Breakdown,
  LedgerBreakdown,
  LedgerReport,
} from '@civicconnect/contract';
import { columnWords } from '@civicconnect/i18n/reports';
import type { ReactNode } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useTimes } from '../time/use-times.ts';
import { isTime } from './analytics-query.ts';
import { BarList, type Drawn, TimeChart } from './report-chart.tsx';
import { ReportTable } from './report-table.tsx';
import { useRowName } from './use-row-name.ts';
import { valueWords } from './value-words.ts';

type Anything = AnalyticsReport | LedgerReport;

interface ReportViewProps<By extends Breakdown | LedgerBreakdown> {
  title: string;
  hint: string;
  report: Anything;
  /** What it may be broken down by; fewer than two: nothing is offered. */
  breakdowns: readonly By[];
  figure: string;
  asTable: boolean;
  onBy: (by: By) => void;
  onFigure: (figure: string) => void;
  onLook: (asTable: boolean) => void;
  /** What stands beside the ways to look at it: files of it. */
  downloads: ReactNode;
  /** Said in place of a chart of nothing. */
  empty: string;
}

const isNothing = ({ rows, total }: Anything) =>
  rows.length === 0 || Object.values(total).every((value) => value === null || value === 0);

/** A report: its figures over everything, then one of them drawn, or all as a table. */
export function ReportView<By extends Breakdown | LedgerBreakdown>(props: ReportViewProps<By>) {
  const { title, hint, report, asTable, downloads, empty } = props;
  const t = useT();
  const nothing = isNothing(report);
  return (
    <section className="page-section report">
      <h2 className="section-title">{title}</h2>
      <p className="setting-note report-hint">{hint}</p>
      {nothing ? (
        <p className="report-none">{empty}</p>
      ) : (
        <>
          <Totals report={report} />
          <div className="report-head">
            <Breakdowns {...props} />
            {!asTable && <Figures {...props} />}
            <fieldset className="segments" aria-label={t('analytics.look')}>
              {[false, true].map((value) => (
                <button
                  key={String(value)}
                  type="button"
                  className="list-tab"
                  aria-pressed={asTable === value}
                  onClick={() => props.onLook(value)}
                >
                  {t(value ? 'analytics.table' : 'analytics.chart')}
                </button>
              ))}
            </fieldset>
            {downloads}
          </div>
          {asTable ? <ReportTable report={report} /> : <Chart {...props} />}
        </>
      )}
    </section>
  );
}

/** What each column comes to over the whole range. */
function Totals({ report }: { report: Anything }) {
  const t = useT();
  const times = useTimes();
  return (
    <dl className="period report-totals">
      {report.columns.map(({ key, unit }) => (
        <div key={key}>
          <dt>{columnWords(key, t)}</dt>
          <dd>{valueWords(report.total[key], unit, times, t)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Breakdowns<By extends Breakdown | LedgerBreakdown>({
  report,
  breakdowns,
  onBy,
}: ReportViewProps<By>) {
  const t = useT();
  if (breakdowns.length < 2) return null;
  return (
    <Choice
      quiet
      className="filter-choice"
      label={t('analytics.by.label')}
      value={report.by}
      onChange={(chosen) => {
        const by = breakdowns.find((one) => one === chosen);
        if (by) onBy(by);
      }}
    >
      {breakdowns.map((by) => (
        <option key={by} value={by}>
          {t(`analytics.by.${by}`)}
        </option>
      ))}
    </Choice>
  );
}

/** The column that is drawn, or the first where the chosen one is not there. */
function drawnColumn(report: Anything, figure: string) {
  return report.columns.find(({ key }) => key === figure) ?? report.columns[0];
}

function Figures<By extends Breakdown | LedgerBreakdown>({
  report,
  figure,
  onFigure,
}: ReportViewProps<By>) {
  const t = useT();
  if (report.columns.length < 2) return null;
  return (
    <Choice
      quiet
      className="filter-choice report-figure"
      label={t('analytics.figure')}
      value={drawnColumn(report, figure)?.key ?? ''}
      onChange={onFigure}
    >
      {report.columns.map(({ key }) => (
        <option key={key} value={key}>
          {columnWords(key, t)}
        </option>
      ))}
    </Choice>
  );
}

function Chart<By extends Breakdown | LedgerBreakdown>({ report, figure }: ReportViewProps<By>) {
  const t = useT();
  const nameOf = useRowName(report.by);
  const column = drawnColumn(report, figure);
  if (!column) return null;
  const list: Drawn[] = report.rows.map((row) => ({
    key: row.key ?? '',
    name: nameOf(row),
    value: row.values[column.key] ?? null,
  }));
  if (list.every(({ value }) => value === null)) {
    return <p className="report-none">{t('analytics.noFigure')}</p>;
  }
  const drawn = { title: columnWords(column.key, t), unit: column.unit };
  if (isTime(report.by)) return <TimeChart {...drawn} list={list} />;
  const sorted = list.toSorted((one, other) => (other.value ?? -1) - (one.value ?? -1));
  return <BarList {...drawn} list={sorted} />;
}
