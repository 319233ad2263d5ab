'use client';
import type { AiCall } from '@civicconnect/contract';
import { CircleAlert, CircleCheck, CircleMinus, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { ListError, ListLoading } from '../../list/list-states.tsx';
import { dollars } from '../../parts/money.ts';
import { problemText } from '../../parts/problem-text.ts';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';
import { providerName } from '../../words/decided-by.ts';
import { commaOf } from '../../words/listed.ts';
import { type CallFilter, type Ledger, useLedger } from './use-models.ts';

const filters: readonly CallFilter[] = ['all', 'failed'];

/** The last calls of providers: what each was for, how it ended in words, and what it cost. */
export function CallLedger() {
  const t = useT();
  const [filter, setFilter] = useState<CallFilter>('all');
  const ledger = useLedger(filter);
  return (
    <section className="page-section">
      <div className="flex flex-wrap items-center gap-[8px]">
        <h2 className="section-title flex-1">{t('brain.ledger.title')}</h2>
        <fieldset className="segments" aria-label={t('brain.ledger.filter')}>
          {filters.map((one) => (
            <button
              key={one}
              type="button"
              className="list-tab"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
            >
              {t(`brain.ledger.${one}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <Calls ledger={ledger} filter={filter} />
      {ledger.hasMore && (
        <Button className="mt-[10px]" busy={ledger.loadingMore} onClick={ledger.more}>
          {t('brain.learned.more')}
        </Button>
      )}
    </section>
  );
}

function Calls({ ledger, filter }: { ledger: Ledger; filter: CallFilter }) {
  const t = useT();
  const { data, error } = ledger;
  if (!data && error) return <ListError error={problemText(error, t)} onRetry={ledger.retry} />;
  if (!data) return <ListLoading />;
  if (data.length === 0) {
    return (
      <p className="py-[10px] text-text-3">
        {t(filter === 'all' ? 'brain.ledger.none' : 'brain.ledger.noneFailed')}
      </p>
    );
  }
  return (
    <ul className="line-list">
      {data.map((call) => (
        <CallRow key={call.id} call={call} />
      ))}
    </ul>
  );
}

const notMade: readonly AiCall['outcome'][] = ['breaker_open', 'cap_reached', 'no_budget'];

function lookOf(outcome: AiCall['outcome']): { icon: LucideIcon; tone: string } {
  if (outcome === 'ok') return { icon: CircleCheck, tone: 'text-ok-text' };
  return notMade.includes(outcome)
    ? { icon: CircleMinus, tone: 'text-warn-text' }
    : { icon: CircleAlert, tone: 'text-danger-text' };
}

function CallRow({ call }: { call: AiCall }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { icon: Icon, tone } = lookOf(call.outcome);
  return (
    <li className="call-row">
      <Icon className={`icon-s mt-[3px] ${tone}`} aria-hidden="true" />
      <span className="min-w-0">
        <span className="block">{t(`brain.outcomeOf.${call.outcome}`)}</span>
        {call.detail && (
          <span className="block text-meta text-text-3 [overflow-wrap:anywhere]">
            <bdi>{call.detail}</bdi>
          </span>
        )}
        <span className="call-facts">
          <bdi>
            {t('brain.by.provider', {
              provider: providerName(call.provider, t),
              model: call.model,
            })}
          </bdi>
          <span>{t(`brain.purpose.${call.purpose}`)}</span>
          {call.sessionId && (
            <a href={`/staff?session=${call.sessionId}`} className="link-button">
              {t('brain.ledger.session')}
            </a>
          )}
        </span>
      </span>
      <span className="call-numbers">
        <time dateTime={call.at} title={times.exact(call.at)}>
          {times.relative(call.at, now)}
        </time>
        <span className="numeric">
          {t('brain.ledger.took', { ms: times.number(call.ms) })}
          {commaOf(t.locale)}
          {t('brain.ledger.tokens', { n: call.inputTokens + call.outputTokens })}
          {call.costMicros !== null && call.costMicros > 0 && (
            <>
              {commaOf(t.locale)}
              {dollars(call.costMicros, times)}
            </>
          )}
        </span>
      </span>
    </li>
  );
}
