'use client';
import type { DashboardStats } from '@civicconnect/contract';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { type SpanDays, spans } from './overview-query.ts';
import { TrendChart } from './trend-chart.tsx';

interface TrendProps {
  stats: DashboardStats;
  days: SpanDays;
  onDays: (days: SpanDays) => void;
}

/** Day by day: what came and what was closed, drawn or as a table, and how quickly it went. */
export function Trend({ stats, days, onDays }: TrendProps) {
  const t = useT();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="page-section">
      <div className="trend-head">
        <h2 className="section-title flex-1">{t('overview.trend.title')}</h2>
        <fieldset className="segments" aria-label={t('overview.trend.range')}>
          {spans.map((span) => (
            <button
              key={span}
              type="button"
              className="list-tab"
              aria-pressed={days === span}
              onClick={() => onDays(span)}
            >
              {t('overview.trend.days', { n: span })}
            </button>
          ))}
        </fieldset>
        <fieldset className="segments" aria-label={t('overview.trend.look')}>
          {[false, true].map((value) => (
            <button
              key={String(value)}
              type="button"
              className="list-tab"
              aria-pressed={asTable === value}
              onClick={() => setAsTable(value)}
            >
              {t(value ? 'overview.trend.table' : 'overview.trend.chart')}
            </button>
          ))}
        </fieldset>
      </div>
      {asTable ? <TrendTable stats={stats} /> : <TrendChart days={stats.days} />}
      <Period stats={stats} />
    </section>
  );
}

/** The same numbers for whoever reads rather than looks. */
function TrendTable({ stats }: { stats: DashboardStats }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const columns = ['received', 'answered', 'closed'] as const;
  return (
    <table className="load-table">
      <thead>
        <tr>
          <th scope="col">{t('overview.trend.day')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className="numeric">
              {t(`overview.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {stats.days.toReversed().map((day) => (
          <tr key={day.date}>
            <th scope="row">{times.date(`${day.date}T12:00:00Z`, now)}</th>
            {columns.map((column) => (
              <td key={column} className="numeric">
                {times.number(day[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Sums of the days, and how quickly was answered and closed in them. */
function Period({ stats: { period } }: { stats: DashboardStats }) {
  const t = useT();
  const times = useTimes();
  const lasting = (seconds: number | null) =>
    seconds === null ? t('overview.unknown') : times.span(seconds * 1000);
  const noteOf = (seconds: number | null) => (seconds === null ? null : t('overview.median'));
  const figures = [
    { label: t('overview.received'), note: null, value: times.number(period.received) },
    { label: t('overview.closed'), note: null, value: times.number(period.closed) },
    {
      label: t('overview.inTime'),
      note: null,
      value:
        period.answeredInTime === null
          ? t('overview.unknown')
          : times.percent(period.answeredInTime),
    },
    {
      label: t('overview.medianReply'),
      note: noteOf(period.medianFirstReplySeconds),
      value: lasting(period.medianFirstReplySeconds),
    },
    {
      label: t('overview.medianResolution'),
      note: noteOf(period.medianResolutionSeconds),
      value: lasting(period.medianResolutionSeconds),
    },
  ];
  return (
    <dl className="period">
      {figures.map(({ label, note, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value}
            {note && <span className="figure-when"> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
