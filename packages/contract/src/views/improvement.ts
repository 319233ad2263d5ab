import { z } from 'zod';
import { Id, Instant } from '../wire.ts';
import { Party } from './session.ts';

export const improvementKinds = [
  /** A department, or the assistant, is rated 1 or 2 again and again. */
  'low_ratings',
  /** A question that many ask and nobody has answered. */
  'unanswered',
  /** Sessions go from one department to the same other again and again. */
  'corrections',
  /** A department misses its deadlines. */
  'deadlines',
  /** A document was cited in answers that did not help. */
  'document',
] as const;
export const ImprovementKind = z.enum(improvementKinds);
export type ImprovementKind = z.infer<typeof ImprovementKind>;

export const settlements = ['done', 'later'] as const;
/** `done`: it was acted on. `later`: not now. Either way it comes back only if it repeats afterwards. */
export const Settlement = z.enum(settlements);
export type Settlement = z.infer<typeof Settlement>;

const count = z.number().int();

/** Something that would make the service better, drawn from what happened, with the sessions that show it. */
export const Improvement = z.object({
  id: Id,
  kind: ImprovementKind,
  /** Whose it is; of corrections the one where the sessions belong; null: the assistant's. */
  department: Party.nullable(),
  /** Of corrections: where the sessions were sent first. */
  from: Party.nullable(),
  /** The passage that was cited most: offsets into the document's text. */
  document: z
    .object({
      id: Id,
      title: z.string(),
      page: count.nullable(),
      start: count,
      end: count,
    })
    .nullable(),
  /** Of `unanswered`: the group and its first question, as it was written. */
  question: z.object({ id: Id, text: z.string() }).nullable(),
  /** Low ratings, times asked, moves, missed deadlines, answers that did not help. */
  count,
  /** Of how many: ratings, sessions with a deadline, answers that cited it; null where that says nothing. */
  of: count.nullable(),
  /** Of all ratings, 1 to 5; null elsewhere. */
  average: z.number().nullable(),
  /** Words that repeat in them, as they were written, the most telling first. */
  words: z.array(z.string()),
  /** The latest that the reader may read, at most 20. */
  sessions: z.array(z.object({ id: Id, number: z.string() })),
  /** In a provider's words, in the organization's first language; null without one. Untrusted text. */
  summary: z.object({ text: z.string(), provider: z.string() }).nullable(),
  /** Since when it stands here. */
  openedAt: Instant,
  /** Until when what happened is counted. */
  updatedAt: Instant,
  /** Who put it away last; of one that stands here again: before it repeated. */
  settled: z.object({ as: Settlement, at: Instant, by: z.string() }).nullable(),
});
export type Improvement = z.infer<typeof Improvement>;
