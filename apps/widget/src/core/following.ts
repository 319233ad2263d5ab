import type { Message, Session } from '@civicconnect/contract';
import { Refusal } from './api.ts';
import type { Auth, Live } from './live.ts';
import type { Memory } from './memory.ts';
import {
  type ChatState,
  emptyChat,
  hear,
  missingAfter,
  takeMessages,
  takeSession,
} from './state.ts';
import type { Surroundings } from './surroundings.ts';

const lookMs = 5_000;
const typistMs = 8_000;

export interface Following {
  /** Begins to follow the session that the memory names; does nothing while it does. */
  begin(): void;
  hurry(): void;
  tell(event: 'typing' | 'read', payload: object): void;
  /** The key is dead, or the conversation is over and left; what was not sent stays. */
  forget(): void;
}

// Names and payloads are the server's own; what `hear` does not know changes nothing.
const hearAny = hear as (state: ChatState, event: string, payload: unknown) => ChatState;

/** Does something after a while, once however often it is planned meanwhile. */
function soon({ later }: Surroundings, ms: number, run: () => void) {
  let off: (() => void) | null = null;
  return {
    plan() {
      off ??= later(ms, () => {
        off = null;
        run();
      });
    },
    callOff() {
      off?.();
      off = null;
    },
  };
}

/**
 * Keeps a conversation as the server has it: by live events, by asking for what a gap in `seq` shows
 * to be missing, and where there is no live connection by looking every five seconds.
 *
 * @param onReady called after each time that everything missing has come
 */
export function followOver(around: Surroundings, memory: Memory, onReady: () => void): Following {
  const { api } = around;
  const { state, set } = memory;
  let live: Live | null = null;
  /** How the conversation reaches us at the moment. */
  let reach: 'live' | 'looks' | 'none' = 'none';
  let endTyping = () => {};
  const looking = soon(around, lookMs, () => void look());

  const isLive = () => reach === 'live';

  async function auth(): Promise<Auth> {
    const sessionKey = memory.sessionKey();
    return sessionKey ? { sessionKey } : { token: (await around.token?.()) ?? '' };
  }
  function forget() {
    live?.close();
    live = null;
    reach = 'none';
    looking.callOff();
    memory.own();
    set({ ...emptyChat, unsent: state().unsent });
  }
  /** No live connection, for the first time or still: while looks get through, nobody need know. */
  function lose() {
    if (reach !== 'looks') {
      reach = 'none';
      set({ ...state(), link: 'offline', typist: null });
    }
    looking.plan();
  }
  async function look() {
    const id = memory.sessionId();
    if (!id || isLive()) return;
    const after = state().messages.at(-1)?.seq ?? 0;
    try {
      const { items } = await api<{ items: Message[] }>('GET', `/messages/${id}?after=${after}`);
      const { session } = await api<{ session: Session }>('GET', `/sessions/${id}`);
      // Meanwhile the conversation was left, or the connection came back.
      if (id !== memory.sessionId() || isLive()) return;
      reach = 'looks';
      set({ ...takeMessages(takeSession(state(), session), items), link: 'online' });
      onReady();
    } catch (error) {
      if (id !== memory.sessionId() || isLive()) return;
      const gone = error instanceof Refusal && (error.status === 401 || error.status === 404);
      if (gone) return forget();
      reach = 'none';
      set({ ...state(), link: 'offline' });
    }
    looking.plan();
  }
  /** Asks for the conversation from the first message that is missing. */
  async function join() {
    const id = memory.sessionId();
    const asked = live;
    if (!asked || !id) return;
    const after = missingAfter(state()) ?? state().messages.at(-1)?.seq ?? 0;
    const joined = await asked.join(id, after).catch(() => null);
    if (live !== asked) return;
    if (joined?.ok) {
      const { session, messages } = joined;
      set({ ...takeMessages(takeSession(state(), session), messages), link: 'online' });
      onReady();
    } else if (joined?.problem.status === 404) {
      forget();
    } else {
      reach = 'none';
      lose();
    }
  }
  function heard(event: string, payload: unknown) {
    set(hearAny(state(), event, payload));
    if (missingAfter(state()) !== null) void join();
    if (event !== 'typing') return;
    endTyping();
    endTyping = around.later(typistMs, () => set({ ...state(), typist: null }));
  }
  return {
    begin() {
      if (live || !memory.sessionId()) return;
      set({ ...state(), link: 'connecting' });
      live = around.live(auth, {
        online() {
          reach = 'live';
          void join();
        },
        offline() {
          if (isLive()) reach = 'none';
          lose();
        },
        refused: forget,
        heard,
      });
    },
    hurry: () => live?.hurry(),
    tell: (event, payload) => live?.tell(event, payload),
    forget,
  };
}
