import { type SessionKind, type SessionStatus, sessionStatuses } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import type { SessionState } from './state.ts';
import {
  actorNames,
  actors,
  defaults,
  type EventType,
  eventOf,
  hoursAgo,
  now,
  sessionIn,
} from './testing/fixtures.ts';
import { transition } from './transition.ts';

/*
 * The table, cell by cell. A row is `status: cells`, one cell per actor in the order of `actorNames`:
 *
 *   citizen · stranger · assignee · mate · foreign · operator · admin · superuser · pipeline · clock · assistant
 *
 * (`assignee` is an ordinary agent of the department where nobody has picked yet.) A cell says the
 * status it leads to, or the refusal. Every row that is not written is refused in every cell.
 */
const to: Record<string, SessionStatus> = {
  r: 'routing',
  s: 'assisting',
  t: 'triage',
  x: 'quarantined',
  q: 'queued',
  v: 'active',
  h: 'held',
  c: 'closed',
};
const refusals: Record<string, string> = {
  '-': 'invalid_transition',
  N: 'not_assigned',
  L: 'session_locked',
  A: 'already_assigned',
};
const nothing = '-----------';
type Rows = Partial<Record<SessionStatus, string>>;

const both: Record<EventType, Rows> = {
  citizen_message: { active: 'v----------', held: 'v----------', closed: 'L----------' },
  staff_message: {
    routing: '--NNNNNN---',
    triage: '--NNNNNN---',
    queued: '--NNNNNN---',
    active: '--vNNNNN---',
    held: '--vNNNNN---',
  },
  assistant_message: {},
  routed: { routing: '--------q--', triage: '--------q--' },
  routing_failed: { routing: '--------t--' },
  injection_found: { routing: '--------x--' },
  released: { quarantined: '-------r---' },
  rejected: { quarantined: '-------c---' },
  picked: { queued: '--vv-vvv---', active: '--=A-AAA---', held: '--=A-AAA---' },
  assigned: { queued: '---------v-' },
  routing_confirmed: { queued: '--NNNNNN---', active: '--vNNNNN---', held: '--hNNNNN---' },
  corrected: {
    triage: '--qqqqqq---',
    queued: '--qq-qqq---',
    active: '--qq-qqq---',
    held: '--qq-qqq---',
  },
  correction_undone: {
    queued: '--qqqqqq---',
    active: '--vvvvvv---',
    held: '--hhhhhh---',
    closed: '--cccccc---',
  },
  transferred: { active: '--vNNvvv---', held: '--vNNvvv---' },
  returned: { active: '------qq-q-', held: '------qq-q-' },
  held: { active: '--hNNNNN---' },
  resumed: { held: '--vNNNNN---' },
  ended: { active: '--cNNccc---', held: '--cNNccc---' },
  without_consideration_proposed: { active: '--vNNvvv---', held: '--hNNhhh---' },
  without_consideration_approved: { active: '-----ccc---', held: '-----ccc---' },
  deadline_extended: { queued: '--NNNqqq---', active: '--vNNvvv---', held: '--hNNhhh---' },
  warned: { active: '---------v-', held: '---------h-' },
  idle: { active: '---------c-', held: '---------c-' },
  withdrawn: {
    routing: 'c----------',
    triage: 'c----------',
    quarantined: 'c----------',
    queued: 'c----------',
    active: 'c----------',
    held: 'c----------',
  },
  reopened: { closed: 'q----------' },
  rated: { closed: 'c----------' },
  escalated: {},
  taken_over: {},
  made_appeal: {},
  handed_back: {},
  wrong_place: { queued: 'q----------', active: 'v----------', held: 'h----------' },
  classified: {
    routing: '-----rrr---',
    triage: '--tttttt---',
    queued: '--qq-qqq---',
    active: '--vv-vvv---',
    held: '--hh-hhh---',
  },
};

/** What only an appeal does: it is locked until the first answer. */
const appealOnly: Partial<Record<EventType, Rows>> = {
  citizen_message: {
    routing: 'L----------',
    triage: 'L----------',
    quarantined: 'L----------',
    queued: 'L----------',
  },
};

/** What only a chat does: the assistant, and open to its citizen all along. */
const chatOnly: Partial<Record<EventType, Rows>> = {
  citizen_message: {
    assisting: 's----------',
    routing: 'r----------',
    triage: 't----------',
    quarantined: 'x----------',
    queued: 'q----------',
  },
  staff_message: { assisting: '--NNNNNN---' },
  assistant_message: { assisting: '----------s' },
  injection_found: { assisting: '--------x--' },
  ended: { assisting: 'c----------' },
  withdrawn: { assisting: 'c----------' },
  warned: { assisting: '---------s-' },
  idle: { assisting: '---------c-' },
  escalated: { assisting: 'r-rrrrrrr-r' },
  taken_over: { assisting: '--vvvvvv---', active: '--=A-AAA---', held: '--=A-AAA---' },
  made_appeal: { assisting: 'r-rrrrrr---', queued: 'r-rr-rrr---', active: 'r-rN-rrr---' },
  handed_back: { active: '--sNNNNN---' },
  classified: { assisting: '--ssssss---' },
};

/** What must have come before, so that the event's own condition holds in every status. */
const before: Partial<Record<EventType, Partial<SessionState>>> = {
  routing_confirmed: { routingConfirmed: false },
  without_consideration_approved: {
    withoutConsideration: { proposedBy: 'assignee', reason: 'no authority' },
  },
  warned: { lastActivityAt: hoursAgo(72) },
  idle: { lastActivityAt: hoursAgo(72), warnedAt: hoursAgo(2) },
};

const messages: readonly EventType[] = ['citizen_message', 'staff_message', 'assistant_message'];

function expectCell(kind: SessionKind, type: EventType, status: SessionStatus, cells: string) {
  const state = sessionIn(status, kind, before[type] ?? {});
  for (const [index, name] of actorNames.entries()) {
    const cell = cells[index] ?? '';
    const actor = actors[name];
    const result = transition(state, eventOf(type, state, actor), actor, now, defaults);
    const told = `${kind} ${status} · ${type} · ${name}`;
    if (refusals[cell]) {
      expect(result, told).toEqual({ ok: false, code: refusals[cell] });
    } else if (!result.ok) {
      expect.fail(`${told}: ${result.code}`);
    } else if (cell === '=') {
      expect(result, told).toEqual({ ok: true, state, facts: [] });
    } else {
      const lines = result.facts.filter((fact) => fact.type === 'system_line').length;
      expect(result.state.status, told).toBe(to[cell]);
      expect(result.state.rev, told).toBe(state.rev + 1);
      const said = messages.includes(type) ? 1 : 0;
      expect(result.state.lastSeq, told).toBe(state.lastSeq + said + lines);
    }
  }
}

const kinds: readonly [SessionKind, Partial<Record<EventType, Rows>>][] = [
  ['appeal', appealOnly],
  ['chat', chatOnly],
];
const types = Object.keys(both) as EventType[];

for (const [kind, own] of kinds) {
  describe(`the life of a session: ${kind}`, () => {
    // An appeal never is with the assistant.
    const statuses = sessionStatuses.filter((one) => kind === 'chat' || one !== 'assisting');
    for (const type of types) {
      it.each(statuses)(`${type} in %s`, (status) => {
        const cells = own[type]?.[status] ?? both[type][status] ?? nothing;
        expect(cells).toHaveLength(actorNames.length);
        expectCell(kind, type, status, cells);
      });
    }
  });
}
