'use client';
import type { Session } from '@civicconnect/contract';
import { capitalize } from '@civicconnect/i18n/browser';
import { CalendarCheck, Clock, TriangleAlert } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Icon } from '../ui/icon.tsx';
import { useFormat, useViewPlace } from './view-place.ts';

const daySeconds = 86_400;

/** Seconds from now to a time; negative once it has passed. */
function secondsTo(at: string, now: number): number {
  return (Date.parse(at) - now) / 1000;
}

/** The clock until the first reply: what is left, in words and as a bar. */
function FirstReply({ session, now }: { session: Session; now: number }) {
  const t = useT();
  const format = useFormat();
  const { dueAt, state } = session.deadlines.firstReply;
  const left = secondsTo(dueAt, now);
  const total = secondsTo(dueAt, Date.parse(session.openedAt));
  const late = state === 'late' || left <= 0;
  const soon = !late && (state === 'soon' || left < total / 4);
  if (late) {
    return (
      <div>
        <p className="small quiet">{t('portal.deadline.firstReply')}</p>
        <p className="chip chip-bad">
          <Icon of={TriangleAlert} size={16} />
          {t('portal.deadline.late')}
        </p>
        <p className="small quiet num">
          {t('portal.deadline.lateBy', { duration: format.duration(left, 'long') })}
        </p>
      </div>
    );
  }
  return (
    <div>
      <div className="clock">
        <div>
          <p className="small quiet">{t('portal.deadline.firstReplyLeft')}</p>
          <b className="num">{format.duration(left, 'long')}</b>
        </div>
        <span className="clock-icon">
          <Icon of={Clock} size={28} />
        </span>
      </div>
      <div className={`meter${soon ? ' soon' : ''}`}>
        <i style={{ width: `${Math.min(100, (left / total) * 100).toFixed(1)}%` }} />
      </div>
      <p className="small quiet num row between">
        <span>{capitalize(t('portal.deadline.until', { when: format.dayTime(dueAt, now) }))}</span>
        {soon && (
          <span className="chip chip-warn">
            <Icon of={Clock} size={16} />
            {t('portal.deadline.soon')}
          </span>
        )}
      </p>
    </div>
  );
}

/** What the date of the full answer means. Only a government's clock is the law's. */
function meaningOf(session: Session, isGovernment: boolean): number | null {
  const { resolution } = session.deadlines;
  if (!isGovernment || resolution.extended || session.appealKind === 'proposal') return null;
  const seconds = secondsTo(resolution.dueAt, Date.parse(session.openedAt));
  return Math.round(seconds / daySeconds);
}

/** Until when, and what happens if not. */
export function DeadlineCard({ session, now }: { session: Session; now: number }) {
  const t = useT();
  const format = useFormat();
  const { isGovernment } = useViewPlace();
  const { firstReply, resolution } = session.deadlines;
  const lawDays = meaningOf(session, isGovernment);
  const late = resolution.state === 'late';
  return (
    <section className="card deadline" aria-label={t('portal.deadline.full')}>
      {firstReply.state === 'met' ? (
        <p className="row small">
          <span className="met-icon">
            <Icon of={CalendarCheck} size={20} />
          </span>
          {t('portal.timeline.answered')}
          {firstReply.metAt && (
            <span className="faint num">{capitalize(format.dayTime(firstReply.metAt, now))}</span>
          )}
        </p>
      ) : (
        <FirstReply session={session} now={now} />
      )}
      <div className="ruled">
        <p className="row between strong">
          <span>{t('portal.deadline.full')}</span>
          <span>{t('portal.deadline.until', { when: format.date(resolution.dueAt, now) })}</span>
        </p>
        {late && (
          <p className="chip chip-bad">
            <Icon of={TriangleAlert} size={16} />
            {t('portal.deadline.late')}
          </p>
        )}
        {resolution.extended && <p className="small quiet">{t('portal.deadline.extended')}</p>}
        {!late && (
          <p className="small quiet">
            {lawDays !== null
              ? t('portal.deadline.law', { days: lawDays })
              : t('portal.deadline.house')}
          </p>
        )}
      </div>
    </section>
  );
}
