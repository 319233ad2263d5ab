import { z } from 'zod';
import { Instant } from '../wire.ts';
import { Emotion } from '../words.ts';

export const Feedback = z.object({
  rating: z.number().int().min(1).max(5),
  comment: z.string().nullable(),
  createdAt: Instant,
  editableUntil: Instant,
});
export type Feedback = z.infer<typeof Feedback>;

/** From which of the citizen's messages on they felt so. */
export const FeltAt = z.object({ seq: z.number().int().positive(), emotion: Emotion });
export type FeltAt = z.infer<typeof FeltAt>;

/** What a closed session was about and how it went. Quotes are whole sentences of its messages. */
export const SessionSummary = z.object({
  /** In the citizen's own words; null where nothing was written. */
  matter: z.string().nullable(),
  /** In the staff's or the assistant's own words. */
  answer: z.string().nullable(),
  /** How the citizen's mood went, changes only, oldest first. */
  arc: z.array(FeltAt),
  /** The whole in a provider's words; null where none wrote it. Untrusted text. */
  text: z.string().nullable(),
  provider: z.string().nullable(),
  madeAt: Instant,
});
export type SessionSummary = z.infer<typeof SessionSummary>;
