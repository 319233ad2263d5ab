import type { Attachment, Message } from '@civicconnect/contract';
import { ProblemError } from '../api/problem.ts';
import { newClientId } from '../page/client-id.ts';
import { readStored, writeStored } from '../page/stored.ts';

/** `waiting`: no network, goes by itself when it returns. `failed`: refused, with the reason. */
export interface Unsent {
  clientId: string;
  text: string;
  /** Files that are with the server already; left out where there are none. */
  attachments?: readonly Attachment[];
  /** When it was written, milliseconds. */
  at: number;
  state: 'sending' | 'waiting' | 'failed';
  reason: string | null;
}

export interface Outbox {
  entries(): readonly Unsent[];
  subscribe(listener: () => void): () => void;
  /** Keeps the text first, then sends it: it is stored before anything can go wrong. */
  send(text: string, attachments?: readonly Attachment[]): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  /** Tries again what waits; called when the network or the live connection is back. */
  flush(): void;
  /** A message that arrived another way takes its unsent twin out. */
  settle(messages: readonly Message[]): void;
}

const none: readonly Unsent[] = [];

/**
 * Messages on their way, in the order they were written, kept in the browser's storage until the
 * server has each one: neither a closed tab nor a lost answer loses or doubles any (`clientId`).
 */
export function openOutbox(
  storageKey: string,
  deliver: (unsent: Unsent) => Promise<Message>,
  onSent: (message: Message) => void,
): Outbox {
  const listeners = new Set<() => void>();
  let entries: readonly Unsent[] = (readStored<Unsent[]>(storageKey) ?? none).map((entry) =>
    entry.state === 'sending' ? { ...entry, state: 'waiting' } : entry,
  );
  let busy = false;

  function keep(next: readonly Unsent[]) {
    entries = next;
    writeStored(storageKey, next.length > 0 ? next : null);
    for (const listener of [...listeners]) listener();
  }
  function change(clientId: string, to: Partial<Unsent>) {
    keep(entries.map((entry) => (entry.clientId === clientId ? { ...entry, ...to } : entry)));
  }
  function drop(clientId: string) {
    keep(entries.filter((entry) => entry.clientId !== clientId));
  }
  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      for (;;) {
        const next = entries.find((entry) => entry.state !== 'failed');
        if (!next) return;
        change(next.clientId, { state: 'sending', reason: null });
        try {
          onSent(await deliver(next));
          drop(next.clientId);
        } catch (error) {
          if (error instanceof ProblemError && error.problem.status < 500) {
            change(next.clientId, { state: 'failed', reason: error.problem.detail });
          } else {
            // The ones behind it wait too: none of them is on its way any more.
            keep(
              entries.map((entry) =>
                entry.state === 'failed' ? entry : { ...entry, state: 'waiting' },
              ),
            );
            return;
          }
        }
      }
    } finally {
      busy = false;
    }
  }
  return {
    entries: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send(text, attachments = []) {
      const clientId = newClientId();
      const files = attachments.length > 0 ? { attachments } : {};
      const entry = { clientId, text, ...files, at: Date.now(), reason: null };
      keep([...entries, { ...entry, state: 'sending' }]);
      void work();
    },
    retry(clientId) {
      change(clientId, { state: 'waiting', reason: null });
      void work();
    },
    discard: drop,
    flush: () => void work(),
    settle(messages) {
      const arrived = new Set(messages.map((message) => message.clientId));
      if (entries.some((entry) => arrived.has(entry.clientId))) {
        keep(entries.filter((entry) => !arrived.has(entry.clientId)));
      }
    },
  };
}

/** The files of an unsent message, as a sending names them. */
export function fileIdsOf({ attachments = [] }: Unsent): string[] | undefined {
  return attachments.length > 0 ? attachments.map(({ id }) => id) : undefined;
}
