'use client';
import type { FirstStep, FirstSteps } from '@civicconnect/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, X } from 'lucide-react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { firstStepsKey, firstStepsQuery } from './first-steps-query.ts';

/** Where each step is done. */
const pages: Record<FirstStep, string> = {
  departments: '/staff/admin/departments',
  staff: '/staff/admin/staff',
  knowledge: '/staff/admin/documents',
  widget: '/staff/admin/assistant#site',
  telegram: '/staff/admin/channels',
};

/** What a new organization does first, until all is done or its administrators put it aside. */
export function FirstStepsCard() {
  const { client, may } = useDesk();
  const { data } = useQuery({ ...firstStepsQuery(client), enabled: may('organization.manage') });
  if (!data?.steps) return null;
  return <Steps steps={data.steps} />;
}

function Steps({ steps }: { steps: NonNullable<FirstSteps['steps']> }) {
  const t = useT();
  const { client } = useDesk();
  const cache = useQueryClient();
  const done = steps.filter((one) => one.done).length;
  async function dismiss() {
    const answer = await client.updateFirstSteps({ body: { dismissed: true } }).catch(() => null);
    if (answer) cache.setQueryData(firstStepsKey, answer);
  }
  return (
    <section className="page-section first-steps" aria-labelledby="first-steps">
      <div className="first-steps-head">
        <h2 className="section-title" id="first-steps">
          {t('signup.steps.title')}
        </h2>
        <span className="text-meta text-text-2">
          {done === steps.length
            ? t('signup.steps.all')
            : t('signup.steps.progress', { done, total: steps.length })}
        </span>
        <Button size="s" look="ghost" icon={X} onClick={() => void dismiss()}>
          {t('signup.steps.dismiss')}
        </Button>
      </div>
      <progress
        className="first-steps-bar"
        value={done}
        max={steps.length}
        aria-labelledby="first-steps"
      />
      <ol className="first-steps-list">
        {steps.map(({ step, done: isDone }) => (
          <li key={step} data-done={isDone ? '' : undefined}>
            {isDone ? (
              <CircleCheck className="icon" aria-hidden="true" />
            ) : (
              <CircleDashed className="icon" aria-hidden="true" />
            )}
            <div>
              <a href={pages[step]}>{t(`signup.steps.${step}`)}</a>
              {isDone && <span className="sr-only">{t('signup.steps.done')}</span>}
              {!isDone && <p>{t(`signup.steps.${step}.text`)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
