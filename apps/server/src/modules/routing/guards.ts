import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { addJob } from '../../jobs/add.ts';

/** Seconds: what is taught within one such stretch is measured by one run, at its end. */
const canaryStretch = 120;

/**
 * Whatever changed what the router learned is looked at afterwards, in the background: whether it
 * contradicts something, and whether the router got worse. In the transaction of the change.
 * @param learnedId the new example; null when one was taken back or returned.
 */
export async function guardSoon(
  context: Context,
  tx: Tx,
  organizationId: string,
  learnedId: string | null,
): Promise<void> {
  if (learnedId !== null) await addJob(tx, 'contradictions', { organizationId, learnedId });
  // The end of the stretch, so that an office that never stops teaching is measured too.
  const now = context.clock.now().getTime() / 1000;
  const end = (Math.floor(now / canaryStretch) + 1) * canaryStretch;
  await addJob(
    tx,
    'canary',
    { organizationId },
    { key: `canary:${organizationId}`, runAt: new Date(end * 1000), queue: 'canary' },
  );
}
