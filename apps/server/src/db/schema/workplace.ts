import type { AuditTarget, NotificationKind, Role } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, json, organizationId } from './columns.ts';
import { staff } from './people.ts';
import { sessions } from './sessions.ts';

/** Every administrative act: who did what to what, and how it was before. Never changed, never deleted. */
export const audit = pgTable(
  'audit',
  {
    organizationId: organizationId(),
    id: id(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id'),
    actorName: text('actor_name'),
    actorRole: text('actor_role').$type<Role>(),
    /** What was done, as `department.updated`. */
    act: text('act').notNull(),
    targetKind: text('target_kind').$type<AuditTarget>().notNull(),
    targetId: text('target_id'),
    /** Its name at the time. */
    targetName: text('target_name'),
    /** The fields that changed, before and after; secrets are never among them. */
    before: json<Record<string, unknown> | null>('before'),
    after: json<Record<string, unknown> | null>('after'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('audit_latest').on(t.organizationId, t.at, t.id),
    index('audit_target').on(t.organizationId, t.targetKind, t.targetId),
  ],
);

/** What a staff member was told, once for each of them. */
export const notifications = pgTable(
  'notifications',
  {
    organizationId: organizationId(),
    id: id(),
    staffId: uuid('staff_id').notNull(),
    kind: text('kind').$type<NotificationKind>().notNull(),
    sessionId: uuid('session_id'),
    /** What the sentence names: numbers, names, hours. */
    params: json<Record<string, string | number>>('params').notNull(),
    /** What it is about: told again while unread, it is brought up to date instead of doubled. */
    subject: text('subject').notNull(),
    createdAt: instant('created_at').notNull(),
    readAt: instant('read_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('notifications_latest').on(t.organizationId, t.staffId, t.createdAt, t.id),
    uniqueIndex('notifications_unread')
      .on(t.organizationId, t.staffId, t.subject)
      .where(sql`read_at is null`),
    index('notifications_age').on(t.createdAt),
    index('notifications_session')
      .on(t.organizationId, t.sessionId)
      .where(sql`session_id is not null`),
    foreignKey({
      columns: [t.organizationId, t.staffId],
      foreignColumns: [staff.organizationId, staff.id],
    }),
  ],
);

/** What staff write to each other beside a session; no citizen ever sees it. */
export const notes = pgTable(
  'notes',
  {
    organizationId: organizationId(),
    id: id(),
    sessionId: uuid('session_id').notNull(),
    staffId: uuid('staff_id').notNull(),
    staffName: text('staff_name').notNull(),
    text: text('text').notNull(),
    /** Staff who were named in it, by their names at the time. */
    mentions: json<{ id: string; name: string }[]>('mentions').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('notes_session').on(t.organizationId, t.sessionId, t.id),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
);
