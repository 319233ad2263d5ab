import { describe, expect, it } from 'vitest';
import type { EventOf } from './state.ts';
import { actors, after, defaults, hoursAgo, now, sessionIn } from './testing/fixtures.ts';
import { transition } from './transition.ts';

const correct: EventOf<'corrected'> = {
  type: 'corrected',
  departmentId: 'gas',
  reason: 'Bu gaz masalasi',
};
const by = (state = sessionIn('active'), event: EventOf<'corrected'> = correct) =>
  transition(state, event, actors.operator, now, defaults);

describe('a correction', () => {
  it('moves, clears what was the old department’s, teaches and tells', () => {
    const proposal = { proposedBy: 'assignee', reason: 'anonymous' };
    const from = sessionIn('active', 'appeal', { withoutConsideration: proposal });
    const { state, facts } = after(by(from));
    expect(state).toMatchObject({
      status: 'queued',
      departmentId: 'gas',
      assigneeId: null,
      routingConfirmed: false,
      withoutConsideration: null,
      moves: 1,
      lastSeq: 4,
      lastActivityAt: from.lastActivityAt,
    });
    expect(facts).toEqual([
      { type: 'learn', how: 'corrected', departmentId: 'gas' },
      { type: 'timeline', kind: 'moved', reason: 'Bu gaz masalasi' },
      { type: 'notify', audience: 'department', what: 'queued' },
      { type: 'system_line', line: { code: 'moved', params: { departmentId: 'gas' } } },
      { type: 'notify', audience: 'citizen', what: 'moved' },
    ]);
  });

  it('from triage is the first routing: it teaches, and is no move', () => {
    const { state, facts } = after(by(sessionIn('triage')));
    expect(state).toMatchObject({ status: 'queued', departmentId: 'gas', moves: 0, lastSeq: 1 });
    expect(facts).toEqual([
      { type: 'learn', how: 'corrected', departmentId: 'gas' },
      { type: 'timeline', kind: 'routed', reason: 'Bu gaz masalasi' },
      { type: 'notify', audience: 'department', what: 'queued' },
    ]);
  });

  it('calls the operators from the second move on', () => {
    const called = { type: 'notify', audience: 'operators', what: 'moved_again' };
    expect(after(by()).facts).not.toContainEqual(called);
    expect(after(by(sessionIn('active', 'appeal', { moves: 1 }))).facts).toContainEqual(called);
    expect(after(by(sessionIn('queued', 'appeal', { moves: 2 }))).facts).toContainEqual(called);
  });

  it('goes to another department, for a reason of five characters', () => {
    expect(by(sessionIn('active'), { ...correct, departmentId: 'water' })).toEqual({
      ok: false,
      code: 'invalid_transition',
    });
    expect(by(sessionIn('active'), { ...correct, reason: ' yoʻq ' })).toEqual({
      ok: false,
      code: 'invalid_input',
    });
    expect(by(sessionIn('active'), { ...correct, reason: ' yoʻqa ' }).ok).toBe(true);
  });
});

describe('undoing a correction', () => {
  const moved = sessionIn('queued', 'appeal', { departmentId: 'gas', moves: 1 });
  const undo: EventOf<'correction_undone'> = {
    type: 'correction_undone',
    departmentId: 'water',
    correctedAt: hoursAgo(10 / 60),
    correctedBy: 'mate',
    movedTo: 'gas',
  };
  const undone = (state = moved, event = undo) =>
    transition(state, event, actors.mate, now, defaults);

  it('unlearns it and brings the session back, to the very last second of ten minutes', () => {
    const { state, facts } = after(undone());
    expect(state).toMatchObject({ status: 'queued', departmentId: 'water', moves: 0 });
    expect(facts).toEqual([
      { type: 'unlearn' },
      { type: 'timeline', kind: 'correction_undone' },
      { type: 'notify', audience: 'department', what: 'queued' },
      { type: 'system_line', line: { code: 'moved', params: { departmentId: 'water' } } },
      { type: 'notify', audience: 'citizen', what: 'moved' },
    ]);
    const late = { ...undo, correctedAt: new Date(undo.correctedAt.getTime() - 1) };
    expect(undone(moved, late)).toEqual({ ok: false, code: 'undo_expired' });
  });

  it('brings back to triage what came from there', () => {
    const { state, facts } = after(undone({ ...moved, moves: 0 }, { ...undo, departmentId: null }));
    expect(state).toMatchObject({ status: 'triage', departmentId: null, moves: 0 });
    expect(facts).toContainEqual({ type: 'notify', audience: 'operators', what: 'triage' });
    expect(facts).not.toContainEqual(expect.objectContaining({ type: 'system_line' }));
  });

  it('is its author’s alone', () => {
    expect(undone(moved, { ...undo, correctedBy: 'operator' }).ok).toBe(false);
  });

  it('unlearns what someone picked meanwhile, and leaves it with them', () => {
    for (const status of ['active', 'held', 'closed'] as const) {
      const picked = sessionIn(status, 'appeal', {
        departmentId: 'gas',
        assigneeId: 'x',
        moves: 1,
      });
      const { state, facts } = after(undone(picked));
      expect(state).toEqual({ ...picked, rev: picked.rev + 1 });
      expect(facts).toEqual([{ type: 'unlearn' }, { type: 'timeline', kind: 'correction_undone' }]);
    }
  });

  it('comes too late once someone moved it on', () => {
    expect(undone({ ...moved, departmentId: 'roads' })).toEqual({
      ok: false,
      code: 'invalid_transition',
    });
  });
});

describe('wrong place', () => {
  it('reaches whoever has it and changes neither status nor clock', () => {
    for (const [status, audience] of [
      ['queued', 'department'],
      ['active', 'assignee'],
    ] as const) {
      const before = sessionIn(status);
      const { state, facts } = after(
        transition(before, { type: 'wrong_place' }, actors.citizen, now, defaults),
      );
      expect(state).toEqual({ ...before, rev: before.rev + 1 });
      expect(facts).toEqual([
        { type: 'timeline', kind: 'wrong_place' },
        { type: 'notify', audience, what: 'wrong_place' },
      ]);
    }
  });
});

describe('classifying', () => {
  it('sets kind and priority; nothing new is nothing changed', () => {
    const event = { type: 'classified', appealKind: 'proposal', priority: 'high' } as const;
    const { state } = after(transition(sessionIn('queued'), event, actors.mate, now, defaults));
    expect(state).toMatchObject({ appealKind: 'proposal', priority: 'high', rev: 2 });
    expect(transition(state, event, actors.mate, now, defaults)).toEqual({
      ok: true,
      state,
      facts: [],
    });
    const chat = sessionIn('queued', 'chat');
    expect(transition(chat, event, actors.mate, now, defaults).ok).toBe(false);
  });
});
