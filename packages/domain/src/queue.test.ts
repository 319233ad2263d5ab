import { Settings } from '@civicconnect/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assignable, chooseAgent, isUnattended } from './assignment.ts';
import { compareQueue, estimateWait, type QueueEntry, queuePosition, urgencyKey } from './queue.ts';
import { defaults, hoursAgo, hoursLater, now, sessionIn } from './testing/fixtures.ts';

const entry = (id: string, patch: Partial<QueueEntry> = {}): QueueEntry => ({
  id,
  priorityRank: 1,
  dueAt: hoursLater(5),
  openedAt: hoursAgo(5),
  ...patch,
});

describe('the order of a queue', () => {
  it('is priority, then the earlier deadline, then the earlier opening', () => {
    const queue = [
      entry('opened later', { openedAt: hoursAgo(4) }),
      entry('ordinary'),
      entry('low', { priorityRank: 2, dueAt: hoursAgo(9), openedAt: hoursAgo(99) }),
      entry('due earlier', { dueAt: hoursLater(4), openedAt: hoursAgo(1) }),
      entry('high', { priorityRank: 0, dueAt: hoursLater(90), openedAt: now }),
    ];
    const order = queue.toSorted(compareQueue).map(({ id }) => id);
    expect(order).toEqual(['high', 'due earlier', 'ordinary', 'opened later', 'low']);
    expect(order.map((id) => queuePosition(id, queue))).toEqual([1, 2, 3, 4, 5]);
    expect(queuePosition('picked', queue)).toBeNull();
  });

  it('is total: two entries are never on one place', () => {
    const entries = fc.array(
      fc.record({
        id: fc.uuid(),
        priorityRank: fc.nat(2),
        dueAt: fc.constantFrom(now, hoursLater(1)),
        openedAt: fc.constantFrom(now, hoursAgo(1)),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(entries, (queue) => {
        const places = queue.map(({ id }) => queuePosition(id, queue) ?? 0);
        expect(places.toSorted((a, b) => a - b)).toEqual(queue.map((_, index) => index + 1));
      }),
    );
  });

  it('goes by the earlier deadline that is not met yet', () => {
    const queued = sessionIn('queued', 'appeal', { priority: 'high' });
    expect(urgencyKey(queued, defaults)).toEqual({
      priorityRank: 0,
      dueAt: hoursLater(-6),
      openedAt: hoursAgo(30),
    });
    const answered = { ...queued, firstReplyAt: now };
    expect(urgencyKey(answered, defaults).dueAt).toEqual(hoursLater(15 * 24 - 30));
    // A company may want it solved before it wants it answered.
    const firstReplySeconds = 7 * 24 * 3600;
    const hasty = Settings.parse({
      deadlines: { firstReplySeconds, resolution: { application: { days: 2 } } },
    });
    expect(urgencyKey(queued, hasty).dueAt).toEqual(hoursLater(48 - 30));
  });
});

describe('the estimate', () => {
  it('is the median × position ÷ staff available', () => {
    expect(estimateWait([600, 60, 300, 9000, 120], 2, 1)).toBe(600);
    expect(estimateWait([600, 60, 300, 9000, 120, 400], 3, 2)).toBe(525);
  });

  it('is not given before five are known, nor when nobody is there', () => {
    expect(estimateWait([60, 60, 60, 60], 1, 1)).toBeNull();
    expect(estimateWait([60, 60, 60, 60, 60], 1, 0)).toBeNull();
    expect(estimateWait([60, 60, 60, 60, 60], 1, 1)).toBe(60);
  });
});

describe('automatic assignment', () => {
  const agent = (id: string, patch: Partial<Assignable> = {}): Assignable => ({
    id,
    available: true,
    openSessions: 1,
    capacity: 5,
    lastAssignedAt: hoursAgo(1),
    ...patch,
  });

  it('goes to the available agent with the fewest open sessions', () => {
    expect(
      chooseAgent([
        agent('busy', { openSessions: 3 }),
        agent('away', { openSessions: 0, available: false }),
        agent('full', { openSessions: 0, capacity: 0 }),
        agent('free', { openSessions: 2 }),
      ]),
    ).toBe('free');
  });

  it('settles ties by who has waited longest since their last', () => {
    const recent = agent('recent');
    const waiting = agent('waiting', { lastAssignedAt: hoursAgo(2) });
    expect(chooseAgent([recent, waiting])).toBe('waiting');
    expect(chooseAgent([recent, waiting, agent('new', { lastAssignedAt: null })])).toBe('new');
    expect(chooseAgent([agent('b'), agent('a')])).toBe('a');
  });

  it('leaves it in the queue when nobody can take it', () => {
    expect(chooseAgent([])).toBeNull();
    expect(chooseAgent([agent('full', { openSessions: 5 })])).toBeNull();
  });
});

describe('an absent agent', () => {
  const waiting = sessionIn('active', 'chat', { lastWordBy: 'citizen' });

  it('is flagged after five minutes for what waits for an answer', () => {
    expect(isUnattended(waiting, hoursAgo(5 / 60), now)).toBe(true);
    expect(isUnattended(waiting, hoursAgo(4.9 / 60), now)).toBe(false);
    expect(isUnattended(waiting, null, now)).toBe(false);
    expect(isUnattended(sessionIn('active'), hoursAgo(5), now)).toBe(false);
    expect(isUnattended(sessionIn('queued'), hoursAgo(5), now)).toBe(false);
  });
});
