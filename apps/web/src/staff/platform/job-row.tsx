import type { FailedJob } from '@civicconnect/contract';
import { CircleAlert, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { useNow } from '../time/now.tsx';
import { useTimes } from '../time/use-times.ts';

/** A job that failed: what it was, what went wrong, and when it is tried again. */
export function JobRow({ job, children }: { job: FailedJob; children: ReactNode }) {
  const t = useT();
  const times = useTimes();
  const now = useNow();
  const Icon = job.isDead ? CircleAlert : Clock;
  return (
    <li className="job-row">
      <Icon
        className={`icon-s mt-[3px] ${job.isDead ? 'text-danger-text' : 'text-warn-text'}`}
        aria-hidden="true"
      />
      <div className="min-w-0 flex-1">
        <p>{t.maybe(`platform.system.task.${job.task}`) ?? job.task}</p>
        {job.error && (
          <p className="text-meta text-text-3 [overflow-wrap:anywhere]">
            <bdi>{job.error}</bdi>
          </p>
        )}
        <p className="call-facts">
          <span>
            {t('platform.system.attempts', {
              n: times.number(job.attempts),
              all: times.number(job.maxAttempts),
            })}
          </span>
          <span title={times.exact(job.runAt)}>
            {job.isDead
              ? t('platform.system.givenUp')
              : t('platform.system.nextTry', { when: times.relative(job.runAt, now) })}
          </span>
        </p>
      </div>
      <div className="job-actions">{children}</div>
    </li>
  );
}
