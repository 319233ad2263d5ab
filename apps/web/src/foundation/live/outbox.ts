import type { Message } from '@civicconnect/contract';
import { ProblemError } from '../api/problem.ts';
import { newClientId } from '../page/client-id.ts';
import { readStored, writeStored } from '../page/stored.ts';

/** `waiting`: no network, goes by itself when it returns. `failed`: refused, with the reason. */
export interface Unsent {
  clientId: string;
  text: string;
  /** When it was written, milliseconds. */
  at: number;
  state: 'sending' | 'waiting' | 'failed';
  reason: string | null;
}

export interface Outbox {
  entries(): readonly Unsent[];
  subscribe(listener: () => void): () => void;
  /** Keeps the text first, then sends it: it is stored before anything can go wrong. */
  send(text: string): void;
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
    send(text) {
      const clientId = newClientId();
      keep([...entries, { clientId, text, at: Date.now(), state: 'sending', reason: null }]);
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
