'use server';
import { redirect } from 'next/navigation';
import { codeOf } from '../../foundation/api/problem.ts';
import { publicClient } from '../../foundation/api/server.ts';
import { readPlace } from '../place.ts';
import { codeError, fieldErrorsOf, phoneError } from '../send/check.ts';
import { normalPhone, writtenPhone } from '../send/phone.ts';
import type { LoginState } from './login-state.ts';
import { passCookies, signIn } from './sign-in.ts';

/** One step of signing in without script: phone → code → where one wanted to go (`next`, a safe path). */
export async function loginStep(
  ref: string,
  next: string,
  before: LoginState,
  form: FormData,
): Promise<LoginState> {
  const place = await readPlace(ref);
  const typed = (name: string) => String(form.get(name) ?? '');
  const state: LoginState = { ...before, phone: typed('phone'), name: typed('name'), errors: {} };
  const intent = typed('intent');
  if (intent === 'changePhone') return { ...state, step: 'phone' };
  if (intent !== 'confirm') {
    const wrong = phoneError(state.phone, place.t);
    if (wrong) return { ...state, step: 'phone', errors: { phone: wrong } };
    try {
      const client = await publicClient();
      const organization = ref === '-' ? undefined : ref;
      const phone = normalPhone(state.phone);
      const asked = await client.requestCode({ body: { phone, organization } });
      const { developmentCode = null } = asked;
      return {
        ...state,
        step: 'code',
        phone: writtenPhone(state.phone),
        asked: { ...asked, developmentCode, at: Date.now() },
      };
    } catch (error) {
      return { ...state, step: 'phone', errors: fieldErrorsOf(error, 'phone', place.t) };
    }
  }
  const code = typed('code').replace(/\s/g, '');
  const wrong = codeError(code, place.t);
  if (wrong) return { ...state, step: 'code', errors: { code: wrong } };
  try {
    const { phone, name } = state;
    const { setCookies } = await signIn({
      phone,
      name,
      code,
      organization: ref,
      locale: place.locale,
    });
    await passCookies(setCookies);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return { ...state, step: 'code', errors: fieldErrorsOf(error, 'code', place.t) };
  }
  redirect(next);
}
