import type { Webhook, WebhookDelivery, WebhookProblem } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import { webhookDeliveries, webhooks } from '../../db/schema/index.ts';

export type WebhookRow = typeof webhooks.$inferSelect;

export const waitingOf = sql<number>`(
  select count(*)::int from webhook_deliveries d
  where d.organization_id = ${webhooks}.organization_id and d.webhook_id = ${webhooks}.id
    and d.state = 'queued')`;

export function webhookView(row: WebhookRow, waiting: number): Webhook {
  const { id, url, events, offAt, offReason } = row;
  return {
    id,
    url,
    events,
    active: offAt === null,
    offReason,
    failingSince: row.failingSince?.toISOString() ?? null,
    lastTakenAt: row.lastTakenAt?.toISOString() ?? null,
    waiting,
    createdAt: row.createdAt.toISOString(),
  };
}

const lastOf = (column: 'status' | 'problem') => sql`(
  select a.${sql.raw(column)} from webhook_attempts a
  where a.organization_id = ${webhookDeliveries}.organization_id
    and a.delivery_id = ${webhookDeliveries}.id
  order by a.at desc, a.id desc limit 1)`;

/** A delivery with what its last attempt said. */
export const deliveryColumns = {
  id: webhookDeliveries.id,
  event: webhookDeliveries.event,
  sessionId: webhookDeliveries.sessionId,
  state: webhookDeliveries.state,
  attempts: webhookDeliveries.attempts,
  dueAt: webhookDeliveries.dueAt,
  createdAt: webhookDeliveries.createdAt,
  status: sql<number | null>`${lastOf('status')}`,
  problem: sql<WebhookProblem | null>`${lastOf('problem')}`,
};

interface Shown extends Omit<WebhookDelivery, 'nextAt' | 'createdAt'> {
  dueAt: Date;
  createdAt: Date;
}

export function deliveryView({ dueAt, createdAt, ...rest }: Shown): WebhookDelivery {
  return {
    ...rest,
    nextAt: rest.state === 'queued' ? dueAt.toISOString() : null,
    createdAt: createdAt.toISOString(),
  };
}
