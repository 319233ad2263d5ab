'use client';
import { useActionState, useEffect, useRef, useState } from 'react';
import { citizenApi } from '../../foundation/api/citizen-api.ts';
import { codeOf } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { codeError, fieldErrorsOf, phoneError } from '../send/check.ts';
import { CodeStep } from '../send/code-step.tsx';
import { ErrorSummary } from '../send/error-summary.tsx';
import { normalPhone } from '../send/phone.ts';
import { PhoneStep } from '../send/phone-step.tsx';
import { emptyLogin, type LoginState } from './login-state.ts';

interface LoginFormProps {
  /** `-` or the slug of the organization. */
  organization: string;
  next: string;
  action: (before: LoginState, form: FormData) => Promise<LoginState>;
}

/** Signing in over the API: asks for a code, checks it, goes on. */
function useLogin({ organization, next }: LoginFormProps, posted: LoginState) {
  const t = useT();
  const [state, setState] = useState(posted);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const { client } = citizenApi();
  const ref = organization === '-' ? undefined : organization;

  async function ask() {
    const wrong = phoneError(state.phone, t);
    if (wrong) return setState({ ...state, errors: { phone: wrong } });
    const phone = normalPhone(state.phone);
    const asked = await client.requestCode({ body: { phone, organization: ref } });
    const { developmentCode = null } = asked;
    setCode('');
    const at = Date.now();
    setState({ ...state, step: 'code', errors: {}, asked: { ...asked, developmentCode, at } });
  }
  async function confirm(typed: string) {
    const wrong = codeError(typed, t);
    if (wrong) return setState({ ...state, errors: { code: wrong } });
    const phone = normalPhone(state.phone);
    const name = state.name.trim() || undefined;
    const body = { phone, code: typed, name, organization: ref, locale: t.locale };
    await client.verifyCode({ body });
    location.assign(next);
  }
  async function run(work: () => Promise<void>) {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (state.step === 'code') setCode('');
      const errors =
        codeOf(error) === null
          ? { [state.step]: t('portal.offline.banner') }
          : fieldErrorsOf(error, state.step, t);
      setState({ ...state, errors });
    } finally {
      running.current = false;
      setBusy(false);
    }
  }
  return {
    state,
    code,
    busy,
    setCode,
    change: (change: Partial<LoginState>) => setState({ ...state, ...change, errors: {} }),
    submit: (typed = code) => void run(() => (state.step === 'phone' ? ask() : confirm(typed))),
    resend: () => void run(ask),
  };
}

/** Phone, then code: with script on the spot, without it by posts. */
export function LoginForm(props: LoginFormProps) {
  const t = useT();
  const [posted, formAction] = useActionState(props.action, emptyLogin);
  const login = useLogin(props, posted);
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const { state } = login;
  const isCode = state.step === 'code' && state.asked !== null;
  const intent = isCode ? 'confirm' : 'getCode';
  return (
    <form
      className="stack"
      action={formAction}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        login.submit();
      }}
    >
      {/* Enter in a field presses the first button: it must be the step's own. */}
      <button type="submit" name="intent" value={intent} hidden tabIndex={-1}>
        {intent}
      </button>
      <ErrorSummary
        title={t('portal.login.failed')}
        errors={Object.entries(state.errors).map(([field, text]) => ({
          field: `send-${field}`,
          text,
        }))}
      />
      <h1 className="h2">{t(isCode ? 'portal.code.title' : 'portal.phone.signInTitle')}</h1>
      {isCode && state.asked ? (
        <>
          <input type="hidden" name="phone" value={state.phone} />
          <input type="hidden" name="name" value={state.name} />
          <CodeStep
            key={live ? 'live' : 'plain'}
            phone={state.phone}
            asked={state.asked}
            error={state.errors.code}
            value={live ? login.code : ''}
            {...(live && {
              onChange: login.setCode,
              onComplete: login.submit,
              onResend: login.resend,
              onChangePhone: () => login.change({ step: 'phone' }),
            })}
          />
        </>
      ) : (
        <PhoneStep
          phone={state.phone}
          name={state.name}
          error={state.errors.phone}
          why={t('portal.login.why')}
          onChange={login.change}
        />
      )}
      <button type="submit" className="btn btn-main" name="intent" value={intent}>
        {login.busy && t('portal.send.sending')}
        {!login.busy && t(isCode ? 'portal.code.signIn' : 'portal.phone.getCode')}
      </button>
    </form>
  );
}
