import { z } from 'zod';
import { Id } from '../wire.ts';
import { Locale } from '../words.ts';

/** A message as a model put it into another language; its text is as untrusted as the message itself. */
export const Translation = z.object({
  messageId: Id,
  to: Locale,
  text: z.string(),
  provider: z.string(),
  model: z.string(),
});
export type Translation = z.infer<typeof Translation>;
