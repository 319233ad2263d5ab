'use client';
import type { LearnedExample, RouterAlert } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { TrendingDown } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldError } from '../../../ui/field.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { problemText } from '../../parts/problem-text.ts';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';
import { alertsQuery, learnedKeys } from './learned-query.ts';
import { LearnedRow } from './learned-row.tsx';

interface RouterAlertsProps {
  onTakeOut: (example: LearnedExample) => void;
  onPutBack: (example: LearnedExample) => void;
}

/** Where learning made the router worse: how much, which lessons may have done it, and what to do. */
export function RouterAlerts({ onTakeOut, onPutBack }: RouterAlertsProps) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const { data } = useQuery(alertsQuery(client));
  async function dismiss(alert: RouterAlert) {
    setProblem(null);
    try {
      await client.dismissAlert({ params: { id: alert.id } });
    } catch (error) {
      setProblem(problemText(error, t));
    }
    await cache.invalidateQueries({ queryKey: learnedKeys.alerts });
  }
  return (
    <div role="status">
      {problem && <FieldError>{problem}</FieldError>}
      {data?.items.map((alert) => (
        <AlertCard
          key={alert.id}
          alert={alert}
          onTakeOut={onTakeOut}
          onPutBack={onPutBack}
          onDismiss={() => void dismiss(alert)}
        />
      ))}
    </div>
  );
}

interface AlertCardProps extends RouterAlertsProps {
  alert: RouterAlert;
  onDismiss: () => void;
}

function AlertCard({ alert, onDismiss, ...row }: AlertCardProps) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  return (
    <section className="router-alert">
      <header className="flex items-start gap-[10px]">
        <TrendingDown className="icon mt-[2px] text-warn-text" aria-hidden="true" />
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">{t('brain.alert.title')}</h2>
          <p className="text-text-2">
            {t('brain.alert.text', {
              n: alert.size,
              before: times.percent(alert.before),
              after: times.percent(alert.after),
            })}{' '}
            <time className="text-text-3" dateTime={alert.at} title={times.exact(alert.at)}>
              {times.relative(alert.at, now)}
            </time>
          </p>
        </div>
        <Button size="s" onClick={onDismiss}>
          {t('brain.alert.dismiss')}
        </Button>
      </header>
      <p className="panel-subheading">
        {t(alert.suspects.length > 0 ? 'brain.alert.suspects' : 'brain.alert.noSuspects')}
      </p>
      {alert.suspects.length > 0 && (
        <ul>
          {alert.suspects.map((example) => (
            <LearnedRow key={example.id} example={example} {...row} />
          ))}
        </ul>
      )}
    </section>
  );
}
