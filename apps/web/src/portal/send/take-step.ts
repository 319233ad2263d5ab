import type { Locale } from '@civicconnect/contract';
import type { Translator } from '@civicconnect/i18n/browser';
import type { CitizenApi } from '../../foundation/api/citizen-api.ts';
import { codeOf } from '../../foundation/api/problem.ts';
import { codeError, fieldErrorsOf, phoneError, refusalOf, textError } from './check.ts';
import { dropDraft, keepDraft, readDraft } from './draft.ts';
import { normalPhone } from './phone.ts';
import type { Limits, SendState } from './send-state.ts';

export interface SendPlace {
  /** `-` or the slug: what the API takes for the organization. */
  ref: string;
  slug: string;
  base: string;
  limits: Limits;
  signedIn: boolean;
}

/** Where a step leads: another state of the form, or the appeal that was opened. */
export type Outcome = { state: SendState; signedIn: boolean } | { opened: string };

export interface StepTools {
  api: CitizenApi;
  place: SendPlace;
  signedIn: boolean;
  t: Translator & { locale: Locale };
}

/** Opens the appeal with the draft's own `clientId`, so that however often it is tried it is one. */
async function open(tools: StepTools, from: SendState): Promise<Outcome> {
  const { place, api, t } = tools;
  const { text, neighborhoodId, attachments } = from;
  keepDraft(place.slug, { text, neighborhoodId });
  const clientId = readDraft(place.slug)?.clientId ?? from.clientId;
  try {
    const body = {
      text,
      neighborhoodId: neighborhoodId || undefined,
      attachments: attachments.length > 0 ? attachments.map(({ id }) => id) : undefined,
      clientId,
    };
    const { session } = await api.client.openAppeal({ body });
    dropDraft(place.slug);
    return { opened: session.id };
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    keepDraft(place.slug, { waiting: false });
    if (code === 'unauthenticated') return { state: { ...from, step: 'phone' }, signedIn: false };
    if (code === 'duplicate') dropDraft(place.slug);
    const refusal = refusalOf(error, t);
    const errors = refusal ? {} : fieldErrorsOf(error, 'text', t);
    if (errors.files) keepDraft(place.slug, { attachments: [] });
    const kept = errors.files ? { attachments: [] } : {};
    return { state: { ...from, ...kept, step: 'write', refusal, errors }, signedIn: true };
  }
}

/** Asks for a code; also for another one. */
export async function askForCode(tools: StepTools, from: SendState): Promise<Outcome> {
  const { place, api, t, signedIn } = tools;
  const wrong = phoneError(from.phone, t);
  if (wrong) return { state: { ...from, errors: { phone: wrong } }, signedIn };
  const organization = place.ref === '-' ? undefined : place.ref;
  const asked = await api.client.requestCode({
    body: { phone: normalPhone(from.phone), organization },
  });
  const { developmentCode = null } = asked;
  const state: SendState = {
    ...from,
    step: 'code',
    errors: {},
    asked: { ...asked, developmentCode, at: Date.now() },
  };
  return { state, signedIn };
}

async function confirm(tools: StepTools, from: SendState, code: string): Promise<Outcome> {
  const { place, api, t, signedIn } = tools;
  const wrong = codeError(code, t);
  if (wrong) return { state: { ...from, errors: { code: wrong } }, signedIn };
  const body = {
    phone: normalPhone(from.phone),
    code,
    name: from.name.trim() || undefined,
    organization: place.ref === '-' ? undefined : place.ref,
    locale: t.locale,
  };
  const { accessToken, expiresInSeconds } = await api.client.verifyCode({ body });
  api.tokens.take(accessToken, expiresInSeconds);
  return open(tools, from);
}

/**
 * One step of sending over the API: the same steps as `sendStep` takes on the server. Refusals of the
 * code and the phone, and a lost network, are thrown.
 */
export async function takeStep(tools: StepTools, from: SendState, code: string): Promise<Outcome> {
  const { place, t, signedIn } = tools;
  switch (from.step) {
    case 'write': {
      const wrong = textError(from.text, place.limits, t);
      if (wrong) return { state: { ...from, errors: { text: wrong } }, signedIn };
      if (signedIn) return open(tools, from);
      return { state: { ...from, step: 'phone', errors: {}, refusal: null }, signedIn };
    }
    case 'phone':
      return askForCode(tools, from);
    case 'code':
      return confirm(tools, from, code);
    case 'waiting':
      if (signedIn) return open(tools, from);
      return { state: { ...from, step: 'phone' }, signedIn };
  }
}
