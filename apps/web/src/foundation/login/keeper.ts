import type { LoginKind } from '@civicconnect/contract';

export interface TokenKeeper {
  /** The token in hand, or null: none yet, or not logged in. */
  current(): string | null;
  /**
   * What a call waits for before it goes out: where someone is signed in and no token is in hand, the
   * next one. Nothing where nobody is signed in.
   */
  ready(): Promise<void>;
  /** A token that is good for a while; asks the server when there is none or it is about to end. */
  get(): Promise<string | null>;
  /** Asks for a new token now; of several callers only one asks. Null when the login is over. */
  renew(): Promise<string | null>;
  /** Takes the token of a log-in that just happened on this page. */
  take(token: string, expiresInSeconds: number): void;
  forget(): void;
}

/** A token is renewed this long before it ends. */
const earlyMs = 60_000;

/**
 * Keeps a login's access token in memory (never in storage) and gets the next one by the refresh
 * cookie. A network failure throws, so that "offline" is never taken for "logged out". `signedIn`:
 * whether the page was drawn for someone who is.
 */
export function tokenKeeper(
  kind: LoginKind,
  signedIn: boolean,
  now: () => number = Date.now,
): TokenKeeper {
  let token: string | null = null;
  let endsAt = 0;
  let asking: Promise<string | null> | null = null;
  let mayHave = signedIn;

  function take(next: string, expiresInSeconds: number) {
    token = next;
    endsAt = now() + expiresInSeconds * 1000;
    mayHave = true;
  }
  function forget() {
    token = null;
    endsAt = 0;
    mayHave = false;
  }
  async function ask(): Promise<string | null> {
    const response = await fetch(`/api/auth/refresh?kind=${kind}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
    });
    if (response.status === 401) {
      forget();
      return null;
    }
    if (!response.ok) throw new TypeError(`refresh answered ${response.status}`);
    const body: { accessToken: string; expiresInSeconds: number } = await response.json();
    take(body.accessToken, body.expiresInSeconds);
    return body.accessToken;
  }
  function renew() {
    asking ??= ask().finally(() => {
      asking = null;
    });
    return asking;
  }
  const current = () => (token && now() < endsAt ? token : null);
  return {
    current,
    ready: async () => {
      if (mayHave && !current()) await renew();
    },
    get: async () => (token && now() < endsAt - earlyMs ? token : renew()),
    renew,
    take,
    forget,
  };
}
