'use client';
import {
  gapAfter,
  type Message,
  type Session,
  type Thread,
  withMessages,
  withSession,
} from '@civicconnect/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LiveConnection } from './connection.ts';

export interface Typist {
  kind: 'citizen' | 'staff' | 'assistant';
  name: string | null;
}

export interface LiveThread extends Thread {
  /** Who on the other side is writing now, or null. */
  typist: Typist | null;
  /** Puts messages in that came another way (an answer to a send). */
  add(messages: readonly Message[]): void;
  /** Takes a session view that came another way (an answer to an action). */
  take(session: Session): void;
}

/** A typing mark without a follow-up fades by itself. */
const typingMs = 6_000;
/** An event may overtake its message by a moment; only a gap that stays is asked for. */
const gapPatienceMs = 400;

/**
 * One session as live events make it: joined on every (re)connect from the last message without a
 * gap, each message once, the highest `rev` winning. Starts from what the server rendered.
 */
export function useThread(live: LiveConnection | null, initial: Thread): LiveThread {
  const [thread, setThread] = useState<Thread>(initial);
  const [typist, setTypist] = useState<Typist | null>(null);
  const latest = useRef(thread);
  latest.current = thread;
  const sessionId = initial.session.id;

  const add = useCallback(
    (more: readonly Message[]) =>
      setThread((known) => ({ ...known, messages: withMessages(known.messages, more) })),
    [],
  );
  const take = useCallback((session: Session) => {
    setThread((known) => withSession(known, session));
  }, []);

  const catchUp = useCallback(async () => {
    if (live?.state() !== 'online') return;
    const { messages } = latest.current;
    const afterSeq = gapAfter(latest.current) ?? messages.at(-1)?.seq ?? 0;
    const joined = await live.call('join_room', { sessionId, afterSeq });
    add(joined.messages);
    take(joined.session);
  }, [live, sessionId, add, take]);

  useEffect(() => {
    if (!live) return;
    const catchUpQuietly = () => void catchUp().catch(() => undefined);
    const stops = [
      live.onState((state) => {
        if (state === 'online') catchUpQuietly();
        else setTypist(null);
      }),
      live.on('new_message', ({ message }) => {
        if (message.sessionId !== sessionId) return;
        add([message]);
        if (message.author.kind !== 'system') setTypist(null);
      }),
      live.on('session_updated', ({ session }) => {
        if (session.id === sessionId) take(session);
      }),
      live.on('typing', (event) => {
        // A note is written to colleagues: whoever shows it hears of it there.
        if (event.sessionId !== sessionId || event.inNote) return;
        setTypist(event.on ? event.by : null);
      }),
    ];
    catchUpQuietly();
    return () => {
      for (const stop of stops) stop();
      live.call('leave_room', { sessionId }).catch(() => undefined);
    };
  }, [live, sessionId, add, take, catchUp]);

  const gap = gapAfter(thread);
  useEffect(() => {
    if (gap === null) return;
    const timer = setTimeout(() => void catchUp().catch(() => undefined), gapPatienceMs);
    return () => clearTimeout(timer);
  }, [gap, catchUp]);

  useEffect(() => {
    if (!typist) return;
    const timer = setTimeout(() => setTypist(null), typingMs);
    return () => clearTimeout(timer);
  }, [typist]);

  return { ...thread, typist, add, take };
}
