import type {
  ClientEvent,
  ClientEventAck,
  ClientEventPayload,
  Locale,
  ServerEvent,
  ServerEventPayload,
} from '@civicconnect/contract';
import { localeOfTag } from '@civicconnect/i18n/browser';
import type { Socket } from 'socket.io-client';
import { ProblemError } from '../api/problem.ts';
import type { TokenKeeper } from '../login/keeper.ts';

/** `over`: the login has ended; nothing more will come until the page logs in again. */
export type LiveState = 'connecting' | 'online' | 'offline' | 'over';
type Accepted<E extends ClientEvent> = Extract<ClientEventAck<E>, { ok: true }>;

export interface LiveConnection {
  state(): LiveState;
  /** Called after each change of state; `online` comes again after every reconnect. */
  onState(listener: (state: LiveState) => void): () => void;
  on<E extends ServerEvent>(
    event: E,
    listener: (payload: ServerEventPayload<E>) => void,
  ): () => void;
  /** Sends an event and waits for its answer. Throws `ProblemError`, or `TypeError` without a connection. */
  call<E extends ClientEvent>(event: E, payload: ClientEventPayload<E>): Promise<Accepted<E>>;
  close(): void;
}

const answerMs = 10_000;
const renewEveryMs = 30_000;
const retryMs = 5_000;

type Heard = (payload: unknown) => void;
interface Listeners {
  state: Set<(state: LiveState) => void>;
  events: Map<ServerEvent, Set<Heard>>;
}

/** Views come in the page's language, not in the browser's. */
function pageLocale(): Locale | undefined {
  return localeOfTag(document.documentElement.lang) ?? undefined;
}

/**
 * The network is back: now, not when the pause between two attempts is over. A connection that seems to
 * stand may have died with the network before; it would find out in most of a minute.
 */
function reconnectNow(socket: Socket): void {
  socket.disconnect();
  socket.connect();
}

const socketOptions = {
  path: '/ws',
  transports: ['websocket', 'polling'],
  reconnectionDelay: 500,
  reconnectionDelayMax: 8_000,
};

/** Null where it could not be fetched. */
const socketCode = () => import('socket.io-client').catch(() => null);

function tell({ events }: Listeners, event: ServerEvent, payload: unknown): void {
  for (const listener of [...(events.get(event) ?? [])]) listener(payload);
}

function offlineError(): TypeError {
  return new TypeError('no live connection');
}

async function callOver<E extends ClientEvent>(
  socket: Socket | null,
  event: E,
  payload: ClientEventPayload<E>,
): Promise<Accepted<E>> {
  if (!socket?.connected) throw offlineError();
  const answer: ClientEventAck<E> = await socket
    .timeout(answerMs)
    .emitWithAck(event, payload)
    .catch(() => Promise.reject(offlineError()));
  if (answer.ok) return answer as Accepted<E>;
  throw new ProblemError(answer.problem);
}

/**
 * The live connection of one login. It reconnects by itself, hands over renewed tokens before the old
 * ones end, and comes back after the server closed it for an expired one. The socket's code is
 * fetched only when a page opens a connection.
 */
export function openLive(tokens: TokenKeeper): LiveConnection {
  const listeners: Listeners = { state: new Set(), events: new Map() };
  let state: LiveState = 'connecting';
  let socket: Socket | null = null;
  let closed = false;
  let lastToken: string | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function set(next: LiveState) {
    if (closed || (state === next && next !== 'online')) return;
    state = next;
    for (const listener of [...listeners.state]) listener(next);
  }
  async function handToken(hand: (auth: { token: string; locale?: Locale }) => void) {
    const given = await tokens.get().catch(() => tokens.current() ?? 'unknown');
    if (given === null || given === 'unknown') {
      socket?.disconnect();
      set(given === null ? 'over' : 'offline');
      // Without an answer the login may well stand: the server is asked again.
      if (given === 'unknown') comeBack();
      return;
    }
    lastToken = given;
    hand({ token: given, locale: pageLocale() });
  }
  /** The server refused or closed: the token was no longer good, or it is restarting. */
  function comeBack() {
    clearTimeout(retry);
    if (closed) return;
    retry = setTimeout(() => {
      tokens.renew().then(
        (token) => (token ? socket?.connect() : set('over')),
        () => comeBack(),
      );
    }, retryMs);
  }
  /** Again and again, until the network has let its code through. */
  async function start(): Promise<void> {
    clearTimeout(retry);
    const code = await socketCode();
    if (closed || socket) return;
    if (code === null) {
      set('offline');
      retry = setTimeout(start, retryMs);
      return;
    }
    socket = code.io({ ...socketOptions, auth: (hand) => void handToken(hand) });
    socket.on('connect', () => set('online'));
    socket.on('disconnect', (reason) => {
      set('offline');
      if (reason === 'io server disconnect') comeBack();
    });
    socket.on('connect_error', () => {
      set('offline');
      if (!socket?.active) comeBack();
    });
    socket.onAny((event: ServerEvent, payload) => tell(listeners, event, payload));
  }
  const renewal = setInterval(() => {
    if (!socket?.connected) return;
    tokens.get().then(
      (token) => {
        if (!token || token === lastToken) return;
        lastToken = token;
        socket?.emit('authenticate', { token });
      },
      () => undefined,
    );
  }, renewEveryMs);
  const wake = () => {
    if (socket) reconnectNow(socket);
    else if (state === 'offline') void start();
  };
  window.addEventListener('online', wake);
  void start();

  return {
    state: () => state,
    onState(listener) {
      listeners.state.add(listener);
      return () => void listeners.state.delete(listener);
    },
    on(event, listener) {
      const known = listeners.events.get(event) ?? new Set();
      listeners.events.set(event, known.add(listener as Heard));
      return () => void known.delete(listener as Heard);
    },
    call: (event, payload) => callOver(socket, event, payload),
    close() {
      closed = true;
      clearInterval(renewal);
      clearTimeout(retry);
      window.removeEventListener('online', wake);
      socket?.disconnect();
    },
  };
}
