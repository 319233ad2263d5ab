'use client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { FirstStepsCard } from '../signup/first-steps.tsx';
import { AgentLoads } from './agent-loads.tsx';
import { DepartmentLoads } from './department-loads.tsx';
import { LateList } from './late-list.tsx';
import {
  addressOfChoice,
  type OverviewChoice,
  overviewKey,
  overviewQuery,
} from './overview-query.ts';
import { TodayFigures } from './today-figures.tsx';
import { Trend } from './trend.tsx';

/** After a change the numbers are asked for again, at most this often. */
const countEveryMs = 4_000;

/** Keeps the numbers near the truth while sessions change. */
function useLiveNumbers(): void {
  const { live } = useDesk();
  const cache = useQueryClient();
  useEffect(() => {
    if (!live) return;
    let counting: ReturnType<typeof setTimeout> | undefined;
    const recount = () => {
      counting ??= setTimeout(() => {
        counting = undefined;
        void cache.invalidateQueries({ queryKey: overviewKey });
      }, countEveryMs);
    };
    const stops = [
      live.on('session_updated', recount),
      live.on('session_queued', recount),
      live.on('availability', recount),
    ];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(counting);
    };
  }, [live, cache]);
}

/** The overview: today, what is late and whose, the days, the departments, what everyone has in hand. */
export function OverviewScreen({ first }: { first: OverviewChoice }) {
  const t = useT();
  const { client, me, organization, departments } = useDesk();
  const [choice, setChoice] = useState(first);
  useLiveNumbers();
  const stats = useQuery(overviewQuery(client, choice, organization.timeZone));
  const change = (part: Partial<OverviewChoice>) => {
    const next = { ...choice, ...part };
    setChoice(next);
    window.history.replaceState(null, '', addressOfChoice(next));
  };
  const own = me.role === 'agent';
  const offered = own
    ? departments.filter(({ id }) => me.departments.some((mine) => mine.id === id))
    : departments;
  const { data } = stats;
  return (
    <StaffPage
      title={t('overview.title')}
      about={t(own ? 'overview.about.own' : 'overview.about.organization')}
      actions={
        offered.length > 1 && (
          <Choice
            quiet
            className="overview-choice"
            label={t('overview.department')}
            value={choice.department ?? ''}
            onChange={(value) => change({ department: value || null })}
          >
            <option value="">{t('overview.allDepartments')}</option>
            {offered.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        )
      }
    >
      <div className="page-column overview" aria-busy={stats.isFetching || undefined}>
        <FirstStepsCard />
        {!data && stats.error && (
          <ListError error={problemText(stats.error, t)} onRetry={() => void stats.refetch()} />
        )}
        {!data && !stats.error && <ListLoading />}
        {data && (
          <>
            <TodayFigures stats={data} />
            <LateList stats={data} />
            <Trend stats={data} days={choice.days} onDays={(days) => change({ days })} />
            <DepartmentLoads departments={data.departments} />
            <AgentLoads agents={data.agents} own={own} />
          </>
        )}
      </div>
    </StaffPage>
  );
}
