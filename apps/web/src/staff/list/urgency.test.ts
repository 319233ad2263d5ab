import type { Session } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { sampleSession } from '../testing/sample-session.ts';
import { byUrgency, deadlineGroup, deadlineState, pressingClock } from './urgency.ts';

const at = (iso: string) => Date.parse(iso);
const opened = '2026-11-20T00:00:00.000Z';
const due = '2026-11-21T00:00:00.000Z';

function withDeadlines(firstReply: Partial<Session['deadlines']['firstReply']>): Session {
  const session = sampleSession({ openedAt: opened });
  return {
    ...session,
    deadlines: {
      ...session.deadlines,
      firstReply: { dueAt: due, state: 'ok', metAt: null, ...firstReply },
    },
  };
}

describe('pressingClock', () => {
  it.each([
    ['2026-11-20T17:59:00.000Z', 'ok'],
    ['2026-11-20T18:00:00.000Z', 'soon'],
    ['2026-11-20T23:59:59.000Z', 'soon'],
    ['2026-11-21T00:00:00.000Z', 'late'],
  ])('at %s of a day that ends at midnight it is %s', (now, state) => {
    expect(pressingClock(withDeadlines({}), at(now))?.state).toBe(state);
  });

  it('goes on to the resolution once the first reply was given', () => {
    const answered = withDeadlines({ state: 'met', metAt: opened });
    expect(pressingClock(answered, at(opened))?.clock).toBe('resolution');
  });

  it('stands still for a closed session', () => {
    expect(pressingClock(sampleSession({ status: 'closed' }), at(opened))).toBeNull();
  });
});

describe('deadlineState', () => {
  it('tells of the deadline that is not pressing yet too, as time goes on without the server', () => {
    const session = withDeadlines({});
    const resolution = { ...session.deadlines.resolution, dueAt: '2026-11-24T00:00:00.000Z' };
    const stateAt = (now: string) => deadlineState(session, resolution, at(now));
    expect(stateAt('2026-11-22T23:59:59.000Z')).toBe('ok');
    expect(stateAt('2026-11-23T00:00:00.000Z')).toBe('soon');
    expect(stateAt('2026-11-24T00:00:00.000Z')).toBe('late');
  });

  it('leaves a met one met, however late it is now', () => {
    const { openedAt, deadlines } = withDeadlines({ state: 'met', metAt: opened });
    expect(deadlineState({ openedAt }, deadlines.firstReply, at(due))).toBe('met');
  });
});

describe('deadlineGroup', () => {
  const endOfToday = at('2026-11-20T19:00:00.000Z');
  it.each([
    [due, '2026-11-21T00:00:01.000Z', 'late'],
    ['2026-11-20T18:59:59.000Z', '2026-11-20T01:00:00.000Z', 'today'],
    ['2026-11-20T19:00:00.000Z', '2026-11-20T01:00:00.000Z', 'later'],
  ])('due %s at %s is %s', (dueAt, now, group) => {
    expect(deadlineGroup(withDeadlines({ dueAt }), at(now), endOfToday)).toBe(group);
  });
});

describe('byUrgency', () => {
  it('puts the earlier deadline first, then high priority, then the earlier opening', () => {
    const high = { ...withDeadlines({}), id: 'h', priority: 'high' as const };
    const soon = { ...withDeadlines({ dueAt: '2026-11-20T02:00:00.000Z' }), id: 's' };
    const early = { ...withDeadlines({}), id: 'e' };
    const late = { ...withDeadlines({}), id: 'l', openedAt: '2026-11-20T01:00:00.000Z' };
    const sorted = [late, early, soon, high].sort(byUrgency).map((session) => session.id);
    expect(sorted).toEqual(['s', 'h', 'e', 'l']);
  });
});
