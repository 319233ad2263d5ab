'use client';
import type { Deadline, Session } from '@civicconnect/contract';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
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
          <Due deadline={firstReply} />
        </dd>
        <dt>{t('staff.deadline.resolution')}</dt>
        <dd>
          <Due deadline={resolution} />
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

function Due({ deadline }: { deadline: Deadline }) {
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
  const late = Date.parse(deadline.dueAt) <= now;
  return (
    <span className={late ? 'text-danger-text' : undefined} title={times.exact(deadline.dueAt)}>
      {late && <CircleAlert className="icon-xs me-[4px] inline" aria-hidden="true" />}
      {times.dayTime(deadline.dueAt, now)}
    </span>
  );
}
