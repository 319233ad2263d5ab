import type { FeltAt } from '@civicconnect/contract';
import { foreignKey, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, organizationId } from './columns.ts';
import { sessions } from './sessions.ts';

/** What a closed session was about and how it went: drawn from its messages, or written by a provider. */
export const sessionSummaries = pgTable(
  'session_summaries',
  {
    organizationId: organizationId(),
    sessionId: uuid('session_id').notNull(),
    /** In the citizen's own words; null where nothing was written. */
    matter: text('matter'),
    /** In the staff's or the assistant's own words. */
    answer: text('answer'),
    /** How the citizen's mood went, changes only. */
    arc: jsonb('arc').$type<FeltAt[]>().notNull(),
    /** A provider's words for the whole; null without one. */
    text: text('text'),
    provider: text('provider'),
    model: text('model'),
    madeAt: instant('made_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.sessionId] }),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }).onDelete('cascade'),
  ],
);
