import type { BroadcastAudience, LocalizedText } from '@civicconnect/contract';
import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, json, organizationId } from './columns.ts';

/** What was told to many at once: to staff, to some departments, or to citizens. */
export const broadcasts = pgTable(
  'broadcasts',
  {
    organizationId: organizationId(),
    id: id(),
    audience: text('audience').$type<BroadcastAudience>().notNull(),
    /** Whose staff it is for; empty unless the audience is `departments`. */
    departmentIds: json<string[]>('department_ids').notNull(),
    text: json<LocalizedText>('text').notNull(),
    authorId: uuid('author_id').notNull(),
    authorName: text('author_name').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Until when it is shown; null: until it is withdrawn. */
    endsAt: instant('ends_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('broadcasts_latest').on(t.organizationId, t.createdAt, t.id),
  ],
);

/** Who has seen a broadcast and put it away. */
export const broadcastsSeen = pgTable(
  'broadcasts_seen',
  {
    organizationId: organizationId(),
    broadcastId: uuid('broadcast_id').notNull(),
    personId: uuid('person_id').notNull(),
    personKind: text('person_kind').$type<'citizen' | 'staff'>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.broadcastId, t.personId] }),
    foreignKey({
      columns: [t.organizationId, t.broadcastId],
      foreignColumns: [broadcasts.organizationId, broadcasts.id],
    }),
  ],
);
