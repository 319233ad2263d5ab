import { and, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { files } from '../../db/schema/index.ts';
import { kindOf } from '../files/kinds.ts';
import { discardFile } from '../files/sweep.ts';
import { BadArchive } from './bad-archive.ts';
import { type Owner, placeOf } from './check-files.ts';
import type { OpenArchive } from './open-archive.ts';
import type { Rename } from './renaming.ts';

/**
 * Ids under which bytes were stored. Each has a row among the files that says `storing`: as long as an
 * object may be there a row is, so that whatever dies meanwhile, the sweep finds what is left.
 */
export type Staged = Set<string>;

/** Nobody can have named the writer of such a row. */
const owner = { ownerKind: 'draft', ownerId: 'archive' } as const;

async function stageRow(context: Context, organizationId: string, id: string): Promise<void> {
  await context.db.inOrganization(organizationId, (tx) =>
    tx.insert(files).values({
      organizationId,
      id,
      ...owner,
      state: 'storing',
      name: 'archive',
      type: 'application/octet-stream',
      size: 0,
      createdAt: context.clock.now(),
    }),
  );
}

/** What is given out later under a media type must be of it. */
function checkContent(path: string, variant: string, bytes: Buffer, row: Owner | undefined): void {
  const isSent = path.startsWith('files/');
  if (!isSent) return;
  const type = kindOf(bytes)?.type;
  const holds = variant === 'original' ? type === row?.type : type?.startsWith('image/') === true;
  if (!holds) throw new BadArchive('unsafe', { file: path });
}

/** Stores the bytes of all files under their ids of here. @throws BadArchive `unsafe` */
export async function stageFiles(
  context: Context,
  organizationId: string,
  archive: OpenArchive,
  owners: ReadonlyMap<string, Owner>,
  rename: Rename,
  staged: Staged,
  stored: () => Promise<void>,
): Promise<void> {
  for (const path of archive.names) {
    if (!path.startsWith('files/') && !path.startsWith('documents/')) continue;
    const place = placeOf(path);
    const bytes = await archive.readWhole(path);
    checkContent(path, place.variant, bytes, owners.get(place.owner));
    const id = rename(place.id);
    if (!staged.has(id)) {
      await stageRow(context, organizationId, id);
      staged.add(id);
    }
    await context.storage.put(`${organizationId}/${id}/${place.variant}`, bytes);
    await stored();
  }
}

const inBatches = (ids: Staged) => {
  const all = [...ids];
  return Array.from({ length: Math.ceil(all.length / 1000) }, (_, n) =>
    all.slice(n * 1000, n * 1000 + 1000),
  );
};

/** The rows that stood for the bytes make room for the real ones, in their transaction. */
export async function unstageRows(tx: Tx, organizationId: string, staged: Staged): Promise<void> {
  let gone = 0;
  for (const ids of inBatches(staged)) {
    const rows = await tx
      .delete(files)
      .where(
        and(
          eq(files.organizationId, organizationId),
          inArray(files.id, ids),
          eq(files.state, 'storing'),
        ),
      )
      .returning({ id: files.id });
    gone += rows.length;
  }
  // The sweep was there before us: bytes are missing.
  if (gone !== staged.size) throw new BadArchive('interrupted');
}

/** Takes back what was stored for an import that came to nothing. */
export async function discardStaged(
  context: Context,
  organizationId: string,
  staged: Staged,
): Promise<void> {
  for (const ids of inBatches(staged)) {
    await context.db.inOrganization(organizationId, (tx) =>
      tx
        .update(files)
        .set({ state: 'deleting' })
        .where(and(eq(files.organizationId, organizationId), inArray(files.id, ids))),
    );
    for (const id of ids) await discardFile(context, { organizationId, id });
  }
}
