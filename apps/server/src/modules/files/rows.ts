import { and, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { files, type StoredAttachment } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { draftSeconds, type FileOwner } from './owners.ts';

export type FileRow = typeof files.$inferSelect;

/** Neither a message nor anything beside an appeal has it. */
export const isUnsent = and(isNull(files.messageId), isNull(files.additionId));

/** Files that are theirs; what was uploaded before signing in, only for its hour. */
export function ownedBy(owners: readonly FileOwner[], now: Date) {
  const since = new Date(now.getTime() - draftSeconds * 1000);
  return or(
    ...owners.map(({ kind, id }) =>
      and(
        eq(files.ownerKind, kind),
        eq(files.ownerId, id),
        kind === 'draft' ? gt(files.createdAt, since) : ne(files.ownerKind, 'draft'),
      ),
    ),
  );
}

export function storedAttachment(row: FileRow): StoredAttachment {
  const { id, name, type, size, width, height } = row;
  return { id, name, type, size, width, height };
}

/**
 * Locks the files that a message is to have, in its transaction: one's own and unused, each once.
 *
 * @throws Refused 422 `invalid_input` that names each other one as `attachments.n`
 */
export async function claimFiles(
  tx: Tx,
  organizationId: string,
  owners: readonly FileOwner[],
  ids: readonly string[] | undefined,
  now: Date,
): Promise<StoredAttachment[]> {
  if (!ids || ids.length === 0) return [];
  const rows =
    owners.length === 0
      ? []
      : await tx
          .select()
          .from(files)
          .where(
            and(
              eq(files.organizationId, organizationId),
              inArray(files.id, [...ids]),
              eq(files.state, 'stored'),
              isUnsent,
              ownedBy(owners, now),
            ),
          )
          .orderBy(files.id)
          .for('update');
  const known = new Map(rows.map((row) => [row.id, storedAttachment(row)]));
  const claimed = ids.map((id, n) => (ids.indexOf(id) === n ? known.get(id) : undefined));
  const wrong = claimed.flatMap((file, n) => (file ? [] : [`attachments.${n}`]));
  if (wrong.length > 0) {
    throw new Refused('invalid_input', {
      errors: wrong.map((path) => ({ path, code: 'other', message: '' })),
    });
  }
  return claimed.filter((file) => file !== undefined);
}

/** Says that claimed files are a message's now: nobody sends, deletes or sweeps them any more. */
export async function giveFilesTo(
  tx: Tx,
  message: { organizationId: string; id: string; attachments: readonly StoredAttachment[] },
): Promise<void> {
  const ids = message.attachments.map(({ id }) => id);
  await giveTo(tx, message.organizationId, ids, { messageId: message.id });
}

/** The same for files that were sent while the session was locked. */
export async function giveFilesToAddition(
  tx: Tx,
  addition: { organizationId: string; id: string; attachments: readonly StoredAttachment[] },
): Promise<void> {
  const ids = addition.attachments.map(({ id }) => id);
  await giveTo(tx, addition.organizationId, ids, { additionId: addition.id });
}

async function giveTo(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  owner: { messageId: string } | { additionId: string },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(files)
    .set(owner)
    .where(and(eq(files.organizationId, organizationId), inArray(files.id, ids)));
}
