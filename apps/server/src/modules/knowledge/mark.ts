import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { knowledgeMarks } from '../../db/schema/index.ts';

/**
 * Says that what the assistant knows has changed, in the transaction that changes it. The mark's row is
 * held until the commit: whoever reads a mark sees every change before it.
 */
export async function raiseMark(tx: Tx, organizationId: string): Promise<void> {
  await tx
    .insert(knowledgeMarks)
    .values({ organizationId, revision: 1 })
    .onConflictDoUpdate({
      target: knowledgeMarks.organizationId,
      set: { revision: sql`${knowledgeMarks.revision} + 1` },
    });
}

/** 0 where nothing was ever known. */
export async function readMark(tx: Tx, organizationId: string): Promise<number> {
  const [row] = await tx
    .select({ revision: knowledgeMarks.revision })
    .from(knowledgeMarks)
    .where(eq(knowledgeMarks.organizationId, organizationId));
  return row?.revision ?? 0;
}
