import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { organizationId } from './columns.ts';
import { sessions } from './sessions.ts';

/** Which sessions came from another system, by the names they have there: none is taken in twice. */
export const importedSessions = pgTable(
  'imported_sessions',
  {
    organizationId: organizationId(),
    externalId: text('external_id').notNull(),
    sessionId: uuid('session_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.externalId] }),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }).onDelete('cascade'),
  ],
);
