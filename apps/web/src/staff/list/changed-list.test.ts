import type { Session } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { sampleSession } from '../testing/sample-session.ts';
import { changedList, type LoadedList, type SessionChange } from './changed-list.ts';
import { type ListFilter, wholeList } from './filter.ts';

const all = wholeList('all');
const me = { myId: 'staff-1', now: Date.parse('2026-11-21T00:00:00.000Z') };

/** A session due on a day of December, so that its place in the list is plain. */
function due(id: string, day: number, given: Partial<Session> = {}): Session {
  const session = sampleSession({ id, ...given });
  const dueAt = `2026-12-${String(day).padStart(2, '0')}T00:00:00.000Z`;
  return {
    ...session,
    deadlines: { ...session.deadlines, firstReply: { dueAt, state: 'ok', metAt: null } },
  };
}
const updated = (session: Session): SessionChange => ({ kind: 'updated', session });
const ids = (pages: LoadedList) => pages.map((page) => page.items.map((item) => item.id));

describe('changedList', () => {
  const whole: LoadedList = [{ items: [due('a', 1), due('c', 3)], nextCursor: null }];

  it('puts a new session at its place', () => {
    expect(ids(changedList(whole, [updated(due('b', 2))], all, me))).toEqual([['a', 'b', 'c']]);
  });

  it('moves a session whose deadline changed', () => {
    const answered = due('a', 9, { rev: 4 });
    expect(ids(changedList(whole, [updated(answered)], all, me))).toEqual([['c', 'a']]);
  });

  it('ignores an older view, and gives the very same list back', () => {
    const old = due('a', 9, { rev: 2 });
    expect(changedList(whole, [updated(old)], all, me)).toBe(whole);
  });

  it('takes a view of the same rev: a read mark raises none', () => {
    const read = due('a', 1, { unread: 0 });
    expect(changedList(whole, [updated(read)], all, me)[0]?.items[0]?.unread).toBe(0);
  });

  it('lets go of what no longer belongs', () => {
    const picked = due('a', 1, { rev: 4, status: 'active', assignee: { id: 'x', name: 'X' } });
    const unassigned: ListFilter = { ...all, view: 'unassigned' };
    expect(ids(changedList(whole, [updated(picked)], unassigned, me))).toEqual([['c']]);
  });

  it('lets go of what left the reader’s sight', () => {
    expect(ids(changedList(whole, [{ kind: 'removed', sessionId: 'a', rev: 5 }], all, me))).toEqual(
      [['c']],
    );
  });

  it('leaves to the next page what comes after the last loaded row', () => {
    const loaded: LoadedList = [{ items: [due('a', 1), due('c', 3)], nextCursor: 'more' }];
    expect(changedList(loaded, [updated(due('z', 20))], all, me)).toBe(loaded);
    expect(ids(changedList(loaded, [updated(due('b', 2))], all, me))).toEqual([['a', 'b', 'c']]);
  });

  it('keeps pages apart', () => {
    const paged: LoadedList = [
      { items: [due('a', 1), due('b', 2)], nextCursor: 'p2' },
      { items: [due('d', 4)], nextCursor: null },
    ];
    expect(ids(changedList(paged, [updated(due('c', 3))], all, me))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it.each([
    ['newest', ['new', 'middle', 'old']],
    ['oldest', ['old', 'middle', 'new']],
  ] as const)('holds the order by opening: %s first', (sort, expected) => {
    const opened = (id: string, day: string) =>
      sampleSession({ id, openedAt: `2026-11-${day}T00:00:00.000Z` });
    const [first, , last] = [opened('new', '20'), null, opened('old', '10')];
    const items = sort === 'newest' ? [first, last] : [last, first];
    const list: LoadedList = [{ items, nextCursor: null }];
    const changes = [updated(opened('middle', '15'))];
    expect(ids(changedList(list, changes, { ...all, sort }, me))).toEqual([expected]);
  });

  it('finds the same place among thousands as by looking at each', () => {
    const many = Array.from({ length: 3000 }, (_, n) =>
      sampleSession({ id: String(n).padStart(4, '0'), openedAt: new Date(n * 1000).toISOString() }),
    );
    const late = sampleSession({ id: '1499a', openedAt: new Date(1_499_000).toISOString() });
    const [page] = changedList([{ items: many, nextCursor: null }], [updated(late)], all, me);
    expect(page?.items.findIndex(({ id }) => id === '1499a')).toBe(1500);
  });

  it('adds nothing to a searched list', () => {
    expect(changedList(whole, [updated(due('b', 2))], { ...all, q: 'suv' }, me)).toBe(whole);
  });

  it('gives the same by events in any number of steps as all at once', () => {
    const changes = [updated(due('b', 2)), updated(due('a', 9, { rev: 4 })), updated(due('d', 4))];
    const stepwise = changes.reduce((list, change) => changedList(list, [change], all, me), whole);
    expect(ids(changedList(whole, changes, all, me))).toEqual(ids(stepwise));
  });
});
