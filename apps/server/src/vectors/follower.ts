import type { Context } from '../context.ts';
import { createMemoryIndex } from './memory.ts';
import { keysOf, readEntries, type StoredKey, type StoredModel, scopeOf } from './rows.ts';
import { keyOf } from './shelf.ts';
import type { Owner, VectorFilter, VectorHit } from './vector-index.ts';

/** 500 vectors of 768 numbers are 1.5 MB. */
const batch = 500;

interface Followed {
  /** Which change of which making of the model was read. */
  version: string;
  /** What each key held when it was read. */
  held: Map<string, string>;
}

/** A model that was dropped and made again counts its changes anew. */
const versionOf = ({ createdAt, changed }: StoredModel): string =>
  `${createdAt.getTime()} ${changed}`;

const holds = ({ textHash, departmentId }: StoredKey): string => `${textHash} ${departmentId}`;

/** Searches the rows themselves, by an index in this process's memory that follows them. */
export interface Follower {
  search(
    stored: StoredModel,
    vector: Float32Array,
    options: { limit: number; filter?: VectorFilter },
  ): Promise<VectorHit[]>;
  /** An organization is gone: nothing of it is kept. */
  forget(organizationId: string): Promise<void>;
  /** How many vectors this process keeps. */
  size(): number;
}

/**
 * Each search begins by comparing the model's number of changes with the one that was read last: what
 * another process stored is found by the very next search here.
 */
export function followRows(context: () => Context): Follower {
  const memory = createMemoryIndex();
  const known = new Map<string, Followed>();
  const running = new Map<string, Promise<void>>();

  async function takeOut(stored: StoredModel, held: Followed['held'], keys: Set<string>) {
    const gone = [...held.keys()].filter((key) => !keys.has(key));
    const owners = gone.map((key): Owner => {
      const [kind, id] = key.split(' ') as [Owner['kind'], string];
      return { kind, id };
    });
    // Parts of these owners that stay are read again.
    await memory.remove(scopeOf(stored), owners);
    const left = new Set(owners.map(({ kind, id }) => `${kind} ${id} `));
    for (const key of held.keys()) {
      if (left.has(key.slice(0, key.lastIndexOf(' ') + 1))) held.delete(key);
    }
  }

  async function catchUp(stored: StoredModel): Promise<void> {
    const scope = scopeOf(stored);
    const name = `${scope.organizationId} ${scope.model}`;
    const { held, version } = known.get(name) ?? { held: new Map<string, string>(), version: '' };
    if (version === versionOf(stored)) return;
    // Another model serves the organization now, or the same one still does.
    await drop(scope.organizationId, stored.dimensions, name);
    const { db } = context();
    const keys = await db.inOrganization(scope.organizationId, (tx) => keysOf(tx, scope));
    await takeOut(stored, held, new Set(keys.map(keyOf)));
    const missing = keys.filter((key) => held.get(keyOf(key)) !== holds(key));
    for (let from = 0; from < missing.length; from += batch) {
      const wanted = missing.slice(from, from + batch);
      const entries = await db.inOrganization(scope.organizationId, (tx) =>
        readEntries(tx, scope, wanted),
      );
      await memory.upsert(scope, entries);
      for (const entry of entries) held.set(keyOf(entry), holds(entry));
    }
    known.set(name, { held, version: versionOf(stored) });
  }

  /** What is held of an organization's models, but for one: it takes no memory any more. */
  async function drop(organizationId: string, dimensions: number, but: string | null) {
    for (const other of [...known.keys()]) {
      if (other === but || !other.startsWith(`${organizationId} `)) continue;
      known.delete(other);
      const model = other.slice(organizationId.length + 1);
      await memory.drop({ organizationId, model, dimensions });
    }
  }

  function inTurn(stored: StoredModel): Promise<void> {
    const { organizationId } = stored;
    const before = running.get(organizationId) ?? Promise.resolve();
    const next = before.catch(() => undefined).then(() => catchUp(stored));
    running.set(organizationId, next);
    return next;
  }

  return {
    async search(stored, vector, options) {
      await inTurn(stored);
      return memory.search(scopeOf(stored), vector, options);
    },
    async forget(organizationId) {
      await running.get(organizationId)?.catch(() => undefined);
      running.delete(organizationId);
      await drop(organizationId, 0, null);
    },
    size: () => [...known.values()].reduce((sum, { held }) => sum + held.size, 0),
  };
}
