'use client';
import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SecretField } from '../security/secret-field.tsx';
import { CodeField } from './code-field.tsx';
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
  useEffect(() => {
    if (errors.form) password.current?.select();
    if (errors.code) code.current?.focus();
  }, [errors]);
  return (
    // Without script the form must not put a password into an address.
    <form
      method="post"
      noValidate
      onSubmit={(event) => void login.submit(event)}
      className="grid gap-[14px]"
    >
      <div role="alert">
        {errors.form && (
          <Banner tone="danger" icon={TriangleAlert}>
            {errors.form}
          </Banner>
        )}
      </div>
      {asksCode ? (
        <>
          <p className="text-text-2">{t('people.login.codeAbout')}</p>
          <CodeField field={code} value={login.code} onChange={login.setCode} error={errors.code} />
        </>
      ) : (
        <>
          <Field
            label={t('staff.login.email')}
            name="email"
            type="email"
            size="l"
            dir="ltr"
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
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
      <Button type="submit" look="primary" className="login-submit" busy={busy}>
        {t(asksCode ? 'people.login.confirm' : 'staff.login.submit')}
      </Button>
      {asksCode && (
        <p className="text-center text-meta">
          <button type="button" className="link-button" onClick={login.startOver}>
            {t('people.login.startOver')}
          </button>
        </p>
      )}
    </form>
  );
}
