import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/**
 * A server on a local port that speaks as much of Qdrant's REST protocol as we use, by the shapes of
 * its published OpenAPI description (1.17). It really stores and searches; an unknown field, a wrong
 * type or an unknown address is refused as Qdrant would, and kept in `refused` for the tests.
 */
export interface QdrantStandIn {
  url: string;
  /** Every request that did not fit the description. */
  refused: string[];
  /** Names of the payload indexes made, by collection. */
  indexes: Map<string, string[]>;
  /** As after a crash without a disk. */
  loseEverything(): void;
  stop(): Promise<void>;
  /** On the port it had. */
  start(): Promise<void>;
}

const PointId = z.union([z.uuid(), z.number().int().min(0)]);
const Match = z.strictObject({
  key: z.string(),
  match: z.strictObject({ value: z.union([z.string(), z.number().int(), z.boolean()]) }),
});
const Filter = z.strictObject({ must: z.array(Match) });
type Filter = z.infer<typeof Filter>;
const Payload = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

const bodies = {
  createCollection: z.strictObject({
    vectors: z.strictObject({
      size: z.number().int().min(1),
      distance: z.enum(['Cosine', 'Euclid', 'Dot', 'Manhattan']),
    }),
    hnsw_config: z
      .strictObject({ m: z.number().int().min(0), payload_m: z.number().int().min(0) })
      .partial()
      .optional(),
  }),
  createIndex: z.strictObject({
    field_name: z.string(),
    field_schema: z.union([
      z.literal('keyword'),
      z.strictObject({ type: z.literal('keyword'), is_tenant: z.boolean().optional() }),
    ]),
  }),
  upsert: z.strictObject({
    points: z.array(
      z.strictObject({
        id: PointId,
        vector: z.array(z.number()),
        payload: Payload.optional(),
      }),
    ),
  }),
  delete: z.union([
    z.strictObject({ filter: Filter }),
    z.strictObject({ points: z.array(PointId) }),
  ]),
  query: z.strictObject({
    query: z.array(z.number()),
    limit: z.number().int().min(1),
    filter: Filter.optional(),
    with_payload: z.boolean().optional(),
  }),
  count: z.strictObject({ filter: Filter.optional(), exact: z.boolean().optional() }),
};

interface Point {
  id: string | number;
  vector: number[];
  payload: z.infer<typeof Payload>;
}
interface Collection {
  size: number;
  points: Map<string | number, Point>;
}

class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const length = (vector: readonly number[]) => Math.hypot(...vector);
const cosine = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0) / (length(a) * length(b) || 1);

const fits = ({ payload }: Point, filter?: Filter): boolean =>
  (filter?.must ?? []).every(({ key, match }) => payload[key] === match.value);

/** Ours has no `wait`, no ordering and one node: what is stored is there at once. */
class Store {
  readonly collections = new Map<string, Collection>();
  readonly indexes = new Map<string, string[]>();

  #collection(name: string): Collection {
    const found = this.collections.get(name);
    if (!found) throw new Refusal(404, `Not found: Collection \`${name}\` doesn't exist!`);
    return found;
  }

  #measure(collection: Collection, vector: readonly number[]): void {
    if (vector.length === collection.size) return;
    const what = `expected dim: ${collection.size}, got ${vector.length}`;
    throw new Refusal(400, `Wrong input: Vector dimension error: ${what}`);
  }

  answer(method: string, path: string, body: unknown): unknown {
    const [, name = '', rest = ''] = /^\/collections\/([\w-]{1,255})(\/.*)?$/.exec(path) ?? [];
    const what = `${method} ${rest}`;
    switch (name === '' ? '' : what) {
      case 'GET /exists':
        return { exists: this.collections.has(name) };
      case 'PUT ':
        return this.#create(name, bodies.createCollection.parse(body));
      case 'PUT /index':
        return this.#index(name, bodies.createIndex.parse(body).field_name);
      case 'PUT /points':
        return this.#upsert(this.#collection(name), bodies.upsert.parse(body).points);
      case 'POST /points/delete':
        return this.#delete(this.#collection(name), bodies.delete.parse(body));
      case 'POST /points/query':
        return this.#query(this.#collection(name), bodies.query.parse(body));
      case 'POST /points/count': {
        const { filter } = bodies.count.parse(body);
        const points = [...this.#collection(name).points.values()];
        return { count: points.filter((point) => fits(point, filter)).length };
      }
      default:
        throw new Refusal(404, `no such address: ${method} ${path}`);
    }
  }

  #create(name: string, { vectors }: z.infer<typeof bodies.createCollection>) {
    if (this.collections.has(name)) {
      throw new Refusal(409, `Wrong input: Collection \`${name}\` already exists!`);
    }
    this.collections.set(name, { size: vectors.size, points: new Map() });
    return true;
  }

  #index(name: string, field: string) {
    this.#collection(name);
    this.indexes.set(name, [...(this.indexes.get(name) ?? []), field]);
    return { operation_id: 0, status: 'completed' };
  }

  #upsert(collection: Collection, points: z.infer<typeof bodies.upsert>['points']) {
    for (const { vector } of points) this.#measure(collection, vector);
    for (const { id, vector, payload } of points) {
      collection.points.set(id, { id, vector, payload: payload ?? {} });
    }
    return { operation_id: 0, status: 'completed' };
  }

  #delete(collection: Collection, selector: z.infer<typeof bodies.delete>) {
    for (const point of [...collection.points.values()]) {
      const goes =
        'filter' in selector ? fits(point, selector.filter) : selector.points.includes(point.id);
      if (goes) collection.points.delete(point.id);
    }
    return { operation_id: 0, status: 'completed' };
  }

  #query(collection: Collection, request: z.infer<typeof bodies.query>) {
    this.#measure(collection, request.query);
    const points = [...collection.points.values()]
      .filter((point) => fits(point, request.filter))
      .map(({ id, vector, payload }) => ({
        id,
        version: 0,
        score: cosine(vector, request.query),
        ...(request.with_payload ? { payload } : {}),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, request.limit);
    return { points };
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

const knownQueries = new Set(['wait', 'timeout', 'ordering', 'consistency']);

export async function startQdrantStandIn(apiKey?: string): Promise<QdrantStandIn> {
  let store = new Store();
  const refused: string[] = [];
  const answerTo = async (request: IncomingMessage) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
    const unknown = [...searchParams.keys()].find((name) => !knownQueries.has(name));
    if (unknown) throw new Refusal(400, `unknown parameter ${unknown}`);
    if (apiKey && request.headers['api-key'] !== apiKey) throw new Refusal(401, 'wrong api-key');
    return store.answer(request.method ?? '', pathname, await bodyOf(request));
  };
  const listen = (port: number) =>
    new Promise<Server>((resolve) => {
      const server = createServer((request, response) => {
        const send = (status: number, body: object) => {
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(JSON.stringify({ time: 0.001, ...body }));
        };
        answerTo(request).then(
          (result) => send(200, { status: 'ok', result }),
          (error: unknown) => {
            const status = error instanceof Refusal ? error.status : 400;
            if (status === 400) refused.push(`${request.method} ${request.url}: ${error}`);
            send(status, { status: { error: String(error) } });
          },
        );
      }).listen(port, '127.0.0.1', () => resolve(server));
    });
  let server = await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    refused,
    get indexes() {
      return store.indexes;
    },
    loseEverything() {
      store = new Store();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    async start() {
      server = await listen(port);
    },
  };
}
