import { and, eq, type SQL } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { files } from '../../db/schema/index.ts';
import { discardFile } from './sweep.ts';

/** Files discarded between two looks at what is left. */
const batch = 100;

/**
 * Takes files from whatever has them: nobody gets them any more, and their names are gone. Their objects
 * follow after the commit, by `discardForgotten` or by the sweep, which keeps trying. Gives how many.
 */
export async function giveUpFiles(tx: Tx, organizationId: string, which: SQL): Promise<number> {
  const { rowCount } = await tx
    .update(files)
    .set({ state: 'deleting', name: '', ownerId: '', messageId: null, additionId: null })
    .where(and(eq(files.organizationId, organizationId), which));
  return rowCount ?? 0;
}

/** Deletes the objects of an organization's files that were given up. Throws where one could not be. */
export async function discardForgotten(context: Context, organizationId: string): Promise<void> {
  for (;;) {
    const rows = await context.db.inOrganization(organizationId, (tx) =>
      tx
        .select({ organizationId: files.organizationId, id: files.id })
        .from(files)
        .where(and(eq(files.organizationId, organizationId), eq(files.state, 'deleting')))
        .limit(batch),
    );
    for (const row of rows) await discardFile(context, row);
    if (rows.length < batch) return;
  }
}
