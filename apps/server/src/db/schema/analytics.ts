import type {
  AppealKind,
  Channel,
  CloseReason,
  Emotion,
  EscalationReason,
  SessionKind,
  SessionStatus,
  TextLanguage,
} from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant, organizationId } from './columns.ts';
import { sessions } from './sessions.ts';

/**
 * What is counted of each session, rolled up from its row, its history, its corrections and its rating:
 * one narrow row, so that a report reads a hundred thousand of them in a blink and its medians are exact.
 * A pure function of what is stored: days and deadlines, which follow from settings, are applied when
 * it is read.
 */
export const sessionFigures = pgTable(
  'session_figures',
  {
    organizationId: organizationId(),
    sessionId: uuid('session_id').notNull(),
    kind: text('kind').$type<SessionKind>().notNull(),
    status: text('status').$type<SessionStatus>().notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    language: text('language').$type<TextLanguage>().notNull(),
    departmentId: uuid('department_id'),
    assigneeId: uuid('assignee_id'),
    neighborhoodId: uuid('neighborhood_id'),
    appealKind: text('appeal_kind').$type<AppealKind>(),
    studied: boolean('studied').notNull(),
    extended: boolean('extended').notNull(),
    openedAt: instant('opened_at').notNull(),
    /** When somebody first took it. */
    pickedAt: instant('picked_at'),
    firstReplyAt: instant('first_reply_at'),
    closedAt: instant('closed_at'),
    closeReason: text('close_reason').$type<CloseReason>(),
    reopened: boolean('reopened').notNull(),
    /** When the router first chose its department. */
    routedAt: instant('routed_at'),
    /** What staff said of that choice: it was confirmed, or corrected for good. */
    routedRight: boolean('routed_right'),
    judgedAt: instant('judged_at'),
    triagedAt: instant('triaged_at'),
    quarantinedAt: instant('quarantined_at'),
    escalatedAt: instant('escalated_at'),
    escalationReason: text('escalation_reason').$type<EscalationReason>(),
    emotion: text('emotion').$type<Emotion>(),
    rating: integer('rating'),
    ratedAt: instant('rated_at'),
    /** Messages of a closed session; of an open one as many as when it was last counted. */
    messages: integer('messages').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.sessionId] }),
    index('session_figures_opened').on(t.organizationId, t.openedAt),
    index('session_figures_answered')
      .on(t.organizationId, t.firstReplyAt)
      .where(sql`first_reply_at is not null`),
    index('session_figures_closed')
      .on(t.organizationId, t.closedAt)
      .where(sql`closed_at is not null`),
    index('session_figures_open')
      .on(t.organizationId, t.departmentId)
      .where(sql`status <> 'closed'`),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }).onDelete('cascade'),
  ],
);

/** Sessions of which something has changed that is counted; triggers put them here. */
export const figuresPending = pgTable(
  'figures_pending',
  { organizationId: organizationId(), sessionId: uuid('session_id').notNull() },
  (t) => [primaryKey({ columns: [t.organizationId, t.sessionId] })],
);
