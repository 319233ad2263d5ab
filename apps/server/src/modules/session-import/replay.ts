import type { Emotion, Settings, SystemLine, TimelineEntry } from '@civicconnect/contract';
import {
  type Actor,
  openSession,
  type SessionEvent,
  type SessionState,
  transition,
} from '@civicconnect/domain';
import type { NamedActor } from '../sessions/apply.ts';
import type { Ticket } from './ticket.ts';

/** Who has a part in a ticket, as this installation knows them. */
export interface Parties {
  citizen: { id: string; name: string | null };
  assistant: string;
  /** Null where nobody answered. */
  staff: { actor: Extract<Actor, { kind: 'staff' }>; name: string } | null;
  departmentId: string | null;
}

interface Said {
  at: Date;
  by: NamedActor;
  text: string;
  emotion: Emotion | null;
}
/** A message, or a system line with the state that it speaks of. */
export type Entry = Said | { at: Date; by: NamedActor; line: SystemLine; state: SessionState };

export interface Replayed {
  state: SessionState;
  /** In the order of `seq`, which begins with 1. */
  entries: Entry[];
  history: {
    at: Date;
    by: NamedActor;
    kind: TimelineEntry['kind'];
    reason: string | null;
    departmentId: string | null;
  }[];
}

/** What the rules do not allow: in a ticket's words. */
export class NotSo extends Error {
  override readonly name = 'NotSo';
}

/** Kinds of the history that would count as the router's choice and its judgement: it made none here. */
const routersOwn = new Set<TimelineEntry['kind']>(['routed', 'confirmed']);

/** So soon after being opened a session of another system stands in its queue. */
const routedAfterMs = 1000;
/** So long before the first answer it was picked, where there is the time. */
const pickedBeforeMs = 60_000;
/** Timers under which what was idle there is idle here. */
const shortTimers = { inactiveSeconds: 60, heldSeconds: 60, assistingSeconds: 60, warnSeconds: 30 };
const idleAfterMs = 90_000;

/** A session that goes through its life again, by the same rules as every other. */
class Life {
  readonly #settings: Settings;
  readonly #entries: Entry[] = [];
  readonly #history: Replayed['history'] = [];
  #state: SessionState;

  constructor(ticket: Ticket, { citizen }: Parties, settings: Settings) {
    const { kind, openedAt: now, priority, appealKind } = ticket;
    const opening = { kind, citizenId: citizen.id, now, priority };
    const { state } = openSession({ ...opening, ...(appealKind ? { appealKind } : {}) });
    this.#state = state;
    this.#settings = settings;
    this.#note(now, { actor: { kind: 'citizen', id: citizen.id }, name: citizen.name }, 'received');
  }

  get status() {
    return this.#state.status;
  }

