'use client';
import { type FormEvent, useRef, useState } from 'react';
import { codeOf } from '../../foundation/api/problem.ts';
import { staffApi } from '../../foundation/api/staff-api.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Field } from '../../ui/field.tsx';
import { problemText } from '../parts/problem-text.ts';
import { NewPasswordField } from '../security/new-password-field.tsx';
import { DoorForm } from './door-form.tsx';
import { EmailField } from './email-field.tsx';
import type { ShownLink } from './link-screen.tsx';

/** Sets the password and goes in; who has a second step is asked for it at the log-in. */
export function LinkForm({ token, link }: { token: string; link: ShownLink }) {
  const t = useT();
  const [name, setName] = useState(link.name);
  const [password, setPassword] = useState('');
  const [weak, setWeak] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isInvitation = link.purpose === 'invitation';
  const about = [name, link.email, ...Object.values(link.organization.name)];

  async function enter() {
    const { client, tokens } = staffApi();
    const organization = link.organization.id;
    try {
      const body = { email: link.email, password, organization };
      const answer = await client.login({ body });
      tokens.take(answer.accessToken, answer.expiresInSeconds);
      window.location.assign('/staff');
    } catch {
      // The password is set; the log-in asks for what is missing.
      window.location.assign('/staff/login');
    }
  }
  async function set(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setWeak(null);
    setProblem(null);
    const { client } = staffApi();
    try {
      if (isInvitation) {
        const body = { password, name: name.trim() || undefined };
        await client.acceptInvitation({ params: { token }, body });
      } else await client.resetPassword({ body: { token, password } });
      await enter();
    } catch (error) {
      setBusy(false);
      const isWeak = codeOf(error) === 'weak_password' || password === '';
      if (isWeak) {
        setWeak(password === '' ? t('staff.login.passwordMissing') : problemText(error, t));
        field.current?.focus();
      } else setProblem(problemText(error, t));
    }
  }
  return (
    <DoorForm
      problem={problem}
      submit={t(`people.link.${link.purpose}.set`)}
      busy={busy}
      onSubmit={set}
    >
      <EmailField readOnly value={link.email} />
      {isInvitation && (
        <Field
          label={t('people.link.name')}
          hint={t('people.link.nameHint')}
          name="name"
          size="l"
          dir="auto"
          autoComplete="name"
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <NewPasswordField
        field={field}
        label={t('people.link.password')}
        size="l"
        value={password}
        onChange={setPassword}
        about={about}
        error={weak}
      />
    </DoorForm>
  );
}
