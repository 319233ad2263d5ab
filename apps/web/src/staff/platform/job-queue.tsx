import type { FailedJob, SystemReport } from '@civicconnect/contract';
import { useQueryClient } from '@tanstack/react-query';
import { CircleCheck, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import { useTimes } from '../time/use-times.ts';
import { Figures } from './figures.tsx';
import { JobRow } from './job-row.tsx';
import { platformKeys } from './platform-query.ts';

/** The queue in numbers, and every job that failed with the two things to do about it. */
export function JobQueue({ queue }: Pick<SystemReport, 'queue'>) {
  const t = useT();
  const times = useTimes();
  const jobs = useJobs();
  return (
    <section className="page-section">
      <h2 className="section-title">{t('platform.system.queue')}</h2>
      <Figures
        figures={[
          [t('platform.system.waiting'), times.number(queue.waiting)],
          [t('platform.system.running'), times.number(queue.running)],
          [t('platform.system.failing'), times.number(queue.failing)],
          [t('platform.system.dead'), times.number(queue.dead)],
        ]}
      />
      {queue.oldestSeconds !== null && queue.oldestSeconds > 60 && (
        <p className="text-warn-text">
          {t('platform.system.oldest', { span: times.span(queue.oldestSeconds * 1000) })}
        </p>
      )}
      <div role="alert">{jobs.problem && <FieldError>{jobs.problem}</FieldError>}</div>
      {queue.failed.length === 0 ? (
        <p className="all-well">
          <CircleCheck className="icon-s" aria-hidden="true" />
          {t('platform.system.noFailed')}
        </p>
      ) : (
        <ul className="line-list">
          {queue.failed.map((job) => (
            <JobRow key={job.id} job={job}>
              <Button size="s" icon={RotateCcw} onClick={() => jobs.retry(job)}>
                {t('platform.system.retry')}
              </Button>
              <Button size="s" look="ghost" icon={Trash2} onClick={() => jobs.ask(job)}>
                {t('platform.system.discard')}
              </Button>
            </JobRow>
          ))}
        </ul>
      )}
      <Confirm
        open={jobs.asked !== null}
        onOpenChange={(open) => !open && jobs.ask(null)}
        title={t('platform.system.discardAsk')}
        text={t('platform.system.discardText')}
        action={t('platform.system.discard')}
        look="danger"
        busy={jobs.busy}
        onConfirm={jobs.discard}
      />
    </section>
  );
}

function useJobs() {
  const t = useT();
  const cache = useQueryClient();
  const { client } = useDesk();
  const [asked, setAsked] = useState<FailedJob | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function change(work: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setProblem(null);
    await work().catch((error: unknown) => setProblem(problemText(error, t)));
    await cache.invalidateQueries({ queryKey: platformKeys.system });
    setAsked(null);
    setBusy(false);
  }
  return {
    asked,
    busy,
    problem,
    ask: setAsked,
    retry: ({ id }: FailedJob) => void change(() => client.retryJob({ params: { id } })),
    discard: () => asked && void change(() => client.discardJob({ params: { id: asked.id } })),
  };
}
