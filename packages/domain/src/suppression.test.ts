import { describe, expect, it } from 'vitest';
import { leastShown, shownCount, shownParts } from './suppression.ts';

describe('counts that are published', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [120, 120],
  ])('%i is shown as %s', (count, shown) => {
    expect(shownCount(count)).toBe(shown);
  });

  it.each([
    ['nothing small', [10, 0, 7], [10, 0, 7]],
    ['one small takes the next smallest with it', [30, 3, 9, 0], [30, null, null, 0]],
    ['two small ones that are enough together', [30, 3, 4], [30, null, null]],
    ['two small ones that are small together', [30, 1, 2, 8], [30, null, null, null]],
    ['a small one alone', [0, 3, 0], [0, null, 0]],
    ['none', [], []],
  ])('%s', (_what, counts, shown) => {
    expect(shownParts(counts)).toEqual(shown);
  });

  it('tell no small part by subtraction, whatever the parts are', () => {
    let seed = 7;
    const random = (most: number) => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed % most;
    };
    for (let round = 0; round < 2000; round += 1) {
      const counts = Array.from({ length: 1 + random(8) }, () => random(4) * random(6));
      const shown = shownParts(counts);
      const hidden = counts.filter((_count, at) => shown[at] === null);
      for (const [at, count] of counts.entries()) {
        if (count > 0 && count < leastShown) expect(shown[at]).toBeNull();
        if (shown[at] !== null) expect(shown[at]).toBe(count);
      }
      const others = counts.filter((count, at) => shown[at] !== null && count > 0);
      // One hidden part, or little in all of them, is told by the total: only where there was no other to hide.
      const isTold = hidden.length === 1 || hidden.reduce((a, b) => a + b, 0) < leastShown;
      if (hidden.length > 0 && isTold) expect(others).toEqual([]);
    }
  });
});
