import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, json, organizationId } from './columns.ts';

/** The first answer to each idempotency key, kept for 24 hours. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    organizationId: organizationId(),
    /** Caller and route. */
    scope: text('scope').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    /** Null while the first request is still being worked on. */
    status: integer('status'),
    response: json<unknown>('response'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.scope, t.key] })],
);
