'use client';
import type { DashboardStats, LateSession } from '@civicconnect/contract';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';

/** What is late and whose, the longest overdue first, each a way to its session. */
export function LateList({ stats }: { stats: DashboardStats }) {
  const t = useT();
  const { lateSessions, today } = stats;
  const rest = today.late - lateSessions.length;
  return (
    <section className="page-section">
      <h2 className="section-title">{t('overview.late.title')}</h2>
      {lateSessions.length === 0 ? (
        <p className="late-none">
          <CircleCheck className="icon-s" aria-hidden="true" />
          {t('overview.late.none')}
        </p>
      ) : (
        <ul className="line-list late-list">
          {lateSessions.map((session) => (
            <LateRow key={session.id} session={session} />
          ))}
        </ul>
      )}
      {rest > 0 && <p className="setting-note">{t('overview.late.more', { n: rest })}</p>}
    </section>
  );
}

function LateRow({ session }: { session: LateSession }) {
  const t = useT();
  const times = useTimes();
  const span = times.span(useNow() - Date.parse(session.dueAt));
  return (
    <li>
      <a className="late-row" href={`/staff?session=${session.id}`}>
        <span className="late-what">
          <span className="late-number">{session.number}</span>
          <span className="auto-side late-preview" dir="auto">
            {session.preview}
          </span>
        </span>
        <span className="late-whose">
          <span className="auto-side truncate" dir="auto">
            {session.assignee?.name ?? t('overview.nobody')}
          </span>
          <span className="auto-side truncate text-meta text-text-3" dir="auto">
            {session.department?.name ?? t('overview.noDepartment')}
          </span>
        </span>
        <span className="due late-due" data-state="late" title={times.exact(session.dueAt)}>
          <CircleAlert className="icon-s" aria-hidden="true" />
          <span>
            {t('overview.overdue', { span })}
            <span className="late-clock">{t(`overview.deadline.${session.deadline}`)}</span>
          </span>
        </span>
      </a>
    </li>
  );
}
