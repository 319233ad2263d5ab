'use client';
import type { AiStatus } from '@civicconnect/contract';
import type { CSSProperties } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { dollars } from '../../parts/money.ts';
import { useTimes } from '../../time/use-times.ts';

/** Today's calls, tokens and cost; the cost against the day's cap. */
export function Today({ status: { today } }: { status: AiStatus }) {
  const t = useT();
  const times = useTimes();
  const { costMicros, capMicros } = today;
  const used = capMicros > 0 ? Math.min(1, costMicros / capMicros) : 1;
  const reached = costMicros >= capMicros;
  return (
    <section className="page-section">
      <h2 className="section-title">{t('brain.today.title')}</h2>
      <dl className="figures">
        <div>
          <dt>{t('brain.today.calls')}</dt>
          <dd>{times.number(today.calls)}</dd>
        </div>
        <div>
          <dt>{t('brain.today.failed')}</dt>
          <dd>{times.number(today.failed)}</dd>
        </div>
        <div>
          <dt>{t('brain.today.tokens')}</dt>
          <dd>{times.number(today.inputTokens + today.outputTokens)}</dd>
        </div>
        <div>
          <dt>{t('brain.today.cost')}</dt>
          <dd>{dollars(costMicros, times)}</dd>
        </div>
      </dl>
      <div
        className="cap-bar"
        data-reached={reached ? '' : undefined}
        style={{ '--share': `${Math.round(used * 100)}%` } as CSSProperties}
        aria-hidden="true"
      />
      <p className={reached ? 'text-warn-text' : 'text-text-3'}>
        {t(reached ? 'brain.today.reached' : 'brain.today.cap', {
          cost: dollars(costMicros, times),
          cap: dollars(capMicros, times),
        })}
      </p>
    </section>
  );
}
