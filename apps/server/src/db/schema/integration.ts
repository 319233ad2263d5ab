import type { Scope, WebhookEvent } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import {
  bigint,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, json, organizationId } from './columns.ts';
import { organizations } from './organizations.ts';

/** Keys by which other systems of an organization ask. Only the hash of a key is stored. */
export const apiKeys = pgTable(
  'api_keys',
  {
    organizationId: organizationId(),
    id: id(),
    name: text('name').notNull(),
    keyHash: text('key_hash').notNull(),
    /** The last characters of the key, to tell it from others. */
    hint: text('hint').notNull(),
    scopes: json<Scope[]>('scopes').notNull(),
    requestsPerMinute: integer('requests_per_minute').notNull(),
    /** The name of who made it, as it was. */
    createdBy: text('created_by'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at'),
    /** To the minute: not every request writes. */
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('api_keys_hash').on(t.organizationId, t.keyHash),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }),
  ],
);

/** Where another system of the organization wants to hear what happens. */
export const webhooks = pgTable(
  'webhooks',
  {
    organizationId: organizationId(),
    id: id(),
    url: text('url').notNull(),
    events: json<WebhookEvent[]>('events').notNull(),
    /** Sealed. Signs every delivery. */
    secretSealed: text('secret_sealed').notNull(),
    /** When it was switched off; null: it is told. */
    offAt: instant('off_at'),
    offReason: text('off_reason').$type<'admin' | 'failing'>(),
    /** Of the first failure since something was last taken. */
    failingSince: instant('failing_since'),
    lastTakenAt: instant('last_taken_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }),
  ],
);

/**
 * What a webhook is told, entered in the transaction that it follows from. Of one session in the order of
 * `position`: the next leaves when the one before was taken or given up.
 */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    organizationId: organizationId(),
    /** What the receiver knows it by, the same at each attempt. */
    id: id(),
    webhookId: uuid('webhook_id').notNull(),
    position: bigint('position', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    event: text('event').$type<WebhookEvent | 'ping'>().notNull(),
    sessionId: uuid('session_id'),
    /** What was signed and sent, byte by byte. */
    body: text('body').notNull(),
    state: text('state').$type<'queued' | 'taken' | 'failed'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    dueAt: instant('due_at').notNull(),
    /** Of the attempt that is under way. */
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('webhook_deliveries_latest').on(t.organizationId, t.webhookId, t.createdAt, t.id),
    index('webhook_deliveries_waiting')
      .on(t.organizationId, t.webhookId, t.sessionId, t.position)
      .where(sql`state = 'queued'`),
    index('webhook_deliveries_due').on(t.dueAt).where(sql`state = 'queued'`),
    index('webhook_deliveries_age').on(t.createdAt),
    index('webhook_deliveries_session')
      .on(t.organizationId, t.sessionId)
      .where(sql`session_id is not null`),
    foreignKey({
      columns: [t.organizationId, t.webhookId],
      foreignColumns: [webhooks.organizationId, webhooks.id],
    }).onDelete('cascade'),
  ],
);

/** Each time a delivery was brought, and what came of it. */
export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    organizationId: organizationId(),
    id: id(),
    deliveryId: uuid('delivery_id').notNull(),
    at: instant('at').notNull(),
    milliseconds: integer('milliseconds').notNull(),
    /** What the receiver answered; null where it did not. */
    status: integer('status'),
    /** Why it was not taken, as a code; null where it was. */
    problem: text('problem'),
    /** The first characters of the answer. */
    answer: text('answer').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('webhook_attempts_delivery').on(t.organizationId, t.deliveryId, t.at),
    foreignKey({
      columns: [t.organizationId, t.deliveryId],
      foreignColumns: [webhookDeliveries.organizationId, webhookDeliveries.id],
    }).onDelete('cascade'),
  ],
);
