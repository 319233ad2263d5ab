import type { Api } from './api.ts';
import type { OpenLive } from './live.ts';
import type { Store } from './store.ts';

/** What a conversation needs of the world around it. */
export interface Surroundings {
  api: Api;
  live: OpenLive;
  store: Store;
  /** Who has logged in on the page; null for a visitor, who gets a session key. */
  token: (() => Promise<string | null>) | null;
  organization: string | undefined;
  locale: string;
  /** The name that the page gave its visitor. */
  name(): string | undefined;
  newId(): string;
  /** Calls back after so many milliseconds; gives the way to call it off. */
  later(ms: number, run: () => void): () => void;
}
