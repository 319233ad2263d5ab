import type { Analysis, ExampleSource, RetiredReason, TextLanguage } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, json, organizationId } from './columns.ts';
import { departments } from './organizations.ts';
import { sessions } from './sessions.ts';

/** One run of the pipeline over one message. */
export const analyses = pgTable(
  'analyses',
  {
    organizationId: organizationId(),
    id: id(),
    sessionId: uuid('session_id').notNull(),
    /** The citizen message up to which the texts were read. */
    forSeq: integer('for_seq').notNull(),
    result: json<Analysis>('result').notNull(),
    applied: boolean('applied').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('analyses_session').on(t.organizationId, t.sessionId),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
);

/** Numbers every change of what was learned, across organizations; see `learned.revision`. */
export const learnedRevision = pgSequence('learned_revision');

/**
 * The examples the router learns from. Teaching within an organization is ordered by a lock, so the
 * model is a fold over these rows by `revision`: new with each change of a row, never committed out of
 * order. `retired_at` takes an example out without forgetting who taught it.
 */
export const learned = pgTable(
  'learned',
  {
    organizationId: organizationId(),
    id: id(),
    revision: bigint('revision', { mode: 'number' })
      .notNull()
      .default(sql`nextval('learned_revision')`),
    text: text('text').notNull(),
    /** As detected when it was taught; null is detected when the model is loaded. */
    language: text('language').$type<TextLanguage>(),
    departmentId: uuid('department_id').notNull(),
    source: text('source').$type<ExampleSource>().notNull(),
    sessionId: uuid('session_id'),
    taughtBy: uuid('taught_by'),
    createdAt: instant('created_at').notNull(),
    retiredAt: instant('retired_at'),
    retiredReason: text('retired_reason').$type<RetiredReason>(),
    retiredBy: uuid('retired_by'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('learned_order').on(t.organizationId, t.revision),
    index('learned_session').on(t.organizationId, t.sessionId),
    foreignKey({
      columns: [t.organizationId, t.departmentId],
      foreignColumns: [departments.organizationId, departments.id],
    }),
  ],
);

/** A staff member's word on where a session belongs: a confirmation moves nothing. */
export const corrections = pgTable(
  'corrections',
  {
    organizationId: organizationId(),
    id: id(),
    sessionId: uuid('session_id').notNull(),
    staffId: uuid('staff_id').notNull(),
    fromDepartmentId: uuid('from_department_id'),
    toDepartmentId: uuid('to_department_id').notNull(),
    reason: text('reason').notNull(),
    learnedId: uuid('learned_id').notNull(),
    createdAt: instant('created_at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('corrections_session').on(t.organizationId, t.sessionId),
    index('corrections_latest').on(t.organizationId, t.createdAt),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.learnedId],
      foreignColumns: [learned.organizationId, learned.id],
    }),
  ],
);

export const injectionLog = pgTable(
  'injection_log',
  {
    organizationId: organizationId(),
    id: id(),
    sessionId: uuid('session_id').notNull(),
    seq: integer('seq').notNull(),
    riskScore: real('risk_score').notNull(),
    signals: json<Analysis['injection']['signals']>('signals').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
);

/**
 * Up to where the examples are learned as one batch when a model is loaded: every process folds the
 * same batch and the same steps after it, and so has the same model.
 */
export const routerCheckpoints = pgTable('router_checkpoints', {
  organizationId: organizationId().primaryKey(),
  /** Examples with a revision up to this one belong to the batch. */
  revision: bigint('revision', { mode: 'number' }).notNull(),
  createdAt: instant('created_at').notNull(),
});

/** How right the router was on what it should know, before and after what it was taught since. */
export const canaryRuns = pgTable(
  'canary_runs',
  {
    organizationId: organizationId(),
    id: id(),
    /** Lessons up to this revision were measured. */
    revision: bigint('revision', { mode: 'number' }).notNull(),
    size: integer('size').notNull(),
    before: real('before').notNull(),
    after: real('after').notNull(),
    /** Learned examples that did it, most harmful first. */
    suspects: json<string[]>('suspects').notNull(),
    isAlert: boolean('is_alert').notNull(),
    dismissedAt: instant('dismissed_at'),
    dismissedBy: uuid('dismissed_by'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('canary_runs_latest').on(t.organizationId, t.createdAt),
  ],
);

/** What a superuser decided about quarantined texts: the detector learns from it. */
export const injectionVerdicts = pgTable(
  'injection_verdicts',
  {
    organizationId: organizationId(),
    id: id(),
    revision: bigint('revision', { mode: 'number' })
      .notNull()
      .default(sql`nextval('learned_revision')`),
    sessionId: uuid('session_id').notNull(),
    text: text('text').notNull(),
    isAttack: boolean('is_attack').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('injection_verdicts_order').on(t.organizationId, t.revision),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
);
