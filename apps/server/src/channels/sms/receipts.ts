import type { DeliveryReason } from '@civicconnect/contract';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { deliveries } from '../../db/schema/index.ts';
import { tellDelivery } from '../../modules/deliveries/ledger.ts';
import { reasonOfTwilio } from './twilio.ts';

/** What became of a message that a gateway had taken. */
export interface Receipt {
  /** The gateway's name for the message. */
  externalId: string;
  /** Null: it came to the phone. */
  failure: DeliveryReason | null;
}

const eskizFailures: Record<string, DeliveryReason> = {
  REJECTED: 'refused',
  DELETED: 'refused',
  FAILED: 'unreachable',
  EXPIRED: 'unreachable',
  UNDELIV: 'unreachable',
  UNDELIVERED: 'unreachable',
  UNDELIVERABLE: 'unreachable',
};

/** Null where a callback says nothing final. */
export function eskizReceipt({ request_id, status }: Record<string, string>): Receipt | null {
  if (!request_id || !status) return null;
  const said = status.toUpperCase();
  if (said === 'DELIVRD' || said === 'DELIVERED') return { externalId: request_id, failure: null };
  const failure = eskizFailures[said];
  return failure ? { externalId: request_id, failure } : null;
}

/** Null where a callback says nothing final. */
export function twilioReceipt(fields: Record<string, string>): Receipt | null {
  const { MessageSid: externalId, MessageStatus: status, ErrorCode: code } = fields;
  if (!externalId) return null;
  if (status === 'delivered') return { externalId, failure: null };
  if (status !== 'undelivered' && status !== 'failed') return null;
  return { externalId, failure: code ? reasonOfTwilio(Number(code)) : 'unreachable' };
}

/**
 * Stores what a gateway told, also where that comes before we have its answer, or instead of it. Codes
 * are not in the ledger, and what was delivered stays so: of both nothing is stored.
 *
 * @param delivery its id in the ledger, where the gateway was given one
 */
export async function storeReceipt(
  context: Context,
  { externalId, failure }: Receipt,
  delivery: string | undefined,
): Promise<void> {
  const named = and(
    sql`${deliveries.externalIds} <> '[]'::jsonb`,
    sql`${deliveries.externalIds}->>0 = ${externalId}`,
  );
  const told = {
    externalIds: [externalId],
    sentAt: sql`coalesce(${deliveries.sentAt}, ${context.clock.now().toISOString()}::timestamptz)`,
  };
  await context.db.onPlatform(async (tx) => {
    const rows = await tx
      .update(deliveries)
      .set(
        failure
          ? { ...told, state: 'failed', reason: failure }
          : { ...told, state: 'delivered', reason: null },
      )
      .where(
        and(
          eq(deliveries.channel, 'sms'),
          delivery === undefined ? named : eq(deliveries.id, delivery),
          inArray(deliveries.state, [
            ...(['sending', 'sent', 'unconfirmed'] as const),
            // It came, though we thought that it had not gone: it is not sent again.
            ...(failure ? [] : (['queued'] as const)),
          ]),
        ),
      )
      .returning();
    for (const row of rows) tellDelivery(context, tx, row);
  });
}
