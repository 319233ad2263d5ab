'use client';
import type { Attachment, Thread, TimelineEntry } from '@civicconnect/contract';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { citizenApi } from '../../foundation/api/citizen-api.ts';
import { codeOf } from '../../foundation/api/problem.ts';
import { fileIdsOf, type Outbox, openOutbox, type Unsent } from '../../foundation/live/outbox.ts';
import { useLive, useLiveState } from '../../foundation/live/use-live.ts';
import { type LiveThread, useThread } from '../../foundation/live/use-thread.ts';

export interface Conversation {
  thread: LiveThread;
  timeline: readonly TimelineEntry[];
  unsent: readonly Unsent[];
  isConnected: boolean;
  /** The login has ended: nothing new comes until one signs in again. */
  isSignedOut: boolean;
  send(text: string, attachments?: readonly Attachment[]): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  typing(on: boolean): void;
}

const nothing: readonly Unsent[] = [];
const noChange = () => () => undefined;
const retryMs = 15_000;

/** The history of the session, asked for again whenever its state changed. */
function useTimeline(sessionId: string, rev: number, initial: readonly TimelineEntry[]) {
  const [timeline, setTimeline] = useState(initial);
  const known = useRef(rev);
  useEffect(() => {
    if (rev === known.current) return;
    known.current = rev;
    const { client } = citizenApi();
    client.timeline({ params: { id: sessionId } }).then(
      // An answer that was overtaken tells an older state.
      ({ items }) => rev === known.current && setTimeline(items),
      () => undefined,
    );
  }, [sessionId, rev]);
  return timeline;
}

/** Tells the server what has been seen: the last message, once it is on a page that is looked at. */
function useReadMark(live: ReturnType<typeof useLive>, thread: LiveThread, isConnected: boolean) {
  const told = useRef(0);
  const sessionId = thread.session.id;
  const seq = thread.messages.at(-1)?.seq ?? 0;
  useEffect(() => {
    if (!live || !isConnected) return;
    const tell = () => {
      if (document.visibilityState !== 'visible' || seq <= told.current) return;
      told.current = seq;
      live.call('read', { sessionId, seq }).catch(() => {
        told.current = 0;
      });
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [live, isConnected, sessionId, seq]);
}

/** The appeal's conversation as the page shows it: live, with what is still on its way. */
export function useConversation(
  initial: Thread,
  firstTimeline: readonly TimelineEntry[],
): Conversation {
  const live = useLive('citizen');
  const liveState = useLiveState(live);
  const isConnected = liveState === 'online';
  const isSignedOut = liveState === 'over';
  const thread = useThread(live, initial);
  const sessionId = initial.session.id;
  const timeline = useTimeline(sessionId, thread.session.rev, firstTimeline);
  useReadMark(live, thread, isConnected);

  const liveNow = useRef(live);
  liveNow.current = live;
  const { add } = thread;
  const deliver = useCallback(
    async (unsent: Unsent) => {
      const { text, clientId } = unsent;
      const payload = { sessionId, text, clientId, attachments: fileIdsOf(unsent) };
      // The connection notices a lost network seconds later; the browser knows at once.
      if (!navigator.onLine) throw new TypeError('no network');
      if (liveNow.current?.state() === 'online') {
        try {
          return (await liveNow.current.call('send_message', payload)).message;
        } catch (error) {
          if (codeOf(error) !== null) throw error;
        }
      }
      return (await citizenApi().client.sendMessage({ body: payload })).message;
    },
    [sessionId],
  );
  const [outbox, setOutbox] = useState<Outbox | null>(null);
  useEffect(() => {
    setOutbox(openOutbox(`civic.unsent.${sessionId}`, deliver, (message) => add([message])));
  }, [sessionId, deliver, add]);
  const unsent = useSyncExternalStore(
    outbox?.subscribe ?? noChange,
    () => outbox?.entries() ?? nothing,
    () => nothing,
  );
  useEffect(() => outbox?.settle(thread.messages), [outbox, thread.messages]);
  // True from the writing until the server has it: the timer below must not start anew at each try.
  const isPending = unsent.some((entry) => entry.state !== 'failed');
  useEffect(() => {
    if (!outbox || !isPending) return;
    outbox.flush();
    const timer = setInterval(outbox.flush, retryMs);
    window.addEventListener('online', outbox.flush);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', outbox.flush);
    };
  }, [outbox, isPending]);
  useEffect(() => {
    // A new connection is a new chance.
    if (isConnected) outbox?.flush();
  }, [outbox, isConnected]);

  return useMemo(
    () => ({
      thread,
      timeline,
      unsent,
      isConnected,
      isSignedOut,
      send: (text, attachments) => outbox?.send(text, attachments),
      retry: (clientId) => outbox?.retry(clientId),
      discard: (clientId) => outbox?.discard(clientId),
      typing: (on) => void live?.call('typing', { sessionId, on }).catch(() => undefined),
    }),
    [thread, timeline, unsent, isConnected, isSignedOut, outbox, live, sessionId],
  );
}
