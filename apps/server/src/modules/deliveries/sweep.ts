import { sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { deliveries } from '../../db/schema/index.ts';

const dayMs = 24 * 3600 * 1000;
/** What left, or did not, is known in full for so long. */
const keptMs = 30 * dayMs;
const batch = 5000;

/**
 * Takes out of the ledger what ended 30 days ago. A message’s own row stays for as long as the message
 * does, since its bubble says how it went, but what it carried goes; where that failed or is in doubt
 * it stays whole: somebody may still send it again. Gives how many rows were swept.
 */
export async function sweepLedger(context: Context): Promise<number> {
  const before = new Date(context.clock.now().getTime() - keptMs).toISOString();
  const old = sql`select organization_id, id from ${deliveries}
    where created_at < ${before}::timestamptz and content <> '{}'::jsonb`;
  const parts = [
    sql`delete from ${deliveries} where (organization_id, id) in (
      ${old} and message_id is null and state not in ('queued', 'sending') limit ${batch})`,
    sql`update ${deliveries} set content = '{}'::jsonb where (organization_id, id) in (
      ${old} and message_id is not null and state in ('sent', 'delivered', 'read') limit ${batch})`,
  ];
  let swept = 0;
  for (const part of parts) {
    for (let count = batch; count === batch; swept += count) {
      const { rowCount } = await context.db.onPlatform((tx) => tx.execute(part));
      count = rowCount ?? 0;
    }
  }
  return swept;
}
