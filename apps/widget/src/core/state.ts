import {
  gapAfter,
  type Message,
  type ServerEvent,
  type ServerEventPayload,
  type Session,
  withMessages,
} from '@civicconnect/contract';

/** `waiting`: goes by itself when the network is back. `failed`: refused, with the reason. */
export interface Unsent {
  clientId: string;
  text: string;
  state: 'sending' | 'waiting' | 'failed';
  reason?: string;
}

/** Everything that the window shows of one conversation. */
export interface ChatState {
  /** `idle`: there is no conversation yet, so no connection is needed. */
  link: 'idle' | 'connecting' | 'online' | 'offline';
  session: Session | null;
  /** In order of `seq`. */
  messages: readonly Message[];
  unsent: readonly Unsent[];
  /** The answer that is being written, as far as it came. */
  stream: { turn: string; text: string } | null;
  /** Who is typing; the name may be empty. */
  typist: { kind: 'staff' | 'assistant'; name: string } | null;
}

export const emptyChat: ChatState = {
  link: 'idle',
  session: null,
  messages: [],
  unsent: [],
  stream: null,
  typist: null,
};

/** A session's newer view: the highest `rev` wins. Another session's is not ours. */
export function takeSession(state: ChatState, session: Session): ChatState {
  const known = state.session;
  if (known && (known.id !== session.id || known.rev > session.rev)) return state;
  return { ...state, session };
}

/**
 * Messages in their place, each once, whatever the number of deliveries. One of ours that arrived
 * another way takes its unsent twin out, so nothing is shown or sent twice (`clientId`).
 */
export function takeMessages(state: ChatState, more: readonly Message[]): ChatState {
  if (more.length === 0) return state;
  const arrived = new Set(more.map(({ clientId }) => clientId));
  const spoken = more.some(({ author }) => author.kind !== 'citizen');
  return {
    ...state,
    messages: withMessages(state.messages, more),
    unsent: state.unsent.filter(({ clientId }) => !arrived.has(clientId)),
    stream: spoken ? null : state.stream,
    typist: spoken ? null : state.typist,
  };
}

/** The seq after which messages must be asked for again; null when none is missing. */
export function missingAfter({ session, messages }: ChatState): number | null {
  return session && gapAfter({ session, messages });
}

/** An answer was given and nobody has said yet whether it helped. */
export function isAnswered({ session, messages }: ChatState): boolean {
  const asked = messages.findIndex(({ author }) => author.kind === 'citizen');
  return (
    session?.status === 'assisting' &&
    asked >= 0 &&
    messages.slice(asked).some(({ author }) => author.kind === 'assistant')
  );
}

type Heard = { [E in ServerEvent]: [event: E, payload: ServerEventPayload<E>] }[ServerEvent];

/** What a live event changes; events of other sessions and those for staff change nothing. */
export function hear(state: ChatState, ...[event, payload]: Heard): ChatState {
  const id = state.session?.id;
  switch (event) {
    case 'new_message':
      return payload.message.sessionId === id ? takeMessages(state, [payload.message]) : state;
    case 'session_updated':
      return takeSession(state, payload.session);
    case 'queue_position': {
      const { position, etaSeconds } = payload;
      if (!state.session || payload.sessionId !== id) return state;
      return { ...state, session: { ...state.session, queue: { position, etaSeconds } } };
    }
    case 'typing': {
      const { kind, name } = payload.by;
      if (payload.sessionId !== id || kind === 'citizen') return state;
      return { ...state, typist: payload.on ? { kind, name: name ?? '' } : null };
    }
    case 'assistant_delta': {
      if (payload.sessionId !== id) return state;
      const { turn, text } = payload;
      const begun = state.stream?.turn === turn ? state.stream.text : '';
      return { ...state, stream: { turn, text: begun + text } };
    }
    default:
      return state;
  }
}
