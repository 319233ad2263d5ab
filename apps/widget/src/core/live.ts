import type { livePath, Message, Session } from '@civicconnect/contract';
import { openWire } from './wire.ts';

/** Who a live connection speaks for. */
export type Auth = { token: string } | { sessionKey: string };

export interface LiveListener {
  /** Connected, for the first time or again. */
  online(): void;
  offline(): void;
  /** Whom it speaks for is not known any more. */
  refused(): void;
  heard(event: string, payload: unknown): void;
}

/** The conversation from the first message that was missing, or why not. */
export type Joined =
  | { ok: true; session: Session; messages: Message[] }
  | { ok: false; problem: { status: number } };

export interface Live {
  /** Rejects when there is no answer. */
  join(sessionId: string, afterSeq: number): Promise<Joined>;
  /** Said once, nobody waits for the answer; nothing without a connection. */
  tell(event: 'typing' | 'read', payload: object): void;
  /** Now, not when the pause between two attempts is over. */
  hurry(): void;
  close(): void;
}

export type OpenLive = (auth: () => Promise<Auth>, listener: LiveListener) => Live;

/** Written again instead of imported: the contract's schemas would come along. */
const path: typeof livePath = '/ws';
const firstPauseMs = 500;
const longestPauseMs = 10_000;

/** The live connection of one conversation; it comes back by itself, each time after a longer pause. */
export function liveOver(origin: string, locale: string): OpenLive {
  const address = `${origin.replace(/^http/, 'ws')}${path}/?EIO=4&transport=websocket`;
  return (auth, listener) => {
    let closed = false;
    let wire: ReturnType<typeof openWire> | null = null;
    let pause = firstPauseMs;
    let timer: ReturnType<typeof setTimeout>;
    const attempt = () => {
      clearTimeout(timer);
      if (closed || wire) return;
      const mine = openWire(address, () => auth().then((who) => ({ ...who, locale })), {
        ready() {
          pause = firstPauseMs;
          listener.online();
        },
        refused(status) {
          if (status === 401) listener.refused();
        },
        heard: listener.heard,
        ended() {
          if (wire !== mine) return;
          wire = null;
          if (closed) return;
          listener.offline();
          // Not all at once: when the server comes back, everyone else does too.
          timer = setTimeout(attempt, pause * (0.5 + Math.random()));
          pause = Math.min(pause * 2, longestPauseMs);
        },
      });
      wire = mine;
    };
    attempt();
    return {
      join: (sessionId, afterSeq) =>
        wire
          ? (wire.ask('join_room', { sessionId, afterSeq }) as Promise<Joined>)
          : Promise.reject(new TypeError('no connection')),
      tell: (event, payload) => wire?.tell(event, payload),
      hurry() {
        pause = firstPauseMs;
        attempt();
      },
      close() {
        closed = true;
        clearTimeout(timer);
        wire?.close();
      },
    };
  };
}
