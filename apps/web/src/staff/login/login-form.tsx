'use client';
import { Eye, EyeOff, TriangleAlert } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { ProblemError } from '../../foundation/api/problem.ts';
import { staffApi } from '../../foundation/api/staff-api.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';

interface LoginFormProps {
  /** Known when the login only has to be renewed. */
  email?: string;
  onDone: () => void;
}

interface Errors {
  email: string | null;
  password: string | null;
  /** Of the whole: wrong pair, too many tries, no network. */
  form: string | null;
}
const noErrors: Errors = { email: null, password: null, form: null };

/** E-mail and password. Password managers know both fields; errors stand where they belong. */
export function LoginForm({ email, onDone }: LoginFormProps) {
  const t = useT();
  const [errors, setErrors] = useState(noErrors);
  const [busy, setBusy] = useState(false);
  const [visible, setVisible] = useState(false);
  const password = useRef<HTMLInputElement>(null);

  async function logIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    const given = {
      email: String(data.get('email') ?? '').trim(),
      password: String(data.get('password') ?? ''),
    };
    const found: Errors = {
      email: /^\S+@\S+\.\S+$/.test(given.email) ? null : t('staff.login.emailWrong'),
      password: given.password ? null : t('staff.login.passwordMissing'),
      form: null,
    };
    setErrors(found);
    if (found.email || found.password) {
      event.currentTarget
        .querySelector<HTMLInputElement>(`[name=${found.email ? 'email' : 'password'}]`)
        ?.focus();
      return;
    }
    setBusy(true);
    try {
      const { client, tokens } = staffApi();
      const answer = await client.login({ body: given });
      tokens.take(answer.accessToken, answer.expiresInSeconds);
      onDone();
    } catch (error) {
      const said = error instanceof ProblemError ? error.problem.detail : '';
      setErrors({ ...noErrors, form: said || t('staff.problem.network') });
      setBusy(false);
      password.current?.select();
    }
  }
  return (
    // Without script the form must not put a password into an address.
    <form
      method="post"
      noValidate
      onSubmit={(event) => void logIn(event)}
      className="grid gap-[14px]"
    >
      <div role="alert">
        {errors.form && (
          <Banner tone="danger" icon={TriangleAlert}>
            {errors.form}
          </Banner>
        )}
      </div>
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
      <Field
        ref={password}
        label={t('staff.login.password')}
        name="password"
        type={visible ? 'text' : 'password'}
        size="l"
        dir="ltr"
        autoComplete="current-password"
        required
        autoFocus={email !== undefined}
        error={errors.password}
        after={
          <button
            type="button"
            className="grid size-[28px] flex-none cursor-pointer place-items-center rounded-2 text-icon"
            aria-label={t(visible ? 'staff.login.hide' : 'staff.login.show')}
            onClick={() => setVisible(!visible)}
          >
            {visible ? (
              <EyeOff className="icon" aria-hidden="true" />
            ) : (
              <Eye className="icon" aria-hidden="true" />
            )}
          </button>
        }
      />
      <Button type="submit" look="primary" className="login-submit" busy={busy}>
        {t('staff.login.submit')}
      </Button>
    </form>
  );
}
