import { fileMegabytes } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { BadDocument } from './document-thread.ts';
import { remakeImage } from './images.ts';
import { docx, type Kind, kindOf } from './kinds.ts';
import { textOf } from './plain-text.ts';
import { createTurns } from './turns.ts';

/** A file that may be kept, as it will be. */
export interface Inspected {
  kind: Kind;
  bytes: Buffer;
  thumbnail: Buffer | null;
  /** Pixels of an image. */
  width: number | null;
  height: number | null;
}

const mostBytes = fileMegabytes * 1024 * 1024;
const drawing = createTurns(2);

/**
 * Looks at what was uploaded: what it is, whether we take it, and what of it is kept.
 *
 * @throws Refused 415 `unsupported_type`
 */
export async function inspect(
  context: Pick<Context, 'documents' | 'log'>,
  bytes: Buffer,
): Promise<Inspected> {
  const kind = kindOf(bytes);
  if (!kind) throw new Refused('unsupported_type');
  const asItIs = { kind, bytes, thumbnail: null, width: null, height: null };
  switch (kind.family) {
    case 'image':
      return drawing.take(() => remakeImage(bytes, kind, mostBytes));
    case 'archive':
      await checked(context, kind, bytes);
      return asItIs;
    case 'text':
      // One encoding for every reader, whatever it was written in.
      return { ...asItIs, bytes: Buffer.from(textOf(bytes) ?? '') };
    case 'pdf':
    case 'compound':
    case 'audio':
    case 'video':
      return asItIs;
  }
}

async function checked(
  { documents, log }: Pick<Context, 'documents' | 'log'>,
  kind: Kind,
  bytes: Buffer,
): Promise<void> {
  try {
    await documents.work(kind === docx ? 'check-docx' : 'check-xlsx', bytes);
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
    log.info({ err: error }, 'a document was refused');
    throw new Refused('unsupported_type');
  }
}
