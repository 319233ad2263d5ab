/**
 * What the model tells apart. `problem` is a plain word about something that is wrong: negative about
 * the matter, but the writer is calm. `grateful` holds praise too.
 */
export const feelings = [
  'calm',
  'problem',
  'grateful',
  'frustrated',
  'angry',
  'sad',
  'anxious',
] as const;
export type Feeling = (typeof feelings)[number];

/** One example a line, written for this model. */
export type FeelingExamples = Record<Feeling, string>;
