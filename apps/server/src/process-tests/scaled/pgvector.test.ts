import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../db/database.ts';
import { migrateDatabase } from '../../db/migrate.ts';
import { administer, randomName, withDatabase } from '../../testing/database.ts';
import { openPgvectorIndex } from '../../vectors/pgvector.ts';
import { describeVectorIndex } from '../../vectors/testing/index-contract.ts';
import { topicalVectors } from '../../vectors/testing/random-vectors.ts';
import type { VectorIndex } from '../../vectors/vector-index.ts';

const server = process.env.TEST_DATABASE_URL ?? '';
const name = randomName('civic_pgvector');
let db: Database;

async function open(): Promise<VectorIndex> {
  const index = await openPgvectorIndex(db, pino({ level: 'silent' }));
  if (!index) throw new Error('the server that TEST_DATABASE_URL names has no pgvector');
  return index;
}

beforeAll(async () => {
  await administer(server, `create database ${name}`);
  const url = withDatabase(server, name);
  await migrateDatabase(url);
  db = openDatabase(url, { connections: 4, onError: () => {} });
});
afterAll(async () => {
  await db.close();
  await administer(server, `drop database if exists ${name} with (force)`);
});

describeVectorIndex('pgvector', async () => ({ index: await open(), close: async () => {} }));

describe('vectors in PostgreSQL', () => {
  const dimensions = 64;
  const scope = () => ({ organizationId: randomUUID(), model: 'test/many@64', dimensions });
  const entriesOf = (vectors: Float32Array[]) =>
    vectors.map((vector) => ({
      kind: 'example' as const,
      id: randomUUID(),
      part: '',
      departmentId: randomUUID(),
      vector,
    }));

  it('are made by two processes at once without either failing', async () => {
    const wide = { ...scope(), dimensions: 96 };
    const vectors = topicalVectors(2, { dimensions: 96 });
    const indexes = await Promise.all([open(), open(), open()]);
    await Promise.all(indexes.map((index) => index.upsert(wide, entriesOf(vectors))));
    expect(await indexes[0]?.count(wide)).toBe(6);
  });

  it('stand behind the second wall', async () => {
    const index = await open();
    const [own, other] = [scope(), scope()];
    for (const one of [own, other]) {
      await index.upsert(one, entriesOf(topicalVectors(3, { dimensions })));
    }
    const { rows } = await db.inOrganization(own.organizationId, (tx) =>
      tx.execute(`select distinct organization_id from civic_vectors.of_${dimensions}`),
    );
    expect(rows).toEqual([{ organization_id: own.organizationId }]);
    const { rows: walls } = await db.pool.query(
      `select bool_and(relrowsecurity and relforcerowsecurity) as all from pg_class
       where relnamespace = 'civic_vectors'::regnamespace and relkind = 'r'`,
    );
    expect(walls).toEqual([{ all: true }]);
  });

  it('are found by the graph although nearly all of it belongs to another organization', async () => {
    const index = await open();
    const [crowd, few] = [scope(), scope()];
    const vectors = topicalVectors(3000, { dimensions, seed: 5 });
    await index.upsert(crowd, entriesOf(vectors));
    const own = entriesOf(topicalVectors(12, { dimensions, seed: 6 }));
    await index.upsert(few, own);
    // Statistics of a young table may hide the graph from the planner: here it must be walked.
    const walked = openDatabase(withDatabase(server, name), { connections: 1, onError: () => {} });
    await walked.pool.query('set enable_seqscan = off');
    await walked.pool.query('set enable_sort = off');
    const byGraph = await openPgvectorIndex(walked, pino({ level: 'silent' }));
    const question = vectors[1] ?? new Float32Array(dimensions);
    const { rows } = await walked.pool.query(
      `explain select owner_id from civic_vectors.of_${dimensions} where organization_id = $1
       and model = $2 order by embedding <=> $3 limit 12`,
      [few.organizationId, few.model, `[${question.join(',')}]`],
    );
    expect(JSON.stringify(rows)).toContain('embedding_idx');
    const hits = (await byGraph?.search(few, question, { limit: 12 })) ?? [];
    // A graph may miss one; without reading on it would find next to nothing among so many others.
    expect(hits.length).toBeGreaterThanOrEqual(10);
    for (const { id } of hits) expect(own.map((entry) => entry.id)).toContain(id);
    await walked.close();
  }, 120_000);
});
