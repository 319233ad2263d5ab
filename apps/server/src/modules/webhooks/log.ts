import type { endpoints, QueryOf, Webhook, WebhookDelivery } from '@civicconnect/contract';
import { WebhookDeliveryDetail, WebhookProblem } from '@civicconnect/contract';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { webhookAttempts, webhookDeliveries, webhooks } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { recordAct } from '../audit/record.ts';
import { isWebhook } from './actions.ts';
import { deliveryColumns, deliveryView, waitingOf, webhookView } from './views.ts';
import { wakeWebhooks } from './wake.ts';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

function pageOf<R extends { createdAt: Date; id: string }, T>(
  rows: R[],
  limit: number,
  view: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    nextCursor: rows.length > limit && last ? writeCursor([last.createdAt, last.id]) : null,
  };
}

/** Webhooks of the caller’s organization, newest first. */
export async function listWebhooks(
  context: Context,
  { organizationId }: StaffCaller,
  { cursor, limit }: QueryOf<typeof endpoints.listWebhooks>,
): Promise<Page<Webhook>> {
  const [at, id] = cursor ? readCursor(cursor, ['instant', 'id']) : [];
  const after = at
    ? sql`(${webhooks.createdAt}, ${webhooks.id}) < (${at}::timestamptz, ${id}::uuid)`
    : undefined;
  const found = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ row: webhooks, waiting: waitingOf })
      .from(webhooks)
      .where(and(eq(webhooks.organizationId, organizationId), after))
      .orderBy(desc(webhooks.createdAt), desc(webhooks.id))
      .limit(limit + 1),
  );
  const rows = found.map(({ row, waiting }) => ({ ...row, waiting }));
  return pageOf(rows, limit, ({ waiting, ...row }) => webhookView(row, waiting));
}

/** What was brought or waits, newest first. */
export async function listDeliveries(
  context: Context,
  { organizationId }: StaffCaller,
  webhookId: string,
  { cursor, limit }: QueryOf<typeof endpoints.listWebhookDeliveries>,
): Promise<Page<WebhookDelivery>> {
  const [at, id] = cursor ? readCursor(cursor, ['instant', 'id']) : [];
  const { createdAt, id: ownId } = webhookDeliveries;
  const after = at ? sql`(${createdAt}, ${ownId}) < (${at}::timestamptz, ${id}::uuid)` : undefined;
  return context.db.inOrganization(organizationId, async (tx) => {
    await findWebhook(tx, organizationId, webhookId);
    const rows = await tx
      .select(deliveryColumns)
      .from(webhookDeliveries)
      .where(
        and(
          eq(webhookDeliveries.organizationId, organizationId),
          eq(webhookDeliveries.webhookId, webhookId),
          after,
        ),
      )
      .orderBy(desc(createdAt), desc(ownId))
      .limit(limit + 1);
    return pageOf(rows, limit, deliveryView);
  });
}

async function findWebhook(tx: Tx, organizationId: string, id: string) {
  const [row] = await tx.select().from(webhooks).where(isWebhook(organizationId, id));
  if (!row) throw new Refused('not_found');
  return row;
}

const isDelivery = (organizationId: string, id: string) =>
  and(eq(webhookDeliveries.organizationId, organizationId), eq(webhookDeliveries.id, id));

async function findDelivery(tx: Tx, organizationId: string, id: string) {
  const { webhookId, body } = webhookDeliveries;
  const [row] = await tx
    .select({ ...deliveryColumns, webhookId, body })
    .from(webhookDeliveries)
    .where(isDelivery(organizationId, id));
  if (!row) throw new Refused('not_found');
  const { webhookId: of, body: sent, ...shown } = row;
  return { webhookId: of, body: sent, view: deliveryView(shown) };
}

/** One delivery with what is sent and each attempt. */
export async function showDelivery(
  context: Context,
  { organizationId }: StaffCaller,
  id: string,
): Promise<WebhookDeliveryDetail> {
  return context.db.inOrganization(organizationId, async (tx) => {
    const { view, body } = await findDelivery(tx, organizationId, id);
    const rows = await tx
      .select()
      .from(webhookAttempts)
      .where(
        and(eq(webhookAttempts.organizationId, organizationId), eq(webhookAttempts.deliveryId, id)),
      )
      .orderBy(asc(webhookAttempts.at), asc(webhookAttempts.id));
    const log = rows.map(({ at, milliseconds, status, problem, answer }) => ({
      at: at.toISOString(),
      milliseconds,
      status,
      problem: WebhookProblem.nullable().parse(problem),
      answer,
    }));
    return WebhookDeliveryDetail.parse({ ...view, body, log });
  });
}

/** Sends a test. It waits for nothing and is tried once. */
export async function ping(
  context: Context,
  caller: StaffCaller,
  webhookId: string,
): Promise<WebhookDelivery> {
  const { organizationId } = caller;
  const now = context.clock.now();
  const id = context.newId();
  const view = await context.db.inOrganization(organizationId, async (tx) => {
    const { url } = await findWebhook(tx, organizationId, webhookId);
    const at = now.toISOString();
    await tx.insert(webhookDeliveries).values({
      organizationId,
      id,
      webhookId,
      event: 'ping',
      sessionId: null,
      body: JSON.stringify({ id, event: 'ping', at, organizationId, data: {} }),
      state: 'queued',
      dueAt: now,
      createdAt: now,
    });
    const target = { id: webhookId, name: new URL(url).host };
    await recordAct(context, tx, organizationId, caller, { act: 'webhook.tested', target });
    return (await findDelivery(tx, organizationId, id)).view;
  });
  wakeWebhooks(context);
  return view;
}

/**
 * Brings a delivery again, whatever became of it, under its own id: a receiver that took it knows that.
 *
 * @throws Refused 404, 409 `invalid_transition` where the webhook is switched off
 */
export async function replay(
  context: Context,
  caller: StaffCaller,
  id: string,
): Promise<WebhookDelivery> {
  const { organizationId } = caller;
  const view = await context.db.inOrganization(organizationId, async (tx) => {
    const { webhookId } = await findDelivery(tx, organizationId, id);
    const webhook = await findWebhook(tx, organizationId, webhookId);
    if (webhook.offAt) throw new Refused('invalid_transition');
    await tx
      .update(webhookDeliveries)
      .set({ state: 'queued', attempts: 0, endedAt: null, dueAt: context.clock.now() })
      .where(isDelivery(organizationId, id));
    const target = { id: webhookId, name: new URL(webhook.url).host };
    await recordAct(context, tx, organizationId, caller, { act: 'webhook.replayed', target });
    return (await findDelivery(tx, organizationId, id)).view;
  });
  wakeWebhooks(context);
  return view;
}
