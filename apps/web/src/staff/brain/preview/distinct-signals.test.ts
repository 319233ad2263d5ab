import { expect, it } from 'vitest';
import { distinctSignals } from './distinct-signals.ts';

const signal = (rule: string, start: number, weight: number) => ({
  rule,
  start,
  end: start + 10,
  text: 'forget all',
  weight,
});

it('says one thing of one place once, by the strongest rule, the strongest first', () => {
  const found = distinctSignals([
    signal('override.all.en', 0, 0.72),
    signal('leak.en', 0, 0.9),
    signal('override.en', 0, 0.93),
    signal('override.en', 40, 0.5),
  ]);
  expect(found.map(({ rule, start }) => [rule, start])).toEqual([
    ['override.en', 0],
    ['leak.en', 0],
    ['override.en', 40],
  ]);
});
