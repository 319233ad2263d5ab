'use client';
import { type FormEvent, useRef, useState } from 'react';
import { codeOf, ProblemError } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { FieldError } from '../../ui/field.tsx';
import { useDesk } from '../desk/desk-context.tsx';
import { problemText } from '../parts/problem-text.ts';
import type { DoneState } from '../parts/use-done.ts';
import { NewPasswordField } from '../security/new-password-field.tsx';
import { SecretField } from '../security/secret-field.tsx';
import { Section } from './section.tsx';

interface Errors {
  current: string | null;
  password: string | null;
  form: string | null;
}
const noErrors: Errors = { current: null, password: null, form: null };

/** Changes my password. My other devices are logged out by it. */
export function PasswordSection({ say }: Pick<DoneState, 'say'>) {
  const t = useT();
  const { me, organization, client } = useDesk();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState(noErrors);
  const [busy, setBusy] = useState(false);
  const currentField = useRef<HTMLInputElement>(null);
  const newField = useRef<HTMLInputElement>(null);

  function refused(error: unknown) {
    const field = error instanceof ProblemError ? error.problem.errors?.[0] : undefined;
    if (codeOf(error) === 'weak_password') {
      setErrors({ ...noErrors, password: problemText(error, t) });
      newField.current?.focus();
    } else if (field?.path === 'current') {
      setErrors({ ...noErrors, current: field.message });
      currentField.current?.select();
    } else setErrors({ ...noErrors, form: problemText(error, t) });
  }
  async function change(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const missing = t('staff.login.passwordMissing');
    const found = {
      ...noErrors,
      current: current === '' ? missing : null,
      password: password === '' ? missing : null,
    };
    setErrors(found);
    if (found.current || found.password) {
      (found.current ? currentField : newField).current?.focus();
      return;
    }
    setBusy(true);
    try {
      await client.changePassword({ body: { current, password } });
      setCurrent('');
      setPassword('');
      say({ title: t('people.password.changed'), text: t('people.password.changedText') });
    } catch (error) {
      refused(error);
    } finally {
      setBusy(false);
    }
  }
  return (
    <Section title={t('people.password.title')} about={t('people.password.about')}>
      <form onSubmit={(event) => void change(event)} noValidate className="account-form">
        {/* Password managers keep the pair together by it. */}
        <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
        <SecretField
          ref={currentField}
          label={t('people.password.current')}
          autoComplete="current-password"
          required
          maxLength={200}
          value={current}
          error={errors.current}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <NewPasswordField
          field={newField}
          label={t('people.password.new')}
          value={password}
          onChange={setPassword}
          about={[me.name, me.email, organization.slug, ...Object.values(organization.name)]}
          error={errors.password}
        />
        <div role="alert">{errors.form && <FieldError>{errors.form}</FieldError>}</div>
        <div>
          <Button type="submit" busy={busy}>
            {t('people.password.change')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
