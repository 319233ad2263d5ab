'use client';
import type { DashboardStats } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { topOf } from './chart-scale.ts';

type Day = DashboardStats['days'][number];

const height = 120;
/** The place of one day, of which two bars take the middle. */
const slot = 10;
const bar = 3.4;
const series = ['received', 'closed'] as const;

/** Two bars for each day: what came and what was closed. The table beside it says the same. */
export function TrendChart({ days }: { days: readonly Day[] }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const top = topOf(Math.max(0, ...days.flatMap((day) => [day.received, day.closed])));
  const sums = series.map((one) => ({
    one,
    sum: days.reduce((total, day) => total + day[one], 0),
  }));
  const said = sums.map(({ one, sum }) => `${t(`overview.${one}`)}: ${times.number(sum)}`);
  const middle = days[Math.floor((days.length - 1) / 2)];
  const marked = [days[0], middle, days.at(-1)].filter((day) => day !== undefined);
  return (
    <figure className="trend">
      <figcaption className="trend-legend">
        {series.map((one) => (
          <span key={one} className="trend-key" data-series={one}>
            {t(`overview.${one}`)}
          </span>
        ))}
        <span className="trend-top">{times.number(top)}</span>
      </figcaption>
      <svg
        className="trend-plot"
        viewBox={`0 0 ${days.length * slot} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${t('overview.trend.title')}. ${said.join('. ')}`}
      >
        {[0, 0.5, 1].map((share) => (
          <line
            key={share}
            className="trend-line"
            x1={0}
            x2={days.length * slot}
            y1={share * height}
            y2={share * height}
          />
        ))}
        {days.map((day, index) =>
          series.map((one, place) => {
            const tall = (day[one] / top) * height;
            return (
              <rect
                key={`${day.date} ${one}`}
                className="trend-bar"
                data-series={one}
                x={index * slot + slot / 2 - bar + place * bar}
                y={height - tall}
                width={bar * 0.88}
                height={tall}
              >
                <title>{`${times.date(`${day.date}T12:00:00Z`)}: ${t(`overview.${one}`)} ${times.number(day[one])}`}</title>
              </rect>
            );
          }),
        )}
      </svg>
      <div className="trend-days" aria-hidden="true">
        {marked.map((day) => (
          <span key={day.date}>{times.dateShort(`${day.date}T12:00:00Z`, now)}</span>
        ))}
      </div>
    </figure>
  );
}
