import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { createMemoryIndex } from './memory.ts';
import { describeVectorIndex } from './testing/index-contract.ts';
import { dot, topicalVectors } from './testing/random-vectors.ts';

describeVectorIndex('in memory', async () => ({
  index: createMemoryIndex(),
  close: async () => {},
}));

it('finds in bytes at least 98 of 100 of what full numbers would find', async () => {
  const dimensions = 768;
  const index = createMemoryIndex();
  const scope = { organizationId: randomUUID(), model: 'test/recall@768', dimensions };
  // Farther from their topics than the topics from one another: many are nearly as near as the best.
  const vectors = topicalVectors(2000, { dimensions, topics: 12, spread: 1.2, seed: 3 });
  const entries = vectors.map((vector) => ({
    kind: 'example' as const,
    id: randomUUID(),
    part: '',
    departmentId: scope.organizationId,
    vector,
  }));
  await index.upsert(scope, entries);
  const questions = topicalVectors(40, { dimensions, topics: 12, spread: 1.2, seed: 3 }).map(
    (vector, at) => vector.map((value, place) => value + 0.02 * Math.sin(at * 31 + place)),
  );
  let found = 0;
  for (const question of questions) {
    const exact = new Set<string>(
      entries
        .map(({ id, vector }) => ({ id, cosine: dot(question, vector) }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, 10)
        .map(({ id }) => id),
    );
    const hits = await index.search(scope, question, { limit: 10 });
    found += hits.filter(({ id }) => exact.has(id)).length;
  }
  expect(found / (questions.length * 10)).toBeGreaterThanOrEqual(0.98);
}, 60_000);
