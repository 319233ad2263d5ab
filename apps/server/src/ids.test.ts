import { expect, it } from 'vitest';
import { createIds } from './ids.ts';

it('ids of one millisecond, and of those after it, follow in the order in which they were made', () => {
  let at = Date.UTC(2026, 10, 21);
  const newId = createIds({ now: () => new Date(at) });
  const made = Array.from({ length: 300 }, (_, number) => {
    if (number % 100 === 99) at += 1;
    return newId();
  });
  expect(made).toEqual([...made].sort());
  expect(new Set(made).size).toBe(300);
});
