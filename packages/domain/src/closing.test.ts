import { Settings } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import {
  citizenWaits,
  closesAt,
  isDue,
  nextClock,
  quarantineAlertAt,
  reopenUntil,
} from './clocks.ts';
import type { Actor, SessionEvent, SessionState } from './state.ts';
import {
  actors,
  after,
  defaults,
  hoursAgo,
  hoursLater,
  now,
  sessionIn,
} from './testing/fixtures.ts';
import { transition } from './transition.ts';

const send = (state: SessionState, event: SessionEvent, actor: Actor, at = now) =>
  transition(state, event, actor, at, defaults);
const second = 1000;

describe('the idle clocks', () => {
  it.each([
    ['active', 24],
    ['held', 48],
    ['assisting', 24],
  ] as const)('%s closes after %i hours, with two hours’ warning', (status, hours) => {
    const state = sessionIn(status, 'chat', { lastActivityAt: now });
    expect(nextClock(state, defaults)).toEqual({ at: hoursLater(hours - 2), event: 'warned' });
    expect(closesAt(state, defaults)).toEqual(hoursLater(hours));
    const warning = send(state, { type: 'warned' }, actors.clock, hoursLater(hours - 2));
    const { state: warned, facts } = after(warning);
    expect(facts.slice(0, 3)).toEqual([
      { type: 'timeline', kind: 'warned' },
      {
        type: 'system_line',
        line: { code: 'closing_soon', params: { closesAt: hoursLater(hours).toISOString() } },
      },
      { type: 'notify', audience: 'citizen', what: 'closing_soon' },
    ]);
    const toAssignee = facts.filter(
      (fact) => fact.type === 'notify' && fact.audience === 'assignee',
    );
    expect(toAssignee).toHaveLength(status === 'assisting' ? 0 : 1);
    expect(nextClock(warned, defaults)).toEqual({ at: hoursLater(hours), event: 'idle' });

    const early = new Date(hoursLater(hours).getTime() - 1);
    expect(send(warned, { type: 'idle' }, actors.clock, early).ok).toBe(false);
    const closed = after(send(warned, { type: 'idle' }, actors.clock, hoursLater(hours)));
    expect(closed.state).toMatchObject({
      status: 'closed',
      closeReason: 'inactive',
      closedAt: hoursLater(hours),
    });
    expect(closed.facts).not.toContainEqual({ type: 'ask_feedback' });
  });

  it('gives the full notice even when the warning came late', () => {
    const state = sessionIn('active', 'appeal', { lastActivityAt: hoursAgo(100) });
    expect(send(state, { type: 'idle' }, actors.clock).ok).toBe(false);
    const { state: warned } = after(send(state, { type: 'warned' }, actors.clock));
    expect(send(warned, { type: 'warned' }, actors.clock).ok).toBe(false);
    expect(send(warned, { type: 'idle' }, actors.clock, hoursLater(1.9)).ok).toBe(false);
    expect(send(warned, { type: 'idle' }, actors.clock, hoursLater(2)).ok).toBe(true);
  });

  it('warns halfway through a clock shorter than the warning', () => {
    const settings = Settings.parse({ timers: { inactiveSeconds: 60 } });
    const state = sessionIn('active', 'appeal', { lastActivityAt: now });
    const halfway = new Date(now.getTime() + 30 * second);
    expect(nextClock(state, settings)).toEqual({ at: halfway, event: 'warned' });
    const warned = { ...state, warnedAt: halfway };
    expect(nextClock(warned, settings)?.at).toEqual(new Date(now.getTime() + 60 * second));
    expect(isDue(warned, 'idle', new Date(now.getTime() + 59 * second), settings)).toBe(false);
  });

  it.each([
    ['active', 'citizen'],
    ['active', 'assistant'],
    ['active', null],
    ['held', 'citizen'],
    ['assisting', 'citizen'],
  ] as const)('never close on a waiting citizen: %s, last word by %s', (status, lastWordBy) => {
    const state = sessionIn(status, 'chat', {
      lastWordBy,
      lastActivityAt: hoursAgo(1000),
      warnedAt: hoursAgo(500),
    });
    expect(citizenWaits(state)).toBe(true);
    expect(nextClock(state, defaults)).toBeNull();
    expect(send(state, { type: 'idle' }, actors.clock).ok).toBe(false);
  });

  it('do not run where staff have not begun', () => {
    for (const status of ['routing', 'triage', 'quarantined', 'queued', 'closed'] as const) {
      const state = sessionIn(status, 'chat', {
        lastActivityAt: hoursAgo(1000),
        lastWordBy: 'staff',
      });
      expect(nextClock(state, defaults)).toBeNull();
    }
  });

  it.each([
    ['citizen_message', actors.citizen],
    ['staff_message', actors.assignee],
    ['held', actors.assignee],
  ] as const)('start anew with %s, and the warning is void', (type, actor) => {
    const state = sessionIn('active', 'appeal', {
      lastActivityAt: hoursAgo(23),
      warnedAt: hoursAgo(1),
    });
    const next = after(send(state, { type }, actor)).state;
    expect(next).toMatchObject({ lastActivityAt: now, warnedAt: null });
  });

  it('start anew when a transfer ends a hold', () => {
    const idle = { lastActivityAt: hoursAgo(47), warnedAt: hoursAgo(1) };
    const held = sessionIn('held', 'appeal', idle);
    const transfer = { type: 'transferred', to: { id: 'x', mayRead: true } } as const;
    const { state } = after(send(held, transfer, actors.assignee));
    expect(nextClock(state, defaults)?.at).toEqual(hoursLater(22));
  });

  it('alert about quarantine after four hours', () => {
    expect(quarantineAlertAt(now)).toEqual(hoursLater(4));
  });
});

