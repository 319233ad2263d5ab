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
 * Stores what a gateway told. Codes are not in the ledger, and what was delivered stays so: of both
 * nothing is stored.
 */
export async function storeReceipt(
  context: Context,
  { externalId, failure }: Receipt,
): Promise<void> {
  await context.db.onPlatform(async (tx) => {
    const rows = await tx
      .update(deliveries)
      .set(failure ? { state: 'failed', reason: failure } : { state: 'delivered', reason: null })
      .where(
        and(
          eq(deliveries.channel, 'sms'),
          sql`${deliveries.externalIds} <> '[]'::jsonb`,
          sql`${deliveries.externalIds}->>0 = ${externalId}`,
          inArray(deliveries.state, ['sent', 'unconfirmed']),
        ),
      )
      .returning();
    for (const row of rows) tellDelivery(context, tx, row);
  });
}
