'use client';
import type { ReplayEstimate, ReplayRequest } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { dollars } from '../../parts/money.ts';
import { useTimes } from '../../time/use-times.ts';
import { estimateQuery } from './playground-query.ts';

/** How many appeals it would be, and what asking about them would cost, before it runs. */
export function EstimateLine({ request }: { request: ReplayRequest | null }) {
  const { client } = useDesk();
  const asked = useDeferredValue(request);
  const { data } = useQuery(estimateQuery(client, asked));
  return (
    <div role="status" className="estimate-line">
      {data && <Words estimate={data} />}
    </div>
  );
}

function Words({ estimate }: { estimate: ReplayEstimate }) {
  const t = useT();
  const times = useTimes();
  const { messages, judged, calls, costMicros, leftMicros, asksProviders } = estimate;
  if (messages === 0) return <p>{t('playground.none')}</p>;
  const cost = costMicros === null ? t('playground.costUnknown') : dollars(costMicros, times);
  return (
    <>
      <p>{t('playground.estimate', { n: messages, judged: times.number(judged) })}</p>
      <p className="text-text-3">
        {asksProviders
          ? t('playground.estimateCalls', { calls, cost, left: dollars(leftMicros, times) })
          : t('playground.estimateFree')}
      </p>
      {costMicros !== null && costMicros > leftMicros && (
        <p className="text-warn-text">{t('playground.estimateShort')}</p>
      )}
    </>
  );
}
