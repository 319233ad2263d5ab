import { expect, test } from 'vitest';
import { writtenSide } from './written-side.ts';

test('an empty field follows the page, text follows itself', () => {
  expect(writtenSide('auto', '')).toBeUndefined();
  expect(writtenSide('auto', 'Suv yoʻq')).toBe('auto');
  expect(writtenSide('auto', undefined)).toBe('auto');
});

test('a side that was chosen stays, written in or not', () => {
  expect(writtenSide('ltr', '')).toBe('ltr');
  expect(writtenSide(undefined, '')).toBeUndefined();
});
