import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { webhookDeliveries, webhooks } from '../../db/schema/index.ts';
import type { SessionRow } from '../sessions/row.ts';
import { bodyOf, type Told } from './events.ts';
import { wakeWebhooks } from './wake.ts';

/** Asked with every message. */
const listeningTo = prepared((tx) =>
  tx
    .select({ id: webhooks.id, events: webhooks.events })
    .from(webhooks)
    .where(
      and(eq(webhooks.organizationId, sql.placeholder('organizationId')), isNull(webhooks.offAt)),
    )
    .prepare('listening_webhooks'),
);

/**
 * Enters what other systems are to be told, in the transaction that it follows from: what is not committed
 * nobody hears of, what is committed is brought.
 */
export async function enterEvents(
  context: Context,
  tx: Tx,
  row: SessionRow,
  events: readonly Told[],
): Promise<void> {
  if (events.length === 0) return;
  const { organizationId } = row;
  const listening = await listeningTo(tx, { organizationId });
  const now = context.clock.now();
  const entries = listening.flatMap((webhook) =>
    events
      .filter(({ event }) => webhook.events.includes(event))
      .map((told) => {
        const id = context.newId();
        return {
          organizationId,
          id,
          webhookId: webhook.id,
          event: told.event,
          sessionId: row.id,
          body: bodyOf(id, now, row, told),
          state: 'queued' as const,
          dueAt: now,
          createdAt: now,
        };
      }),
  );
  if (entries.length === 0) return;
  await tx.insert(webhookDeliveries).values(entries);
  context.db.afterCommit(tx, () => wakeWebhooks(context));
}
