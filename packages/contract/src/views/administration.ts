/** What an administrator keeps: neighbourhoods and quick replies. */
import { z } from 'zod';
import { Id, Instant, LocalizedText } from '../wire.ts';
import { Locale } from '../words.ts';
import { Neighborhood } from './people.ts';

/** A neighbourhood as its administrator sees it. */
export const ManagedNeighborhood = Neighborhood.extend({
  /** Offered to citizens; one that is not stays with the sessions that name it. */
  active: z.boolean(),
  order: z.number().int(),
  /** How many sessions name it. */
  sessions: z.number().int(),
});
export type ManagedNeighborhood = z.infer<typeof ManagedNeighborhood>;

export const quickReplyVariables = [
  'citizen',
  'number',
  'department',
  'agent',
  'deadline',
  'opened',
  'organization',
] as const;
/** What a quick reply may leave open, written as `{citizen}`; filled from the session that is open. */
export const QuickReplyVariable = z.enum(quickReplyVariables);
export type QuickReplyVariable = z.infer<typeof QuickReplyVariable>;

/** A text that staff answer with again and again. */
export const QuickReply = z.object({
  id: Id,
  title: LocalizedText,
  /** Per language, with variables; Uzbek Cyrillic is derived. */
  text: LocalizedText,
  /** Whose it is; null for every department. */
  departmentId: Id.nullable(),
  /** The word that finds it at once, in lower case. */
  shortcut: z.string().nullable(),
  order: z.number().int(),
  /** How often it was put into an answer. */
  uses: z.number().int(),
  updatedAt: Instant,
});
export type QuickReply = z.infer<typeof QuickReply>;

/** A quick reply for one session: in its citizen's language and script, with what the session knows. */
export const FilledReply = z.object({
  id: Id,
  title: LocalizedText,
  shortcut: z.string().nullable(),
  /** Whether it is the session's own department's. */
  own: z.boolean(),
  language: Locale,
  /** False where it has no words in the citizen's language: then it is Uzbek. */
  translated: z.boolean(),
  text: z.string(),
  /** Variables that the session has no value for; they stand in the text as they were written. */
  missing: z.array(QuickReplyVariable),
});
export type FilledReply = z.infer<typeof FilledReply>;
