import {
  AppealKind,
  AuthorKind,
  Channel,
  Citation,
  CloseReason,
  DeliveryChannel,
  deliveryStates,
  Emotion,
  FeltAt,
  Priority,
  RoutingWord,
  SessionKind,
  SessionStatus,
  SystemLine,
  TextLanguage,
  TimelineEntry,
} from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  additions,
  deliveries,
  feedback,
  files,
  importedSessions,
  messages,
  notes,
  ratingReminders,
  sessionSummaries,
  sessions,
  timeline,
  translations,
} from '../../db/schema/index.ts';
import type { Part, Row } from './part.ts';

const StoredAttachments = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    type: z.string(),
    size: z.number().int(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
  }),
);
const Shares = z.array(z.object({ departmentId: z.uuid(), share: z.number() }));
const Seq = z.number().int().min(1);

/** What nobody knows to have been taken is not sent again, here as little as where it was begun. */
function asLeft(row: Row): Row {
  const isOpen = row.state === 'queued' || row.state === 'sending';
  return {
    ...row,
    content: {},
    ...(isOpen ? { state: 'unconfirmed', reason: 'interrupted' } : {}),
  };
}

/** Sessions with all that was said and done in them. */
export const sessionParts: readonly Part[] = [
  {
    name: 'sessions',
    table: sessions,
    of: 'self',
    fields: {
      channel: Channel,
      language: TextLanguage,
      kind: SessionKind,
      status: SessionStatus,
      appealKind: AppealKind,
      priority: Priority,
      priorityRank: z.number().int().min(0).max(2),
      lastWordBy: z.enum(['citizen', 'staff', 'assistant']),
      closeReason: CloseReason,
      withoutConsideration: z.object({ proposedBy: z.string(), reason: z.string() }),
      routing: z.object({
        departmentId: z.uuid(),
        confidence: z.number(),
        words: z.array(RoutingWord),
        runnersUp: Shares,
      }),
      candidates: Shares,
      wrongPlace: z.object({ comment: z.string().nullable(), at: z.string() }),
      emotion: Emotion,
      lastMessage: z.object({ author: AuthorKind, text: z.string(), at: z.string() }),
    },
  },
  { name: 'importedSessions', table: importedSessions, of: 'session' },
  {
    name: 'timeline',
    table: timeline,
    of: 'session',
    fields: { kind: TimelineEntry.shape.kind, actorKind: AuthorKind },
  },
  {
    name: 'messages',
    table: messages,
    of: 'session',
    fields: {
      seq: Seq,
      authorKind: AuthorKind,
      system: SystemLine,
      channel: Channel,
      attachments: StoredAttachments,
      citations: z.array(Citation),
      emotion: Emotion,
    },
  },
  {
    name: 'additions',
    table: additions,
    of: 'session',
    fields: { channel: Channel, attachments: StoredAttachments },
  },
  {
    name: 'files',
    table: files,
    of: 'file',
    // What was not sent yet is nobody's but its writer's.
    only: sql`state = 'stored' and (message_id is not null or addition_id is not null)`,
    without: ['state'],
    fields: { ownerKind: z.enum(['citizen', 'staff', 'draft']), size: z.number().int().min(0) },
    idsIn: ['ownerId'],
    take: (row) => ({ ...row, state: 'stored' }),
  },
  {
    name: 'translations',
    table: translations,
    of: 'message',
    fields: { language: TextLanguage },
  },
  {
    name: 'deliveries',
    table: deliveries,
    of: 'session',
    // What it carried stands in the messages; whoever sent it is another process.
    without: ['content', 'position', 'startedAt', 'startedBy'],
    order: ['position'],
    fields: {
      channel: DeliveryChannel,
      state: z.enum([...deliveryStates, 'sending']),
      externalIds: z.array(z.string()),
    },
    idsIn: ['subject'],
    take: asLeft,
  },
  {
    name: 'notes',
    table: notes,
    of: 'session',
    fields: { mentions: z.array(z.object({ id: z.uuid(), name: z.string() })) },
  },
  {
    name: 'feedback',
    table: feedback,
    of: 'session',
    fields: { rating: z.number().int().min(1).max(5) },
  },
  { name: 'summaries', table: sessionSummaries, of: 'session', fields: { arc: z.array(FeltAt) } },
  { name: 'ratingReminders', table: ratingReminders, of: 'session' },
];
