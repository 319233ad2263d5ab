'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { browserApi } from '../../foundation/api/browser.ts';
import { codeOf } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { codeError, fieldErrorsOf, phoneError, refusalOf, textError } from './check.ts';
import { dropDraft, keepDraft, readDraft } from './draft.ts';
import { normalPhone } from './phone.ts';
import type { Limits, SendState, SendStep } from './send-state.ts';

export interface SendPlace {
  /** `-` or the slug: what the API takes for the organization. */
  ref: string;
  slug: string;
  base: string;
  limits: Limits;
  signedIn: boolean;
}

export interface Send {
  state: SendState;
  code: string;
  /** Something is on its way to the server. */
  busy: boolean;
  signedIn: boolean;
  waitingSince: number;
  change(change: Partial<SendState>): void;
  setCode(code: string): void;
  go(step: SendStep): void;
  submit(code?: string): void;
  resend(): void;
}

/** A network that fails while something is sent is tried again this often. */
const retryMs = 15_000;

/**
 * Sending with script: the same steps as `sendStep` on the server, over the API, with the draft
 * kept after every key and the whole kept as "waiting" when there is no network.
 */
export function useSend(place: SendPlace, initial: SendState): Send {
  const t = useT();
  const [state, setState] = useState(initial);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [signedIn, setSignedIn] = useState(place.signedIn);
  const [waitingSince, setWaitingSince] = useState(0);
  const running = useRef(false);
  const { client, tokens } = browserApi('citizen');
  const { slug, ref, base, limits } = place;

  const change = useCallback(
    (to: Partial<SendState>) => {
      setState((known) => ({ ...known, ...to, errors: {} }));
      if ('text' in to || 'neighborhoodId' in to) keepDraft(slug, to);
    },
    [slug],
  );
  const go = useCallback((step: SendStep) => change({ step }), [change]);

  /** What the citizen wrote before the script came, or on an earlier visit. */
  useEffect(() => {
    const field = document.getElementById('send-text');
    const early = field instanceof HTMLTextAreaElement ? field.value : '';
    if (early.trim()) {
      keepDraft(slug, { text: early });
      setState((known) => ({ ...known, text: early }));
      return;
    }
    const draft = readDraft(slug);
    if (!draft) return;
    const { text, neighborhoodId, waiting } = draft;
    setState((known) => ({
      ...known,
      text,
      neighborhoodId,
      step: waiting ? 'waiting' : known.step,
    }));
    if (waiting) setWaitingSince(draft.at);
  }, [slug]);

  async function open(from: SendState) {
    keepDraft(slug, { text: from.text, neighborhoodId: from.neighborhoodId });
    const clientId = readDraft(slug)?.clientId ?? from.clientId;
    const { text, neighborhoodId } = from;
    const body = { text, neighborhoodId: neighborhoodId || undefined, clientId };
    try {
      const { session } = await client.openAppeal({ body });
      dropDraft(slug);
      location.assign(`${base}/appeals/${session.id}?sent=1`);
    } catch (error) {
      if (codeOf(error) === null) throw error;
      keepDraft(slug, { waiting: false });
      if (codeOf(error) === 'unauthenticated') {
        setSignedIn(false);
        setState({ ...from, step: 'phone' });
        return;
      }
      const refusal = refusalOf(error, t);
      if (refusal && codeOf(error) === 'duplicate') dropDraft(slug);
      const errors = refusal ? {} : fieldErrorsOf(error, 'text', t);
      setState({ ...from, step: 'write', refusal, errors });
    }
  }

  async function step(from: SendState, typed: string): Promise<void> {
    switch (from.step) {
      case 'write': {
        const wrong = textError(from.text, limits, t);
        if (wrong) return setState({ ...from, errors: { text: wrong } });
        if (signedIn) return open(from);
        return setState({ ...from, step: 'phone', errors: {} });
      }
      case 'phone':
        return ask(from);
      case 'code': {
        const wrong = codeError(typed, t);
        if (wrong) return setState({ ...from, errors: { code: wrong } });
        const organization = ref === '-' ? undefined : ref;
        const name = from.name.trim() || undefined;
        const phone = normalPhone(from.phone);
        const body = { phone, code: typed, name, organization, locale: t.locale };
        const { accessToken, expiresInSeconds } = await client.verifyCode({ body });
        tokens.take(accessToken, expiresInSeconds);
        setSignedIn(true);
        return open(from);
      }
      case 'waiting':
        return signedIn ? open(from) : setState({ ...from, step: 'phone' });
    }
  }

  async function ask(from: SendState) {
    const wrong = phoneError(from.phone, t);
    if (wrong) return setState({ ...from, errors: { phone: wrong } });
    const organization = ref === '-' ? undefined : ref;
    const body = { phone: normalPhone(from.phone), organization };
    const asked = await client.requestCode({ body });
    setCode('');
    const { developmentCode = null } = asked;
    setState({ ...from, step: 'code', errors: {}, asked: { ...asked, developmentCode } });
  }

  /** Runs one work at a time; a lost network turns into waiting, a refusal into words at its field. */
  async function run(work: () => Promise<void>, from: SendState) {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (codeOf(error) === null) {
        keepDraft(slug, { text: from.text, neighborhoodId: from.neighborhoodId, waiting: true });
        setWaitingSince((since) => since || Date.now());
        setState({ ...from, step: 'waiting', errors: {} });
      } else {
        if (from.step === 'code') setCode('');
        const fallback = from.step === 'code' ? 'code' : 'phone';
        setState({ ...from, errors: fieldErrorsOf(error, fallback, t) });
      }
    } finally {
      running.current = false;
      setBusy(false);
    }
  }
  const submit = (typed = code) => void run(() => step(state, typed), state);

  const retry = useRef(submit);
  retry.current = submit;
  useEffect(() => {
    if (state.step !== 'waiting') return;
    const attempt = () => {
      if (navigator.onLine) retry.current();
    };
    attempt();
    const timer = setInterval(attempt, retryMs);
    window.addEventListener('online', attempt);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', attempt);
    };
  }, [state.step]);

  return {
    state,
    code,
    busy,
    signedIn,
    waitingSince,
    change,
    setCode,
    go: (next) => {
      keepDraft(slug, { waiting: false });
      go(next);
    },
    submit,
    resend: () => void run(() => ask(state), state),
  };
}
