import type { Delivery, DeliveryChannel, DeliveryState } from '@civicconnect/contract';
import { DeliveryReason } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import { deliveries, messages } from '../../db/schema/index.ts';

/** One way by which a message goes to its reader, as the ledger has it. */
export interface Way {
  channel: DeliveryChannel;
  state: DeliveryState | 'sending';
  reason: string | null;
}

/** The ways of a message in a query of messages; the ledger is asked by its index, in the same query. */
export const waysOfMessage = sql<Way[] | null>`(
  select jsonb_agg(jsonb_build_object('channel', d.channel, 'state', d.state, 'reason', d.reason)
    order by d.position)
  from ${deliveries} d
  where d.organization_id = ${messages}.organization_id and d.message_id = ${messages}.id)`;

/** From what says least of its reader to what says most. */
const telling: readonly Way['state'][] = [
  'stored',
  'failed',
  'queued',
  'sending',
  'unconfirmed',
  'sent',
  'delivered',
  'read',
];

/** How a message goes, by the way that got furthest; null where it only waits on the web. */
export function furthest(ways: readonly Way[]): Delivery | null {
  const best = ways.reduce<Way | null>(
    (top, way) => (top && telling.indexOf(top.state) >= telling.indexOf(way.state) ? top : way),
    null,
  );
  if (!best) return null;
  const { channel, state } = best;
  const reason = DeliveryReason.safeParse(best.reason).data;
  return {
    channel,
    state: state === 'sending' ? 'queued' : state,
    ...(reason && (state === 'failed' || state === 'unconfirmed') ? { reason } : {}),
  };
}
