import type { VectorOwner } from '../db/schema/index.ts';

/** An index only ever compares vectors of one model, within one organization. */
export interface VectorScope {
  organizationId: string;
  /** Name of the model that made the vectors. */
  model: string;
  dimensions: number;
}

/** What a vector is of: a department's description, or a learned example. */
export interface Owner {
  kind: VectorOwner;
  /** Of the department or the learned example. */
  id: string;
}

export interface VectorEntry extends Owner {
  /** Language of a description; empty for an example. */
  part: string;
  departmentId: string;
  /** Of length 1. */
  vector: Float32Array;
}

export interface VectorHit extends Omit<VectorEntry, 'vector'> {
  /** Cosine, -1 to 1. */
  similarity: number;
}

export interface VectorFilter {
  kind?: VectorOwner | undefined;
  departmentId?: string | undefined;
}

/**
 * Searches vectors by cosine. An index is a cache: whatever it holds can be made again from the rows
 * of `vectors`. Every method may reject when the index is away.
 */
export interface VectorIndex {
  readonly name: 'memory' | 'pgvector' | 'qdrant';
  /** Adds entries; one with the same owner and part is replaced. */
  upsert(scope: VectorScope, entries: readonly VectorEntry[]): Promise<void>;
  /** Takes out all parts of the owners. */
  remove(scope: VectorScope, owners: readonly Owner[]): Promise<void>;
  /** At most `limit`, nearest first. */
  search(
    scope: VectorScope,
    vector: Float32Array,
    options: { limit: number; filter?: VectorFilter },
  ): Promise<VectorHit[]>;
  /** How many entries the scope has. */
  count(scope: VectorScope): Promise<number>;
  /** Forgets everything of the scope. */
  drop(scope: VectorScope): Promise<void>;
  close(): Promise<void>;
}

/** A mark in the rows says how far which index has come. */
export const markOf = (index: VectorIndex, changed: number): string => `${index.name}:${changed}`;

/** Thrown for vectors of another model's length: they cannot be compared. */
export class DimensionsError extends Error {
  constructor(expected: number, given: number) {
    super(`vectors of ${given} numbers in an index of ${expected}`);
    this.name = 'DimensionsError';
  }
}

export function checkDimensions(scope: VectorScope, vectors: readonly Float32Array[]): void {
  for (const { length } of vectors) {
    if (length !== scope.dimensions) throw new DimensionsError(scope.dimensions, length);
  }
}
