import { and, asc, eq, isNotNull, lt } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { documents, faqs } from '../../db/schema/index.ts';
import { originalKey } from './documents/take.ts';
import { sweptBefore } from './removal.ts';

const batch = 100;

/** A document's bytes first, then its row: as long as the bytes may be there, the row tells of them. */
async function forgetDocument(
  context: Context,
  { organizationId, id }: { organizationId: string; id: string },
): Promise<void> {
  await context.storage.delete(originalKey({ organizationId, id }));
  await context.db.inOrganization(organizationId, (tx) =>
    tx
      .delete(documents)
      .where(
        and(
          eq(documents.organizationId, organizationId),
          eq(documents.id, id),
          isNotNull(documents.removedAt),
        ),
      ),
  );
}

/** Deletes for good what nobody can bring back any more. Gives how many. */
export async function sweepRemoved(context: Context): Promise<number> {
  const before = sweptBefore(context.clock.now());
  const { gone, asked } = await context.db.onPlatform(async (tx) => ({
    gone: await tx
      .select({ organizationId: documents.organizationId, id: documents.id })
      .from(documents)
      .where(lt(documents.removedAt, before))
      .orderBy(asc(documents.removedAt))
      .limit(batch),
    asked: await tx.delete(faqs).where(lt(faqs.removedAt, before)).returning({ id: faqs.id }),
  }));
  let done = asked.length;
  for (const row of gone) {
    try {
      await forgetDocument(context, row);
      done += 1;
    } catch (error) {
      context.log.warn(
        { err: error, documentId: row.id },
        'a document is deleted at the next look',
      );
    }
  }
  return done;
}
