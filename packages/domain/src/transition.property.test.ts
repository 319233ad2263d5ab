import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedActions } from './actions.ts';
import { nextClock } from './clocks.ts';
import { openSession } from './opening.ts';
import type { Actor, SessionEvent, SessionState } from './state.ts';
import {
  type ActorName,
  actorNames,
  actors,
  defaults,
  type EventType,
  eventOf,
  now,
} from './testing/fixtures.ts';
import { must, mustBeSound, mustFollow } from './testing/soundness.ts';
import { transition } from './transition.ts';

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
  'withdrawn',
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
  withdrawn: 'citizen',
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
    // It ends a life for good: taken when it comes by itself, not chosen.
    if (type === 'withdrawn') return false;
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
            mustFollow(state, { event, actor, at }, result);
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
