import type {
  AiPatch,
  Analysis,
  ReplaySample,
  ReplayState,
  Settings,
} from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import {
  bigint,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { id, instant, json, organizationId } from './columns.ts';
import { staff } from './people.ts';
import { sessions } from './sessions.ts';

/** Past messages judged by settings that are being tried. An organization keeps its last one. */
export const replays = pgTable(
  'replays',
  {
    organizationId: organizationId(),
    id: id(),
    state: text('state').$type<ReplayState>().notNull(),
    /** As they held when it began: a change meanwhile does not mix two comparisons. */
    settings: json<Settings['ai']>('settings').notNull(),
    changes: json<AiPatch>('changes').notNull(),
    sample: json<ReplaySample>('sample').notNull(),
    /** Lessons of the sampled sessions, which its router was not taught. */
    leftOut: integer('left_out').notNull(),
    /** What its calls cost, each counted once. */
    spentMicros: bigint('spent_micros', { mode: 'number' }).notNull().default(0),
    startedBy: uuid('started_by').notNull(),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    uniqueIndex('replays_one').on(t.organizationId).where(sql`state in ('waiting', 'running')`),
    foreignKey({
      columns: [t.organizationId, t.startedBy],
      foreignColumns: [staff.organizationId, staff.id],
    }),
  ],
);

/** What one set of settings made of a message. No text of it. */
export interface JudgedSide {
  action: Analysis['action'];
  departmentId: string | null;
  confidence: number | null;
  reason: string | null;
  nearest: { departmentId: string; share: number } | null;
  risk: number;
  provider: string;
  model: string;
  ms: number;
  calls: number;
  unanswered: boolean;
  /** Null when the price of a call is not known. */
  costMicros: number | null;
}

/** The messages of a replay; judged one after the other. */
export const replayedMessages = pgTable(
  'replayed_messages',
  {
    organizationId: organizationId(),
    replayId: uuid('replay_id').notNull(),
    position: integer('position').notNull(),
    sessionId: uuid('session_id').notNull(),
    /** The citizen's texts up to this one are read, as they were when it was routed. */
    forSeq: integer('for_seq').notNull(),
    /** Where staff said that it belongs. */
    truthId: uuid('truth_id'),
    before: json<JudgedSide | null>('before'),
    after: json<JudgedSide | null>('after'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.replayId, t.position] }),
    index('replayed_messages_session').on(t.organizationId, t.sessionId),
    foreignKey({
      columns: [t.organizationId, t.replayId],
      foreignColumns: [replays.organizationId, replays.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organizationId, t.sessionId],
      foreignColumns: [sessions.organizationId, sessions.id],
    }).onDelete('cascade'),
  ],
);
