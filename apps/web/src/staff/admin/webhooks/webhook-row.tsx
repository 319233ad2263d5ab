'use client';
import type { Webhook } from '@civicconnect/contract';
import { CircleCheck, CircleOff, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../foundation/i18n/provider.tsx';
import { Button } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/confirm.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { useNow } from '../../time/now.tsx';
import { useTimes } from '../../time/use-times.ts';
import { commaOf, dotOf } from '../../words/listed.ts';

/** What can be done with one; each ends when the list is up to date. */
export interface WebhookActs {
  test(id: string): Promise<void>;
  turn(id: string, active: boolean): Promise<void>;
  rotate(id: string): Promise<void>;
  remove(id: string): Promise<void>;
}

interface WebhookRowProps {
  webhook: Webhook;
  acts: WebhookActs;
  onLog: () => void;
}

function StatePill({ active, offReason, failingSince }: Webhook) {
  const t = useT();
  if (!active) {
    const why = offReason === 'failing' ? 'offFailing' : 'off';
    const tone = offReason === 'failing' ? 'danger' : 'neutral';
    return (
      <Pill tone={tone} icon={CircleOff}>
        {t(`integration.hooks.${why}`)}
      </Pill>
    );
  }
  return failingSince ? (
    <Pill tone="warn" icon={TriangleAlert}>
      {t('integration.hooks.failing')}
    </Pill>
  ) : (
    <Pill tone="ok" icon={CircleCheck}>
      {t('integration.hooks.on')}
    </Pill>
  );
}

/** One webhook: where it leads, how it does, what can be done with it. */
export function WebhookRow({ webhook, acts, onLog }: WebhookRowProps) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const [asking, setAsking] = useState<'rotate' | 'remove' | null>(null);
  const [busy, setBusy] = useState<keyof WebhookActs | null>(null);
  const { id, url, events, active, lastTakenAt, waiting } = webhook;
  const { host } = new URL(url);
  const facts = [
    lastTakenAt
      ? t('integration.hooks.taken', { when: times.relative(lastTakenAt, now) })
      : t('integration.hooks.neverTaken'),
    ...(waiting > 0 ? [t('integration.hooks.waiting', { n: waiting })] : []),
  ];
  async function act(which: keyof WebhookActs, work: Promise<void>) {
    setBusy(which);
    await work;
    setBusy(null);
    setAsking(null);
  }
  return (
    <li className="grid gap-[8px] py-[12px]">
      <p className="flex flex-wrap items-center gap-[8px]">
        <bdi dir="ltr" className="min-w-0 break-all font-medium">
          {url}
        </bdi>
        <StatePill {...webhook} />
      </p>
      <p className="text-meta text-text-2">
        {events.map((event) => t(`integration.event.${event}`)).join(commaOf(t.locale))}
      </p>
      <p className="text-meta text-text-3">{facts.join(dotOf(t.locale))}</p>
      <div className="flex flex-wrap gap-[8px]">
        <Button size="s" aria-label={`${host}: ${t('integration.hooks.log')}`} onClick={onLog}>
          {t('integration.hooks.log')}
        </Button>
        <Button size="s" busy={busy === 'test'} onClick={() => void act('test', acts.test(id))}>
          {t('integration.hooks.test')}
        </Button>
        <Button
          size="s"
          busy={busy === 'turn'}
          onClick={() => void act('turn', acts.turn(id, !active))}
        >
          {t(active ? 'integration.hooks.turnOff' : 'integration.hooks.turnOn')}
        </Button>
        <Button size="s" look="ghost" onClick={() => setAsking('rotate')}>
          {t('integration.hooks.rotate')}
        </Button>
        <Button size="s" look="ghost" onClick={() => setAsking('remove')}>
          {t('common.action.delete')}
        </Button>
      </div>
      <Confirm
        open={asking === 'rotate'}
        onOpenChange={() => setAsking(null)}
        title={t('integration.hooks.rotateAsk')}
        text={t('integration.hooks.rotateText')}
        action={t('integration.hooks.rotate')}
        busy={busy === 'rotate'}
        onConfirm={() => void act('rotate', acts.rotate(id))}
      />
      <Confirm
        open={asking === 'remove'}
        onOpenChange={() => setAsking(null)}
        title={t('integration.hooks.deleteAsk', { host })}
        text={t('integration.hooks.deleteText')}
        action={t('common.action.delete')}
        look="danger"
        busy={busy === 'remove'}
        onConfirm={() => void act('remove', acts.remove(id))}
      />
    </li>
  );
}
