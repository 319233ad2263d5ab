import type { Analysis } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import { runnersUp, surenessOf } from './sureness.ts';

it.each([
  [0.98, 'high'],
  [0.7, 'high'],
  [0.69, 'middling'],
  [0.5, 'middling'],
  [0.36, 'low'],
] as const)('says %d in words: %s', (confidence, said) => {
  expect(surenessOf(confidence)).toBe(said);
});

const candidate = (departmentId: string, share: number) => ({
  departmentId,
  share,
  name: departmentId,
  description: '',
  similarity: 0.5,
});
const decision = (departmentId: string, others: Record<string, number>): Analysis['decision'] => ({
  departmentId,
  confidence: 0.9,
  reason: '',
  grounds: { kind: 'overall', words: [], cases: 0 },
  words: [],
  similar: [],
  runnersUp: Object.entries(others).map(([id, share]) => ({ departmentId: id, name: id, share })),
});
const ids = (analysis: Pick<Analysis, 'decision' | 'candidates'>) =>
  runnersUp(analysis).map(({ departmentId }) => departmentId);

it('names the candidates after a sure choice, though they got next to nothing', () => {
  const candidates = [candidate('water', 0.99), candidate('roads', 0.001), candidate('gas', 0.002)];
  expect(ids({ decision: decision('water', {}), candidates })).toEqual(['gas', 'roads']);
});

it('names each runner-up once, the strongest first, and leaves out noise', () => {
  const candidates = [candidate('water', 0.6), candidate('roads', 0.3)];
  const others = { gas: 0.1, roads: 0.3, parks: 0.001 };
  expect(ids({ decision: decision('water', others), candidates })).toEqual(['roads', 'gas']);
});

it('names all candidates where nothing was chosen', () => {
  const candidates = [candidate('water', 0.3), candidate('roads', 0.28), candidate('gas', 0.2)];
  expect(ids({ decision: null, candidates })).toEqual(['water', 'roads', 'gas']);
});
