import type { Answer, EscalationReason } from '@civicconnect/contract';
import {
  bigint,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, json, organizationId } from './columns.ts';
import { citizens } from './people.ts';
import { sessions } from './sessions.ts';

/**
 * The key by which a visitor comes back to their chat. 256 bits that only their browser has; it ends
 * with the time in which the session may be opened again.
 */
export const sessionKeys = pgTable(
  'session_keys',
  {
    organizationId: organizationId(),
    /** SHA-256, base64url. */
    keyHash: text('key_hash').notNull(),
    citizenId: uuid('citizen_id').notNull(),
    sessionId: uuid('session_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.keyHash] }),
    uniqueIndex('session_keys_session').on(t.organizationId, t.sessionId),
    foreignKey({
      columns: [t.organizationId, t.citizenId],
      foreignColumns: [citizens.organizationId, citizens.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
);

/** What the assistant said to a question, and how it came to it. */
export const answers = pgTable(
  'answers',
  {
    organizationId: organizationId(),
    id: id(),
    /** Null for a question asked alone, by a key of the organization. */
    sessionId: uuid('session_id'),
    /** The last citizen message that it answers: one answer for a burst of them. */
    forSeq: integer('for_seq'),
    messageId: uuid('message_id'),
    source: text('source').$type<Answer['source'] | 'small_talk'>().notNull(),
    confidence: real('confidence').notNull(),
    faqId: uuid('faq_id'),
    chunkIds: json<string[]>('chunk_ids').notNull(),
    escalation: text('escalation').$type<EscalationReason>(),
    /** `local` for the models of this program. */
    provider: text('provider').notNull(),
    model: text('model').notNull(),
    /** From taking it up to storing it. */
    milliseconds: bigint('milliseconds', { mode: 'number' }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('answers_turn').on(t.organizationId, t.sessionId, t.forSeq),
    index('answers_time').on(t.organizationId, t.createdAt),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
);
