import { randomBytes } from 'node:crypto';
import type { BodyOf, endpoints, Webhook } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { webhooks } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { recordAct } from '../audit/record.ts';
import { keysOf } from '../auth/keys.ts';
import { seal } from '../auth/seal.ts';
import { mayLeadTo } from './place.ts';
import { type WebhookRow, waitingOf, webhookView } from './views.ts';
import { wakeWebhooks } from './wake.ts';

export const isWebhook = (organizationId: string, id: string) =>
  and(eq(webhooks.organizationId, organizationId), eq(webhooks.id, id));

const newSecret = () => `whsec_${randomBytes(32).toString('base64url')}`;
const sealed = (context: Context, secret: string) => seal(keysOf(context.secret).sealing, secret);

/** What the audit log keeps of one: never its secret. */
const kept = ({ url, events, offAt }: WebhookRow) => ({ url, events, active: offAt === null });
const target = ({ id, url }: WebhookRow) => ({ id, name: new URL(url).host });

function checkPlace(context: Context, url: string | undefined): void {
  if (url === undefined || mayLeadTo(url, context.config.webhooksAllowPrivate)) return;
  throw new Refused('invalid_input', {
    errors: [{ path: 'url', code: 'private_address', message: '' }],
  });
}

async function lock(tx: Tx, organizationId: string, id: string): Promise<WebhookRow> {
  const [row] = await tx.select().from(webhooks).where(isWebhook(organizationId, id)).for('update');
  if (!row) throw new Refused('not_found');
  return row;
}

/** Tells an address of these events from now on. What is returned is the only copy of the secret. */
export async function createWebhook(
  context: Context,
  caller: StaffCaller,
  body: BodyOf<typeof endpoints.createWebhook>,
): Promise<{ id: string; secret: string; webhook: Webhook }> {
  checkPlace(context, body.url);
  const { organizationId } = caller;
  const secret = newSecret();
  const now = context.clock.now();
  const row: WebhookRow = {
    organizationId,
    id: context.newId(),
    ...body,
    secretSealed: sealed(context, secret),
    offAt: null,
    offReason: null,
    failingSince: null,
    lastTakenAt: null,
    createdAt: now,
    updatedAt: now,
  };
  await context.db.inOrganization(organizationId, async (tx) => {
    await tx.insert(webhooks).values(row);
    const act = { act: 'webhook.created', target: target(row), after: kept(row) } as const;
    await recordAct(context, tx, organizationId, caller, act);
  });
  return { id: row.id, secret, webhook: webhookView(row, 0) };
}

/** Changes what was sent and leaves the rest. Switched on again it is taken for sound. */
export async function updateWebhook(
  context: Context,
  caller: StaffCaller,
  id: string,
  { active, ...patch }: BodyOf<typeof endpoints.updateWebhook>,
): Promise<Webhook> {
  checkPlace(context, patch.url);
  const { organizationId } = caller;
  const updatedAt = context.clock.now();
  const shown = await context.db.inOrganization(organizationId, async (tx) => {
    const before = await lock(tx, organizationId, id);
    const after: WebhookRow = { ...before, ...patch, updatedAt };
    if (active === true) Object.assign(after, { offAt: null, offReason: null, failingSince: null });
    if (active === false && !before.offAt) {
      Object.assign(after, { offAt: updatedAt, offReason: 'admin' });
    }
    await tx.update(webhooks).set(after).where(isWebhook(organizationId, id));
    const [{ waiting } = { waiting: 0 }] = await tx
      .select({ waiting: waitingOf })
      .from(webhooks)
      .where(isWebhook(organizationId, id));
    const change = { before: kept(before), after: kept(after) };
    await recordAct(context, tx, organizationId, caller, {
      act: 'webhook.updated',
      target: target(after),
      ...change,
    });
    return webhookView(after, waiting);
  });
  wakeWebhooks(context);
  return shown;
}

/** Takes a webhook away, with its log and what waits. */
export async function deleteWebhook(
  context: Context,
  caller: StaffCaller,
  id: string,
): Promise<undefined> {
  const { organizationId } = caller;
  await context.db.inOrganization(organizationId, async (tx) => {
    const row = await lock(tx, organizationId, id);
    await tx.delete(webhooks).where(isWebhook(organizationId, id));
    const act = { act: 'webhook.deleted', target: target(row), before: kept(row) } as const;
    await recordAct(context, tx, organizationId, caller, act);
  });
  return undefined;
}

/** A new secret, from the next attempt on. */
export async function rotateSecret(
  context: Context,
  caller: StaffCaller,
  id: string,
): Promise<{ secret: string }> {
  const { organizationId } = caller;
  const secret = newSecret();
  await context.db.inOrganization(organizationId, async (tx) => {
    const row = await lock(tx, organizationId, id);
    const change = { secretSealed: sealed(context, secret), updatedAt: context.clock.now() };
    await tx.update(webhooks).set(change).where(isWebhook(organizationId, id));
    const act = { act: 'webhook.secret_changed', target: target(row) } as const;
    await recordAct(context, tx, organizationId, caller, act);
  });
  return { secret };
}
