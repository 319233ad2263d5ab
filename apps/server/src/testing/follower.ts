import {
  gapAfter,
  type Message,
  type ServerEventPayload,
  type Session,
  type Thread,
  withMessages,
  withSession,
} from '@civicconnect/contract';
import type { TestApp } from './create-test-app.ts';
import { connect, type Live } from './live.ts';
import type { Person } from './people.ts';

/** Whether every event arrives twice, and what arrives close together in another order. */
export interface Unruly {
  doubled: boolean;
  reversed: boolean;
}

/**
 * A client as every screen should be: it keeps its sessions by live events alone, asks for what it
 * missed when `gapAfter` says so, and forgets what it was told to forget.
 */
export interface Follower {
  person: Person;
  threads: Map<string, Thread>;
  /** Sessions it was told to forget, with the `rev` at which it lost sight of them. */
  removed: Map<string, number>;
  /** Takes up what was heard since the last call. */
  catchUp(): Promise<void>;
  /** Shows a new token on the same line, after the clock was moved. */
  renew(): Promise<void>;
  /** Loses the connection. */
  drop(): void;
  /** Connects again, and asks for what was missed. */
  reconnect(): Promise<void>;
  close(): void;
}

type Heard = Live['heard'][number];

/** What a client knows, and what each event changes of it. */
class Memory {
  readonly threads = new Map<string, Thread>();
  readonly removed = new Map<string, number>();
  /** Messages whose session was not seen yet. */
  readonly #early = new Map<string, readonly Message[]>();

  take({ event, payload }: Heard): void {
    switch (event) {
      case 'session_updated':
      case 'session_queued':
        this.#takeSession((payload as ServerEventPayload<'session_updated'>).session);
        break;
      case 'new_message':
        this.#takeMessage((payload as ServerEventPayload<'new_message'>).message);
        break;
      case 'session_removed': {
        const { sessionId, rev } = payload as ServerEventPayload<'session_removed'>;
        this.forget(sessionId, rev);
        break;
      }
      case 'queue_position':
        this.#takePlace(payload as ServerEventPayload<'queue_position'>);
        break;
      default:
    }
  }

  #takeSession(session: Session): void {
    // An older view that arrives after the removal brings nothing back.
    if (session.rev < (this.removed.get(session.id) ?? 0)) return;
    this.removed.delete(session.id);
    const known = this.threads.get(session.id);
    const messages = withMessages([], this.#early.get(session.id) ?? []);
    this.#early.delete(session.id);
    this.threads.set(session.id, known ? withSession(known, session) : { session, messages });
  }

  #takeMessage(message: Message): void {
    const known = this.threads.get(message.sessionId);
    if (known) {
      this.add(known, known.session, [message]);
      return;
    }
    const early = this.#early.get(message.sessionId) ?? [];
    this.#early.set(message.sessionId, withMessages(early, [message]));
  }

  #takePlace({ sessionId, position, etaSeconds }: ServerEventPayload<'queue_position'>): void {
    const known = this.threads.get(sessionId);
    if (!known?.session.queue) return;
    const session = { ...known.session, queue: { position, etaSeconds } };
    this.threads.set(sessionId, { ...known, session });
  }

  add(thread: Thread, session: Session, more: readonly Message[]): void {
    const now = withSession(thread, session);
    this.threads.set(session.id, { ...now, messages: withMessages(now.messages, more) });
  }

  forget(sessionId: string, rev: number): void {
    const known = this.threads.get(sessionId);
    if (known && known.session.rev > rev) return;
    this.threads.delete(sessionId);
    this.#early.delete(sessionId);
    this.removed.set(sessionId, Math.max(rev, this.removed.get(sessionId) ?? 0));
  }
}

/** Asks for the messages after `afterSeq`; a session that is gone is forgotten. */
async function join(live: Live, memory: Memory, thread: Thread, afterSeq: number): Promise<void> {
  const { id: sessionId, rev } = thread.session;
  const reply = await live.ask('join_room', { sessionId, afterSeq });
  if (reply.ok) memory.add(thread, reply.session, reply.messages);
  else memory.forget(sessionId, rev);
}

/** Whoever sees a session for the first time asks for all of it. */
function missingAfter(thread: Thread): number | null {
  return thread.messages[0]?.seq === 1 ? gapAfter(thread) : 0;
}

export async function follow(
  test: TestApp,
  person: Person,
  unruly: Unruly = { doubled: false, reversed: false },
): Promise<Follower> {
  const memory = new Memory();
  let live = await connect(test, person);
  let taken = 0;
  return {
    person,
    threads: memory.threads,
    removed: memory.removed,
    async catchUp() {
      await arrived(test, live);
      const fresh = live.heard.slice(taken);
      taken = live.heard.length;
      for (const heard of disorder(fresh, unruly)) memory.take(heard);
      for (const thread of memory.threads.values()) {
        const after = missingAfter(thread);
        if (after !== null) await join(live, memory, thread, after);
      }
    },
    async renew() {
      await person.renew();
      const reply = await live.ask('authenticate', { token: person.token });
      if (!reply.ok) throw new Error(`a new token was refused: ${reply.problem.code}`);
    },
    drop: () => live.close(),
    async reconnect() {
      live = await connect(test, person);
      taken = 0;
      for (const thread of memory.threads.values()) {
        await join(live, memory, thread, thread.messages.at(-1)?.seq ?? 0);
      }
    },
    close: () => live.close(),
  };
}

const revOf = ({ payload }: Heard) => {
  const told = payload as { rev?: number; session?: { rev: number } };
  return told.session?.rev ?? told.rev ?? Number.POSITIVE_INFINITY;
};

/**
 * Reversed: views from the newest to the oldest, then the messages that they count, backwards. Views
 * of one `rev` keep their order, for of two such the later one holds; places in a queue come last.
 */
function disorder(heard: Heard[], { doubled, reversed }: Unruly): Heard[] {
  const views = heard.filter(({ event }) => event.startsWith('session_'));
  const messages = heard.filter(({ event }) => event === 'new_message');
  const rest = heard.filter((one) => !views.includes(one) && !messages.includes(one));
  const backwards = () => [
    ...views.sort((a, b) => revOf(b) - revOf(a)),
    ...messages.reverse(),
    ...rest,
  ];
  const order = reversed ? backwards() : heard;
  return doubled ? order.flatMap((one) => [one, one]) : order;
}

/** All that was told has arrived: the server let it go, and answered a later question on the same line. */
async function arrived(test: TestApp, live: Live): Promise<void> {
  await test.context.relay.settled();
  await live.ask('leave_room', { sessionId: '00000000-0000-7000-8000-000000000000' });
}
