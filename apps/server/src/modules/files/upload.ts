import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Attachment, fileMegabytes } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { files } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addressKey } from '../../http/limits.ts';
import { receiveFile } from '../../http/receive-file.ts';
import { filesFolder } from '../../storage/local.ts';
import { StorageError } from '../../storage/storage.ts';
import { refuseForeignOrigin } from '../auth/origin.ts';
import { findOrganization } from '../organizations/queries.ts';
import { type Inspected, inspect } from './inspect.ts';
import { safeName } from './names.ts';
import { type FileOwner, ownerOfUpload, ownersOf } from './owners.ts';
import { type FileRow, isUnsent, ownedBy, storedAttachment } from './rows.ts';
import { discardFile } from './sweep.ts';
import { attachmentView } from './views.ts';

/** Where uploads lie while they arrive. */
export const incomingFolder = (dataDir: string): string => join(filesFolder(dataDir), 'incoming');

/** The row first, then the objects: whatever dies in between, the sweep finds what is left by the row. */
async function store(
  context: Context,
  organizationId: string,
  owner: FileOwner,
  name: string,
  { kind, bytes, thumbnail, width, height }: Inspected,
): Promise<FileRow> {
  const row: FileRow = {
    organizationId,
    id: context.newId(),
    ownerKind: owner.kind,
    ownerId: owner.id,
    state: 'storing',
    name: safeName(name, kind.extension),
    type: kind.type,
    size: bytes.length,
    width,
    height,
    messageId: null,
    additionId: null,
    createdAt: context.clock.now(),
  };
  await context.db.inOrganization(organizationId, (tx) => tx.insert(files).values(row));
  const key = `${organizationId}/${row.id}`;
  try {
    if (thumbnail) await context.storage.put(`${key}/thumbnail`, thumbnail);
    await context.storage.put(`${key}/original`, bytes);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    context.log.error({ err: error }, 'a file could not be stored');
    throw new Refused('unavailable', { params: { seconds: 10 } });
  }
  await context.db.inOrganization(organizationId, (tx) =>
    tx
      .update(files)
      .set({ state: 'stored' })
      .where(and(eq(files.organizationId, organizationId), eq(files.id, row.id))),
  );
  return { ...row, state: 'stored' };
}

/**
 * Keeps bytes that came by another way than an upload, under the same checks.
 *
 * @throws Refused 413 `too_large`, 415 `unsupported_type`, 503 `unavailable`
 */
export async function keepFile(
  context: Context,
  organizationId: string,
  owner: FileOwner,
  { name, bytes }: { name: string; bytes: Buffer },
): Promise<FileRow> {
  if (bytes.length > fileMegabytes * 1024 * 1024) {
    throw new Refused('too_large', { params: { megabytes: fileMegabytes } });
  }
  return store(context, organizationId, owner, name, await inspect(context, bytes));
}

/**
 * Takes a file in: bounded, by its content, stored before it is acknowledged.
 *
 * @throws Refused 413 `too_large`, 415 `unsupported_type`, 429 `rate_limited`, 503 `unavailable`
 * while the storage is away
 */
export async function uploadFile(
  context: Context,
  caller: Caller | null,
  organization: string | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Attachment> {
  if (caller) await context.limits.consume('uploadsPerPerson', caller.id);
  else {
    refuseForeignOrigin(context.config, request);
    await context.limits.consume('uploadsPerAddress', addressKey(request.ip));
  }
  const organizationId =
    caller?.organizationId ?? (await findOrganization(context, organization)).id;
  const received = await receiveFile(request, {
    field: 'file',
    megabytes: fileMegabytes,
    directory: incomingFolder(context.config.dataDir),
  });
  try {
    const inspected = await inspect(context, await readFile(received.path));
    const owner = ownerOfUpload(context.config, caller, request, reply);
    const row = await store(context, organizationId, owner, received.name, inspected);
    return attachmentView(context, organizationId, storedAttachment(row));
  } finally {
    await rm(received.path, { force: true });
  }
}

/** Takes back a file of one's own that was not sent. Throws 404 for any other. */
export async function deleteFile(
  context: Context,
  caller: Caller | null,
  id: string,
  request: FastifyRequest,
): Promise<void> {
  if (!caller) refuseForeignOrigin(context.config, request);
  const owners = ownersOf(caller, request);
  if (owners.length === 0) throw new Refused('not_found');
  const organizationId = caller?.organizationId;
  const mine = and(
    eq(files.id, id),
    eq(files.state, 'stored'),
    isUnsent,
    ownedBy(owners, context.clock.now()),
    organizationId ? eq(files.organizationId, organizationId) : undefined,
  );
  const [row] = await context.db.onPlatform((tx) =>
    tx
      .update(files)
      .set({ state: 'deleting' })
      .where(mine)
      .returning({ organizationId: files.organizationId, id: files.id }),
  );
  if (!row) throw new Refused('not_found');
  await discardFile(context, row).catch((error: unknown) => {
    // Nobody gets it any more; the sweep comes back for the rest.
    context.log.warn({ err: error }, 'a file that was taken back is deleted later');
  });
}
