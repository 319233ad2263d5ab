import type { Locale, Visibility } from '@civicconnect/contract';
import { inArray } from 'drizzle-orm';
import type { StaffCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../db/database.ts';
import { documents } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { addJob } from '../../../jobs/add.ts';
import { StorageError } from '../../../storage/storage.ts';
import { recordAct } from '../../audit/record.ts';
import { refuseMoreDocuments } from '../../organizations/limits.ts';
import { type DocumentRow, saidOf } from './views.ts';

/** Bytes with what is said of them. */
export interface NewDocument {
  title: string;
  category: string | null;
  language: Locale | null;
  visibility: Visibility;
  /** Null for one that came as text. */
  fileName: string | null;
  type: string;
  bytes: Buffer;
}

/** Where the bytes of a document lie as they came. */
export const originalKey = ({ organizationId, id }: Pick<DocumentRow, 'organizationId' | 'id'>) =>
  `${organizationId}/${id}/original`;

/** Keeps the bytes before any row speaks of them. Throws 503 `unavailable`. */
export async function keepOriginal(
  context: Context,
  document: Pick<DocumentRow, 'organizationId' | 'id'>,
  bytes: Buffer,
): Promise<void> {
  try {
    await context.storage.put(originalKey(document), bytes);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    context.log.error({ err: error }, 'a document could not be stored');
    throw new Refused('unavailable', { params: { seconds: 10 } });
  }
}

/** Bytes that no row speaks of any more. What cannot be deleted now is left lying. */
async function dropOriginal(
  context: Context,
  document: Pick<DocumentRow, 'organizationId' | 'id'>,
): Promise<void> {
  await context.storage.delete(originalKey(document)).catch((error: unknown) => {
    context.log.warn({ err: error }, 'the bytes of a document that is gone are still there');
  });
}

/** The work on the newest revision; one document after the other, so that chats never wait for them. */
export function addDocumentJob(
  tx: Tx,
  { organizationId, id, revision }: Pick<DocumentRow, 'organizationId' | 'id' | 'revision'>,
): Promise<void> {
  const payload = { organizationId, documentId: id, revision };
  return addJob(tx, 'document', payload, { queue: 'documents' });
}

/**
 * Takes documents in, all or none: their bytes first, then rows, records and jobs in one transaction.
 *
 * @throws Refused 409 `limit_reached`, 503 `unavailable` while the storage is away
 */
export async function takeDocuments(
  context: Context,
  organizationId: string,
  caller: Pick<StaffCaller, 'id' | 'name' | 'role'> | null,
  given: readonly NewDocument[],
): Promise<DocumentRow[]> {
  const now = context.clock.now();
  const rows = given.map(({ bytes, ...said }) => ({
    ...said,
    organizationId,
    id: context.newId(),
    status: 'queued' as const,
    revision: 1,
    size: bytes.length,
    createdBy: caller?.id ?? null,
    createdAt: now,
    updatedAt: now,
  }));
  try {
    for (const [at, row] of rows.entries()) {
      await keepOriginal(context, row, given[at]?.bytes ?? Buffer.alloc(0));
    }
    const ids = rows.map(({ id }) => id);
    return await context.db.inOrganization(organizationId, async (tx) => {
      const bytes = rows.reduce((sum, { size }) => sum + size, 0);
      await refuseMoreDocuments(tx, organizationId, bytes);
      await tx.insert(documents).values(rows);
      const stored = await tx.select().from(documents).where(inArray(documents.id, ids));
      for (const row of stored) {
        await recordAct(context, tx, organizationId, caller, {
          act: 'document.created',
          target: { id: row.id, name: row.title },
          after: saidOf(row),
        });
        await addDocumentJob(tx, row);
      }
      return stored.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    });
  } catch (error) {
    await Promise.all(rows.map((row) => dropOriginal(context, row)));
    throw error;
  }
}
