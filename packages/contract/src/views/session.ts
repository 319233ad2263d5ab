import { z } from 'zod';
import { Id, Instant } from '../wire.ts';
import {
  AppealKind,
  AuthorKind,
  Channel,
  CloseReason,
  DeadlineState,
  DeliveryChannel,
  DeliveryReason,
  DeliveryState,
  Emotion,
  Priority,
  Script,
  SessionAction,
  SessionKind,
  SessionStatus,
  TextLanguage,
} from '../words.ts';
import { Feedback } from './feedback.ts';
import { Attachment } from './files.ts';

export const Party = z.object({ id: Id, name: z.string() });
export type Party = z.infer<typeof Party>;

export const Deadline = z.object({
  dueAt: Instant,
  state: DeadlineState,
  metAt: Instant.nullable(),
});
export type Deadline = z.infer<typeof Deadline>;

/** A word or phrase of the citizen's text that spoke for the chosen department. */
export const RoutingWord = z.object({
  text: z.string(),
  /** Character offsets in message 1, end exclusive. */
  start: z.number().int(),
  end: z.number().int(),
  /** Share of the decision, 0 to 1. */
  weight: z.number(),
});
export const SimilarCase = z.object({
  sessionId: Id.nullable(),
  number: z.string().nullable(),
  quote: z.string(),
  similarity: z.number(),
  departmentId: Id,
});
export const RunnerUp = z.object({ departmentId: Id, name: z.string(), share: z.number() });
export const Routing = z.object({
  confidence: z.number(),
  reason: z.string(),
  words: z.array(RoutingWord),
  /** Past cases the decision leaned on; quotes only sessions that the caller may read. */
  similar: z.array(SimilarCase),
  runnersUp: z.array(RunnerUp),
  confirmed: z.boolean(),
  /** Who decided: `local`, or a provider of language models. */
  provider: z.string(),
  model: z.string(),
});
export type Routing = z.infer<typeof Routing>;

/** What a citizen sent while the session was locked: kept beside the appeal, shown to staff. */
export const Addition = z.object({
  id: Id,
  /** May be empty beside attachments. */
  text: z.string(),
  attachments: z.array(Attachment),
  channel: Channel,
  createdAt: Instant,
});
export type Addition = z.infer<typeof Addition>;

/**
 * One conversation of one citizen with one organization. A citizen's view leaves out what is staff's
 * and shows a quarantined session as one being routed.
 */
export const Session = z.object({
  id: Id,
  number: z.string(),
  rev: z.number().int(),
  organizationId: Id,
  kind: SessionKind,
  appealKind: AppealKind.nullable(),
  channel: Channel,
  status: SessionStatus,
  department: Party.nullable(),
  assignee: Party.nullable(),
  citizen: z.object({
    id: Id,
    name: z.string().nullable(),
    phone: z.string().optional(),
    script: Script.optional(),
  }),
  neighborhood: z.object({ id: Id, name: z.string() }).nullable(),
  language: TextLanguage,
  priority: Priority,
  emotion: Emotion.nullable(),
  /** The beginning of message 1, at most 160 characters. */
  preview: z.string(),
  /** The beginning of the last citizen or staff message, at most 160 characters, and whose it is. */
  lastMessage: z.object({ author: AuthorKind, text: z.string(), at: Instant }).nullable(),
  openedAt: Instant,
  lastActivityAt: Instant,
  closedAt: Instant.nullable(),
  closeReason: CloseReason.nullable(),
  /** When a clock will close it by itself if nobody writes. */
  autoCloseAt: Instant.nullable(),
  reopenUntil: Instant.nullable(),
  lastSeq: z.number().int(),
  /** Messages of the other side that the caller has not read. */
  unread: z.number().int(),
  /** Highest seq that the other side has read. */
  readByOther: z.number().int(),
  isLocked: z.boolean(),
  queue: z
    .object({ position: z.number().int(), etaSeconds: z.number().int().nullable() })
    .nullable(),
  deadlines: z.object({
    firstReply: Deadline,
    resolution: Deadline.extend({
      extended: z.boolean(),
      /** Until when the caller could lengthen it now, and what for; null where they cannot. */
      extension: z.object({ for: z.enum(['study', 'head']), dueAt: Instant }).nullable(),
    }),
  }),
  routing: Routing.nullable(),
  /** Where the router would look first, best first; for staff while the session is in triage. */
  candidates: z.array(RunnerUp),
  /** Moves to another department so far; from the second on the operators name one owner. */
  moves: z.number().int(),
  /** Proposed by one person, waiting for the approval of a second; for staff. */
  withoutConsideration: z.object({ reason: z.string(), proposedBy: Party }).nullable(),
  /** Since when its assignee is away while its citizen waits; for staff. */
  unattendedSince: Instant.nullable(),
  wrongPlace: z.object({ comment: z.string().nullable(), at: Instant }).nullable(),
  additions: z.array(Addition),
  feedback: Feedback.nullable(),
  /** When all that was said in it was removed: its number, its times and its figures stay. */
  contentsRemovedAt: Instant.nullable().default(null),
  allowedActions: z.array(SessionAction),
});
export type Session = z.infer<typeof Session>;

export const Citation = z.object({
  documentId: Id,
  title: z.string(),
  page: z.number().int().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
});
export type Citation = z.infer<typeof Citation>;
/** How bringing a message to its reader goes, by the way that got furthest. */
export const Delivery = z.object({
  state: DeliveryState,
  channel: DeliveryChannel,
  /** Of `failed` and `unconfirmed`. */
  reason: DeliveryReason.optional(),
});
export type Delivery = z.infer<typeof Delivery>;

/** A system line's code; screens and channels render it in the reader's language. */
export const systemLineCodes = [
  'opened',
  'routed',
  'triaged',
  'picked',
  'confirmed',
  'moved',
  'transferred',
  'held',
  'resumed',
  'closing_soon',
  'closed',
  'reopened',
  'released',
  'deadline_extended',
  'escalated',
  'handed_back',
] as const;
export const SystemLine = z.object({
  code: z.enum(systemLineCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type SystemLine = z.infer<typeof SystemLine>;

/** One entry of a session. Immutable; `seq` runs 1, 2, 3 … without gaps. Text is text: never HTML. */
export const Message = z.object({
  id: Id,
  sessionId: Id,
  seq: z.number().int().positive(),
  author: z.object({ kind: AuthorKind, id: Id.optional(), name: z.string().optional() }),
  text: z.string(),
  /** Set on `system` messages, whose `text` is the sentence in the session's language. */
  system: SystemLine.nullable(),
  attachments: z.array(Attachment),
  citations: z.array(Citation),
  emotion: Emotion.nullable(),
  clientId: z.string().nullable(),
  createdAt: Instant,
  delivery: Delivery,
});
export type Message = z.infer<typeof Message>;

export const timelineKinds = [
  'received',
  'routed',
  'triaged',
  'quarantined',
  'released',
  'picked',
  'assigned',
  'confirmed',
  'moved',
  'correction_undone',
  'transferred',
  'returned',
  'held',
  'resumed',
  'answered',
  'wrong_place',
  'warned',
  'deadline_extended',
  'closed',
  'reopened',
  'escalated',
  'feedback',
] as const;
/** A step of a session's history; citizens get a citizen's view of it. */
export const TimelineEntry = z.object({
  id: Id,
  kind: z.enum(timelineKinds),
  at: Instant,
  actor: z.object({ kind: AuthorKind, name: z.string().nullable() }),
  department: Party.nullable(),
  fromDepartment: Party.nullable(),
  reason: z.string().nullable(),
  confidence: z.number().nullable(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;
