import { fileMegabytes } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import { Refused } from '../../errors.ts';
import { BadDocument, type DocumentTask } from './document-thread.ts';
import { remakeImage } from './images.ts';
import { docx, heic, jpeg, type Kind, kindOf } from './kinds.ts';
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
      if (kind !== heic) return drawing.take(() => remakeImage(bytes, kind, mostBytes));
      return inspectHeic(context, bytes);
    case 'archive':
      await worked(context, kind === docx ? 'check-docx' : 'check-xlsx', bytes);
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

/** What most browsers cannot show is kept as JPEG. */
async function inspectHeic(
  context: Pick<Context, 'documents' | 'log'>,
  bytes: Buffer,
): Promise<Inspected> {
  const picture = await worked(context, 'heic-jpeg', bytes);
  return drawing.take(() => remakeImage(picture, jpeg, mostBytes));
}

async function worked(
  { documents, log }: Pick<Context, 'documents' | 'log'>,
  task: DocumentTask,
  bytes: Buffer,
): Promise<Buffer> {
  try {
    return await documents.work(task, bytes);
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
    log.info({ err: error }, 'a document was refused');
    throw new Refused('unsupported_type');
  }
}