  #note(at: Date, by: NamedActor, kind: TimelineEntry['kind'], reason: string | null = null) {
    const { departmentId } = this.#state;
    this.#history.push({ at, by, kind, reason, departmentId });
  }

  /** The first message of an appeal, which opens it. */
  begin(said: Said): void {
    this.#entries.push(said);
  }

  /** @throws NotSo when the rules refuse it */
  step(event: SessionEvent, by: NamedActor, at: Date, said?: Said, settings = this.#settings) {
    const outcome = transition(this.#state, event, by.actor, at, settings);
    if (!outcome.ok) throw new NotSo(`${event.type} is refused (${outcome.code})`);
    this.#state = outcome.state;
    if (said) this.#entries.push(said);
    for (const fact of outcome.facts) {
      if (fact.type === 'system_line') {
        this.#entries.push({ at, by, line: fact.line, state: this.#state });
      } else if (fact.type === 'timeline' && !routersOwn.has(fact.kind)) {
        this.#note(at, by, fact.kind, fact.reason ?? null);
      }
    }
  }

  /** The clock warns and closes, by whatever timers it had there. */
  endByClock(closedAt: Date, lastAt: Date): void {
    if (closedAt.getTime() - lastAt.getTime() < idleAfterMs) {
      throw new NotSo('closeReason: what is closed as inactive was silent for longer');
    }
    const by: NamedActor = { actor: { kind: 'clock' }, name: null };
    const timers = { ...this.#settings.timers, ...shortTimers };
    const settings = { ...this.#settings, timers };
    this.step({ type: 'warned' }, by, new Date(closedAt.getTime() - 60_000), undefined, settings);
    this.step({ type: 'idle' }, by, closedAt, undefined, settings);
  }

  get whole(): Replayed {
    return { state: this.#state, entries: this.#entries, history: this.#history };
  }
}

/** From whoever has it to somebody of the staff, who answers at `answeredAt`. */
function handOver(life: Life, ticket: Ticket, parties: Parties, since: Date, answeredAt: Date) {
  const { staff, citizen, departmentId } = parties;
  if (!staff || departmentId === null) throw new NotSo('assignee: nobody could answer');
  if (life.status === 'assisting') {
    const reason = ticket.escalation ?? 'requested_human';
    const asked = reason === 'requested_human';
    const by: NamedActor = asked
      ? { actor: { kind: 'citizen', id: citizen.id }, name: citizen.name }
      : { actor: { kind: 'assistant' }, name: parties.assistant };
    life.step({ type: 'escalated', reason, fixedDepartmentId: departmentId }, by, since);
  }
  if (life.status !== 'queued') return;
  const soon = answeredAt.getTime() - pickedBeforeMs;
  const pickedAt = new Date(Math.max(soon, since.getTime()));
  life.step({ type: 'picked' }, staff, pickedAt);
  life.step({ type: 'routing_confirmed' }, staff, pickedAt);
}

/**
 * What a ticket comes to when it goes through the rules of this product: state, messages with their
 * system lines, history. The time is the ticket's own.
 *
 * @throws NotSo in words that begin with the field, where the rules do not allow what it says
 */
export function replay(ticket: Ticket, parties: Parties, settings: Settings): Replayed {
  const { citizen, staff, assistant, departmentId } = parties;
  const people: Record<Ticket['messages'][number]['author'], NamedActor | null> = {
    citizen: { actor: { kind: 'citizen', id: citizen.id }, name: citizen.name },
    staff,
    assistant: { actor: { kind: 'assistant' }, name: assistant },
  };
  const life = new Life(ticket, parties, settings);
  let lastAt = ticket.openedAt;
  for (const [index, { author, at, text, emotion = null }] of ticket.messages.entries()) {
    const by = people[author];
    if (!by) throw new NotSo(`messages[${index}].author: nobody could answer`);
    const said = { at, by, text, emotion };
    if (ticket.kind === 'appeal' && index === 0) {
      life.begin(said);
      const routed = { type: 'routed', confidence: 1, forCitizenSeq: 1 } as const;
      const queuedAt = new Date(at.getTime() + routedAfterMs);
      const pipeline: NamedActor = { actor: { kind: 'pipeline' }, name: null };
      life.step({ ...routed, departmentId: departmentId ?? '' }, pipeline, queuedAt);
    } else {
      if (author === 'staff') handOver(life, ticket, parties, lastAt, at);
      try {
        life.step({ type: `${author}_message` }, by, at, said);
      } catch (error) {
        if (!(error instanceof NotSo)) throw error;
        throw new NotSo(`messages[${index}].author: ${error.message}`);
      }
    }
    lastAt = at;
  }
  if (ticket.closeReason === 'inactive') life.endByClock(ticket.closedAt, lastAt);
  else if (life.status === 'assisting') {
    life.step(
      { type: 'ended' },
      { actor: { kind: 'citizen', id: citizen.id }, name: citizen.name },
      ticket.closedAt,
    );
  } else {
    handOver(life, ticket, parties, lastAt, ticket.closedAt);
    if (staff) life.step({ type: 'ended' }, staff, ticket.closedAt);
  }
  if (ticket.rating !== undefined && people.citizen) {
    life.step({ type: 'rated', again: false }, people.citizen, ticket.closedAt);
  }
  return life.whole;
}
