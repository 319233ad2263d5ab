import { isDeepStrictEqual } from 'node:util';
import type { SessionStatus } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { citizenStatus, isLocked, isLockedForCitizen } from './lock.ts';
import { actors, after, defaults, hoursAgo, now, sessionIn } from './testing/fixtures.ts';
import { transition } from './transition.ts';

const unanswered = sessionIn('active', 'appeal', {
  firstReplyAt: null,
  routingConfirmed: false,
  lastWordBy: 'citizen',
  lastSeq: 1,
  lastCitizenSeq: 1,
});
const reply = (state = unanswered) =>
  transition(state, { type: 'staff_message' }, actors.assignee, now, defaults);

describe('the first reply', () => {
  it('needs the routing check first', () => {
    expect(reply()).toEqual({ ok: false, code: 'routing_unconfirmed' });
    const { state, facts } = after(
      transition(unanswered, { type: 'routing_confirmed' }, actors.assignee, now, defaults),
    );
    expect(facts).toEqual([
      { type: 'timeline', kind: 'confirmed' },
      { type: 'learn', how: 'confirmed', departmentId: 'water' },
    ]);
    expect(reply(state).ok).toBe(true);
    expect(
      transition(state, { type: 'routing_confirmed' }, actors.assignee, now, defaults),
    ).toEqual({ ok: true, state, facts: [] });
  });

  it('unlocks the appeal, once', () => {
    const { state, facts } = after(reply({ ...unanswered, routingConfirmed: true }));
    expect(state).toMatchObject({ firstReplyAt: now, lastWordBy: 'staff', lastSeq: 2, rev: 2 });
    expect(facts).toEqual([
      { type: 'timeline', kind: 'answered' },
      { type: 'unlocked' },
      { type: 'notify', audience: 'citizen', what: 'replied' },
    ]);
    expect(after(reply(state)).facts).toEqual([
      { type: 'notify', audience: 'citizen', what: 'replied' },
    ]);
    expect(after(reply(state)).state.firstReplyAt).toBe(now);
  });

  it('needs the check again after a move, from whoever has it now', () => {
    const moved = sessionIn('active', 'appeal', { routingConfirmed: false, moves: 1 });
    expect(moved.firstReplyAt).not.toBeNull();
    expect(reply(moved)).toEqual({ ok: false, code: 'routing_unconfirmed' });
  });

  it('needs none in a chat that was taken over and has no department', () => {
    const chat = sessionIn('active', 'chat', { departmentId: null, routingConfirmed: false });
    expect(reply(chat).ok).toBe(true);
    expect(transition(chat, { type: 'routing_confirmed' }, actors.assignee, now, defaults).ok).toBe(
      false,
    );
  });
});

describe('a message in a held session', () => {
  it.each([
    ['citizen', 'citizen_message'],
    ['assignee', 'staff_message'],
  ] as const)('makes it active again: %s', (who, type) => {
    const held = sessionIn('held', 'appeal', { warnedAt: hoursAgo(1) });
    const { state, facts } = after(transition(held, { type }, actors[who], now, defaults));
    expect(state).toMatchObject({ status: 'active', lastActivityAt: now, warnedAt: null });
    expect(facts).toContainEqual({ type: 'timeline', kind: 'resumed' });
    const toAssignee = { type: 'notify', audience: 'assignee', what: 'citizen_wrote' };
    expect(facts.some((fact) => isDeepStrictEqual(fact, toAssignee))).toBe(who === 'citizen');
  });
});

describe('the assistant', () => {
  it('speaks without being activity', () => {
    const chat = sessionIn('assisting', 'chat', { lastWordBy: 'citizen' });
    const { state } = after(
      transition(chat, { type: 'assistant_message' }, actors.assistant, now, defaults),
    );
    expect(state).toMatchObject({
      lastSeq: chat.lastSeq + 1,
      lastCitizenSeq: chat.lastCitizenSeq,
      lastActivityAt: chat.lastActivityAt,
      lastWordBy: 'assistant',
    });
  });
});

describe('the lock', () => {
  const locked = (status: SessionStatus, kind: 'appeal' | 'chat', answered: boolean) => {
    const state = sessionIn(status, kind, { firstReplyAt: answered ? now : null });
    return [isLocked(state), isLockedForCitizen(state)];
  };

  it.each([
    ['routing', [true, true], [false, false], [false, false]],
    ['triage', [true, true], [false, false], [false, false]],
    ['quarantined', [true, true], [true, false], [true, false]],
    ['queued', [true, true], [false, false], [false, false]],
    ['active', [true, true], [false, false], [false, false]],
    ['held', [true, true], [false, false], [false, false]],
    ['closed', [true, true], [true, true], [true, true]],
  ] as const)('in %s', (status, unansweredAppeal, answeredAppeal, chat) => {
    expect(locked(status, 'appeal', false)).toEqual(unansweredAppeal);
    expect(locked(status, 'appeal', true)).toEqual(answeredAppeal);
    expect(locked(status, 'chat', false)).toEqual(chat);
  });

  it('shows quarantine as routing, and everything else as it is', () => {
    expect(citizenStatus({ status: 'quarantined' })).toBe('routing');
    expect(citizenStatus({ status: 'queued' })).toBe('queued');
  });
});
