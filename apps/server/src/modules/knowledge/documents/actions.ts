import type { BodyOf, endpoints, KnowledgeDocument } from '@civicconnect/contract';
import { and, eq, gte } from 'drizzle-orm';
import type { StaffCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import { documents } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { recordAct } from '../../audit/record.ts';
import { raiseMark } from '../mark.ts';
import { bringBack, type Removable, takeOut } from '../removal.ts';
import { isDocument } from './queries.ts';
import { addDocumentJob } from './take.ts';
import { type DocumentRow, documentView, saidOf } from './views.ts';

type DocumentPatch = BodyOf<typeof endpoints.updateDocument>;

/** Changes what is said of a document; what is internal now is not answered to a visitor any more. */
export async function updateDocument(
  context: Context,
  caller: StaffCaller,
  id: string,
  patch: DocumentPatch,
): Promise<KnowledgeDocument> {
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const isIt = isDocument(organizationId, id);
    const [before] = await tx.select().from(documents).where(isIt).for('update');
    if (!before) throw new Refused('not_found');
    const updatedAt = context.clock.now();
    const [after] = await tx
      .update(documents)
      .set({ ...patch, updatedAt })
      .where(isIt)
      .returning();
    if (!after) throw new Error('a document that went away under its lock');
    await recordAct(context, tx, organizationId, caller, {
      act: 'document.updated',
      target: { id, name: after.title },
      before: saidOf(before),
      after: saidOf(after),
    });
    await raiseMark(tx, organizationId);
    return documentView(after);
  });
}

const removable: Removable<DocumentRow> = {
  kind: 'document',
  async remove(tx, organizationId, id, removedAt) {
    const isIt = isDocument(organizationId, id);
    const [row] = await tx.update(documents).set({ removedAt }).where(isIt).returning();
    return row;
  },
  async restore(tx, organizationId, id, since) {
    const [row] = await tx
      .update(documents)
      .set({ removedAt: null })
      .where(
        and(
          eq(documents.organizationId, organizationId),
          eq(documents.id, id),
          gte(documents.removedAt, since),
        ),
      )
      .returning();
    // The job of one that was being read has found nothing to do meanwhile.
    if (row && row.status !== 'ready' && row.status !== 'failed') await addDocumentJob(tx, row);
    return row;
  },
  nameOf: ({ title }) => title,
  saidOf,
};

/** Takes a document out with all its pieces: nothing is answered from it from now on. */
export const deleteDocument = (context: Context, caller: StaffCaller, id: string) =>
  takeOut(context, caller, id, removable);

/** Brings back a document that was just taken out. */
export const restoreDocument = async (context: Context, caller: StaffCaller, id: string) =>
  documentView(await bringBack(context, caller, id, removable));
