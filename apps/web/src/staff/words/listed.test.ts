import { expect, test } from 'vitest';
import { commaOf, dotOf } from './listed.ts';

test('Persian has its own comma, and no dot between facts: it would read as a zero', () => {
  expect(['a', 'b'].join(commaOf('fa'))).toBe('a، b');
  expect(['۲ بخش', '۳ بار'].join(dotOf('fa'))).toBe('۲ بخش، ۳ بار');
  expect(['2', '3'].join(dotOf('uz-Cyrl'))).toBe('2 · 3');
});
