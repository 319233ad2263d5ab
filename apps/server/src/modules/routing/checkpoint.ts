import { and, eq, gt, isNull, max, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { learned, routerCheckpoints } from '../../db/schema/index.ts';

/**
 * So many examples may stand after the checkpoint: each is learned by itself when a process starts,
 * which takes longer than learning it with the batch.
 */
export const mostAfterCheckpoint = 500;

/** Orders teaching within an organization: revisions are committed in the order they are given. */
export async function lockTeaching(tx: Tx, organizationId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`teach:${organizationId}`}, 0))`,
  );
}

/** The revision up to which examples are learned as one batch; null before the first model was made. */
export async function readCheckpoint(tx: Tx, organizationId: string): Promise<number | null> {
  const [row] = await tx
    .select({ revision: routerCheckpoints.revision })
    .from(routerCheckpoints)
    .where(eq(routerCheckpoints.organizationId, organizationId));
  return row?.revision ?? null;
}

/**
 * Moves the checkpoint to the newest example when there is none yet, or too many stand after it. All
 * processes notice at their next message and make the same model anew. Doing it twice does nothing.
 */
export async function placeCheckpoint(context: Context, organizationId: string): Promise<void> {
  await context.db.inOrganization(organizationId, async (tx) => {
    await lockTeaching(tx, organizationId);
    const checkpoint = await readCheckpoint(tx, organizationId);
    if (checkpoint !== null) {
      const after = await tx.$count(
        learned,
        and(
          eq(learned.organizationId, organizationId),
          gt(learned.revision, checkpoint),
          isNull(learned.retiredAt),
        ),
      );
      if (after <= mostAfterCheckpoint) return;
    }
    const [newest] = await tx
      .select({ revision: max(learned.revision) })
      .from(learned)
      .where(eq(learned.organizationId, organizationId));
    const place = { revision: newest?.revision ?? 0, createdAt: context.clock.now() };
    await tx
      .insert(routerCheckpoints)
      .values({ organizationId, ...place })
      .onConflictDoUpdate({ target: routerCheckpoints.organizationId, set: place });
  });
}
