import { z } from 'zod';
import type { Talk } from './menu.ts';

/** A file that came and waits for the text it belongs to. */
const FileIds = z.array(z.uuid()).max(10).default([]);

/** Where the conversation stands, as the chat's row keeps it. */
export const Step = z.discriminatedUnion('at', [
  /** Nothing is asked: what is written goes to the appeal. */
  z.object({ at: z.literal('ready') }),
  z.object({ at: z.literal('phone') }),
  z.object({ at: z.literal('code'), phone: z.string() }),
  z.object({ at: z.literal('describe'), files: FileIds }),
  /** Whether what was written begins a new appeal. */
  z.object({
    at: z.literal('confirm'),
    text: z.string(),
    files: FileIds,
    clientId: z.string(),
  }),
  /** `until`: Unix time in milliseconds; what is written later is no comment any more. */
  z.object({
    at: z.literal('comment'),
    sessionId: z.uuid(),
    rating: z.number().int(),
    until: z.number(),
  }),
]);
export type Step = z.infer<typeof Step>;

/** What the chat's row keeps beside the step. */
export const Memory = z.object({
  step: Step.default({ at: 'ready' }),
  /** The session with the assistant that what is written goes to; null: it goes to the appeal. */
  talksIn: z.uuid().nullable().default(null),
  /** Which place in the queue was told last, of which session, and when. */
  placeSaid: z.object({ sessionId: z.string(), position: z.number(), at: z.number() }).optional(),
  /** For which appeal, and when, it was said that it is locked. */
  lockedSaid: z.object({ sessionId: z.string(), at: z.number() }).optional(),
  /** Updates within the minute that began at `since`; `told`: it was said that they are too many. */
  minute: z
    .object({ since: z.number(), count: z.number(), told: z.boolean() })
    .default({ since: 0, count: 0, told: false }),
});
export type Memory = z.infer<typeof Memory>;

/** Where words go. A chat that was made an appeal since is the appeal. */
export function talkOf({ talksIn }: Pick<Memory, 'talksIn'>, open: { id: string } | null): Talk {
  return talksIn === null || talksIn === open?.id ? 'appeal' : 'chat';
}

const mostInMinute = 30;
const minuteMs = 60_000;

/** Counts one more update of a chat. `tellNow`: the one line about it is due. */
export function countUpdate(
  minute: Memory['minute'],
  at: Date,
): { minute: Memory['minute']; isFlood: boolean; tellNow: boolean } {
  const isNew = at.getTime() - minute.since >= minuteMs;
  const counted = isNew
    ? { since: at.getTime(), count: 1, told: false }
    : { ...minute, count: minute.count + 1 };
  const isFlood = counted.count > mostInMinute;
  return {
    minute: { ...counted, told: counted.told || isFlood },
    isFlood,
    tellNow: isFlood && !counted.told,
  };
}
