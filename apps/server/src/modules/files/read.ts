import type { Readable } from 'node:stream';
import type { FileVariant } from '@civicconnect/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { additions, files, messages } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { Bytes } from '../../http/bytes.ts';
import { StorageError, type StoredObject } from '../../storage/storage.ts';
import { accessSession } from '../sessions/load.ts';
import { BadDocument } from './document-thread.ts';
import { asJpeg } from './images.ts';
import { docx } from './kinds.ts';
import { contentDisposition, renamed } from './names.ts';
import { partOf } from './range.ts';
import type { FileRow } from './rows.ts';
import { isSigned } from './signature.ts';
import { variantsOf } from './views.ts';

interface Asked {
  id: string;
  as: FileVariant;
  organization?: string | undefined;
  expires?: number | undefined;
  signature?: string | undefined;
  /** As the header of HTTP writes it. */
  range?: string | undefined;
}

/** The row, for whoever has a signed address of it or may read its session; its owner before it is sent. */
async function findFile(context: Context, caller: Caller | null, asked: Asked): Promise<FileRow> {
  const { id, organization, expires, signature } = asked;
  const named = { organizationId: organization ?? '', id, variant: asked.as };
  const signed =
    organization !== undefined &&
    expires !== undefined &&
    signature !== undefined &&
    isSigned(context, named, { expires, signature });
  const organizationId = signed ? organization : caller?.organizationId;
  if (organizationId === undefined) throw new Refused('not_found');
  return context.db.inOrganization(organizationId, async (tx) => {
    const [found] = await tx
      .select({
        file: files,
        sessionId: sql<string | null>`coalesce(${messages.sessionId}, ${additions.sessionId})`,
      })
      .from(files)
      .leftJoin(
        messages,
        and(eq(messages.organizationId, files.organizationId), eq(messages.id, files.messageId)),
      )
      .leftJoin(
        additions,
        and(eq(additions.organizationId, files.organizationId), eq(additions.id, files.additionId)),
      )
      .where(and(eq(files.organizationId, organizationId), eq(files.id, id)));
    if (found?.file.state !== 'stored') throw new Refused('not_found');
    if (signed) return found.file;
    const { ownerKind, ownerId } = found.file;
    if (!caller) throw new Refused('not_found');
    if (found.sessionId) await accessSession(tx, caller, found.sessionId);
    else if (ownerKind !== caller.kind || ownerId !== caller.id) throw new Refused('not_found');
    return found.file;
  });
}

async function bytesOf(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function makeVariant(context: Context, row: FileRow, as: FileVariant): Promise<Buffer> {
  const original = await context.storage.get(`${row.organizationId}/${row.id}/original`);
  if (!original) throw new StorageError(`the object of file ${row.id} is gone`);
  const bytes = await bytesOf(original.body);
  if (as === 'pdf') return context.documents.work('picture-pdf', await asJpeg(bytes));
  return context.documents.work(row.type === docx.type ? 'docx-text' : 'doc-text', bytes);
}

/** What is being made at this moment: whoever asks for the same waits for the same. */
const inHand = new Map<string, Promise<Buffer>>();

async function openVariant(
  context: Context,
  row: FileRow,
  as: FileVariant,
): Promise<StoredObject | Buffer> {
  const key = `${row.organizationId}/${row.id}/${as}`;
  const known = await context.storage.get(key);
  if (known) return known;
  if (as !== 'text' && as !== 'pdf') throw new StorageError(`the object of ${key} is gone`);
  const making =
    inHand.get(key) ??
    makeVariant(context, row, as)
      .then(async (bytes) => {
        await context.storage.put(key, bytes);
        return bytes;
      })
      .finally(() => inHand.delete(key));
  inHand.set(key, making);
  return making;
}

/** Types that a browser draws itself. Nothing that could hold a script is ever among them. */
const inline = /^(?:image\/(?:jpeg|png|webp)|audio\/[a-z0-9]+)$/;

/** What players ask for in parts. */
const played = /^(?:audio|video)\//;

function headersOf(row: FileRow, as: FileVariant, size: number): Record<string, string> {
  const shown = {
    original: { type: row.type, name: row.name },
    thumbnail: { type: 'image/webp', name: renamed(row.name, 'webp') },
    text: { type: 'text/plain', name: renamed(row.name, 'txt') },
    pdf: { type: 'application/pdf', name: renamed(row.name, 'pdf') },
  }[as];
  const charset = shown.type === 'text/plain' ? '; charset=utf-8' : '';
  return {
    'content-type': shown.type + charset,
    'content-length': String(size),
    'content-disposition': contentDisposition(
      inline.test(shown.type) ? 'inline' : 'attachment',
      shown.name,
    ),
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, max-age=300',
  };
}

/**
 * A file for whoever may have it; what is made of it is made at the first asking and kept beside it.
 *
 * @throws Refused 404 for everybody else, 415 `unsupported_type` for a document that cannot be read,
 * 503 `unavailable` while the storage is away
 */
export async function readFile(
  context: Context,
  caller: Caller | null,
  asked: Asked,
): Promise<Bytes> {
  const row = await findFile(context, caller, asked);
  if (!variantsOf(row.type).includes(asked.as)) throw new Refused('not_found');
  try {
    const found = await openVariant(context, row, asked.as);
    const [body, size] = Buffer.isBuffer(found) ? [found, found.length] : [found.body, found.size];
    const headers = headersOf(row, asked.as, size);
    if (!played.test(row.type)) return new Bytes(body, headers);
    return partOf(Buffer.isBuffer(body) ? body : await bytesOf(body), asked.range, headers);
  } catch (error) {
    if (error instanceof BadDocument) {
      context.log.info({ err: error, fileId: row.id }, 'a document could not be read');
      throw new Refused('unsupported_type');
    }
    if (!(error instanceof StorageError)) throw error;
    context.log.error({ err: error, fileId: row.id }, 'a file could not be read');
    throw new Refused('unavailable', { params: { seconds: 10 } });
  }
}
