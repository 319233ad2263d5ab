import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedActions } from './actions.ts';
import { citizenWaits, nextClock } from './clocks.ts';
import { isLocked } from './lock.ts';
import { openSession } from './opening.ts';
import type { Actor, SessionEvent, SessionState, Transition } from './state.ts';
import {
  type ActorName,
  actorNames,
  actors,
  defaults,
  type EventType,
  eventOf,
  now,
} from './testing/fixtures.ts';
import { transition } from './transition.ts';
import { canReadSession } from './who.ts';

/** One thing that someone tries, some time after the last. */
interface Step {
  /** Which event: of all there are, or of those that the usual sender could have taken now. */
  type: EventType;
  possible: number | null;
  /** Null: the usual sender of that event. */
  actor: ActorName | null;
  minutes: number;
  departmentId: string;
  staffId: ActorName;
  stale: boolean;
  fixed: boolean;
  /** The sweep over due clocks runs first. */
  sweep: boolean;
}

const types = [
  'citizen_message',
  'staff_message',
  'assistant_message',
  'routed',
  'routing_failed',
  'injection_found',
  'released',
  'rejected',
  'picked',
  'assigned',
  'routing_confirmed',
  'corrected',
  'correction_undone',
  'transferred',
  'held',
  'resumed',
  'ended',
  'without_consideration_proposed',
  'returned',
  'without_consideration_approved',
  'deadline_extended',
  'warned',
  'idle',
  'reopened',
  'rated',
  'escalated',
  'taken_over',
  'made_appeal',
  'handed_back',
  'wrong_place',
  'classified',
] as const satisfies readonly EventType[];

const usual: Partial<Record<EventType, ActorName>> = {
  citizen_message: 'citizen',
  assistant_message: 'assistant',
  routed: 'pipeline',
  routing_failed: 'pipeline',
  injection_found: 'pipeline',
  released: 'superuser',
  rejected: 'superuser',
  assigned: 'clock',
  warned: 'clock',
  idle: 'clock',
  reopened: 'citizen',
  rated: 'citizen',
  wrong_place: 'citizen',
  escalated: 'citizen',
  without_consideration_approved: 'admin',
  returned: 'admin',
};

/** The ordinary sender of an event: of staff whoever has the session. */
function usualActor(type: EventType, state: SessionState): Actor {
  const name = usual[type] ?? actorNames.find((one) => one === state.assigneeId);
  return actors[name ?? 'operator'];
}

const staffNames = ['assignee', 'mate', 'foreign', 'operator', 'admin'] as const;

const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom(...types),
  possible: fc.option(fc.nat(1000), { freq: 3 }),
  actor: fc.option(fc.constantFrom(...actorNames), { freq: 1 }).map((name) => name ?? null),
  minutes: fc.oneof(fc.nat(30), fc.constantFrom(125, 1320, 1500, 2760, 11_000)),
  departmentId: fc.constantFrom('water', 'water', 'roads', 'gas'),
  staffId: fc.constantFrom(...staffNames),
  stale: fc.nat(9).map((n) => n === 0),
  fixed: fc.boolean(),
  sweep: fc.boolean(),
});

/** Half of the steps are taken from what is possible, so that long lives are reached. */
function attempt(step: Step, state: SessionState, at: Date): { event: SessionEvent; actor: Actor } {
  const clock = nextClock(state, defaults);
  if (step.sweep && clock !== null && clock.at <= at) {
    return { event: { type: clock.event }, actor: actors.clock };
  }
  const open = types.filter((type) => {
    const actor = usualActor(type, state);
    return transition(state, eventOf(type, state, actor), actor, at, defaults).ok;
  });
  const chosen = step.possible === null ? undefined : open[step.possible % open.length];
  const type = chosen ?? step.type;
  const actor = chosen || step.actor === null ? usualActor(type, state) : actors[step.actor];
  return { event: eventFrom({ ...step, type }, state, actor, at), actor };
}

function eventFrom(step: Step, state: SessionState, actor: Actor, at: Date): SessionEvent {
  const event = eventOf(step.type, state, actor);
  switch (event.type) {
    case 'routed':
      return { ...event, departmentId: step.departmentId, ...staleness(step, state) };
    case 'routing_failed':
    case 'injection_found':
      return { ...event, ...staleness(step, state) };
    case 'corrected':
      return { ...event, departmentId: step.departmentId };
    case 'correction_undone':
      return { ...event, departmentId: step.fixed ? step.departmentId : null, correctedAt: at };
    case 'transferred':
      return { ...event, to: { id: step.staffId, mayRead: !step.stale } };
    case 'escalated':
      return { ...event, fixedDepartmentId: step.fixed ? step.departmentId : null };
    default:
      return event;
  }
}

