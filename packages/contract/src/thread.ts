import type { Message, Session } from './views/session.ts';

/** What a client knows of one session, kept by live events alone. */
export interface Thread {
  session: Session;
  /** In order of `seq`. */
  messages: readonly Message[];
}

/**
 * Events carry the full view: the highest `rev` wins, and of two with the same `rev` the later one (read
 * marks raise none). When what was said is removed, nothing of it stays here either; `seq` begins anew.
 */
export function withSession(thread: Thread, session: Session): Thread {
  if (session.id !== thread.session.id || session.rev < thread.session.rev) return thread;
  const removed =
    (session.contentsRemovedAt ?? null) !== (thread.session.contentsRemovedAt ?? null);
  return removed ? { session, messages: [] } : { ...thread, session };
}

/** Puts a message in its place; one that is there already is shown once, whatever the number of deliveries. */
export function withMessage(messages: readonly Message[], message: Message): readonly Message[] {
  const at = messages.findIndex((known) => known.seq >= message.seq);
  if (at === -1) return [...messages, message];
  if (messages[at]?.seq === message.seq) return messages;
  return [...messages.slice(0, at), message, ...messages.slice(at)];
}

export function withMessages(
  messages: readonly Message[],
  more: readonly Message[],
): readonly Message[] {
  return more.reduce(withMessage, messages);
}

/**
 * The seq after which messages must be asked for again, or null when there is no gap. `from` is the
 * first seq the client means to show (1 for a whole session).
 */
export function gapAfter(thread: Thread, from = 1): number | null {
  let expected = from;
  for (const message of thread.messages) {
    if (message.seq < from) continue;
    if (message.seq !== expected) return expected - 1;
    expected += 1;
  }
  return expected <= thread.session.lastSeq ? expected - 1 : null;
}
