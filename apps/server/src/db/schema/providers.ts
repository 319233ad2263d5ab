import type { CallOutcome, CallPurpose } from '@civicconnect/contract';
import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { bytes, id, instant, organizationId } from './columns.ts';

/** The ledger: every call of a model provider, or why it was not made. No text of people. */
export const aiCalls = pgTable(
  'ai_calls',
  {
    organizationId: organizationId(),
    id: id(),
    provider: text('provider').notNull(),
    model: text('model').notNull(),
    purpose: text('purpose').$type<CallPurpose>().notNull(),
    sessionId: uuid('session_id'),
    messageId: text('message_id'),
    inputTokens: integer('input_tokens').notNull(),
    outputTokens: integer('output_tokens').notNull(),
    ms: integer('ms').notNull(),
    outcome: text('outcome').$type<CallOutcome>().notNull(),
    detail: text('detail'),
    /** Millionths of a US dollar; null when the model's price is not known. */
    costMicros: bigint('cost_micros', { mode: 'number' }),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('ai_calls_latest').on(t.organizationId, t.createdAt),
  ],
);

export type VectorOwner = 'description' | 'example';

/**
 * A provider's vector of a text, with the name of the model that made it: the truth from which every
 * search index can be built again.
 */
export const vectors = pgTable(
  'vectors',
  {
    organizationId: organizationId(),
    model: text('model').notNull(),
    ownerKind: text('owner_kind').$type<VectorOwner>().notNull(),
    /** Of the department or the learned example. */
    ownerId: uuid('owner_id').notNull(),
    /** Language of a description; empty for an example. */
    part: text('part').notNull(),
    departmentId: uuid('department_id').notNull(),
    /** SHA-256 of the text, so that a changed one is embedded again. */
    textHash: text('text_hash').notNull(),
    dimensions: integer('dimensions').notNull(),
    /** 32-bit floats, little-endian, of length 1. */
    data: bytes('data').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.model, t.ownerKind, t.ownerId, t.part] }),
    index('vectors_of_owner').on(t.organizationId, t.ownerKind, t.ownerId),
  ],
);

/** Which embedding model searches now; another one is indexed behind it until it is whole. */
export const vectorModels = pgTable(
  'vector_models',
  {
    organizationId: organizationId(),
    model: text('model').notNull(),
    dimensions: integer('dimensions').notNull(),
    /** Null while it is being built. The latest one serves. */
    readyAt: instant('ready_at'),
    /** Raised by every transaction that changes the model's vectors, so that indexes can follow. */
    changed: bigint('changed', { mode: 'number' }).notNull().default(0),
    /** Up to which change the shared index is whole, as `<index>:<changed>`. */
    indexed: text('indexed'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.model] })],
);
