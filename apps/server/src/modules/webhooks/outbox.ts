import { and, eq, lt, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { webhookAttempts, webhookDeliveries, webhooks } from '../../db/schema/index.ts';
import { notifyStaff } from '../notifications/notify.ts';
import { works } from '../platform/suspended.ts';
import { offAfterSeconds, waitAfter } from './backoff.ts';
import type { Brought } from './bring.ts';

/** Longer than any attempt lasts: whoever took it and said nothing since has died. */
const leaseMs = 60_000;
/** At once for one receiver: a slow one does not hold up the others. */
const perWebhook = 4;
const keptMs = 30 * 24 * 3600 * 1000;

/** A delivery in hand, with what it takes to bring it. */
export interface InHand {
  organizationId: string;
  id: string;
  webhookId: string;
  event: string;
  body: string;
  attempts: number;
  url: string;
  secretSealed: string;
}

/**
 * Takes what is due, of each session the oldest alone, and marks it as in hand. Several processes take
 * different ones.
 */
export async function takeDue(context: Context, most: number): Promise<InHand[]> {
  const now = context.clock.now();
  const lost = new Date(now.getTime() - leaseMs);
  return context.db.onPlatform(async (tx) => {
    const { rows } = await tx.execute<Record<keyof InHand, never>>(sql`
      with ranked as (
        select d.organization_id, d.id,
          row_number() over (partition by d.organization_id, d.webhook_id order by d.due_at, d.position)
          + (select count(*) from webhook_deliveries h
              where h.organization_id = d.organization_id and h.webhook_id = d.webhook_id
                and h.state = 'queued' and h.started_at >= ${lost}) as place
        from webhook_deliveries d
        join webhooks w on w.organization_id = d.organization_id and w.id = d.webhook_id
        where d.state = 'queued' and d.due_at <= ${now}
          and (w.off_at is null or d.event = 'ping')
          and ${works(sql`w.organization_id`)}
          and (d.started_at is null or d.started_at < ${lost})
          and not exists (select 1 from webhook_deliveries e
            where e.organization_id = d.organization_id and e.webhook_id = d.webhook_id
              and e.session_id = d.session_id and e.state = 'queued' and e.position < d.position)),
      due as (
        select d.organization_id, d.id from webhook_deliveries d
        join ranked r on r.organization_id = d.organization_id and r.id = d.id
        where r.place <= ${perWebhook} and d.state = 'queued'
          and (d.started_at is null or d.started_at < ${lost})
        order by d.due_at, d.position limit ${most}
        for update of d skip locked)
      update webhook_deliveries d set started_at = ${now}
      from due, webhooks w
      where d.organization_id = due.organization_id and d.id = due.id
        and w.organization_id = d.organization_id and w.id = d.webhook_id
      returning d.organization_id as "organizationId", d.id, d.webhook_id as "webhookId", d.event,
        d.body, d.attempts, w.url, w.secret_sealed as "secretSealed"`);
    return rows;
  });
}

type Place = Pick<InHand, 'organizationId' | 'webhookId'>;

const isWebhook = ({ organizationId, webhookId }: Place) =>
  and(eq(webhooks.organizationId, organizationId), eq(webhooks.id, webhookId));

/** Switched off: administrators are told, and what waits is given up; it can be replayed. */
async function switchOff(context: Context, tx: Tx, place: Place, url: string): Promise<void> {
  const now = context.clock.now();
  await tx.update(webhooks).set({ offAt: now, offReason: 'failing' }).where(isWebhook(place));
  await tx
    .update(webhookDeliveries)
    .set({ state: 'failed', endedAt: now })
    .where(
      and(
        eq(webhookDeliveries.organizationId, place.organizationId),
        eq(webhookDeliveries.webhookId, place.webhookId),
        eq(webhookDeliveries.state, 'queued'),
      ),
    );
  await notifyStaff(context, tx, {
    organizationId: place.organizationId,
    audience: 'admins',
    kind: 'channel_trouble',
    subject: `channel_trouble:webhook:${place.webhookId}`,
    params: { channel: 'webhook', problem: 'webhook_off', host: new URL(url).host },
  });
}

/** How the webhook does after an attempt. Gives since when it fails; null where it does not. */
async function noteHealth(
  context: Context,
  tx: Tx,
  place: Place,
  taken: boolean,
): Promise<Date | null> {
  const now = context.clock.now();
  const [row] = await tx.select().from(webhooks).where(isWebhook(place)).for('update');
  if (!row) return null;
  const change = taken
    ? { failingSince: null, lastTakenAt: now }
    : { failingSince: row.failingSince ?? now };
  await tx.update(webhooks).set(change).where(isWebhook(place));
  return row.offAt ? null : change.failingSince;
}

/** Stores what came of an attempt, and when the next one is. */
export async function finishAttempt(
  context: Context,
  delivery: InHand,
  { retryAfter, ...brought }: Brought,
): Promise<void> {
  const { organizationId, id: deliveryId, url } = delivery;
  const now = context.clock.now();
  const isIt = and(
    eq(webhookDeliveries.organizationId, organizationId),
    eq(webhookDeliveries.id, deliveryId),
  );
  await context.db.inOrganization(organizationId, async (tx) => {
    const [known] = await tx.select().from(webhookDeliveries).where(isIt).for('update');
    if (!known) return;
    await tx
      .insert(webhookAttempts)
      .values({ organizationId, id: context.newId(), deliveryId, at: now, ...brought });
    const attempts = known.attempts + 1;
    const taken = brought.problem === null;
    // A test tells at once how it went; nobody waits for another try.
    const wait = known.event === 'ping' ? null : waitAfter(attempts, retryAfter);
    const failingSince = await noteHealth(context, tx, delivery, taken);
    if (taken) {
      const change = { state: 'taken' as const, attempts, startedAt: null, endedAt: now };
      await tx.update(webhookDeliveries).set(change).where(isIt);
    } else if (wait === null) {
      const change = { state: 'failed' as const, attempts, startedAt: null, endedAt: now };
      await tx.update(webhookDeliveries).set(change).where(isIt);
      const failsFor = failingSince ? now.getTime() - failingSince.getTime() : 0;
      if (failsFor >= offAfterSeconds * 1000) await switchOff(context, tx, delivery, url);
    } else {
      const dueAt = new Date(now.getTime() + wait * 1000);
      await tx.update(webhookDeliveries).set({ attempts, startedAt: null, dueAt }).where(isIt);
    }
  });
}

/** Takes away what ended 30 days ago. */
export async function sweepWebhookLog(context: Context): Promise<void> {
  const before = new Date(context.clock.now().getTime() - keptMs);
  await context.db.onPlatform((tx) =>
    tx
      .delete(webhookDeliveries)
      .where(
        and(lt(webhookDeliveries.createdAt, before), sql`${webhookDeliveries.state} <> 'queued'`),
      ),
  );
}
