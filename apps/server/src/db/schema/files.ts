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
import { id, instant, organizationId } from './columns.ts';
import { additions, messages } from './messages.ts';

/** Whose a file is until it is sent; a `draft` is a browser in which nobody has signed in yet. */
export type FileOwnerKind = 'citizen' | 'staff' | 'draft';

/**
 * `storing`: the row is there before its object, so that no object is ever without a row. `stored`:
 * acknowledged. `deleting`: nobody gets it any more, its objects are on their way out.
 */
export type FileState = 'storing' | 'stored' | 'deleting';

/** What somebody uploaded. Its objects lie in the storage under its id. */
export const files = pgTable(
  'files',
  {
    organizationId: organizationId(),
    id: id(),
    ownerKind: text('owner_kind').$type<FileOwnerKind>().notNull(),
    /** An id; the hash of its cookie for a draft. */
    ownerId: text('owner_id').notNull(),
    state: text('state').$type<FileState>().notNull(),
    name: text('name').notNull(),
    /** Media type by content. */
    type: text('type').notNull(),
    /** Bytes, as stored. */
    size: integer('size').notNull(),
    /** Pixels, for images. */
    width: integer('width'),
    height: integer('height'),
    /** Null until it is sent. */
    messageId: uuid('message_id'),
    /** What it lies beside, where it was sent while the session was locked. */
    additionId: uuid('addition_id'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('files_id').on(t.id),
    index('files_message').on(t.organizationId, t.messageId),
    index('files_addition').on(t.organizationId, t.additionId).where(sql`addition_id is not null`),
    /** What the sweep looks at: not sent, or not whole. */
    index('files_unsent').on(t.createdAt).where(sql`message_id is null and addition_id is null`),
    foreignKey({
      columns: [t.organizationId, t.messageId],
      foreignColumns: [messages.organizationId, messages.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.additionId],
      foreignColumns: [additions.organizationId, additions.id],
    }),
  ],
);
