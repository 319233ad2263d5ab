import type { DeliveryChannel, DeliveryState, Locale } from '@civicconnect/contract';
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
import { sessions } from './sessions.ts';

/** The Telegram bot of an organization. */
export const bots = pgTable(
  'bots',
  {
    organizationId: organizationId(),
    /** Sealed. Null: the installation's own, from TOKEN_BOT. */
    tokenSealed: text('token_sealed'),
    /** Of the token, so that a changed one is noticed without opening it. */
    tokenHash: text('token_hash').notNull(),
    /** Its name on Telegram, without the @; null until Telegram was reached. */
    username: text('username'),
    /** What Telegram repeats with each call of the webhook. */
    webhookSecret: text('webhook_secret').notNull(),
    /** The next update to ask for, while it is polled. */
    nextUpdateId: bigint('next_update_id', { mode: 'number' }).notNull().default(0),
    /** When Telegram last answered. */
    seenAt: instant('seen_at'),
    /** Why it does not work, as an administrator may read it: Telegram's own words. */
    problem: text('problem'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId] })],
);

/** What came from Telegram, stored before it is acknowledged, each once. Swept when it is done and old. */
export const telegramUpdates = pgTable(
  'telegram_updates',
  {
    organizationId: organizationId(),
    updateId: bigint('update_id', { mode: 'number' }).notNull(),
    chatId: text('chat_id').notNull(),
    body: json<Record<string, unknown>>('body').notNull(),
    receivedAt: instant('received_at').notNull(),
    doneAt: instant('done_at'),
    /** How often working it off has failed. */
    attempts: integer('attempts').notNull().default(0),
    /** Why it was given up; null where it was understood. */
    problem: text('problem'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.updateId] }),
    index('telegram_updates_waiting')
      .on(t.organizationId, t.chatId, t.updateId)
      .where(sql`done_at is null`),
    index('telegram_updates_age').on(t.receivedAt),
    /** Those that were put aside. */
    index('telegram_updates_aside').on(t.organizationId).where(sql`problem is not null`),
  ],
);

/** A person's chat with the bot, or a department's group. */
export const telegramChats = pgTable(
  'telegram_chats',
  {
    organizationId: organizationId(),
    /** Telegram's, as text: it exceeds 32 bits. */
    chatId: text('chat_id').notNull(),
    kind: text('kind').$type<'private' | 'group'>().notNull(),
    /** Its name on Telegram: a person's or a group's. */
    title: text('title'),
    /** Null until a language was chosen. */
    locale: text('locale').$type<Locale>(),
    citizenId: uuid('citizen_id'),
    staffId: uuid('staff_id'),
    /** Where the conversation with the bot stands. */
    step: json<Record<string, unknown>>('step').notNull().default(sql`'{}'::jsonb`),
    /** The person blocked the bot, or the group put it out: nothing is sent until they write again. */
    deadAt: instant('dead_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.chatId] }),
    uniqueIndex('telegram_chats_citizen')
      .on(t.organizationId, t.citizenId)
      .where(sql`citizen_id is not null`),
    uniqueIndex('telegram_chats_staff')
      .on(t.organizationId, t.staffId)
      .where(sql`staff_id is not null`),
  ],
);

/** A single-use link that joins a Telegram chat to somebody who is signed in on the web. Only the token's hash is stored. */
export const telegramLinks = pgTable(
  'telegram_links',
  {
    organizationId: organizationId(),
    tokenHash: text('token_hash').notNull(),
    personKind: text('person_kind').$type<'citizen' | 'staff'>().notNull(),
    personId: uuid('person_id').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.tokenHash] }),
    index('telegram_links_person').on(t.organizationId, t.personKind, t.personId),
  ],
);

/** A browser that may be woken: Web Push. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    organizationId: organizationId(),
    id: id(),
    personKind: text('person_kind').$type<'citizen' | 'staff'>().notNull(),
    personId: uuid('person_id').notNull(),
    /** The login it belongs to: it ends with it. */
    loginId: uuid('login_id').notNull(),
    endpoint: text('endpoint').notNull(),
    keys: json<{ p256dh: string; auth: string }>('keys').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('push_subscriptions_endpoint').on(t.organizationId, t.endpoint),
    index('push_subscriptions_person').on(t.organizationId, t.personKind, t.personId),
  ],
);

/**
 * The ledger of everything that leaves the installation for a person: one row for each message and
 * channel, written in the transaction it follows from and worked off in the order of `position` within
 * its lane (channel and address). `sending` is committed before the other side is called: a row found
 * so by another process is `unconfirmed`, since nobody knows whether it was taken.
 */
export const deliveries = pgTable(
  'deliveries',
  {
    organizationId: organizationId(),
    id: id(),
    position: bigint('position', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    channel: text('channel').$type<DeliveryChannel>().notNull(),
    /** A chat's id, a phone, an e-mail address or a subscription's id. */
    address: text('address').notNull(),
    /** The same thing is never in the ledger twice: e.g. `message:<id>`. */
    subject: text('subject').notNull(),
    sessionId: uuid('session_id'),
    /** The message it carries; its bubble shows how that goes. */
    messageId: uuid('message_id'),
    /** What is sent, complete: checked by the channel's own schema. */
    content: json<Record<string, unknown>>('content').notNull(),
    state: text('state').$type<DeliveryState | 'sending'>().notNull(),
    /** Why it failed or is unconfirmed, as a code of `deliveryReasons`. */
    reason: text('reason'),
    /** Parts that the other side has taken: a long text is several. */
    partsDone: integer('parts_done').notNull().default(0),
    /** Their names for what they took, in order. */
    externalIds: json<string[]>('external_ids').notNull().default(sql`'[]'::jsonb`),
    attempts: integer('attempts').notNull().default(0),
    /** Not before then: after a failure, or because the other side said how long to wait. */
    dueAt: instant('due_at').notNull(),
    /** Of the attempt that is under way. */
    startedAt: instant('started_at'),
    /** The process that makes it. */
    startedBy: text('started_by'),
    sentAt: instant('sent_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('deliveries_subject').on(t.organizationId, t.channel, t.address, t.subject),
    index('deliveries_waiting')
      .on(t.channel, t.organizationId, t.address, t.position)
      .where(sql`state in ('queued', 'sending')`),
    index('deliveries_message').on(t.organizationId, t.messageId),
    index('deliveries_external')
      .on(t.channel, sql`(external_ids->>0)`)
      .where(sql`external_ids <> '[]'::jsonb`),
    index('deliveries_session')
      .on(t.organizationId, t.sessionId)
      .where(sql`session_id is not null`),
    index('deliveries_troubled')
      .on(t.organizationId, t.createdAt, t.id)
      .where(sql`state in ('failed', 'unconfirmed')`),
    /** What the sweep looks at: it empties what it keeps. */
    index('deliveries_age').on(t.createdAt).where(sql`content <> '{}'::jsonb`),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
);
