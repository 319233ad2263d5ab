import type {
  AuthorKind,
  Channel,
  Citation,
  Emotion,
  SystemLine,
  TextLanguage,
} from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import {
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

/** A file of a message as its row keeps it: addresses are signed when it is shown. */
export interface StoredAttachment {
  id: string;
  name: string;
  type: string;
  size: number;
  width: number | null;
  height: number | null;
}

export const messages = pgTable(
  'messages',
  {
    organizationId: organizationId(),
    id: id(),
    sessionId: uuid('session_id').notNull(),
    seq: integer('seq').notNull(),
    authorKind: text('author_kind').$type<AuthorKind>().notNull(),
    authorId: uuid('author_id'),
    authorName: text('author_name'),
    text: text('text').notNull(),
    system: json<SystemLine | null>('system'),
    channel: text('channel').$type<Channel>().notNull(),
    clientId: text('client_id'),
    attachments: json<StoredAttachment[]>('attachments').notNull().default(sql`'[]'::jsonb`),
    /** Of an answer from documents. */
    citations: json<Citation[]>('citations').notNull().default(sql`'[]'::jsonb`),
    /** Of a citizen's message in a chat; null where it was not looked for. */
    emotion: text('emotion').$type<Emotion>(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('messages_seq').on(t.organizationId, t.sessionId, t.seq),
    uniqueIndex('messages_client')
      .on(t.organizationId, t.authorId, t.clientId)
      .where(sql`client_id is not null`),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
);

/** A message in another language, as a provider's model put it: kept, so that nobody pays for it twice. */
export const translations = pgTable(
  'translations',
  {
    organizationId: organizationId(),
    messageId: uuid('message_id').notNull(),
    language: text('language').$type<TextLanguage>().notNull(),
    text: text('text').notNull(),
    provider: text('provider').notNull(),
    model: text('model').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.messageId, t.language] }),
    foreignKey({
      columns: [t.organizationId, t.messageId],
      foreignColumns: [messages.organizationId, messages.id],
    }),
  ],
);

export const additions = pgTable(
  'additions',
  {
    organizationId: organizationId(),
    id: id(),
    sessionId: uuid('session_id').notNull(),
    text: text('text').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    clientId: text('client_id'),
    attachments: json<StoredAttachment[]>('attachments').notNull().default(sql`'[]'::jsonb`),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('additions_session').on(t.organizationId, t.sessionId),
    uniqueIndex('additions_client')
      .on(t.organizationId, t.sessionId, t.clientId)
      .where(sql`client_id is not null`),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
);
