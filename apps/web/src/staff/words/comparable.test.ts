import { expect, it } from 'vitest';
import { comparable, matchRank } from './comparable.ts';

it('reads both scripts and all apostrophes as one', () => {
  expect(comparable('Йўллар')).toBe(comparable("Yo'llar"));
  expect(comparable('Yoʻllar')).toBe(comparable('yo‘llar'));
});

it.each([
  ['Yoʻl va transport', 'йўл', 0],
  ['Yoʻl va transport', 'trans', 1],
  ['Yoʻl va transport', 'port', 2],
  ['Yoʻl va transport', 'suv', null],
  ['anything', '', 0],
] as const)('%s for %s: %s', (text, typed, rank) => {
  expect(matchRank(text, typed)).toBe(rank);
});
