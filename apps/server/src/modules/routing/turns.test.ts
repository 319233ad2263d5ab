import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

it('runs so many at once and the others in their order, failures included', async () => {
  const inTurn = createTurns(2);
  const ended: number[] = [];
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  const works = [0, 1, 2, 3, 4].map((at) =>
    inTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => ends.push(resolve));
      running -= 1;
      ended.push(at);
      if (at === 1) throw new Error('no');
      return at;
    }),
  );
  const settled = Promise.allSettled(works);
  while (ended.length < works.length) {
    ends.shift()?.();
    await new Promise(setImmediate);
  }
  expect(most).toBe(2);
  expect(ended).toEqual([0, 1, 2, 3, 4]);
  expect((await settled).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
