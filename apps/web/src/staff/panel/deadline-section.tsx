'use client';
import type { Deadline, DeadlineState, Session } from '@civicconnect/contract';
import { CircleAlert, CircleCheck, Clock, type LucideIcon } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { deadlineState } from '../list/urgency.ts';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';

/** Both clocks of the session, with the exact times, and when it would close by itself. */
export function DeadlineSection({ session }: { session: Session }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const { firstReply, resolution } = session.deadlines;
  return (
    <section className="panel-section">
      <h3 className="panel-heading">{t('staff.deadline.title')}</h3>
      <dl className="facts">
        <dt>{t('staff.deadline.firstReply')}</dt>
        <dd>
          <Due session={session} deadline={firstReply} />
        </dd>
        <dt>{t('staff.deadline.resolution')}</dt>
        <dd>
          <Due session={session} deadline={resolution} />
          {resolution.extended && (
            <span className="text-text-3"> {t('staff.deadline.extended')}</span>
          )}
        </dd>
        {session.autoCloseAt && (
          <>
            <dt>{t('staff.deadline.autoClose')}</dt>
            <dd title={times.exact(session.autoCloseAt)}>
              {times.dayTime(session.autoCloseAt, now)}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** How a deadline that presses is marked, as in the list: amber from three quarters of it, red beyond it. */
const pressing: Partial<Record<DeadlineState, { tone: string; icon: LucideIcon }>> = {
  soon: { tone: 'text-warn-text', icon: Clock },
  late: { tone: 'text-danger-text', icon: CircleAlert },
};

function Due({ session, deadline }: { session: Session; deadline: Deadline }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  if (deadline.state === 'met') {
    return (
      <span className="inline-flex items-center gap-[5px] text-ok-text">
        <CircleCheck className="icon-xs" aria-hidden="true" />
        {deadline.metAt
          ? t('staff.deadline.metAt', { when: times.dayTime(deadline.metAt, now) })
          : t('words.deadlineState.met')}
      </span>
    );
  }
  const state = deadlineState(session, deadline, now);
  const mark = pressing[state];
  return (
    <span className={mark?.tone} title={times.exact(deadline.dueAt)}>
      {mark && (
        <>
          <mark.icon className="icon-xs me-[4px] inline" aria-hidden="true" />
          <span className="sr-only">{t(`words.deadlineState.${state}`)}: </span>
        </>
      )}
      {times.dayTime(deadline.dueAt, now)}
    </span>
  );
}
