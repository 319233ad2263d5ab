import type { Unsent } from './state.ts';

/** What outlives the page: whose conversation it is, and what was written and not sent. */
export interface Kept {
  sessionId?: string;
  sessionKey?: string | null;
  unsent?: readonly Unsent[];
  /** The conversation of which it was asked, on leaving, whether it helped. */
  asked?: string | undefined;
}

export interface Store {
  read(): Kept;
  write(kept: Kept): void;
}

/** In the browser's storage, where the page may use it; else for as long as the page is open. */
export function browserStore(name: string): Store {
  let held: Kept = {};
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(name) ?? '{}');
      } catch {
        return held;
      }
    },
    write(kept) {
      held = kept;
      try {
        localStorage.setItem(name, JSON.stringify(kept));
      } catch {
        // Storage is full or forbidden: `held` has it.
      }
    },
  };
}
