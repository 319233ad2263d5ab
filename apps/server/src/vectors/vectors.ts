import type { Context } from '../context.ts';
import { embedAll } from './embed-soon.ts';
import { followRows } from './follower.ts';
import { openPgvectorIndex } from './pgvector.ts';
import { openQdrantIndex } from './qdrant.ts';
import { type StoredModel, scopeOf, servingModel } from './rows.ts';
import type { VectorFilter, VectorHit, VectorIndex, VectorScope } from './vector-index.ts';

export interface Question {
  organizationId: string;
  limit: number;
  filter?: VectorFilter;
  /**
   * The question's vector by the named model; null when that model cannot be asked. Never called
   * where no model serves.
   */
  embed(model: string): Promise<Float32Array | null>;
}

export interface Found {
  model: string;
  /** Nearest first; what they name may have been retired since. */
  hits: VectorHit[];
}

/** Search by providers' vectors. */
export interface Vectors {
  /** Null when no model is whole yet, or the one that serves cannot be asked. */
  search(question: Question): Promise<Found | null>;
  /** The index that processes share; null when each searches the rows in its own memory. */
  shared(): Promise<VectorIndex | null>;
  /** The shared index failed: told once, tried again until it answers, then looked through. */
  failed(scope: VectorScope, error: unknown): void;
  isUp(): boolean;
  /** An organization is gone: this process keeps nothing of it. */
  forget(organizationId: string): Promise<void>;
  /** How many vectors this process keeps in memory. */
  size(): number;
  close(): Promise<void>;
}

const isBegun = (index: VectorIndex, { indexed }: StoredModel): boolean =>
  indexed?.startsWith(`${index.name}:`) ?? false;

/** How often a model may be replaced while one question is asked. */
const tries = 3;
/** Milliseconds until an index that failed is tried again. */
const retryMs = 5000;

/**
 * Qdrant where its address is given; else pgvector where the database has it; else memory.
 *
 * @param context asked when a search is, so that it can be wired before the context is whole
 */
export function createVectors(context: () => Context): Vectors {
  const follower = followRows(context);
  let opened: Promise<VectorIndex | null> | null = null;
  /** Set while the shared index is away. */
  let retry: NodeJS.Timeout | null = null;
  let closed = false;

  function open(): Promise<VectorIndex | null> {
    const { config, db, log } = context();
    if (config.qdrantUrl) return openQdrantIndex(config.qdrantUrl);
    return openPgvectorIndex(db, log);
  }

  function shared(): Promise<VectorIndex | null> {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  }

  function failed(scope: VectorScope, error: unknown): void {
    if (retry || closed) return;
    context().log.warn({ err: error }, 'the vector index failed: the rows themselves are searched');
    tryLater(scope);
  }

  function tryLater(scope: VectorScope): void {
    retry = setTimeout(() => void tryAgain(scope), retryMs);
    retry.unref();
  }

  /** What it holds may be old or gone: the jobs compare it with the rows. */
  async function tryAgain(scope: VectorScope): Promise<void> {
    try {
      await (await shared())?.count(scope);
      if (closed) return;
      works();
      await embedAll(context());
    } catch {
      if (!closed) tryLater(scope);
    }
  }

  function works(): void {
    if (!retry) return;
    clearTimeout(retry);
    retry = null;
    context().log.info('the vector index works again');
  }

  async function searchShared(
    stored: StoredModel,
    vector: Float32Array,
    options: { limit: number; filter?: VectorFilter },
  ): Promise<VectorHit[] | null> {
    try {
      const index = await shared();
      if (!index || !isBegun(index, stored)) return null;
      const hits = await index.search(scopeOf(stored), vector, options);
      works();
      return hits;
    } catch (error) {
      failed(scopeOf(stored), error);
      return null;
    }
  }

  async function once(
    stored: StoredModel,
    { embed, limit, filter }: Question,
  ): Promise<Found | null> {
    const vector = await embed(stored.model);
    if (!vector || vector.length !== stored.dimensions) return null;
    const options = { limit, ...(filter ? { filter } : {}) };
    const hits =
      (await searchShared(stored, vector, options)) ??
      (await follower.search(stored, vector, options));
    return { model: stored.model, hits };
  }

  const serving = (organizationId: string) =>
    context().db.inOrganization(organizationId, (tx) => servingModel(tx, organizationId));

  return {
    async search(question) {
      let stored = await serving(question.organizationId);
      for (let attempt = 0; stored && attempt < tries; attempt += 1) {
        const found = await once(stored, question);
        if (found && found.hits.length > 0) return found;
        // Nothing found may mean that another model took over meanwhile and these vectors are gone.
        const now = await serving(question.organizationId);
        if (now?.model === stored.model) return found;
        stored = now;
      }
      return null;
    },
    shared,
    failed,
    isUp: () => retry === null,
    forget: (organizationId) => follower.forget(organizationId),
    size: () => follower.size(),
    async close() {
      closed = true;
      clearTimeout(retry ?? undefined);
      await (await opened?.catch(() => null))?.close();
    },
  };
}
