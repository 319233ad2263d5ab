import type { ImprovementKind, Settlement } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
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
import { organizations } from './organizations.ts';
import { sessions } from './sessions.ts';

/**
 * Whether the citizen of a closed session is to be reminded to rate it, and when they were: one row for
 * each session that was ever closed, so that nobody is reminded of it twice.
 */
export const ratingReminders = pgTable(
  'rating_reminders',
  {
    organizationId: organizationId(),
    sessionId: uuid('session_id').notNull(),
    citizenId: uuid('citizen_id').notNull(),
    /** When it is looked at; null: it was, or is not to be. */
    dueAt: instant('due_at'),
    remindedAt: instant('reminded_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.sessionId] }),
    index('rating_reminders_due').on(t.dueAt).where(sql`due_at is not null`),
    index('rating_reminders_citizen')
      .on(t.organizationId, t.citizenId, t.remindedAt)
      .where(sql`reminded_at is not null`),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }).onDelete('cascade'),
  ],
);

/** Suggestions for improvement: drawn from raw rows again and again, one row for each subject. */
export const improvements = pgTable(
  'improvements',
  {
    organizationId: organizationId(),
    id: id(),
    kind: text('kind').$type<ImprovementKind>().notNull(),
    /** What it is about, e.g. both departments: together with the kind the same one is here once. */
    subject: text('subject').notNull(),
    departmentId: uuid('department_id'),
    fromDepartmentId: uuid('from_department_id'),
    documentId: uuid('document_id'),
    chunkId: uuid('chunk_id'),
    groupId: uuid('group_id'),
    count: integer('count').notNull(),
    of: integer('of_count'),
    average: real('average'),
    words: json<string[]>('words').notNull(),
    /** The latest that show it. */
    sessionIds: json<string[]>('session_ids').notNull(),
    isOpen: boolean('is_open').notNull(),
    openedAt: instant('opened_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    summary: text('summary'),
    summaryProvider: text('summary_provider'),
    settledAs: text('settled_as').$type<Settlement>(),
    /** What happened before it is not counted any more. */
    settledAt: instant('settled_at'),
    settledBy: uuid('settled_by'),
    settledName: text('settled_name'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('improvements_subject').on(t.organizationId, t.kind, t.subject),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }),
  ],
);

/** When an organization's suggestions were drawn last. */
export const improvementRuns = pgTable(
  'improvement_runs',
  { organizationId: organizationId().primaryKey(), drawnAt: instant('drawn_at').notNull() },
  (t) => [foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] })],
);

/** The last morning on which an organization's heads got their digest, or there was nothing to say. */
export const digestDays = pgTable(
  'digest_days',
  { organizationId: organizationId().primaryKey(), day: date('day').notNull() },
  (t) => [foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] })],
);
