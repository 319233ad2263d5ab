/** What an organization sets for its chats: the assistant, when people are there, what calls them. */
import { z } from 'zod';
import { Id, WrittenText } from './wire.ts';

/** A custom rule's kind: the sentence under `problems.invalid` that says what to do. */
export const kind = (name: string) => ({ params: { kind: name } });

/** Single words, so that each is found wherever it stands. */
const SameWords = z
  .array(
    z
      .string()
      .trim()
      .min(2)
      .max(40)
      .refine((word) => !/\s/.test(word), kind('one_word')),
  )
  .min(2)
  .max(20);

export const assistantFields = {
  name: z.string().trim().min(1).max(60),
  /** With which words it begins a chat; null for the product's own, which name it. */
  greeting: WrittenText.nullable(),
  /** Groups of words that mean the same to this organization, in any languages; beside the shipped ones. */
  synonyms: z.array(SameWords).max(300),
  /** How it speaks where it speaks of its own. */
  manner: z.enum(['formal', 'friendly']),
};

const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
/** From when to when people are there, in the organization's time zone: `09:00` to `18:00`. */
const Hours = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => from < to, { path: ['to'], ...kind('before_from') });
/** Monday to Sunday; null for a day on which nobody is there. */
export const BusinessHours = z
  .array(Hours.nullable())
  .length(7)
  .refine((days) => days.some((hours) => hours !== null), kind('no_hours'));
export type BusinessHours = z.infer<typeof BusinessHours>;

export const chatFields = {
  /** Takes every chat that needs a human; null lets the router choose. */
  departmentId: Id.nullable(),
  /** When people answer chats; null for always. */
  businessHours: BusinessHours.nullable(),
};

/** A word or a phrase of the organization's own; each may take endings. */
const ExtraWords = z.array(z.string().trim().min(2).max(60)).max(100);
export const extraWordsFields = {
  requestedHuman: ExtraWords,
  sensitiveTopic: ExtraWords,
  frustration: ExtraWords,
};
export const WordsPerReason = z
  .object({
    requestedHuman: ExtraWords.default([]),
    sensitiveTopic: ExtraWords.default([]),
    frustration: ExtraWords.default([]),
  })
  .prefault({});
export const escalationFields = {
  angerThreshold: z.number().min(0).max(1),
  confidenceThreshold: z.number().min(0).max(1),
  lowConfidence: z.enum(['escalate', 'offer']),
  maxExchanges: z.number().int().min(1).max(200),
};

/** Where the widget may stand: scheme, host and port, as browsers write it. */
const Origin = z
  .string()
  .max(200)
  .refine(
    (text) => URL.canParse(text) && new URL(text).origin === text && text !== 'null',
    kind('origin'),
  );
export const AllowedOrigins = z
  .array(Origin)
  .max(50)
  .refine((list) => new Set(list).size === list.length, kind('repeated'));

/** The organization's own bot. Write-only: no answer has the token, `GET /channels` tells how the bot does. */
export const BotPatch = z.strictObject({
  /** As BotFather gave it; null takes the bot away. */
  token: z
    .string()
    .trim()
    .max(200)
    .regex(/^\d{5,20}:[\w-]{20,}$/)
    .nullable(),
});
