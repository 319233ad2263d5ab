import { type ChatState, emptyChat } from './state.ts';
import type { Store } from './store.ts';

/** What one conversation knows: its state, and whose it is. The parts of a chat share one of these. */
export interface Memory {
  state(): ChatState;
  set(next: ChatState): void;
  subscribe(listener: () => void): () => void;
  sessionId(): string | undefined;
  /** Null where a login speaks for the session instead. */
  sessionKey(): string | null | undefined;
  /** Whose conversation it is from now on; left out, nobody's. */
  own(sessionId?: string, sessionKey?: string | null): void;
  /** Of which conversation it was asked whether it helped. */
  asked(): string | undefined;
  noteAsked(): void;
}

/** Takes up what the store kept; what was being sent then waits again. */
export function openMemory(store: Store): Memory {
  const listeners = new Set<() => void>();
  const kept = store.read();
  let { sessionId, sessionKey, asked } = kept;
  let state: ChatState = {
    ...emptyChat,
    unsent: (kept.unsent ?? []).map((entry) =>
      entry.state === 'failed' ? entry : { ...entry, state: 'waiting' },
    ),
  };
  const remember = () => store.write({ sessionId, sessionKey, asked, unsent: state.unsent });
  return {
    state: () => state,
    set(next) {
      if (next === state) return;
      const isNewOutbox = next.unsent !== state.unsent;
      state = next;
      if (isNewOutbox) remember();
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    sessionId: () => sessionId,
    sessionKey: () => sessionKey,
    own(id, key) {
      [sessionId, sessionKey] = [id, key];
      if (!id) asked = undefined;
      remember();
    },
    asked: () => asked,
    noteAsked() {
      asked = sessionId;
      remember();
    },
  };
}
