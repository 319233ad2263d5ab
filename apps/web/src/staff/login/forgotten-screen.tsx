'use client';
import { CircleCheck } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { staffApi } from '../../foundation/api/staff-api.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { problemText } from '../parts/problem-text.ts';
import { Door } from './door.tsx';
import { DoorForm } from './door-form.tsx';
import { EmailField } from './email-field.tsx';

/** A password was forgotten: the administrators are told, and hand over a link themselves. */
export function ForgottenScreen() {
  const t = useT();
  const [asked, setAsked] = useState(false);
  return (
    <Door
      title={t('people.forgotten.title')}
      about={asked ? undefined : t('people.forgotten.about')}
      here="/staff/login/forgotten"
    >
      {asked ? (
        <Banner tone="accent" icon={CircleCheck} role="status" className="mt-[12px]">
          <p className="font-semibold">{t('people.forgotten.done.title')}</p>
          <p>{t('people.forgotten.done.text')}</p>
        </Banner>
      ) : (
        <ForgottenForm onAsked={() => setAsked(true)} />
      )}
      <p className="mt-[18px] text-meta">
        <a href="/staff/login" className="link-button">
          {t('people.forgotten.back')}
        </a>
      </p>
    </Door>
  );
}

function ForgottenForm({ onAsked }: { onAsked: () => void }) {
  const t = useT();
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function ask(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const isAddress = /^\S+@\S+\.\S+$/.test(email.trim());
    setWrong(isAddress ? null : t('staff.login.emailWrong'));
    if (!isAddress) return;
    setBusy(true);
    setProblem(null);
    try {
      await staffApi().client.requestPassword({ body: { email: email.trim() } });
      onAsked();
    } catch (error) {
      setProblem(problemText(error, t));
      setBusy(false);
    }
  }
  return (
    <DoorForm problem={problem} submit={t('people.forgotten.ask')} busy={busy} onSubmit={ask}>
      <EmailField
        required
        value={email}
        error={wrong}
        onChange={(event) => setEmail(event.target.value)}
      />
    </DoorForm>
  );
}
