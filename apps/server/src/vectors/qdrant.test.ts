import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQdrantIndex } from './qdrant.ts';
import { describeVectorIndex } from './testing/index-contract.ts';
import { type QdrantStandIn, startQdrantStandIn } from './testing/qdrant-stand-in.ts';

let standIn: QdrantStandIn;

describeVectorIndex('Qdrant, by a stand-in', async () => {
  const server = await startQdrantStandIn();
  return {
    index: await openQdrantIndex(server.url),
    async close() {
      await server.stop();
      expect(server.refused).toEqual([]);
    },
  };
});

// A server of yours, where one is named.
const { QDRANT_URL } = process.env;
if (QDRANT_URL) {
  describeVectorIndex('Qdrant itself', async () => ({
    index: await openQdrantIndex(QDRANT_URL),
    close: async () => {},
  }));
}

describe('what is asked of Qdrant', () => {
  beforeAll(async () => {
    standIn = await startQdrantStandIn('a key');
  });
  afterAll(() => standIn.stop());

  const scope = {
    organizationId: randomUUID(),
    model: 'gemini/gemini-embedding-001@3',
    dimensions: 3,
  };
  const entry = {
    kind: 'example' as const,
    id: randomUUID(),
    part: '',
    departmentId: randomUUID(),
    vector: Float32Array.from([1, 0, 0]),
  };
  const address = () => standIn.url.replace('http://', 'http://:a%20key@');

  it('carries the key, one collection per model, the organization indexed as its tenant', async () => {
    const index = await openQdrantIndex(address());
    await index.upsert(scope, [entry]);
    await index.upsert({ ...scope, organizationId: randomUUID() }, [entry]);
    expect(standIn.indexes.size).toBe(1);
    const [[name, fields] = ['', []]] = standIn.indexes;
    expect(name).toMatch(/^civicconnect_gemini-gemini-embedding-001-3_[0-9a-f]{10}$/);
    expect(fields[0]).toBe('organization_id');
    expect(await index.count(scope)).toBe(1);
    await expect((await openQdrantIndex(standIn.url)).count(scope)).rejects.toThrow();
    expect(standIn.refused).toEqual([]);
  });

  it('is made anew after the server lost everything', async () => {
    const index = await openQdrantIndex(address());
    await index.upsert(scope, [entry]);
    standIn.loseEverything();
    await expect(index.count(scope)).rejects.toThrow();
    expect(await index.count(scope)).toBe(0);
    await index.upsert(scope, [entry]);
    expect(await index.count(scope)).toBe(1);
  });

  it('fails while the server is away, and works again afterwards', async () => {
    const index = await openQdrantIndex(address());
    await index.upsert(scope, [entry]);
    await standIn.stop();
    await expect(index.search(scope, entry.vector, { limit: 1 })).rejects.toThrow();
    await standIn.start();
    expect(await index.search(scope, entry.vector, { limit: 1 })).toHaveLength(1);
  });
});
