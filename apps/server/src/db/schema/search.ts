import { sql } from 'drizzle-orm';
import {
  bigint,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, organizationId } from './columns.ts';

/** What a searched row is of. */
export type SearchedKind = 'message' | 'note' | 'addition' | 'citizen';

/** The words of an organization's texts, folded as search reads them; texts keep their numbers. */
export const searchWords = pgTable(
  'search_words',
  {
    organizationId: organizationId(),
    /** Never the same in two organizations: an index over texts of all finds one organization's alone. */
    id: integer('id').notNull().generatedAlwaysAsIdentity(),
    word: text('word').notNull(),
    /** About how many texts have it; counted on one text in eight. */
    count: integer('count').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('search_words_word').on(t.organizationId, t.word.op('text_pattern_ops')),
    // A word with a slip of typing keeps its beginning or its end, and about its length.
    index('search_words_begin').on(
      t.organizationId,
      sql`length(word)`,
      t.word.op('text_pattern_ops'),
    ),
    index('search_words_end').on(
      t.organizationId,
      sql`length(word)`,
      sql`reverse(word) text_pattern_ops`,
    ),
  ],
);

/** A message, a note or an addition as search finds it: the numbers of its words. */
export const searchTexts = pgTable(
  'search_texts',
  {
    organizationId: organizationId(),
    /** Of what was written. */
    id: id(),
    kind: text('kind').$type<Exclude<SearchedKind, 'citizen'>>().notNull(),
    sessionId: uuid('session_id').notNull(),
    at: instant('at').notNull(),
    words: integer('words').array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('search_texts_latest').on(t.organizationId, t.at, t.id),
    index('search_texts_words').using('gin', t.words).with({ fastupdate: false }),
  ],
);

/** A citizen's name, likewise. */
export const searchNames = pgTable(
  'search_names',
  {
    organizationId: organizationId(),
    /** Of the citizen. */
    id: id(),
    words: integer('words').array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('search_names_words').using('gin', t.words).with({ fastupdate: false }),
  ],
);

/** What was written and not yet taken into the index; triggers put it here. */
export const searchPending = pgTable(
  'search_pending',
  {
    organizationId: organizationId(),
    id: id(),
    kind: text('kind').$type<SearchedKind>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.id] })],
);

/** The running processes of the installation, each with its last sign of life; kept with its home organization. */
export const processes = pgTable(
  'processes',
  {
    organizationId: organizationId(),
    id: id(),
    host: text('host').notNull(),
    pid: integer('pid').notNull(),
    roles: text('roles').notNull(),
    version: text('version').notNull(),
    memoryBytes: bigint('memory_bytes', { mode: 'number' }).notNull(),
    startedAt: instant('started_at').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index('processes_seen').on(t.organizationId, t.seenAt.desc()),
  ],
);
