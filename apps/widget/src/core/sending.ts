import type { Message, Session } from '@civicconnect/contract';
import { Refusal } from './api.ts';
import type { Following } from './following.ts';
import type { Memory } from './memory.ts';
import { takeMessages, takeSession, type Unsent } from './state.ts';
import type { Surroundings } from './surroundings.ts';

const retryMs = 5_000;

export interface Sending {
  /** The session, opened now if there is none. */
  open(): Promise<string>;
  change(clientId: string, to: Partial<Unsent>): void;
  /** Sends what waits, in order; does nothing while it does. */
  flush(): Promise<void>;
}

/**
 * Brings what was written to the server: in order, each once (`clientId`), and again until it is there.
 * A dead key opens another conversation, once, and the text goes there.
 */
export function sendOver(
  around: Surroundings,
  memory: Memory,
  following: () => Following,
): Sending {
  const { api } = around;
  const { state, set } = memory;
  let isBusy = false;
  let callOff = () => {};

  async function open(): Promise<string> {
    const known = memory.sessionId();
    if (known) return known;
    const { organization, locale } = around;
    const { session, sessionKey } = await api<{ session: Session; sessionKey: string | null }>(
      'POST',
      '/sessions',
      { organization, locale, name: around.name() },
    );
    memory.own(session.id, sessionKey);
    set(takeSession(state(), session));
    following().begin();
    return session.id;
  }
  function change(clientId: string, to: Partial<Unsent>) {
    const change = (one: Unsent) => (one.clientId === clientId ? { ...one, ...to } : one);
    set({ ...state(), unsent: state().unsent.map(change) });
  }
  /** Whether to go on with the next one. */
  async function deliver({ clientId, text }: Unsent, mayReopen: boolean): Promise<boolean> {
    change(clientId, { state: 'sending', reason: undefined });
    try {
      const body = { sessionId: await open(), text, clientId };
      const { message } = await api<{ message: Message }>('POST', '/messages/send', body);
      set(takeMessages(state(), [message]));
      return true;
    } catch (error) {
      const refusal = error instanceof Refusal ? error : null;
      const status = refusal?.status ?? 0;
      if ((status === 401 || status === 404) && mayReopen && memory.sessionId()) {
        following().forget();
        return deliver({ clientId, text, state: 'sending' }, false);
      }
      if (status > 0 && status < 500 && status !== 429) {
        change(clientId, { state: 'failed', reason: refusal?.message });
        return true;
      }
      change(clientId, { state: 'waiting' });
      callOff = around.later((refusal?.after ?? 0) * 1000 || retryMs, () => void flush());
      return false;
    }
  }
  async function flush() {
    if (isBusy) return;
    isBusy = true;
    callOff();
    for (let goesOn = true; goesOn; ) {
      const next = state().unsent.find((entry) => entry.state !== 'failed');
      goesOn = next !== undefined && (await deliver(next, true));
    }
    isBusy = false;
  }
  return { open, change, flush };
}
