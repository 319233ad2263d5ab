import type { Message } from '@civicconnect/contract';
import type { StaffClient } from '../../foundation/api/staff-api.ts';
import { fileIdsOf, type Outbox, openOutbox } from '../../foundation/live/outbox.ts';

type Arrival = (message: Message) => void;

/** Every session's outbox of one member of staff: it goes on sending when another session is on the screen. */
export interface Outboxes {
  of(sessionId: string): Outbox;
  /** Tells of messages that the server has taken. */
  onSent(sessionId: string, listener: Arrival): () => void;
  /** Tries again whatever waits, in all sessions. */
  flush(): void;
  /** How many messages wait for the network. */
  waiting(): number;
  subscribe(listener: () => void): () => void;
}

function storedSessions(prefix: string): string[] {
  try {
    const keys = Array.from(
      { length: localStorage.length },
      (_, index) => localStorage.key(index) ?? '',
    );
    return keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

/** Opens the outboxes of a member of staff, with what an earlier tab left behind. */
export function openOutboxes(client: StaffClient, staffId: string): Outboxes {
  const prefix = `civic-outbox:${staffId}:`;
  const open = new Map<string, Outbox>();
  const arrivals = new Map<string, Set<Arrival>>();
  const listeners = new Set<() => void>();

  function of(sessionId: string): Outbox {
    const known = open.get(sessionId);
    if (known) return known;
    const outbox = openOutbox(
      prefix + sessionId,
      async (unsent) => {
        const { text, clientId } = unsent;
        const body = { sessionId, text, clientId, attachments: fileIdsOf(unsent) };
        return (await client.sendMessage({ body })).message;
      },
      (message) => {
        for (const listener of arrivals.get(sessionId) ?? []) listener(message);
      },
    );
    outbox.subscribe(() => {
      for (const listener of [...listeners]) listener();
    });
    open.set(sessionId, outbox);
    return outbox;
  }
  for (const sessionId of storedSessions(prefix)) of(sessionId);

  return {
    of,
    onSent(sessionId, listener) {
      const known = arrivals.get(sessionId) ?? new Set();
      arrivals.set(sessionId, known.add(listener));
      return () => void known.delete(listener);
    },
    flush() {
      for (const outbox of open.values()) outbox.flush();
    },
    waiting: () =>
      [...open.values()]
        .flatMap((outbox) => outbox.entries())
        .filter((entry) => entry.state === 'waiting').length,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** A reply that the network or the server did not take is tried again this often. */
const retryMs = 4_000;

/**
 * Tries again what waits until it is taken: the live connection may have stood all the while, and its return is not
 * to be waited for.
 *
 * @returns ends it
 */
export function keepTrying(outboxes: Outboxes): () => void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const tryAgain = () => {
    if (navigator.onLine) outboxes.flush();
  };
  const look = () => {
    if (outboxes.waiting() > 0) {
      timer ??= setInterval(tryAgain, retryMs);
    } else {
      clearInterval(timer);
      timer = undefined;
    }
  };
  const leave = outboxes.subscribe(look);
  window.addEventListener('online', outboxes.flush);
  look();
  return () => {
    leave();
    clearInterval(timer);
    window.removeEventListener('online', outboxes.flush);
  };
}
