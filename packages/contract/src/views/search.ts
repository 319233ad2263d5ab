/** What search finds: sessions by what they are known by, messages, notes and additions by their words. */
import { z } from 'zod';
import { Id, Instant } from '../wire.ts';
import { AuthorKind, SessionKind, SessionStatus } from '../words.ts';
import { Party } from './session.ts';

/** A range of a text to mark: UTF-16 units, end exclusive. */
export const Highlight = z.object({ start: z.number().int(), end: z.number().int() });
export type Highlight = z.infer<typeof Highlight>;

/** As much of a session as a line of results needs. */
export const FoundIn = z.object({
  id: Id,
  number: z.string(),
  kind: SessionKind,
  status: SessionStatus,
  department: Party.nullable(),
  citizen: z.object({ id: Id, name: z.string().nullable(), phone: z.string().nullable() }),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  preview: z.string(),
});
export type FoundIn = z.infer<typeof FoundIn>;

export const FoundSession = z.object({
  kind: z.literal('session'),
  session: FoundIn,
  /** What of it was meant; the highlights are in that. */
  by: z.enum(['number', 'phone', 'name']),
  highlights: z.array(Highlight),
});
export type FoundSession = z.infer<typeof FoundSession>;

const found = {
  session: FoundIn,
  id: Id,
  /** The part of the text around the first found word; `…` where it was cut. */
  excerpt: z.string(),
  /** In the excerpt. */
  highlights: z.array(Highlight),
  at: Instant,
};

export const FoundMessage = z.object({
  kind: z.literal('message'),
  ...found,
  seq: z.number().int(),
  author: z.object({ kind: AuthorKind, name: z.string().nullable() }),
});
export type FoundMessage = z.infer<typeof FoundMessage>;

export const FoundNote = z.object({
  kind: z.literal('note'),
  ...found,
  author: z.object({ kind: z.literal('staff'), name: z.string() }),
});
export type FoundNote = z.infer<typeof FoundNote>;

/** What a citizen added beside an appeal that was locked. */
export const FoundAddition = z.object({
  kind: z.literal('addition'),
  ...found,
  author: z.object({ kind: z.literal('citizen'), name: z.string().nullable() }),
});
export type FoundAddition = z.infer<typeof FoundAddition>;

export const Found = z.discriminatedUnion('kind', [
  FoundSession,
  FoundMessage,
  FoundNote,
  FoundAddition,
]);
export type Found = z.infer<typeof Found>;

/** A word that nobody wrote, and what was searched in its place. */
export const CorrectedWord = z.object({ written: z.string(), read: z.string() });
export type CorrectedWord = z.infer<typeof CorrectedWord>;
