'use client';
import type { Session } from '@civicconnect/contract';
import { capitalize } from '@civicconnect/i18n/browser';
import { Check, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { citizenApi } from '../../foundation/api/citizen-api.ts';
import { ProblemError } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { FieldError } from '../ui/field-error.tsx';
import { Icon } from '../ui/icon.tsx';
import { Rating, type RatingAction } from './rating.tsx';
import { useFormat } from './view-place.ts';

interface ClosedProps {
  session: Session;
  now: number;
  rateAction: RatingAction;
  reopenAction: () => Promise<void>;
  onSession: (session: Session) => void;
}

/** How it ended: when, how long it took, how far before the deadline. */
function Ending({ session, now }: { session: Session; now: number }) {
  const t = useT();
  const format = useFormat();
  const { closedAt, closeReason } = session;
  if (!closedAt) return null;
  const total = format.duration(
    (Date.parse(closedAt) - Date.parse(session.openedAt)) / 1000,
    'long',
  );
  const early = (Date.parse(session.deadlines.resolution.dueAt) - Date.parse(closedAt)) / 1000;
  const resolved = closeReason === 'resolved';
  return (
    <div className="ending">
      <span className={`round-icon${resolved ? ' ending-ok' : ' chip-mute'}`}>
        <Icon of={Check} size={28} />
      </span>
      <h2>{t(`portal.closed.${closeReason ?? 'resolved'}`)}</h2>
      <p className="quiet num">
        {capitalize(format.dayTime(closedAt, now))}.{' '}
        {resolved && early > 0
          ? t('portal.closed.summary', { total, early: format.duration(early, 'long') })
          : t('portal.closed.summaryTotal', { total })}
      </p>
    </div>
  );
}

/** "Not solved?": once, until a date. */
function Reopen({ session, now, reopenAction, onSession }: Omit<ClosedProps, 'rateAction'>) {
  const t = useT();
  const format = useFormat();
  const [error, setError] = useState<string | null>(null);
  if (!session.allowedActions.includes('reopen') || !session.reopenUntil) return null;
  const reopen = async () => {
    try {
      const answer = await citizenApi().client.reopen({ params: { id: session.id } });
      onSession(answer.session);
    } catch (cause) {
      setError(cause instanceof ProblemError ? cause.problem.detail : t('portal.offline.banner'));
    }
  };
  return (
    <form
      className="card bare"
      action={reopenAction}
      onSubmit={(event) => {
        event.preventDefault();
        void reopen();
      }}
    >
      <h3>{t('portal.reopen.title')}</h3>
      <p className="quiet">
        {t('portal.reopen.text', { date: format.date(session.reopenUntil, now) })}
      </p>
      <FieldError id="reopen-error" text={error ?? undefined} />
      <button type="submit" className="btn btn-edge">
        <Icon of={RotateCcw} size={20} />
        {t('portal.reopen.action')}
      </button>
    </form>
  );
}

/** The end of an appeal: how it ended, the rating, and the way back. */
export function ClosedCard(props: ClosedProps) {
  const { session, now } = props;
  const rates = session.allowedActions.includes('feedback') || session.feedback !== null;
  return (
    <div className="stack closed">
      <Ending session={session} now={now} />
      {rates && (
        <Rating session={session} now={now} action={props.rateAction} onSession={props.onSession} />
      )}
      <Reopen {...props} />
    </div>
  );
}
