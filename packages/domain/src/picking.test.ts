import { describe, expect, it } from 'vitest';
import type { Actor } from './state.ts';
import { actors, after, defaults, hoursAgo, now, sessionIn } from './testing/fixtures.ts';
import { transition } from './transition.ts';

const pick = (state = sessionIn('queued'), actor: Actor = actors.mate) =>
  transition(state, { type: 'picked' }, actor, now, defaults);

describe('picking', () => {
  it('sets the assignee and is activity', () => {
    const { state, facts } = after(pick());
    expect(state).toMatchObject({ status: 'active', assigneeId: 'mate', lastActivityAt: now });
    expect(facts).toEqual([{ type: 'timeline', kind: 'picked' }]);
  });

  it('has exactly one winner', () => {
    const { state } = after(pick());
    expect(pick(state, actors.operator)).toEqual({ ok: false, code: 'already_assigned' });
    expect(pick(state, actors.mate)).toEqual({ ok: true, state, facts: [] });
  });

  it('leaves a session with whom it was transferred to, also from another department', () => {
    const theirs = sessionIn('active', 'appeal', { assigneeId: 'foreign' });
    expect(pick(theirs, actors.foreign)).toEqual({ ok: true, state: theirs, facts: [] });
  });
});

describe('an assignment by the program', () => {
  it('gives it to whom was chosen, and tells them', () => {
    const event = { type: 'assigned', to: { id: 'mate', name: 'Mate' } } as const;
    const { state, facts } = after(
      transition(sessionIn('queued'), event, actors.clock, now, defaults),
    );
    expect(state).toMatchObject({ status: 'active', assigneeId: 'mate', lastActivityAt: now });
    expect(facts).toEqual([
      { type: 'timeline', kind: 'assigned', reason: 'Mate' },
      { type: 'notify', audience: 'assignee', what: 'assigned' },
    ]);
  });
});

describe('a transfer', () => {
  const transfer = (id: string, mayRead: boolean) =>
    transition(
      sessionIn('active', 'appeal', { lastActivityAt: hoursAgo(5) }),
      { type: 'transferred', to: { id, mayRead } },
      actors.assignee,
      now,
      defaults,
    );

  it('tells the colleague at once and keeps the routing check', () => {
    const { state, facts } = after(transfer('mate', true));
    expect(state).toMatchObject({
      assigneeId: 'mate',
      routingConfirmed: true,
      lastActivityAt: hoursAgo(5),
    });
    expect(facts).toEqual([
      { type: 'timeline', kind: 'transferred' },
      { type: 'notify', audience: 'assignee', what: 'transferred' },
    ]);
  });

  it('goes to someone else, who may read it', () => {
    expect(transfer('mate', false).ok).toBe(false);
    expect(transfer('assignee', true).ok).toBe(false);
  });
});

describe('a return', () => {
  const give = (patch = {}, actor: Actor = actors.admin) =>
    transition(sessionIn('held', 'chat', patch), { type: 'returned' }, actor, now, defaults);

  it('puts it back into its queue, with what was settled about it', () => {
    const { state, facts } = after(give({ warnedAt: hoursAgo(1) }));
    expect(state).toMatchObject({
      status: 'queued',
      assigneeId: null,
      warnedAt: null,
      routingConfirmed: true,
      lastActivityAt: hoursAgo(1),
    });
    expect(facts).toEqual([
      { type: 'timeline', kind: 'returned' },
      { type: 'notify', audience: 'department', what: 'queued' },
    ]);
  });

  it('gives what has no department to the operators', () => {
    const { state, facts } = after(give({ departmentId: null }, actors.clock));
    expect(state).toMatchObject({ status: 'triage', assigneeId: null });
    expect(facts).toContainEqual({ type: 'notify', audience: 'operators', what: 'triage' });
  });
});

describe('a hold', () => {
  it('is activity, and so is its end', () => {
    const active = sessionIn('active', 'appeal', { lastActivityAt: hoursAgo(5) });
    const held = after(transition(active, { type: 'held' }, actors.assignee, now, defaults));
    expect(held.state).toMatchObject({ status: 'held', lastActivityAt: now });
    expect(held.facts).toEqual([{ type: 'timeline', kind: 'held' }]);
    const old = { ...held.state, lastActivityAt: hoursAgo(40) };
    const back = after(transition(old, { type: 'resumed' }, actors.assignee, now, defaults));
    expect(back.state).toMatchObject({ status: 'active', lastActivityAt: now });
    expect(back.facts).toEqual([{ type: 'timeline', kind: 'resumed' }]);
  });
});
