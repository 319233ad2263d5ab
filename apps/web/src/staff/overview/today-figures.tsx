'use client';
import type { DashboardStats } from '@civicconnect/contract';
import { CircleAlert } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useTimes } from '../time/use-times.ts';

const counted = ['received', 'answered', 'closed', 'waiting', 'late'] as const;
type Counted = (typeof counted)[number];

/** The list behind a number, where there is one. */
function listOf(figure: Counted, { scope, department }: DashboardStats): string | null {
  const narrowed = department ? `&department=${department.id}` : '';
  if (figure === 'waiting') return `/staff?view=unassigned${narrowed}`;
  if (figure === 'late' && scope === 'organization') return `/staff?late=true${narrowed}`;
  return null;
}

/** Today in five numbers; what waits and what is late lead to their lists. */
export function TodayFigures({ stats }: { stats: DashboardStats }) {
  const t = useT();
  const times = useTimes();
  return (
    <section className="page-section">
      <h2 className="section-title">{t('overview.today')}</h2>
      <dl className="figures today-figures">
        {counted.map((figure) => {
          const value = stats.today[figure];
          const href = listOf(figure, stats);
          const isNow = figure === 'waiting' || figure === 'late';
          const alarm = figure === 'late' && value > 0;
          const shown = (
            <>
              {alarm && <CircleAlert className="icon" aria-hidden="true" />}
              {times.number(value)}
            </>
          );
          return (
            <div key={figure}>
              <dt>
                {t(`overview.${figure}`)}
                {isNow && <span className="figure-when"> {t('overview.now')}</span>}
              </dt>
              <dd data-alarm={alarm ? '' : undefined}>
                {href && value > 0 ? <a href={href}>{shown}</a> : shown}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
