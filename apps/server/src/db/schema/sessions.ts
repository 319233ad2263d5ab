import type {
  AppealKind,
  AuthorKind,
  Channel,
  CloseReason,
  Emotion,
  Priority,
  Routing,
  SessionKind,
  SessionStatus,
  TextLanguage,
  TimelineEntry,
} from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import {
  boolean,
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
import { departments, neighborhoods } from './organizations.ts';
import { citizens, staff } from './people.ts';

/** What the router said of a session, as it is stored; names are looked up when it is shown. */
export interface StoredRouting extends Omit<Routing, 'confirmed' | 'runnersUp'> {
  departmentId: string;
  runnersUp: { departmentId: string; share: number }[];
}

export const sessions = pgTable(
  'sessions',
  {
    organizationId: organizationId(),
    id: id(),
    number: text('number').notNull(),
    verificationCode: text('verification_code').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    language: text('language').$type<TextLanguage>().notNull(),
    neighborhoodId: uuid('neighborhood_id'),
    preview: text('preview').notNull(),
    // What follows is the domain's SessionState, column by column.
    kind: text('kind').$type<SessionKind>().notNull(),
    status: text('status').$type<SessionStatus>().notNull(),
    appealKind: text('appeal_kind').$type<AppealKind>(),
    priority: text('priority').$type<Priority>().notNull(),
    citizenId: uuid('citizen_id').notNull(),
    departmentId: uuid('department_id'),
    assigneeId: uuid('assignee_id'),
    openedAt: instant('opened_at').notNull(),
    lastActivityAt: instant('last_activity_at').notNull(),
    lastWordBy: text('last_word_by').$type<'citizen' | 'staff' | 'assistant'>(),
    firstReplyAt: instant('first_reply_at'),
    routingConfirmed: boolean('routing_confirmed').notNull(),
    moves: integer('moves').notNull(),
    released: boolean('released').notNull(),
    warnedAt: instant('warned_at'),
    closedAt: instant('closed_at'),
    closeReason: text('close_reason').$type<CloseReason>(),
    reopenedAt: instant('reopened_at'),
    withoutConsideration: json<{ proposedBy: string; reason: string } | null>(
      'without_consideration',
    ),
    studied: boolean('studied').notNull(),
    extended: boolean('extended').notNull(),
    lastSeq: integer('last_seq').notNull(),
    lastCitizenSeq: integer('last_citizen_seq').notNull(),
    rev: integer('rev').notNull(),
    // Derived from the state when it is stored, so that lists and clocks can use an index.
    /** When the sweep must look at it: a warning or an automatic close. */
    clockAt: instant('clock_at'),
    /** The earlier of the deadlines still running; what the lists are sorted by. */
    deadlineAt: instant('deadline_at').notNull(),
    /** 0 high, 1 normal, 2 low. */
    priorityRank: integer('priority_rank').notNull(),
    /** When the next deadline alert, or quarantine's own, is due; null where none will come. */
    alertAt: instant('alert_at'),
    /** Up to when alerts were given. */
    alertedAt: instant('alerted_at'),
    /** Since when its assignee is away while its citizen waits. */
    unattendedSince: instant('unattended_since'),
    citizenReadSeq: integer('citizen_read_seq').notNull().default(0),
    staffReadSeq: integer('staff_read_seq').notNull().default(0),
    routing: json<StoredRouting | null>('routing'),
    /** What triage is offered, best first. */
    candidates: json<{ departmentId: string; share: number }[] | null>('candidates'),
    wrongPlace: json<{ comment: string | null; at: string } | null>('wrong_place'),
    /** How its citizen seems to feel, over the last messages. */
    emotion: text('emotion').$type<Emotion>(),
    lastMessage: json<{ author: AuthorKind; text: string; at: string } | null>('last_message'),
    /** When all that was said in it was removed: its number, times and figures stay. */
    contentsRemovedAt: instant('contents_removed_at'),
    /** How many messages were removed; `last_seq` begins anew, figures count both. */
    messagesRemoved: integer('messages_removed').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('sessions_number').on(t.organizationId, t.number),
    // By its last digits, for search.
    index('sessions_number_end').on(t.organizationId, sql`reverse(number) text_pattern_ops`),
    uniqueIndex('sessions_verification').on(t.verificationCode),
    uniqueIndex('sessions_one_open')
      .on(t.organizationId, t.citizenId, t.kind)
      .where(sql`status <> 'closed'`),
    index('sessions_of_citizen').on(t.organizationId, t.citizenId, t.openedAt),
    index('sessions_queue')
      .on(t.organizationId, t.departmentId, t.priorityRank, t.deadlineAt, t.openedAt)
      .where(sql`status = 'queued'`),
    index('sessions_open')
      .on(t.organizationId, t.deadlineAt, t.priorityRank, t.openedAt, t.id)
      .where(sql`status <> 'closed'`),
    index('sessions_assignee').on(t.organizationId, t.assigneeId, t.status),
    index('sessions_archive').on(t.organizationId, t.closedAt, t.id).where(sql`status = 'closed'`),
    // The archive, narrowed to what is rare in it.
    index('sessions_archive_department')
      .on(t.organizationId, t.departmentId, t.closedAt, t.id)
      .where(sql`status = 'closed'`),
    index('sessions_archive_reason')
      .on(t.organizationId, t.closeReason, t.closedAt, t.id)
      .where(sql`status = 'closed'`),
    index('sessions_archive_channel')
      .on(t.organizationId, t.channel, t.closedAt, t.id)
      .where(sql`status = 'closed'`),
    // What a rule of retention may take, the longest closed first.
    index('sessions_kept')
      .on(t.organizationId, t.closedAt, t.id)
      .where(sql`status = 'closed' and contents_removed_at is null`),
    index('sessions_received').on(t.organizationId, t.openedAt),
    index('sessions_answered')
      .on(t.organizationId, t.firstReplyAt)
      .where(sql`first_reply_at is not null`),
    index('sessions_alert').on(t.alertAt).where(sql`alert_at is not null`),
    index('sessions_clock').on(t.clockAt).where(sql`clock_at is not null`),
    foreignKey({
      columns: [t.organizationId, t.citizenId],
      foreignColumns: [citizens.organizationId, citizens.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.departmentId],
      foreignColumns: [departments.organizationId, departments.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.assigneeId],
      foreignColumns: [staff.organizationId, staff.id],
    }),
    foreignKey({
      columns: [t.organizationId, t.neighborhoodId],
      foreignColumns: [neighborhoods.organizationId, neighborhoods.id],
    }),
  ],
);

/** The history of a session: what happened, by whom, when. */
export const timeline = pgTable(
  'timeline',
  {
    organizationId: organizationId(),
    id: id(),
    sessionId: uuid('session_id').notNull(),
    kind: text('kind').$type<TimelineEntry['kind']>().notNull(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind').$type<AuthorKind>().notNull(),
    actorId: uuid('actor_id'),
    actorName: text('actor_name'),
    departmentId: uuid('department_id'),
    fromDepartmentId: uuid('from_department_id'),
    reason: text('reason'),
    confidence: real('confidence'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('timeline_session').on(t.organizationId, t.sessionId, t.at),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
);

export const feedback = pgTable(
  'feedback',
  {
    organizationId: organizationId(),
    sessionId: uuid('session_id').notNull(),
    rating: integer('rating').notNull(),
    comment: text('comment'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.sessionId] }),
    index('feedback_latest').on(t.organizationId, t.createdAt),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }),
  ],
);
