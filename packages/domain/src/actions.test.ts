import { type SessionAction, sessionStatuses } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { allowedActions, holderOf, permissionOf } from './actions.ts';
import { holds } from './permissions.ts';
import type { SessionState } from './state.ts';
import {
  type ActorName,
  actorNames,
  actors,
  defaults,
  type EventType,
  eventOf,
  now,
  sessionIn,
} from './testing/fixtures.ts';
import { transition } from './transition.ts';
import { canReadSession } from './who.ts';

const offered = (state: SessionState, name: ActorName) =>
  allowedActions(state, actors[name], now, defaults);

describe('the actions offered on an appeal', () => {
  const fresh = { firstReplyAt: null, routingConfirmed: false, lastWordBy: 'citizen' } as const;

  it.each<[string, SessionState, ActorName, SessionAction[]]>([
    ['waiting, to its citizen', sessionIn('queued'), 'citizen', ['wrong_place']],
    ['waiting, to the department', sessionIn('queued'), 'mate', ['assign', 'peek', 'correct']],
    ['waiting, to another department', sessionIn('queued'), 'foreign', []],
    [
      'waiting, to an operator',
      sessionIn('queued'),
      'operator',
      ['assign', 'peek', 'correct', 'resend', 'extend_deadline'],
    ],
    ['in triage, to any agent', sessionIn('triage'), 'foreign', ['peek', 'correct']],
    [
      'picked and not confirmed: no composer yet',
      sessionIn('active', 'appeal', fresh),
      'assignee',
      [
        'confirm_routing',
        'correct',
        'transfer',
        'resend',
        'hold',
        'close',
        'propose_without_consideration',
        'extend_deadline',
      ],
    ],
    [
      'confirmed, to its assignee',
      sessionIn('active'),
      'assignee',
      [
        'send',
        'correct',
        'transfer',
        'resend',
        'hold',
        'close',
        'propose_without_consideration',
        'extend_deadline',
      ],
    ],
    ['in hand, to a colleague', sessionIn('active'), 'mate', ['peek', 'correct']],
    [
      'proposed, to a second person',
      sessionIn('active', 'appeal', {
        withoutConsideration: { proposedBy: 'assignee', reason: 'anonymous' },
      }),
      'operator',
      [
        'peek',
        'correct',
        'transfer',
        'resend',
        'close',
        'propose_without_consideration',
        'approve_without_consideration',
        'extend_deadline',
      ],
    ],
    ['answered, to its citizen', sessionIn('active'), 'citizen', ['send', 'wrong_place']],
    [
      'on hold, to its assignee',
      sessionIn('held'),
      'assignee',
      [
        'send',
        'correct',
        'transfer',
        'resend',
        'resume',
        'close',
        'propose_without_consideration',
        'extend_deadline',
      ],
    ],
    ['closed, to its citizen', sessionIn('closed'), 'citizen', ['reopen', 'feedback']],
    ['closed, to its assignee', sessionIn('closed'), 'assignee', ['resend']],
    ['closed, to a colleague', sessionIn('closed'), 'mate', []],
    [
      'rejected, to its citizen',
      sessionIn('closed', 'appeal', { closeReason: 'rejected' }),
      'citizen',
      [],
    ],
    [
      'quarantined, to a superuser',
      sessionIn('quarantined'),
      'superuser',
      ['peek', 'release', 'reject'],
    ],
    ['quarantined, to an admin', sessionIn('quarantined'), 'admin', []],
    ['to a stranger', sessionIn('active'), 'stranger', []],
    ['to the program', sessionIn('active'), 'clock', []],
  ])('%s', (_, state, name, actions) => {
    expect(offered(state, name)).toEqual(actions);
  });
});

describe('the actions offered on a chat', () => {
  it.each<[string, SessionState, ActorName, SessionAction[]]>([
    [
      'with the assistant, to its citizen',
      sessionIn('assisting', 'chat'),
      'citizen',
      ['send', 'close', 'make_appeal', 'escalate'],
    ],
    [
      'with the assistant, to a watching agent',
      sessionIn('assisting', 'chat'),
      'mate',
      ['peek', 'make_appeal', 'take_over', 'escalate'],
    ],
    [
      'waiting, to its citizen',
      sessionIn('queued', 'chat'),
      'citizen',
      ['send', 'make_appeal', 'wrong_place'],
    ],
    [
      'in hand, to its assignee',
      sessionIn('active', 'chat', { departmentId: null }),
      'assignee',
      [
        'send',
        'correct',
        'transfer',
        'resend',
        'hold',
        'close',
        'propose_without_consideration',
        'extend_deadline',
        'make_appeal',
        'hand_back',
      ],
    ],
  ])('%s', (_, state, name, actions) => {
    expect(offered(state, name)).toEqual(actions);
  });
});

describe('quarantine', () => {
  it.each(['appeal', 'chat'] as const)('offers the citizen of a %s what routing does', (kind) => {
    expect(offered(sessionIn('quarantined', kind), 'citizen')).toEqual(
      offered(sessionIn('routing', kind), 'citizen'),
    );
  });
});

describe('the two tables agree', () => {
  /** What each event that a person can send is on the screens. */
  const actionOf: Partial<Record<EventType, SessionAction>> = {
    citizen_message: 'send',
    staff_message: 'send',
    released: 'release',
    rejected: 'reject',
    picked: 'assign',
    routing_confirmed: 'confirm_routing',
    corrected: 'correct',
    transferred: 'transfer',
    held: 'hold',
    resumed: 'resume',
    ended: 'close',
    without_consideration_proposed: 'propose_without_consideration',
    without_consideration_approved: 'approve_without_consideration',
    deadline_extended: 'extend_deadline',
    reopened: 'reopen',
    escalated: 'escalate',
    taken_over: 'take_over',
    made_appeal: 'make_appeal',
    handed_back: 'hand_back',
    wrong_place: 'wrong_place',
    classified: 'correct',
  };
  const proposal = { withoutConsideration: { proposedBy: 'x', reason: 'anonymous' } };

  it('nobody may do what they are not permitted to ask for, or cannot see', () => {
    for (const kind of ['appeal', 'chat'] as const) {
      for (const status of sessionStatuses) {
        const states = [
          sessionIn(status, kind, proposal),
          sessionIn(status, kind, { routingConfirmed: false }),
        ];
        for (const state of states) {
          for (const name of actorNames) expectAgreement(state, name);
        }
      }
    }
  });

  function expectAgreement(state: SessionState, name: ActorName) {
    const actor = actors[name];
    const holder = holderOf(actor);
    if (holder === null) return;
    for (const [type, action] of Object.entries(actionOf) as [EventType, SessionAction][]) {
      const result = transition(state, eventOf(type, state, actor), actor, now, defaults);
      const told = `${state.kind} ${state.status} · ${type} · ${name}`;
      const happens = result.ok && result.state.rev > state.rev;
      if (happens) {
        expect(holds(holder, permissionOf[action]), told).toBe(true);
        expect(canReadSession(actor, state), told).toBe(true);
      }
      if (type === 'classified') continue;
      const both = action === 'send' && type.startsWith('citizen') !== (name === 'citizen');
      if (!both) expect(offered(state, name).includes(action), told).toBe(happens);
    }
  }
});
