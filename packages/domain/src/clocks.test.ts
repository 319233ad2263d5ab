import { Settings } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { closesAt, nextClock, reopenUntil } from './clocks.ts';
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

const hour = 3600;

describe('an organization’s own timers', () => {
  const settings = Settings.parse({
    timers: {
      inactiveSeconds: 10 * hour,
      heldSeconds: 20 * hour,
      assistingSeconds: 30 * hour,
      warnSeconds: hour,
      reopenSeconds: 5 * hour,
    },
  });

  it.each([
    ['active', 10],
    ['held', 20],
    ['assisting', 30],
  ] as const)('each hold for their status: %s', (status, hours) => {
    const state = sessionIn(status, 'chat', { lastActivityAt: now });
    expect(closesAt(state, settings)).toEqual(hoursLater(hours));
    expect(nextClock(state, settings)).toEqual({ at: hoursLater(hours - 1), event: 'warned' });
  });

  it('bound the reopening, to the very second', () => {
    const closed = (hours: number) => sessionIn('closed', 'appeal', { closedAt: hoursAgo(hours) });
    const reopen = { type: 'reopened', hasOtherOpen: false } as const;
    expect(reopenUntil(closed(1), settings)).toEqual(hoursLater(4));
    expect(transition(closed(5), reopen, actors.citizen, now, settings).ok).toBe(true);
    const later = new Date(now.getTime() + 1);
    expect(transition(closed(5), reopen, actors.citizen, later, settings).ok).toBe(false);
  });
});

describe('a close by the clock', () => {
  const idle = { lastActivityAt: hoursAgo(72), warnedAt: hoursAgo(2) };

  it('is told to both sides, and leaves no warning behind', () => {
    const { state, facts } = after(
      transition(
        sessionIn('active', 'appeal', idle),
        { type: 'idle' },
        actors.clock,
        now,
        defaults,
      ),
    );
    expect(state).toMatchObject({ closeReason: 'inactive', warnedAt: null });
    for (const audience of ['citizen', 'assignee'] as const) {
      expect(facts).toContainEqual({ type: 'notify', audience, what: 'closed' });
    }
  });

  it('of a chat with the assistant is told to its citizen', () => {
    const { facts } = after(
      transition(
        sessionIn('assisting', 'chat', idle),
        { type: 'idle' },
        actors.clock,
        now,
        defaults,
      ),
    );
    const told = facts.flatMap((fact) => (fact.type === 'notify' ? [fact.audience] : []));
    expect(told).toEqual(['citizen']);
  });
});

it('what its citizen took back is never opened again', () => {
  const withdrawn = sessionIn('closed', 'appeal', { closeReason: 'withdrawn' });
  expect(reopenUntil(withdrawn, defaults)).toBeNull();
});
