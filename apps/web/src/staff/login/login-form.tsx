'use client';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { SecretField } from '../security/secret-field.tsx';
import { CodeField } from './code-field.tsx';
import { DoorForm } from './door-form.tsx';
import { EmailField } from './email-field.tsx';
import { useLogIn } from './use-log-in.ts';

interface LoginFormProps {
  /** Known when the login only has to be renewed. */
  email?: string;
  onDone: () => void;
}

/**
 * E-mail and password, then the code of the app where one is asked for. Password managers know the
 * fields; errors stand where they belong.
 */
export function LoginForm({ email, onDone }: LoginFormProps) {
  const t = useT();
  const login = useLogIn(onDone);
  const { errors, busy, asksCode } = login;
  const password = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const [recovery, setRecovery] = useState(false);
  useEffect(() => {
    if (errors.form) password.current?.select();
    if (errors.code) code.current?.focus();
  }, [errors]);
  return (
    <DoorForm
      problem={errors.form}
      submit={t(asksCode ? 'people.login.confirm' : 'staff.login.submit')}
      busy={busy}
      onSubmit={login.submit}
      after={
        asksCode && (
          <p className="text-center text-meta">
            <button type="button" className="link-button" onClick={login.startOver}>
              {t('people.login.startOver')}
            </button>
          </p>
        )
      }
    >
      {asksCode ? (
        <>
          <p className="text-text-2">
            {t(recovery ? 'people.login.recoveryAbout' : 'people.login.codeAbout')}
          </p>
          <CodeField
            key={recovery ? 'recovery' : 'app'}
            field={code}
            recovery={recovery}
            value={login.code}
            onChange={login.setCode}
            error={errors.code}
          />
          <button
            type="button"
            className="link-button self-start"
            onClick={() => {
              login.setCode('');
              setRecovery(!recovery);
            }}
          >
            {t(recovery ? 'people.login.useApp' : 'people.login.useRecovery')}
          </button>
        </>
      ) : (
        <>
          <EmailField
            required
            defaultValue={email}
            readOnly={email !== undefined}
            error={errors.email}
          />
          <SecretField
            ref={password}
            label={t('staff.login.password')}
            name="password"
            size="l"
            autoComplete="current-password"
            required
            autoFocus={email !== undefined}
            error={errors.password}
          />
        </>
      )}
    </DoorForm>
  );
}
