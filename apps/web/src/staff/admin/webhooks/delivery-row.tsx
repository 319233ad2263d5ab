'use client';
import type { WebhookDelivery } from '@civicconnect/contract';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleX, Clock } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { useDesk } from '../../desk/desk-context.tsx';
import { ListLoading } from '../../list/list-states.tsx';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';
import { dotOf } from '../../words/listed.ts';
import { webhookDeliveryQuery } from './webhooks-query.ts';

const looks = {
  queued: { tone: 'warn', icon: Clock },
  taken: { tone: 'ok', icon: CircleCheck },
  failed: { tone: 'danger', icon: CircleX },
} as const;

interface DeliveryRowProps {
  delivery: WebhookDelivery;
  onReplay: () => Promise<void>;
}

/** One delivery of a log, to open and to send again. */
export function DeliveryRow({ delivery, onReplay }: DeliveryRowProps) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const { event, state, status, problem, nextAt, createdAt } = delivery;
  const name = t(`integration.event.${event}`);
  const facts = [
    times.dayTime(createdAt, now),
    ...(status === null ? [] : [`\u2066${status}\u2069`]),
    ...(problem === null ? [] : [t(`integration.problem.${problem}`)]),
    ...(nextAt && delivery.attempts > 0
      ? [t('integration.hooks.next', { when: times.dayTime(nextAt, now) })]
      : []),
  ];
  async function replay() {
    setBusy(true);
    await onReplay();
    setBusy(false);
  }
  return (
    <li className="grid gap-[6px] py-[10px]">
      <div className="flex flex-wrap items-center gap-[8px]">
        <span className="font-medium">{name}</span>
        <Pill {...looks[state]}>{t(`integration.state.${state}`)}</Pill>
        <span className="flex-1" />
        <Button size="s" look="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('integration.hooks.details')}
        </Button>
        {state !== 'queued' && (
          <Button size="s" busy={busy} onClick={() => void replay()}>
            {t('integration.hooks.replay')}
          </Button>
        )}
      </div>
      <p className="text-meta text-text-3">{facts.join(dotOf(t.locale))}</p>
      {open && <DeliveryDetail id={delivery.id} />}
    </li>
  );
}

/** As it is read best: indented where it is JSON. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function DeliveryDetail({ id }: { id: string }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { client } = useDesk();
  const { data } = useQuery(webhookDeliveryQuery(client, id));
  if (!data) return <ListLoading />;
  const { body, log } = data.delivery;
  return (
    <div className="grid gap-[8px]">
      <p className="section-title">{t('integration.hooks.attempts')}</p>
      <ol className="line-list">
        {log.map(({ at, milliseconds, status, problem, answer }) => (
          <li key={at} className="py-[6px] text-meta">
            <p className="text-text-2">
              {[
                times.dayTime(at, now),
                status === null ? null : `\u2066${status}\u2069`,
                problem === null ? null : t(`integration.problem.${problem}`),
                t('integration.hooks.ms', { n: milliseconds }),
              ]
                .filter(Boolean)
                .join(dotOf(t.locale))}
            </p>
            {answer && (
              <p dir="auto" className="break-all text-text-3">
                {answer}
              </p>
            )}
          </li>
        ))}
      </ol>
      <p className="section-title">{t('integration.hooks.sent')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className="webhook-body" dir="ltr" tabIndex={0}>
        {readable(body)}
      </pre>
    </div>
  );
}
