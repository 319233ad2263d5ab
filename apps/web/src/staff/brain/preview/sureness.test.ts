import { expect, it } from 'vitest';
import { surenessOf, worthShowing } from './sureness.ts';

it.each([
  [0.98, 'high'],
  [0.7, 'high'],
  [0.69, 'middling'],
  [0.5, 'middling'],
  [0.36, 'low'],
] as const)('says %d in words: %s', (confidence, said) => {
  expect(surenessOf(confidence)).toBe(said);
});

it('shows two runners-up whatever they got, and more when they got something', () => {
  const share = (value: number) => ({ share: value });
  expect(worthShowing([0, 0.001, 0.002].map(share))).toEqual([0.002, 0.001].map(share));
  expect(worthShowing([0.1, 0.2, 0.3].map(share))).toEqual([0.3, 0.2, 0.1].map(share));
});
