'use client';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { dollars } from '../../parts/money.ts';
import { problemText } from '../../parts/problem-text.ts';
import { StaffPage } from '../../shell/staff-page.tsx';
import { useTimes } from '../../time/use-times.ts';
import { limitsQuery } from './limits-query.ts';

const fields = ['staff', 'documentMegabytes', 'sessionsPerDay', 'aiDailyCap'] as const;
type Field = (typeof fields)[number];

/** "Limits": what the platform lets the organization use, and how much of it is used. */
export function LimitsScreen() {
  const t = useT();
  const { client } = useDesk();
  const { data, error, refetch } = useQuery(limitsQuery(client));
  return (
    <StaffPage title={t('limits.title')} about={t('limits.about')}>
      <div className="page-column">
        {!data && error && (
          <ListError error={problemText(error, t)} onRetry={() => void refetch()} />
        )}
        {!data && !error && <ListLoading />}
        {data && (
          <ul className="line-list">
            {fields.map((field) => (
              <LimitRow
                key={field}
                field={field}
                limit={data.limits[field]}
                used={data.used[field]}
              />
            ))}
          </ul>
        )}
      </div>
    </StaffPage>
  );
}

interface LimitRowProps {
  field: Field;
  /** Null: as much as it wants. */
  limit: number | null;
  used: number;
}

function LimitRow({ field, limit, used }: LimitRowProps) {
  const t = useT();
  const wordsOf = useAmount(field);
  const isReached = limit !== null && used >= limit;
  const share = limit === null || limit === 0 ? 1 : Math.min(1, used / limit);
  return (
    <li className="py-[12px]">
      <p className="flex flex-wrap items-center gap-[8px]">
        <span className="min-w-0 flex-1 font-medium">{t(`limits.${field}`)}</span>
        {isReached && <Pill tone="warn">{t('limits.reached')}</Pill>}
        <span className="numeric">
          {limit === null
            ? t('limits.free', { used: wordsOf(used) })
            : t('limits.of', { used: wordsOf(used), limit: wordsOf(limit) })}
        </span>
      </p>
      {limit !== null && (
        <>
          <div
            className="cap-bar mt-[8px]"
            data-reached={isReached ? '' : undefined}
            style={{ '--share': `${Math.round(share * 100)}%` } as CSSProperties}
            aria-hidden="true"
          />
          <p className="text-meta text-text-3">{t(`limits.then.${field}`)}</p>
        </>
      )}
    </li>
  );
}

function useAmount(field: Field): (amount: number) => string {
  const t = useT();
  const times = useTimes();
  return (amount) => {
    if (field === 'aiDailyCap') return dollars(amount * 1_000_000, times);
    if (field === 'documentMegabytes') return t('limits.megabytes', { n: times.number(amount, 1) });
    return times.number(amount);
  };
}
