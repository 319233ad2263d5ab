import { expect, it } from 'vitest';
import { topOf } from './chart-scale.ts';

it.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 5],
  [7, 10],
  [10, 10],
  [11, 20],
  [49, 50],
  [51, 100],
  [1001, 2000],
])('a chart of at most %i reaches up to %i', (highest, top) => {
  expect(topOf(highest)).toBe(top);
});
