'use server';
import { htmlLang } from '@civicconnect/i18n';
import { redirect } from 'next/navigation';
import { codeOf } from '../../foundation/api/problem.ts';
import {
  accessToken,
  clientWith,
  type PageClient,
  publicClient,
  serverClient,
} from '../../foundation/api/server.ts';
import { passCookies, signIn } from '../login/sign-in.ts';
import { type Place, readPlace } from '../place.ts';
import { codeError, fieldErrorsOf, phoneError, refusalOf, textError } from './check.ts';
import { normalPhone, writtenPhone } from './phone.ts';
import { takePostedFiles } from './posted-files.ts';
import type { FieldErrors, SendState } from './send-state.ts';

const field = (form: FormData, name: string) => String(form.get(name) ?? '');

/** What the form holds, whichever step it was posted from. */
function readForm(before: SendState, form: FormData): SendState {
  return {
    ...before,
    text: field(form, 'text'),
    neighborhoodId: field(form, 'neighborhoodId'),
    clientId: field(form, 'clientId') || before.clientId,
    phone: field(form, 'phone'),
    name: field(form, 'name'),
    errors: {},
    refusal: null,
  };
}

/** Opens the appeal and goes to its page; a refusal comes back as the state to show. */
async function open(client: PageClient, place: Place, state: SendState): Promise<SendState> {
  let sessionId: string;
  try {
    const { session } = await client.openAppeal({
      body: {
        text: state.text,
        neighborhoodId: state.neighborhoodId || undefined,
        attachments: state.attachments.map(({ id }) => id),
        clientId: state.clientId,
      },
    });
    sessionId = session.id;
  } catch (error) {
    if (codeOf(error) === 'unauthenticated') return { ...state, step: 'phone' };
    const refusal = refusalOf(error, place.t);
    if (refusal) return { ...state, step: 'write', refusal };
    const errors = fieldErrorsOf(error, 'text', place.t);
    return { ...state, ...(errors.files ? { attachments: [] } : {}), step: 'write', errors };
  }
  redirect(`${place.base}/appeals/${sessionId}?sent=1`);
}

async function askForCode(place: Place, state: SendState): Promise<SendState> {
  const wrong = phoneError(state.phone, place.t);
  if (wrong) return { ...state, step: 'phone', errors: { phone: wrong } };
  try {
    const client = await publicClient();
    const asked = await client.requestCode({
      body: { phone: normalPhone(state.phone), organization: organizationOf(place) },
    });
    return {
      ...state,
      step: 'code',
      phone: writtenPhone(state.phone),
      asked: { ...asked, developmentCode: asked.developmentCode ?? null, at: Date.now() },
    };
  } catch (error) {
    return { ...state, step: 'phone', errors: fieldErrorsOf(error, 'phone', place.t) };
  }
}

function organizationOf(place: Place): string | undefined {
  return place.ref === '-' ? undefined : place.ref;
}

async function confirm(place: Place, state: SendState, code: string): Promise<SendState> {
  const wrong = codeError(code, place.t);
  if (wrong) return { ...state, step: 'code', errors: { code: wrong } };
  try {
    const { phone, name } = state;
    const signedIn = await signIn({
      phone,
      name,
      code,
      organization: place.ref,
      locale: place.locale,
    });
    await passCookies(signedIn.setCookies);
    return open(await clientWith(signedIn.accessToken, htmlLang(place.locale)), place, state);
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return { ...state, step: 'code', errors: fieldErrorsOf(error, 'code', place.t) };
  }
}

/**
 * One step of sending an appeal where the page has no script: the whole form travels with every
 * post, and the answer is the page of the next step, or the appeal itself.
 */
export async function sendStep(ref: string, before: SendState, form: FormData): Promise<SendState> {
  const place = await readPlace(ref);
  const posted = await takePostedFiles(place, form, before.attachments);
  const state = { ...readForm(before, form), attachments: posted.attachments };
  switch (field(form, 'intent')) {
    case 'edit':
      return { ...state, step: 'write' };
    case 'changePhone':
      return { ...state, step: 'phone' };
    case 'getCode':
      return askForCode(place, state);
    case 'confirm':
      return confirm(place, state, field(form, 'code').replace(/\s/g, ''));
    default: {
      const wrong = textError(state.text, place.organization.appeal, place.t);
      const errors: FieldErrors = {
        ...(wrong ? { text: wrong } : {}),
        ...(posted.error ? { files: posted.error } : {}),
      };
      if (wrong || posted.error) return { ...state, step: 'write', errors };
      if (!(await accessToken('citizen'))) return { ...state, step: 'phone' };
      return open(await serverClient('citizen'), place, state);
    }
  }
}
