import type { DeliveryChannel } from '@civicconnect/contract';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { deliveries } from '../../db/schema/index.ts';
import { tellHolder } from './hold.ts';

/** Something that is to leave the installation for a person. */
export interface Outgoing {
  organizationId: string;
  channel: Exclude<DeliveryChannel, 'web' | 'widget' | 'api'>;
  /** A chat's id, a phone in E.164, an e-mail address or a subscription's id. */
  address: string;
  /** What it is: for one address the same thing is in the ledger once, e.g. `message:<id>`. */
  subject: string;
  /** Complete, as the channel's sender reads it. */
  content: Record<string, unknown>;
  sessionId?: string | null;
  /** The message whose bubble shows how this goes. */
  messageId?: string | null;
}

/**
 * Enters what is to be sent in the ledger, in the transaction it follows from: what is not committed
 * is not sent, what is committed is sent in the order of entering for each address. What is already
 * there under its subject stays as it is.
 */
export async function queueDeliveries(
  context: Context,
  tx: Tx,
  outgoing: readonly Outgoing[],
): Promise<void> {
  if (outgoing.length === 0) return;
  const now = context.clock.now();
  await tx
    .insert(deliveries)
    .values(
      outgoing.map(({ sessionId = null, messageId = null, ...one }) => ({
        ...one,
        id: context.newId(),
        sessionId,
        messageId,
        state: 'queued' as const,
        dueAt: now,
        createdAt: now,
      })),
    )
    .onConflictDoNothing();
  await tellHolder(tx);
}
