import type { Passage, Session } from '@civicconnect/contract';
import { Refusal } from './api.ts';
import { type Following, followOver } from './following.ts';
import { openMemory } from './memory.ts';
import { sendOver } from './sending.ts';
import { type ChatState, isAnswered, takeSession, type Unsent } from './state.ts';
import type { Surroundings } from './surroundings.ts';

export interface Chat {
  state(): ChatState;
  subscribe(listener: () => void): () => void;
  /** Takes up the conversation that was kept and sends what waits. Called whenever people look again. */
  wake(): void;
  /** Keeps the text first, then sends it; without a conversation it begins one. */
  send(text: string): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  typing(on: boolean): void;
  /** Everything that is there has been seen. */
  read(): void;
  /** To the human queue · into an appeal · over, as solved. Rejects with what went wrong. */
  act(action: 'escalate' | 'make-appeal' | 'close'): Promise<void>;
  /** Whether it is to be asked, on leaving, if this conversation helped: once for each that was answered. */
  asksOnLeaving(): boolean;
  noteAsked(): void;
  /** 1 to 5. */
  rate(rating: number, comment: string): Promise<void>;
  /** Rejects when the document is not there any more. */
  passage(documentId: string, start: number, end: number): Promise<Passage>;
  /** Bytes of a file that came with a message. */
  file(id: string): Promise<Blob>;
  /** A visitor with a conversation, known by its key alone: here is where they find what is theirs. */
  isVisitors(): boolean;
  /** Everything that is held of the visitor, as a ZIP archive. */
  exportMine(): Promise<Blob>;
  /** Deletes all of it, what waits to be sent too: the next message begins another conversation. */
  deleteMine(): Promise<void>;
  /** Leaves a conversation that is over: the next message begins another. */
  leave(): void;
}

/** One conversation with an organization: its state, and what reaches the server in which order. */
export function createChat(around: Surroundings): Chat {
  const { api } = around;
  const memory = openMemory(around.store);
  const { state, set } = memory;
  const sending = sendOver(around, memory, () => following);
  const following: Following = followOver(around, memory, () => void sending.flush());
  return {
    state,
    subscribe: memory.subscribe,
    wake() {
      following.begin();
      following.hurry();
      void sending.flush();
    },
    send(text) {
      const entry: Unsent = { clientId: around.newId(), text, state: 'waiting' };
      set({ ...state(), unsent: [...state().unsent, entry] });
      void sending.flush();
    },
    retry(clientId) {
      sending.change(clientId, { state: 'waiting' });
      void sending.flush();
    },
    discard(clientId) {
      set({ ...state(), unsent: state().unsent.filter((entry) => entry.clientId !== clientId) });
    },
    typing(on) {
      following.tell('typing', { sessionId: memory.sessionId(), on });
    },
    read() {
      const seq = state().messages.at(-1)?.seq;
      if (seq) following.tell('read', { sessionId: memory.sessionId(), seq });
    },
    async act(action) {
      const path = `/sessions/${await sending.open()}/${action}`;
      const { session } = await api<{ session: Session }>('POST', path, {});
      set(takeSession(state(), session));
    },
    asksOnLeaving: () => isAnswered(state()) && memory.asked() !== memory.sessionId(),
    noteAsked: memory.noteAsked,
    async rate(rating, comment) {
      const body = { rating, comment: comment.trim() || undefined };
      const path = `/sessions/${memory.sessionId()}/feedback`;
      const { feedback } = await api<{ feedback: Session['feedback'] }>('POST', path, body);
      const { session } = state();
      if (session) set({ ...state(), session: { ...session, feedback } });
    },
    async passage(documentId, start, end) {
      const query = new URLSearchParams({ start: `${start}`, end: `${end}` });
      if (around.organization) query.set('organization', around.organization);
      const path = `/documents/${documentId}/passages?${query}`;
      return (await api<{ passage: Passage }>('GET', path)).passage;
    },
    file: (id) => api<Blob>('GET', `/files/${id}`),
    isVisitors: () => Boolean(memory.sessionKey()),
    exportMine: () => api<Blob>('GET', '/me/export'),
    async deleteMine() {
      try {
        await api('DELETE', '/me');
      } catch (error) {
        // An answer that got lost on its way: the key is nobody's already.
        if (!(error instanceof Refusal && error.status === 401)) throw error;
      }
      set({ ...state(), unsent: [] });
      following.forget();
    },
    leave: following.forget,
  };
}
