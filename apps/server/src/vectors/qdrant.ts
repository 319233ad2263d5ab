import { createHash } from 'node:crypto';
import type { QdrantClient } from '@qdrant/js-client-rest';
import { v5 } from 'uuid';
import { z } from 'zod';
import {
  checkDimensions,
  type Owner,
  type VectorFilter,
  type VectorIndex,
  type VectorScope,
} from './vector-index.ts';

/** An answer later than this counts as none. */
const patienceMs = 5000;
const batch = 200;
/** Any UUID that names the ids we make and no others. */
const namespace = '0f6d1c1e-6f6b-4a3e-9a0a-7d2c1f0b8e55';

/** Qdrant's collection names are parts of addresses; two models never share one. */
function collectionOf({ model, dimensions }: VectorScope): string {
  const readable = model.replace(/[^a-zA-Z0-9_-]+/g, '-').slice(0, 80);
  const exact = createHash('sha256').update(`${model} ${dimensions}`).digest('hex').slice(0, 10);
  return `civicconnect_${readable}_${exact}`;
}

/** The same owner and part always have the same point. */
const pointId = ({ organizationId }: VectorScope, { kind, id }: Owner, part: string) =>
  v5(`${organizationId} ${kind} ${id} ${part}`, namespace);

const match = (key: string, value: string) => ({ key, match: { value } });

/** No request without its organization. */
function filterOf(scope: VectorScope, { kind, departmentId }: VectorFilter = {}) {
  return {
    must: [
      match('organization_id', scope.organizationId),
      ...(kind ? [match('kind', kind)] : []),
      ...(departmentId ? [match('department_id', departmentId)] : []),
    ],
  };
}

const Payload = z.object({
  organization_id: z.string(),
  kind: z.enum(['description', 'example']),
  id: z.string(),
  part: z.string(),
  department_id: z.string(),
});

/** Loaded only where a server is named: nobody else pays for it. */
async function connect(address: string): Promise<QdrantClient> {
  const { QdrantClient } = await import('@qdrant/js-client-rest');
  const { protocol, hostname, port, password } = new URL(address);
  return new QdrantClient({
    host: hostname,
    https: protocol === 'https:',
    port: port === '' ? 6333 : Number(port),
    timeout: patienceMs,
    checkCompatibility: false,
    ...(password ? { headers: { 'api-key': decodeURIComponent(password) } } : {}),
  });
}

/**
 * One collection per model; each point carries its organization, indexed as Qdrant's tenant key, so
 * that an organization's points lie together and every search walks those alone.
 *
 * @param address of the server; its password is the API key
 */
export async function openQdrantIndex(address: string): Promise<VectorIndex> {
  const client = await connect(address);
  const ready = new Set<string>();

  async function ensure(scope: VectorScope): Promise<string> {
    const name = collectionOf(scope);
    if (ready.has(name)) return name;
    if (!(await client.collectionExists(name)).exists) await create(name, scope.dimensions);
    ready.add(name);
    return name;
  }

  /** Of two processes that create it at once the second is refused, and finds it there. */
  async function create(name: string, size: number): Promise<void> {
    try {
      await client.createCollection(name, {
        vectors: { size, distance: 'Cosine' },
        // A graph for each organization and none over all: nobody searches across them.
        hnsw_config: { m: 0, payload_m: 16 },
      });
    } catch (error) {
      if (!(await client.collectionExists(name)).exists) throw error;
    }
    await client.createPayloadIndex(name, {
      wait: true,
      field_name: 'organization_id',
      field_schema: { type: 'keyword', is_tenant: true },
    });
    for (const field_name of ['kind', 'id', 'department_id']) {
      await client.createPayloadIndex(name, { wait: true, field_name, field_schema: 'keyword' });
    }
  }

  /** A collection that somebody deleted is made anew at the next attempt. */
  async function on<T>(scope: VectorScope, work: (name: string) => Promise<T>): Promise<T> {
    try {
      return await work(await ensure(scope));
    } catch (error) {
      ready.delete(collectionOf(scope));
      throw error;
    }
  }

  return {
    name: 'qdrant',
    async upsert(scope, entries) {
      checkDimensions(
        scope,
        entries.map(({ vector }) => vector),
      );
      await on(scope, async (name) => {
        for (let from = 0; from < entries.length; from += batch) {
          const points = entries.slice(from, from + batch).map(({ vector, ...entry }) => ({
            id: pointId(scope, entry, entry.part),
            vector: [...vector],
            payload: {
              organization_id: scope.organizationId,
              kind: entry.kind,
              id: entry.id,
              part: entry.part,
              department_id: entry.departmentId,
            },
          }));
          await client.upsert(name, { wait: true, points });
        }
      });
    },
    async remove(scope, owners) {
      await on(scope, async (name) => {
        for (const { kind, id } of owners) {
          const filter = filterOf(scope, { kind });
          filter.must.push(match('id', id));
          await client.delete(name, { wait: true, filter });
        }
      });
    },
    async search(scope, vector, { limit, filter }) {
      checkDimensions(scope, [vector]);
      const { points } = await on(scope, (name) =>
        client.query(name, {
          query: [...vector],
          limit,
          filter: filterOf(scope, filter),
          with_payload: true,
        }),
      );
      return points.map(({ payload, score }) => {
        const { kind, id, part, department_id: departmentId } = Payload.parse(payload);
        return { kind, id, part, departmentId, similarity: score };
      });
    },
    async count(scope) {
      const { count } = await on(scope, (name) =>
        client.count(name, { filter: filterOf(scope), exact: true }),
      );
      return count;
    },
    async drop(scope) {
      await on(scope, (name) => client.delete(name, { wait: true, filter: filterOf(scope) }));
    },
    async close() {},
  };
}
