import { expect, it } from 'vitest';
import { instantOf } from './audit-query.ts';
import { changesOf } from './changes.ts';

it('goes into groups and leaves out what stayed', () => {
  expect(
    changesOf(
      { name: { uz: 'Suv', ru: 'Вода' }, active: true, words: ['a'] },
      { name: { uz: 'Suv boʻlimi', ru: 'Вода' }, active: true, words: ['a', 'b'] },
    ),
  ).toEqual([
    { path: 'name.uz', before: 'Suv', after: 'Suv boʻlimi' },
    { path: 'words', before: ['a'], after: ['a', 'b'] },
  ]);
});

it('shows what came into being, and what is gone', () => {
  expect(changesOf(null, { role: 'agent' })).toEqual([
    { path: 'role', before: undefined, after: 'agent' },
  ]);
  expect(changesOf({ telegram: {} }, null)).toEqual([
    { path: 'telegram', before: {}, after: undefined },
  ]);
});

it('takes whole days', () => {
  const day = instantOf('2026-11-20') ?? '';
  expect(Date.parse(instantOf('2026-11-20', 1) ?? '') - Date.parse(day)).toBe(24 * 3_600_000);
  expect(instantOf('')).toBeUndefined();
});