describe('ending', () => {
  it('resolves, says so and asks for feedback', () => {
    const { state, facts } = after(send(sessionIn('active'), { type: 'ended' }, actors.assignee));
    expect(state).toMatchObject({
      closeReason: 'resolved',
      closedAt: now,
      assigneeId: 'assignee',
      lastSeq: 4,
    });
    expect(facts).toEqual([
      { type: 'timeline', kind: 'closed' },
      { type: 'system_line', line: { code: 'closed', params: { reason: 'resolved' } } },
      { type: 'notify', audience: 'citizen', what: 'closed' },
      { type: 'ask_feedback' },
    ]);
  });

  it('without consideration takes two persons and a written reason', () => {
    const propose = { type: 'without_consideration_proposed', reason: 'anonymous' } as const;
    const approve = { type: 'without_consideration_approved' } as const;
    const active = sessionIn('active');
    expect(send(active, { ...propose, reason: '  ' }, actors.assignee)).toEqual({
      ok: false,
      code: 'invalid_input',
    });
    expect(send(active, approve, actors.operator).ok).toBe(false);
    const { state, facts } = after(send(active, propose, actors.operator));
    expect(facts).toEqual([
      { type: 'notify', audience: 'operators', what: 'without_consideration_proposed' },
    ]);
    expect(send(state, approve, actors.operator).ok).toBe(false);
    expect(send(state, approve, actors.assignee).ok).toBe(false);
    const closed = after(send(state, approve, actors.admin));
    expect(closed.state.closeReason).toBe('without_consideration');
    expect(closed.facts[0]).toEqual({ type: 'timeline', kind: 'closed', reason: 'anonymous' });
    expect(closed.facts).not.toContainEqual({ type: 'ask_feedback' });
  });
});

describe('rating', () => {
  const rate = { type: 'rated', again: false } as const;

  it('raises the rev, so that no older view takes its place, and is told once', () => {
    const closed = sessionIn('closed');
    const first = after(send(closed, rate, actors.citizen));
    expect(first.state).toEqual({ ...closed, rev: closed.rev + 1 });
    expect(first.facts).toEqual([{ type: 'timeline', kind: 'feedback' }]);
    const again = after(send(first.state, { ...rate, again: true }, actors.citizen));
    expect(again.state.rev).toBe(first.state.rev + 1);
    expect(again.facts).toEqual([]);
  });

  it('is not asked of an attack', () => {
    const rejected = sessionIn('closed', 'appeal', { closeReason: 'rejected' });
    expect(send(rejected, rate, actors.citizen)).toEqual({ ok: false, code: 'invalid_transition' });
  });
});

describe('reopening', () => {
  const reopen = { type: 'reopened', hasOtherOpen: false } as const;
  const closed = (patch: Partial<SessionState> = {}) => sessionIn('closed', 'appeal', patch);

  it('queues it in the same department, where its citizen waits', () => {
    const { state, facts } = after(send(closed(), reopen, actors.citizen));
    expect(state).toMatchObject({
      status: 'queued',
      departmentId: 'water',
      assigneeId: null,
      closedAt: null,
      closeReason: null,
      reopenedAt: now,
      lastWordBy: 'citizen',
    });
    expect(facts).toEqual([
      { type: 'timeline', kind: 'reopened' },
      { type: 'system_line', line: { code: 'reopened', params: {} } },
      { type: 'notify', audience: 'department', what: 'queued' },
    ]);
  });

  it('gives a chat without a department back to the assistant', () => {
    const chat = sessionIn('closed', 'chat', { departmentId: null, lastActivityAt: hoursAgo(99) });
    const { state } = after(send(chat, reopen, actors.citizen));
    expect(state.status).toBe('assisting');
    expect(nextClock(state, defaults)?.at).toEqual(hoursLater(22));
  });

  it('is possible for seven days, once, and never after a rejection', () => {
    const week = new Date(now.getTime() - 7 * 24 * 3600 * second);
    expect(send(closed({ closedAt: week }), reopen, actors.citizen).ok).toBe(true);
    const over = { closedAt: new Date(week.getTime() - 1) };
    expect(send(closed(over), reopen, actors.citizen).ok).toBe(false);
    expect(send(closed({ reopenedAt: hoursAgo(9) }), reopen, actors.citizen).ok).toBe(false);
    expect(send(closed({ closeReason: 'rejected' }), reopen, actors.citizen).ok).toBe(false);
    expect(reopenUntil(closed({ closeReason: 'rejected' }), defaults)).toBeNull();
    expect(reopenUntil(sessionIn('active'), defaults)).toBeNull();
  });

  it('is refused beside another open one', () => {
    expect(send(closed(), { ...reopen, hasOtherOpen: true }, actors.citizen)).toEqual({
      ok: false,
      code: 'open_session_exists',
    });
  });
});
