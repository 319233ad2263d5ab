import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  DimensionsError,
  type VectorEntry,
  type VectorIndex,
  type VectorScope,
} from '../vector-index.ts';
import { dot, topicalVectors, unit } from './random-vectors.ts';

const dimensions = 64;

function axis(place: number, lean = 0): Float32Array {
  const numbers = new Array<number>(dimensions).fill(0);
  numbers[place] = 1;
  numbers[(place + 1) % dimensions] = lean;
  return unit(numbers);
}

const roads = randomUUID();
const water = randomUUID();

function example(id: string, vector: Float32Array, departmentId = water): VectorEntry {
  return { kind: 'example', id, part: '', departmentId, vector };
}

function description(id: string, part: string, vector: Float32Array): VectorEntry {
  return { kind: 'description', id, part, departmentId: id, vector };
}

interface Opened {
  index: VectorIndex;
  close(): Promise<void>;
}
type Opens = () => Promise<Opened>;

/** An index for each group of promises, a scope of its own for each promise. */
function prepare(open: Opens) {
  const at = {} as { index: VectorIndex; scope: VectorScope };
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
    at.index = opened.index;
  });
  afterAll(() => opened.close());
  beforeEach(() => {
    at.scope = { organizationId: randomUUID(), model: `test/${randomUUID()}@64`, dimensions };
  });
  const idsOf = async (vector: Float32Array, limit = 10) =>
    (await at.index.search(at.scope, vector, { limit })).map(({ id }) => id);
  return { at, idsOf };
}

/** What every index promises, whatever stands behind it. */
export function describeVectorIndex(name: string, open: Opens): void {
  keeps(name, open);
  finds(name, open);
  separates(name, open);
}

function keeps(name: string, open: Opens): void {
  describe(`the vector index ${name} keeps what it is given`, () => {
    const { at, idsOf } = prepare(open);

    it('replaces what has the same owner and part, and keeps other parts beside it', async () => {
      await at.index.upsert(at.scope, [
        description(roads, 'uz', axis(1)),
        description(roads, 'ru', axis(2)),
      ]);
      await at.index.upsert(at.scope, [description(roads, 'uz', axis(3))]);
      expect(await at.index.count(at.scope)).toBe(2);
      const [hit] = await at.index.search(at.scope, axis(3), { limit: 1 });
      expect(hit).toMatchObject({ id: roads, part: 'uz' });
      expect(hit?.similarity).toBeCloseTo(1, 2);
      const [before] = await at.index.search(at.scope, axis(1), { limit: 1 });
      expect(before?.similarity).toBeLessThan(0.5);
    });

    it('takes out an owner with all its parts, and nobody else', async () => {
      const stays = randomUUID();
      await at.index.upsert(at.scope, [
        description(roads, 'uz', axis(1)),
        description(roads, 'ru', axis(2)),
        example(stays, axis(4)),
        example(roads, axis(5)),
      ]);
      await at.index.remove(at.scope, [{ kind: 'description', id: roads }]);
      expect((await idsOf(axis(1))).sort()).toEqual([roads, stays].sort());
      await at.index.remove(at.scope, [{ kind: 'example', id: randomUUID() }]);
      expect(await at.index.count(at.scope)).toBe(2);
    });

    it('forgets a model whole, and can begin anew', async () => {
      await at.index.upsert(at.scope, [
        example(randomUUID(), axis(0)),
        example(randomUUID(), axis(1)),
      ]);
      await at.index.drop(at.scope);
      expect(await at.index.count(at.scope)).toBe(0);
      const id = randomUUID();
      await at.index.upsert(at.scope, [example(id, axis(2))]);
      expect(await idsOf(axis(2))).toEqual([id]);
    });

    it('refuses vectors of another length', async () => {
      const short = Float32Array.from([1, 0, 0]);
      await expect(at.index.upsert(at.scope, [example(randomUUID(), short)])).rejects.toThrow(
        DimensionsError,
      );
      await expect(at.index.search(at.scope, short, { limit: 1 })).rejects.toThrow(DimensionsError);
    });
  });
}

