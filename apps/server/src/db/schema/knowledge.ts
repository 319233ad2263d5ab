import type {
  DocumentFailure,
  DocumentStatus,
  Locale,
  StructuredDocument,
  Visibility,
} from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import {
  bigint,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, json, organizationId } from './columns.ts';
import { organizations } from './organizations.ts';

/** A document that the assistant and the copilot answer from. */
export const documents = pgTable(
  'documents',
  {
    organizationId: organizationId(),
    id: id(),
    title: text('title').notNull(),
    category: text('category'),
    language: text('language').$type<Locale>(),
    visibility: text('visibility').$type<Visibility>().notNull(),
    /** Of the newest revision. */
    status: text('status').$type<DocumentStatus>().notNull(),
    progress: real('progress').notNull().default(0),
    failure: text('failure').$type<DocumentFailure>(),
    /** The newest; raised when the document is replaced. */
    revision: integer('revision').notNull(),
    /** The one that answers; it changes in the transaction that takes the old one out. */
    liveRevision: integer('live_revision'),
    fileName: text('file_name'),
    /** Media type by content. */
    type: text('type').notNull(),
    /** Bytes. */
    size: integer('size').notNull(),
    pages: integer('pages'),
    chunkCount: integer('chunk_count').notNull().default(0),
    cited: integer('cited').notNull().default(0),
    /** Null for one that came by a key of the organization. */
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Taken out then: it answers nothing, and can be brought back for a while. */
    removedAt: instant('removed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('documents_latest').on(t.organizationId, t.updatedAt, t.id),
    index('documents_removed').on(t.removedAt).where(sql`removed_at is not null`),
    /** Unfinished ones: taken up again after a crash. */
    index('documents_unfinished').on(t.updatedAt).where(sql`status not in ('ready', 'failed')`),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }),
  ],
);

/** A document as it was read: its plain text and its blocks. */
export const documentContents = pgTable(
  'document_contents',
  {
    organizationId: organizationId(),
    documentId: uuid('document_id').notNull(),
    revision: integer('revision').notNull(),
    text: text('text').notNull(),
    structure: json<StructuredDocument>('structure').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.documentId, t.revision] }),
    foreignKey({
      columns: [t.organizationId, t.documentId],
      foreignColumns: [documents.organizationId, documents.id],
    }).onDelete('cascade'),
  ],
);

/** The pieces that are searched. Offsets are into the document's plain text. */
export const chunks = pgTable(
  'chunks',
  {
    organizationId: organizationId(),
    id: id(),
    documentId: uuid('document_id').notNull(),
    revision: integer('revision').notNull(),
    position: integer('position').notNull(),
    heading: text('heading').notNull(),
    page: integer('page'),
    start: integer('start_offset').notNull(),
    end: integer('end_offset').notNull(),
    text: text('text').notNull(),
    /** 0 to 1: how much it speaks like an order to a language model; see `ai.injectionIsolate`. */
    riskScore: real('risk_score').notNull().default(0),
    cited: integer('cited').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('chunks_document').on(t.organizationId, t.documentId, t.revision, t.position),
    foreignKey({
      columns: [t.organizationId, t.documentId],
      foreignColumns: [documents.organizationId, documents.id],
    }).onDelete('cascade'),
  ],
);

/** A question that comes up again and again, with its answer. */
export const faqs = pgTable(
  'faqs',
  {
    organizationId: organizationId(),
    id: id(),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    language: text('language').$type<Locale>(),
    category: text('category'),
    keywords: json<string[]>('keywords').notNull(),
    priority: integer('priority').notNull(),
    visibility: text('visibility').$type<Visibility>().notNull(),
    matched: integer('matched').notNull().default(0),
    lastMatchedAt: instant('last_matched_at'),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Taken out then: it answers nothing, and can be brought back for a while. */
    removedAt: instant('removed_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('faqs_order').on(t.organizationId, t.priority, t.id),
    index('faqs_removed').on(t.removedAt).where(sql`removed_at is not null`),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }),
  ],
);

/** Raised with every change of documents or FAQs: an index in memory knows by it whether it is behind. */
export const knowledgeMarks = pgTable('knowledge_marks', {
  organizationId: organizationId().primaryKey(),
  revision: bigint('revision', { mode: 'number' }).notNull(),
});

/** Questions alike that nobody could answer. */
export const unansweredGroups = pgTable(
  'unanswered_groups',
  {
    organizationId: organizationId(),
    id: id(),
    question: text('question').notNull(),
    language: text('language').$type<Locale>(),
    count: integer('count').notNull(),
    lastAskedAt: instant('last_asked_at').notNull(),
    /** Made an FAQ, or dismissed. */
    settledAt: instant('settled_at'),
    faqId: uuid('faq_id'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('unanswered_open')
      .on(t.organizationId, t.count, t.lastAskedAt)
      .where(sql`settled_at is null`),
  ],
);

export const unansweredQuestions = pgTable(
  'unanswered_questions',
  {
    organizationId: organizationId(),
    id: id(),
    groupId: uuid('group_id').notNull(),
    text: text('text').notNull(),
    sessionId: uuid('session_id'),
    askedAt: instant('asked_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('unanswered_questions_group').on(t.organizationId, t.groupId, t.askedAt),
    index('unanswered_questions_session').on(t.organizationId, t.sessionId),
    foreignKey({
      columns: [t.organizationId, t.groupId],
      foreignColumns: [unansweredGroups.organizationId, unansweredGroups.id],
    }).onDelete('cascade'),
  ],
);