function staleness(step: Step, state: SessionState) {
  return { forCitizenSeq: state.lastCitizenSeq - (step.stale ? 1 : 0) };
}

/** Cheaper than `expect`, of which there would be millions. */
function must(holds: boolean, what: string) {
  if (!holds) throw new Error(`broken: ${what}`);
}

function mustBeSound(state: SessionState) {
  const { status, departmentId, assigneeId } = state;
  const nobodys = ['routing', 'triage', 'assisting', 'quarantined'].includes(status);
  const inHand = status === 'active' || status === 'held';
  must(!nobodys || (departmentId === null && assigneeId === null), `${status} has nobody`);
  must(status !== 'queued' || departmentId !== null, 'queued has a department');
  must(status !== 'queued' || assigneeId === null, 'queued has no assignee');
  must(!inHand || assigneeId !== null, `${status} has an assignee`);
  must(status !== 'assisting' || state.kind === 'chat', 'the assistant has chats only');
  must((state.closedAt !== null) === (status === 'closed'), 'closed has its time');
  must((state.closeReason !== null) === (status === 'closed'), 'closed has its reason');
  must(state.lastCitizenSeq <= state.lastSeq, 'the citizen’s seq is one of all');
  must(state.moves >= 0, 'moves count up');
  must(!Object.values(state).includes(undefined), 'every field is defined');
}

/** What must hold of every step, whatever came before it. */
function mustFollow(before: SessionState, event: SessionEvent, actor: Actor, result: Transition) {
  if (!result.ok) return;
  const { state, facts } = result;
  if (state === before) {
    must(facts.length === 0, 'no change, no facts');
    return;
  }
  const said = event.type.endsWith('_message') ? 1 : 0;
  const lines = facts.filter((fact) => fact.type === 'system_line').length;
  const citizenSeq = event.type === 'citizen_message' ? before.lastSeq + 1 : before.lastCitizenSeq;
  must(state.rev === before.rev + 1, 'rev rises by one');
  must(state.lastSeq === before.lastSeq + said + lines, 'seq has no gap');
  must(state.lastCitizenSeq === citizenSeq, 'the citizen’s seq is their message’s');
  const opensAgain = event.type === 'reopened';
  must(
    before.status !== 'closed' || opensAgain || state.status === 'closed',
    'closed stays closed',
  );
  must(before.reopenedAt === null || !opensAgain, 'reopened once');
  must(
    before.firstReplyAt === null || state.firstReplyAt === before.firstReplyAt,
    'one first reply',
  );
  must(event.type !== 'staff_message' || !isLocked(state), 'a reply unlocks');
  if (actor.kind === 'clock' && state.status === 'closed') {
    must(!citizenWaits(before), 'a waiting citizen is not closed');
    must(before.warnedAt !== null, 'warned before closed');
  }
  if (state.status === 'quarantined') {
    must(lines === 0, 'quarantine is silent');
    must(!canReadSession(actors.admin, state), 'quarantine is the superusers’');
  }
}

describe('any sequence of events, by anyone, at any time', () => {
  const reached = new Map<EventType, number>();

  it.each(['appeal', 'chat'] as const)(
    'leaves a sound %s',
    (kind) => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
          let at = now;
          let state = openSession({ kind, citizenId: 'citizen', now: at }).state;
          let lastWordByCitizen = kind === 'appeal';
          for (const one of steps) {
            at = new Date(at.getTime() + one.minutes * 60_000);
            Object.freeze(state);
            const { event, actor } = attempt(one, state, at);
            const result = transition(state, event, actor, at, defaults);
            mustFollow(state, event, actor, result);
            if (!result.ok) continue;
            // Told apart from the state's own record of who spoke last.
            if (event.type === 'idle') must(!lastWordByCitizen, 'the citizen had no answer');
            if (event.type.endsWith('_message'))
              lastWordByCitizen = event.type === 'citizen_message';
            state = result.state;
            mustBeSound(state);
            reached.set(event.type, (reached.get(event.type) ?? 0) + 1);
          }
          for (const actor of Object.values(actors)) allowedActions(state, actor, at, defaults);
        }),
        { numRuns: 300, seed: 20261120 },
      );
    },
    30_000,
  );

  it('has taken every event of the table many times', () => {
    expect(types.filter((type) => (reached.get(type) ?? 0) < 20)).toEqual([]);
  });
});