function finds(name: string, open: Opens): void {
  describe(`the vector index ${name} finds the nearest`, () => {
    const { at, idsOf } = prepare(open);

    it('finds the nearest first, with its cosine and what it is of', async () => {
      const [near, far] = [randomUUID(), randomUUID()];
      await at.index.upsert(at.scope, [
        example(far, axis(0, 0.8), roads),
        example(near, axis(0, 0.2)),
        description(roads, 'ru', axis(9)),
      ]);
      const hits = await at.index.search(at.scope, axis(0), { limit: 2 });
      expect(hits.map(({ similarity: _, ...hit }) => hit)).toEqual([
        { kind: 'example', id: near, part: '', departmentId: water },
        { kind: 'example', id: far, part: '', departmentId: roads },
      ]);
      expect(hits[0]?.similarity).toBeCloseTo(1 / Math.hypot(1, 0.2), 2);
      expect(hits[1]?.similarity).toBeCloseTo(1 / Math.hypot(1, 0.8), 2);
    });

    it('is empty before anything was stored', async () => {
      expect(await at.index.search(at.scope, axis(0), { limit: 5 })).toEqual([]);
      expect(await at.index.count(at.scope)).toBe(0);
    });

    it('finds among a thousand what comparing with each would find', async () => {
      const vectors = topicalVectors(1000, { dimensions, seed: 7 });
      const entries = vectors.map((vector) => example(randomUUID(), vector));
      await at.index.upsert(at.scope, entries);
      expect(await at.index.count(at.scope)).toBe(1000);
      let found = 0;
      for (const question of topicalVectors(20, { dimensions, seed: 7, spread: 0.9 })) {
        const exact = entries
          .map(({ id, vector }) => ({ id, cosine: dot(question, vector) }))
          .sort((a, b) => b.cosine - a.cosine)
          .slice(0, 10)
          .map(({ id }) => id);
        const ids = await idsOf(question);
        found += ids.filter((id) => exact.includes(id)).length;
      }
      expect(found / 200).toBeGreaterThanOrEqual(0.97);
    }, 60_000);
  });
}

function separates(name: string, open: Opens): void {
  describe(`the vector index ${name} separates`, () => {
    const { at, idsOf } = prepare(open);

    it('filters by kind and by department before it counts the limit', async () => {
      const own = Array.from({ length: 20 }, () => randomUUID());
      await at.index.upsert(
        at.scope,
        own.map((id, at) => example(id, axis(0, at / 40), at < 18 ? water : roads)),
      );
      await at.index.upsert(at.scope, [description(water, 'uz', axis(7))]);
      const inRoads = await at.index.search(at.scope, axis(0), {
        limit: 2,
        filter: { departmentId: roads },
      });
      expect(inRoads.map(({ id }) => id)).toEqual(own.slice(18));
      const kinds = await at.index.search(at.scope, axis(0), {
        limit: 3,
        filter: { kind: 'description' },
      });
      expect(kinds.map(({ id }) => id)).toEqual([water]);
      const both = { kind: 'description', departmentId: roads } as const;
      expect(await at.index.search(at.scope, axis(0), { limit: 3, filter: both })).toEqual([]);
    });

    it('shows nothing of another organization, nor of another model', async () => {
      const id = randomUUID();
      await at.index.upsert(at.scope, [example(id, axis(0))]);
      const elsewhere = { ...at.scope, organizationId: randomUUID() };
      const otherModel = { ...at.scope, model: `test/${randomUUID()}@64` };
      for (const other of [elsewhere, otherModel]) {
        expect(await at.index.search(other, axis(0), { limit: 5 })).toEqual([]);
        await at.index.upsert(other, [example(id, axis(1))]);
        await at.index.drop(other);
        expect(await at.index.count(other)).toBe(0);
      }
      expect(await idsOf(axis(0))).toEqual([id]);
    });
  });
}
