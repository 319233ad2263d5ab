import { expect, it, vi } from 'vitest';
import { onceFor } from './once.ts';

it('does a work once for a double post, and gives both the same answer', async () => {
  const work = vi.fn(async () => ({ made: Math.random() }));
  const [first, second] = await Promise.all([onceFor('a', work), onceFor('a', work)]);
  const third = await onceFor('a', work);
  expect(work).toHaveBeenCalledTimes(1);
  expect(second).toBe(first);
  expect(third).toBe(first);
});

it('does not keep a failure: the next try is a real one', async () => {
  await expect(onceFor('b', () => Promise.reject(new Error('wrong code')))).rejects.toThrow();
  expect(await onceFor('b', async () => 'right')).toBe('right');
});
