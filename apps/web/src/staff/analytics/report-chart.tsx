'use client';
import type { ReportUnit } from '@civicconnect/contract';
import { useT } from '../../foundation/i18n/provider.tsx';
import { topOf } from '../overview/chart-scale.ts';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { valueWords } from './value-words.ts';

/** One period or one thing, with the figure that is drawn of it. */
export interface Drawn {
  key: string;
  name: string;
  value: number | null;
}

interface ChartProps {
  title: string;
  unit: ReportUnit;
  list: readonly Drawn[];
}

const height = 120;
/** The place of one period, of which its bar takes most. */
const slot = 10;
const bar = 7.6;
/** More would not be read. The table has them all. */
const mostBars = 30;

/** A round figure that no bar exceeds; shares and ratings have their own top. */
function topFor(unit: ReportUnit, highest: number): number {
  if (unit === 'share') return 1;
  if (unit === 'rating') return 5;
  return unit === 'count' ? topOf(highest) : highest || 1;
}

/** A bar for each period. The table beside it says the same. */
export function TimeChart({ title, unit, list }: ChartProps) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const top = topFor(unit, Math.max(0, ...list.map(({ value }) => value ?? 0)));
  const words = (value: number | null) => valueWords(value, unit, times, t);
  const last = list.at(-1);
  const marked = [list[0], list[Math.floor((list.length - 1) / 2)], last].filter(
    (one) => one !== undefined,
  );
  return (
    <figure className="trend">
      <figcaption className="trend-legend">
        <span className="trend-key">{title}</span>
        <span className="trend-top">{words(top)}</span>
      </figcaption>
      <svg
        className="trend-plot"
        viewBox={`0 0 ${Math.max(1, list.length) * slot} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}. ${list.length > 0 && last ? `${last.name}: ${words(last.value)}` : ''}`}
      >
        {[0, 0.5, 1].map((share) => (
          <line
            key={share}
            className="trend-line"
            x1={0}
            x2={Math.max(1, list.length) * slot}
            y1={share * height}
            y2={share * height}
          />
        ))}
        {list.map(({ key, name, value }, index) => {
          if (value === null) return null;
          const tall = (value / top) * height;
          return (
            <rect
              key={key}
              className="trend-bar"
              x={index * slot + (slot - bar) / 2}
              y={height - tall}
              width={bar}
              height={tall}
            >
              <title>{`${name}: ${words(value)}`}</title>
            </rect>
          );
        })}
      </svg>
      <div className="trend-days" aria-hidden="true">
        {[...new Set(marked)].map(({ key }) => (
          <span key={key}>{times.dateShort(`${key}T12:00:00Z`, now)}</span>
        ))}
      </div>
    </figure>
  );
}

/** A bar for each department, person, channel … the largest first. */
export function BarList({ title, unit, list }: ChartProps) {
  const t = useT();
  const times = useTimes();
  const shown = list.slice(0, mostBars);
  const top = topFor(unit, Math.max(0, ...shown.map(({ value }) => value ?? 0)));
  return (
    <ol className="report-bars" aria-label={title}>
      {shown.map(({ key, name, value }) => (
        <li key={key} className="report-bar">
          <span className="report-bar-name" dir="auto">
            {name}
          </span>
          <span
            className="report-bar-track"
            style={{ '--share': `${((value ?? 0) / top) * 100}%` } as React.CSSProperties}
            aria-hidden="true"
          />
          <span className="report-bar-value">{valueWords(value, unit, times, t)}</span>
        </li>
      ))}
    </ol>
  );
}
