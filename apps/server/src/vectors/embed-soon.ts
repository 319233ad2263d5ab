import type { Context } from '../context.ts';
import type { Tx } from '../db/database.ts';
import { organizations } from '../db/schema/index.ts';
import { addJob } from '../jobs/add.ts';

/**
 * Descriptions or examples changed, in this transaction: their vectors follow by a job. One waits per
 * organization; without an embedding model there is nothing to do.
 */
export async function embedSoon(context: Context, tx: Tx, organizationId: string): Promise<void> {
  if (!context.models.embeddingModel) return;
  await addJob(
    tx,
    'embed',
    { organizationId },
    // One at a time per organization: each asks what is still missing.
    { key: `embed:${organizationId}`, queue: `embed:${organizationId}` },
  );
}

/**
 * At start, and when an index is back: the model may be another one than before, or the index have
 * lost what it held.
 */
export async function embedAll(context: Context): Promise<void> {
  if (!context.models.embeddingModel) return;
  const all = await context.db.onPlatform((tx) =>
    tx.select({ id: organizations.id }).from(organizations),
  );
  for (const { id } of all) {
    await context.db.inOrganization(id, (tx) => embedSoon(context, tx, id));
  }
}
