import type { LocalizedText } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import {
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, json, organizationId } from './columns.ts';
import { departments } from './organizations.ts';

/** Texts that staff answer with again and again, with places for what differs from session to session. */
export const quickReplies = pgTable(
  'quick_replies',
  {
    organizationId: organizationId(),
    id: id(),
    title: json<LocalizedText>('title').notNull(),
    text: json<LocalizedText>('text').notNull(),
    /** Whose it is; null for every department. */
    departmentId: uuid('department_id'),
    /** The word that finds it at once, in lower case. */
    shortcut: text('shortcut'),
    order: integer('sort_order').notNull(),
    /** How often it was put into an answer. */
    uses: integer('uses').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('quick_replies_shortcut')
      .on(t.organizationId, t.shortcut)
      .where(sql`shortcut is not null`),
    foreignKey({
      columns: [t.organizationId, t.departmentId],
      foreignColumns: [departments.organizationId, departments.id],
    }),
  ],
);
