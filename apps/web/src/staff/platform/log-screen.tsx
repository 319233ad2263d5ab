'use client';
import type { InjectionLogEntry } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CircleX, Clock, type LucideIcon, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Pill, type Tone } from '../../ui/pill.tsx';
import { kindOf } from '../brain/preview/distinct-signals.ts';
import { useDesk } from '../desk/desk-context.tsx';
import { ListError, ListLoading } from '../list/list-states.tsx';
import { problemText } from '../parts/problem-text.ts';
import { StaffPage } from '../shell/staff-page.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { OrganizationChoice } from './organization-choice.tsx';
import { type LogFilter, logQuery, type Outcome } from './platform-query.ts';

const outcomes: readonly (Outcome | null)[] = [null, 'waiting', 'released', 'rejected'];

/** "Injection log": everything that was ever stopped, and what became of it. */
export function LogScreen() {
  const t = useT();
  const [filter, setFilter] = useState<LogFilter>({ organization: null, outcome: null });
  return (
    <StaffPage title={t('platform.log.title')} about={t('platform.log.about')}>
      <div className="page-column">
        <div className="filter-bar">
          <fieldset className="segments" aria-label={t('platform.log.outcome')}>
            {outcomes.map((outcome) => (
              <button
                key={outcome}
                type="button"
                className="list-tab"
                aria-pressed={filter.outcome === outcome}
                onClick={() => setFilter({ ...filter, outcome })}
              >
                {outcome ? t(`platform.log.outcome.${outcome}`) : t('platform.log.any')}
              </button>
            ))}
          </fieldset>
          <OrganizationChoice
            value={filter.organization}
            onChange={(organization) => setFilter({ ...filter, organization })}
          />
        </div>
        <LogList filter={filter} />
      </div>
    </StaffPage>
  );
}

function LogList({ filter }: { filter: LogFilter }) {
  const t = useT();
  const { client } = useDesk();
  const query = useInfiniteQuery(logQuery(client, filter));
  const entries = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (!query.data && query.error) {
    return <ListError error={problemText(query.error, t)} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <ListLoading />;
  if (entries.length === 0) {
    return (
      <div className="empty-state" role="status">
        <ShieldCheck aria-hidden="true" />
        <p className="empty-title">{t('platform.log.empty.title')}</p>
        <p>{t('platform.log.empty.text')}</p>
      </div>
    );
  }
  return (
    <>
      <ul className="line-list" aria-label={t('platform.log.title')}>
        {entries.map((entry) => (
          <LogRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          className="mt-[12px]"
          busy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('platform.more')}
        </Button>
      )}
    </>
  );
}

const looks: Record<Outcome, { icon: LucideIcon; tone: Tone }> = {
  waiting: { icon: Clock, tone: 'warn' },
  released: { icon: ShieldCheck, tone: 'ok' },
  rejected: { icon: CircleX, tone: 'danger' },
};

function LogRow({ entry }: { entry: InjectionLogEntry }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const kinds = [...new Set(entry.signals.map(({ rule }) => kindOf(rule)))];
  return (
    <li className="log-row">
      <p className="learned-text auto-side" dir="auto">
        {entry.text}
      </p>
      <p className="learned-meta">
        <Pill {...looks[entry.outcome]}>{t(`platform.log.outcome.${entry.outcome}`)}</Pill>
        <span>{t('platform.quarantine.risk', { share: times.percent(entry.riskScore) })}</span>
        <bdi>{localized(entry.organization.name, t.locale)}</bdi>
        <bdi className="numeric">{entry.session.number}</bdi>
        <time dateTime={entry.at} title={times.exact(entry.at)}>
          {times.relative(entry.at, now)}
        </time>
        {entry.decidedBy?.name && (
          <span>{t('platform.log.decidedBy', { name: entry.decidedBy.name })}</span>
        )}
      </p>
      {kinds.length > 0 && (
        <ul className="log-kinds">
          {kinds.map((kind) => (
            <li key={kind}>{t.maybe(`brain.signal.${kind}`) ?? t('brain.signal.other')}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
