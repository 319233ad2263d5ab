import type { LearnedExample } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import { without } from './learned-query.ts';

const example = (id: string): LearnedExample => ({
  id,
  text: id,
  language: 'uz-Latn',
  department: { id: 'd', name: 'Suv' },
  source: 'corrected',
  session: null,
  taughtBy: null,
  createdAt: '2026-11-20T09:00:00.000Z',
  retired: null,
});

it('takes one example out of whatever page it stands on and leaves the cursors alone', () => {
  const data = {
    pages: [
      { items: [example('a'), example('b')], nextCursor: 'n' },
      { items: [example('c')], nextCursor: null },
    ],
    pageParams: [null, 'n'],
  };
  const left = without(data, 'c');
  expect(left?.pages.map((page) => page.items.map(({ id }) => id))).toEqual([['a', 'b'], []]);
  expect(left?.pages[0]?.nextCursor).toBe('n');
});

it('has nothing to take from a list that was never loaded', () => {
  expect(without(undefined, 'a')).toBeUndefined();
});
