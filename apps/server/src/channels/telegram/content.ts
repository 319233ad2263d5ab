import { z } from 'zod';

/** A button under a message: pressing it sends `data` to the bot, or opens `url`. */
const Button = z.union([
  z.object({ text: z.string(), data: z.string().max(64) }),
  z.object({ text: z.string(), url: z.url() }),
]);

/** What is sent to a Telegram chat. Texts are plain: whatever was written by people is escaped by the sender. */
export const TelegramContent = z.object({
  /** Stands before the text in bold: who answers, about which session. */
  lead: z.string().optional(),
  text: z.string(),
  /** Our files, each sent as a message of its own after the text. */
  files: z.array(z.object({ id: z.uuid(), name: z.string(), type: z.string() })).optional(),
  /** Rows of buttons under the last part of the text. */
  buttons: z.array(z.array(Button)).optional(),
  /** The keyboard in place of the phone's: asks for one's own number, offers words, or is put away. */
  keyboard: z
    .union([
      z.object({ contact: z.string() }),
      /** `field`: what stands in the empty field, at most 64 characters. */
      z.object({ words: z.array(z.array(z.string())), field: z.string().optional() }),
      z.literal('away'),
    ])
    .optional(),
});
export type TelegramContent = z.infer<typeof TelegramContent>;
