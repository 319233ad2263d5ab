'use client';
import type { Session } from '@civicconnect/contract';
import { CircleAlert } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { type PressingClock, pressingClock } from '../list/urgency.ts';
import { useNow } from './now.tsx';
import { useTimes } from './use-times.ts';

/** How much of the clock is used, as a ring of 13 px. */
function Ring({ used }: { used: number }) {
  const circle = { cx: 7, cy: 7, r: 5.25, fill: 'none', strokeWidth: 2 };
  return (
    <svg viewBox="0 0 14 14" className="due-ring" aria-hidden="true">
      <circle className="due-track" {...circle} />
      <circle
        className="due-used"
        {...circle}
        strokeLinecap="round"
        pathLength={100}
        strokeDasharray={`${Math.max(1, Math.round(used * 100))} 100`}
      />
    </svg>
  );
}

interface DueLabelProps {
  session: Session;
  /** Says which clock it is: “To the first reply 2 h 45 min”. */
  withClock?: boolean;
}

/**
 * What is left of the deadline: grey, amber from 75 %, red with an icon once it has passed; in a list
 * also when a closed one ended.
 */
export function DueLabel({ session, withClock = false }: DueLabelProps) {
  const clock = pressingClock(session, useNow());
  if (!clock) return withClock ? null : <ClosedAt at={session.closedAt} />;
  return <DueText clock={clock} withClock={withClock} />;
}

/** Where nothing is due any more: the day on which it ended. */
function ClosedAt({ at }: { at: Session['closedAt'] }) {
  const times = useTimes();
  const now = useNow();
  if (!at) return null;
  return (
    <time className="due" dateTime={at} title={times.exact(at)}>
      {times.dayKey(at) === times.dayKey(now) ? times.time(at) : times.dateShort(at, now)}
    </time>
  );
}

function DueText({ clock, withClock }: { clock: PressingClock; withClock: boolean }) {
  const t = useT();
  const times = useTimes();
  const span = times.span(Math.abs(clock.dueAt - useNow()));
  const late = clock.state === 'late';
  const named = t(`staff.due.${clock.clock}${late ? 'Late' : ''}`, { span });
  const bare = late ? t('staff.due.late', { span }) : span;
  return (
    <span
      className="due"
      data-state={clock.state === 'ok' ? undefined : clock.state}
      title={times.exact(clock.dueAt)}
    >
      {late ? <CircleAlert className="icon-s" aria-hidden="true" /> : <Ring used={clock.used} />}
      {withClock && <span className="due-named">{named}</span>}
      <span className={withClock ? 'due-bare' : undefined}>{bare}</span>
    </span>
  );
}
