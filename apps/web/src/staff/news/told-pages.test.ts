import type { Notification } from '@civicconnect/contract';
import { describe, expect, it } from 'vitest';
import { type NewsData, withRead, withTold } from './told-pages.ts';

const at = '2026-11-20T10:00:00.000Z';
const told = (id: string, more: Partial<Notification> = {}): Notification => ({
  id,
  kind: 'queued',
  session: null,
  params: {},
  createdAt: at,
  readAt: null,
  ...more,
});
const dataOf = (...pages: Notification[][]): NewsData => ({
  pageParams: pages.map(() => null),
  pages: pages.map((items) => ({ items, nextCursor: null, unread: 3 })),
});
const idsOf = (data: NewsData) => data.pages.map(({ items }) => items.map(({ id }) => id));

describe('what is told', () => {
  it('stands first, once, wherever it stood before', () => {
    const before = dataOf([told('b'), told('a')], [told('c')]);
    expect(idsOf(withTold(before, told('new'), 4))).toEqual([['new', 'b', 'a'], ['c']]);
    const again = withTold(before, told('c', { params: { count: 2 } }), 3);
    expect(idsOf(again)).toEqual([['c', 'b', 'a'], []]);
    expect(again.pages[0]?.items[0]?.params).toEqual({ count: 2 });
    expect(again.pages.map(({ unread }) => unread)).toEqual([3, 3]);
  });
});

describe('what is read', () => {
  const session = { id: 's', number: 'NRP-1' };
  const before = dataOf([told('a', { session }), told('b'), told('c', { readAt: 'earlier' })]);
  const readIds = (data: NewsData) =>
    data.pages.flatMap(({ items }) => items.filter(({ readAt }) => readAt === at)).map((n) => n.id);

  it.each([
    [{ all: true } as const, ['a', 'b']],
    [{ ids: ['b', 'c'] }, ['b']],
    [{ sessionId: 's' }, ['a']],
  ])('is what is meant by %j, and keeps when it was read first', (mark, expected) => {
    const after = withRead(before, mark, at, { onlyUnread: false, unread: 0 });
    expect(readIds(after)).toEqual(expected);
    expect(after.pages[0]?.items[2]?.readAt).toBe('earlier');
  });

  it('leaves the list of what is unread', () => {
    const after = withRead(dataOf([told('a'), told('b')]), { ids: ['a'] }, at, {
      onlyUnread: true,
      unread: 1,
    });
    expect(idsOf(after)).toEqual([['b']]);
  });
});
