'use client';
import type { Broadcast } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import { CircleCheck, CircleStop, Radio, Undo2 } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';
import { commaOf, dotOf } from '../words/listed.ts';

type State = 'running' | 'over' | 'withdrawn';
const looks = {
  running: { icon: Radio, tone: 'ok' },
  over: { icon: CircleCheck, tone: 'neutral' },
  withdrawn: { icon: CircleStop, tone: 'neutral' },
} as const;

function stateOf({ endsAt, withdrawnAt }: Broadcast, now: number): State {
  if (withdrawnAt !== null) return 'withdrawn';
  return endsAt !== null && Date.parse(endsAt) <= now ? 'over' : 'running';
}

interface BroadcastRowProps {
  broadcast: Broadcast;
  onReaders: () => void;
  onWithdraw: () => void;
}

/** One broadcast: its text, to whom, by whom, until when, and who has seen it. */
export function BroadcastRow({ broadcast, onReaders, onWithdraw }: BroadcastRowProps) {
  const t = useT();
  const times = useTimes();
  const { may } = useDesk();
  const now = useNow();
  const { audience, departments, seen, endsAt } = broadcast;
  const state = stateOf(broadcast, now);
  const look = looks[state];
  const mayWithdraw = audience === 'departments' || may('broadcast.all');
  const to =
    audience === 'departments'
      ? departments.map(({ name }) => name).join(commaOf(t.locale))
      : t(`broadcasts.audience.${audience}`);
  return (
    <li className="broadcast-row">
      <div className="broadcast-head">
        <p className="min-w-0 flex-1 font-medium">{to}</p>
        <Pill tone={look.tone} icon={look.icon}>
          {t(`broadcasts.${state}`)}
        </Pill>
      </div>
      <p className="auto-side broadcast-text" dir="auto">
        {localized(broadcast.text, t.locale)}
      </p>
      <div className="broadcast-foot">
        <span className="text-meta text-text-3">
          <bdi>{broadcast.author.name}</bdi>
          {dotOf(t.locale)}
          {times.dateTime(broadcast.createdAt)}
          {state === 'running' &&
            endsAt &&
            `${dotOf(t.locale)}${t('broadcasts.until', { when: times.dateTime(endsAt) })}`}
        </span>
        <span className="broadcast-actions">
          {seen.of === null ? (
            <span className="text-meta text-text-3">
              {t('broadcasts.seen.citizens', { n: seen.count })}
            </span>
          ) : (
            <button type="button" className="link-button" onClick={onReaders}>
              {t('broadcasts.seen', {
                count: times.number(seen.count),
                of: times.number(seen.of),
              })}
            </button>
          )}
          {state === 'running' && mayWithdraw && (
            <Button look="ghost" size="s" icon={Undo2} onClick={onWithdraw}>
              {t('broadcasts.withdraw')}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}
