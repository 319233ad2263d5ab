import { type FormEvent, useState } from 'react';
import { codeOf, ProblemError } from '../../foundation/api/problem.ts';
import { staffApi } from '../../foundation/api/staff-api.ts';
import { useT } from '../../foundation/i18n/provider.tsx';

export interface LoginErrors {
  email: string | null;
  password: string | null;
  code: string | null;
  /** Of the whole: wrong pair, too many tries, no network. */
  form: string | null;
}
const noErrors: LoginErrors = { email: null, password: null, code: null, form: null };

/** The pair that was right, while the code of the app is asked for. */
interface Pair {
  email: string;
  password: string;
}

/** Logging in: the pair first, then, for those who have one, the code of their app. */
export function useLogIn(onDone: () => void) {
  const t = useT();
  const [errors, setErrors] = useState(noErrors);
  const [busy, setBusy] = useState(false);
  const [pair, setPair] = useState<Pair | null>(null);
  const [code, setCode] = useState('');

  async function send(given: Pair, totp: string | undefined) {
    setBusy(true);
    setErrors(noErrors);
    try {
      const { client, tokens } = staffApi();
      const answer = await client.login({ body: { ...given, totp } });
      tokens.take(answer.accessToken, answer.expiresInSeconds);
      onDone();
      return;
    } catch (error) {
      setBusy(false);
      const said = error instanceof ProblemError ? error.problem.detail : '';
      const sentence = said || t('staff.problem.network');
      if (codeOf(error) === 'totp_required') setPair(given);
      else if (codeOf(error) === 'invalid_code') setErrors({ ...noErrors, code: sentence });
      else setErrors({ ...noErrors, form: sentence });
      setCode('');
    }
  }
  return {
    errors,
    busy,
    /** Whether the code is asked for now. */
    asksCode: pair !== null,
    code,
    setCode,
    /** Another person, or the password once more. */
    startOver() {
      setPair(null);
      setCode('');
      setErrors(noErrors);
    },
    async submit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault();
      if (busy) return;
      const form = event.currentTarget;
      if (pair) {
        if (code.trim() === '') setErrors({ ...noErrors, code: t('people.login.codeMissing') });
        else await send(pair, code);
        return;
      }
      const data = new FormData(form);
      const given = {
        email: String(data.get('email') ?? '').trim(),
        password: String(data.get('password') ?? ''),
      };
      const found: LoginErrors = {
        ...noErrors,
        email: /^\S+@\S+\.\S+$/.test(given.email) ? null : t('staff.login.emailWrong'),
        password: given.password ? null : t('staff.login.passwordMissing'),
      };
      setErrors(found);
      const first = (['email', 'password'] as const).find((name) => found[name]);
      if (first) form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      else await send(given, undefined);
    },
  };
}
