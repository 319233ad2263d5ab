import { z } from 'zod';
import { Id, Instant } from '../wire.ts';
import { Locale } from '../words.ts';

export const visibilities = ['public', 'internal'] as const;
/** `internal` is the copilot's alone: a visitor never meets it, not even as a citation. */
export const Visibility = z.enum(visibilities);
export type Visibility = z.infer<typeof Visibility>;

export const blockKinds = ['heading', 'paragraph', 'list_item', 'table_row', 'code'] as const;
/** A piece of a document in reading order. `start` and `end` are offsets into the document's plain text. */
export const DocumentBlock = z.object({
  kind: z.enum(blockKinds),
  /** Of a heading: 1 is the highest. */
  level: z.number().int().min(1).max(6).optional(),
  text: z.string(),
  /** 1 is the first; null where a format has no pages. */
  page: z.number().int().positive().nullable(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type DocumentBlock = z.infer<typeof DocumentBlock>;

/** What any format is converted to. The plain text is the blocks' texts joined by a line feed. */
export const StructuredDocument = z.object({
  title: z.string().nullable(),
  pages: z.number().int().nullable(),
  blocks: z.array(DocumentBlock),
});
export type StructuredDocument = z.infer<typeof StructuredDocument>;

export const documentStatuses = ['queued', 'converting', 'indexing', 'ready', 'failed'] as const;
export const DocumentStatus = z.enum(documentStatuses);
export type DocumentStatus = z.infer<typeof DocumentStatus>;

export const documentFailures = [
  'damaged',
  'encrypted',
  /** Pictures of pages: there is no text to read. */
  'no_text',
  /** More pages or more text than a document may have. */
  'too_long',
  /** Unpacks to far more than it seems, or takes too long to read. */
  'hostile',
  'unsupported_type',
] as const;
/** Why a document cannot be used. */
export const DocumentFailure = z.enum(documentFailures);
export type DocumentFailure = z.infer<typeof DocumentFailure>;

/** A document that the assistant and the copilot answer from. */
export const KnowledgeDocument = z.object({
  id: Id,
  title: z.string(),
  category: z.string().nullable(),
  language: Locale.nullable(),
  visibility: Visibility,
  status: DocumentStatus,
  /** 0 to 1. While a newer revision is worked on, the one before still answers. */
  progress: z.number().min(0).max(1),
  failure: DocumentFailure.nullable(),
  /** As it was uploaded; null for one that came as text. */
  fileName: z.string().nullable(),
  /** Media type. */
  type: z.string(),
  /** Bytes. */
  size: z.number().int(),
  pages: z.number().int().nullable(),
  chunks: z.number().int(),
  /** How often an answer cited it. */
  cited: z.number().int(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type KnowledgeDocument = z.infer<typeof KnowledgeDocument>;

/** A piece of a document as the search sees it. */
export const DocumentChunk = z.object({
  id: Id,
  position: z.number().int(),
  /** The headings above it, from the highest down. */
  heading: z.string(),
  page: z.number().int().nullable(),
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  cited: z.number().int(),
});
export type DocumentChunk = z.infer<typeof DocumentChunk>;

/** The passage that a citation points at, with what stands around it. */
export const Passage = z.object({
  documentId: Id,
  title: z.string(),
  page: z.number().int().nullable(),
  heading: z.string(),
  before: z.string(),
  text: z.string(),
  after: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});
export type Passage = z.infer<typeof Passage>;

/** A question that comes up again and again, with its answer. */
export const Faq = z.object({
  id: Id,
  question: z.string(),
  answer: z.string(),
  /** Null: for every language. `uz` answers both scripts. */
  language: Locale.nullable(),
  category: z.string().nullable(),
  keywords: z.array(z.string()),
  /** Of two that match alike the higher answers. */
  priority: z.number().int(),
  visibility: Visibility,
  /** How often it answered. */
  matched: z.number().int(),
  lastMatchedAt: Instant.nullable(),
  updatedAt: Instant,
});
export type Faq = z.infer<typeof Faq>;

/** Questions alike that nobody could answer. */
export const UnansweredGroup = z.object({
  id: Id,
  /** The one that stands for all of them. */
  question: z.string(),
  language: Locale.nullable(),
  count: z.number().int(),
  lastAskedAt: Instant,
  examples: z.array(z.object({ text: z.string(), sessionId: Id.nullable(), askedAt: Instant })),
});
export type UnansweredGroup = z.infer<typeof UnansweredGroup>;
