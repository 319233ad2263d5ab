'use client';
import {
  type Dispatch,
  type SetStateAction,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { citizenApi } from '../../foundation/api/citizen-api.ts';
import { codeOf } from '../../foundation/api/problem.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import { fieldErrorsOf } from './check.ts';
import { filesOfDraft, keepDraft, readDraft } from './draft.ts';
import type { FilesReport, SendState, SendStep } from './send-state.ts';
import { askForCode, type Outcome, type SendPlace, takeStep } from './take-step.ts';
import { sameFiles, useFilesFirst } from './use-files-first.ts';

export interface Send {
  state: SendState;
  code: string;
  /** Something is on its way to the server. */
  busy: boolean;
  signedIn: boolean;
  /** Since when the appeal waits for a network, milliseconds. */
  waitingSince: number;
  change(change: Partial<SendState>): void;
  /** How far the files are; sending waits for them. */
  takeFiles(report: FilesReport): void;
  setCode(code: string): void;
  go(step: SendStep): void;
  submit(code?: string): void;
  resend(): void;
}

/** A network that fails while something is sent is tried again this often. */
const retryMs = 15_000;

/** Takes up what the citizen wrote before the script came, or on an earlier visit. */
function useRestoredDraft(slug: string, setState: Dispatch<SetStateAction<SendState>>) {
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
    const step = waiting ? 'waiting' : null;
    const attachments = filesOfDraft(draft);
    setState((known) => ({
      ...known,
      text,
      neighborhoodId,
      attachments,
      step: step ?? known.step,
    }));
  }, [slug, setState]);
}

/** While an appeal waits: tries when the network returns, and now and then. */
function useRetry(isWaiting: boolean, retry: () => void) {
  const latest = useRef(retry);
  latest.current = retry;
  useEffect(() => {
    if (!isWaiting) return;
    const attempt = () => {
      if (navigator.onLine) latest.current();
    };
    attempt();
    const timer = setInterval(attempt, retryMs);
    window.addEventListener('online', attempt);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', attempt);
    };
  }, [isWaiting]);
}

/**
 * Sending with script: the draft is kept after every key, and the whole is kept as "waiting" when
 * there is no network.
 */
export function useSend(place: SendPlace, initial: SendState): Send {
  const t = useT();
  const [state, setState] = useState(initial);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [signedIn, setSignedIn] = useState(place.signedIn);
  const running = useRef(false);
  const { slug } = place;
  const api = citizenApi();
  const tools = { api, place, signedIn: signedIn || api.tokens.current() !== null, t };
  useRestoredDraft(slug, setState);

  const change = useCallback(
    (to: Partial<SendState>) => {
      setState((known) => ({ ...known, ...to, errors: {} }));
      if ('text' in to || 'neighborhoodId' in to) keepDraft(slug, to);
    },
    [slug],
  );

  function apply(outcome: Outcome) {
    if ('opened' in outcome) {
      location.assign(`${place.base}/appeals/${outcome.opened}?sent=1`);
      return;
    }
    setSignedIn(outcome.signedIn);
    setState(outcome.state);
  }
  function fail(error: unknown) {
    if (codeOf(error) === null) {
      keepDraft(slug, { text: state.text, neighborhoodId: state.neighborhoodId, waiting: true });
      setState({ ...state, step: 'waiting', errors: {} });
      return;
    }
    if (state.step === 'code') setCode('');
    const field = state.step === 'code' ? 'code' : 'phone';
    setState({ ...state, errors: fieldErrorsOf(error, field, t) });
  }
  /** One work at a time: a button pressed twice is pressed once. */
  async function run(work: () => Promise<Outcome>) {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      apply(await work());
    } catch (error) {
      fail(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  }
  const goOn = (typed = code) => void run(() => takeStep(tools, state, typed));
  const files = useFilesFirst({
    keep(attachments) {
      if (sameFiles(attachments, state.attachments)) return;
      keepDraft(slug, { attachments });
      setState((known) => ({ ...known, attachments, errors: {} }));
    },
    goOn,
    refuse: () => setState((known) => ({ ...known, errors: { files: t('files.blocked') } })),
  });
  const submit = (typed = code) => (state.step === 'write' ? files.whenReady() : goOn(typed));
  useRetry(state.step === 'waiting', submit);

  return {
    state,
    code,
    busy: busy || files.waits,
    signedIn,
    waitingSince: state.step === 'waiting' ? (readDraft(slug)?.at ?? 0) : 0,
    change,
    takeFiles: files.take,
    setCode,
    go: (step) => {
      keepDraft(slug, { waiting: false });
      change({ step });
    },
    submit,
    resend: () => {
      setCode('');
      void run(() => askForCode(tools, state));
    },
  };
}
