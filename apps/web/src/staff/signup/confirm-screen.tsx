'use client';
import { type FormEvent, useState } from 'react';
import { staffApi } from '../../foundation/api/staff-api.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Door } from '../login/door.tsx';
import { DoorForm } from '../login/door-form.tsx';
import { problemText } from '../parts/problem-text.ts';

/** What the link of the letter opens. Nothing happens by looking: programs that read mail follow links too. */
export function ConfirmScreen({ token }: { token: string }) {
  const t = useT();
  const [state, setState] = useState<'asked' | 'busy' | 'done'>('asked');
  const [problem, setProblem] = useState<string | null>(null);
  async function confirm(event: FormEvent) {
    event.preventDefault();
    if (state === 'busy') return;
    setState('busy');
    setProblem(null);
    try {
      await staffApi().client.confirmSignUp({ body: { token } });
      setState('done');
    } catch (error) {
      setProblem(problemText(error, t));
      setState('asked');
    }
  }
  return (
    <Door
      title={t('signup.confirm.title')}
      about={t(state === 'done' ? 'signup.confirm.done' : 'signup.confirm.about')}
      here={`/signup/confirm/${token}`}
    >
      {state === 'done' ? (
        <p role="status">
          <a href="/staff/login?back=/staff/overview" className="link-button">
            {t('signup.confirm.login')}
          </a>
        </p>
      ) : (
        <DoorForm
          problem={problem}
          submit={t('signup.confirm.action')}
          busy={state === 'busy'}
          onSubmit={confirm}
        >
          {null}
        </DoorForm>
      )}
    </Door>
  );
}
