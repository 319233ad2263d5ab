import { z } from 'zod';
import { Id } from '../wire.ts';

/** Signed addresses of what was made of a file; null where there is no such thing. */
export const FileVariants = z.object({
  thumbnail: z.string().nullable(),
  text: z.string().nullable(),
  pdf: z.string().nullable(),
});

/**
 * A file of a message. `url` is signed and holds for some minutes: whoever shows it later asks for
 * the message again.
 */
export const Attachment = z.object({
  id: Id,
  /** As its sender called it, ending as its content demands. */
  name: z.string(),
  /** Media type, by content. */
  type: z.string(),
  /** Bytes. */
  size: z.number().int(),
  url: z.string(),
  variants: FileVariants,
  /** Pixels of an image. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});
export type Attachment = z.infer<typeof Attachment>;
