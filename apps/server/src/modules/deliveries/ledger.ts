import type { DeliveryChannel } from '@civicconnect/contract';
import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { deliveries, processes } from '../../db/schema/index.ts';
import { goneMs, processId } from '../platform/processes.ts';
import { fallBack } from './fall-back.ts';
import type { Lane, WaitingLane } from './lanes.ts';
import { afterPart, type DeliveryRow } from './outcomes.ts';
import type { PartOutcome } from './sender.ts';

const lookAhead = 2000;
const lanesAtOnce = 2000;
/** Whoever is at one part for so long will not end it. */
const longestMs = 10 * 60_000;
/** For so long an entry waits for somebody who can send it. */
const unservedMs = 24 * 3600 * 1000;

/** What waits, as one look finds it. */
export interface Waiting {
  /** By channel: lanes whose first entry may go now or soon, the longest waiting first. */
  lanes: Map<DeliveryChannel, WaitingLane[]>;
  /** When the first of those that may go later is due; null: there is none. */
  laterInMs: number | null;
}

interface WaitingRow extends Record<string, unknown> {
  later: string | null;
  /** Null, with all that follow, where nothing may go soon. */
  channel: DeliveryChannel | null;
  organization_id: string;
  address: string;
  position: string;
  due_at: string;
}

/** Looks at every channel's lanes at once. */
export async function lookForWaiting(context: Context): Promise<Waiting> {
  const now = context.clock.now().getTime();
  const soon = new Date(now + lookAhead).toISOString();
  const { rows } = await context.db.onPlatform((tx) =>
    tx.execute<WaitingRow>(sql`
      with heads as materialized (
        select distinct on (channel, organization_id, address)
          channel, organization_id, address, position, due_at, state
        from ${deliveries} where state in ('queued', 'sending')
        order by channel, organization_id, address, position
      ), ready as (
        select *, row_number() over (partition by channel order by position) as place
        from heads where state = 'queued' and due_at <= ${soon}::timestamptz
      )
      select later.due_at as later, ready.channel, ready.organization_id, ready.address,
        ready.position, ready.due_at
      from (select min(due_at) as due_at from heads
        where state = 'queued' and due_at > ${soon}::timestamptz) later
      left join ready on place <= ${lanesAtOnce}
      order by ready.position`),
  );
  const inMs = (at: string) => Math.max(0, new Date(at).getTime() - now);
  const lanes: Waiting['lanes'] = new Map();
  for (const { channel, organization_id: organizationId, address, position, due_at } of rows) {
    if (channel === null) continue;
    const lane = { organizationId, address, position: Number(position), dueInMs: inMs(due_at) };
    lanes.set(channel, [...(lanes.get(channel) ?? []), lane]);
  }
  const later = rows[0]?.later;
  return { lanes, laterInMs: later ? inMs(later) : null };
}

/** A lane's first entry, now being sent; `later`: it may not go yet; `none`: nothing is left. */
export type Next =
  | { kind: 'begun'; row: DeliveryRow }
  | { kind: 'later'; dueInMs: number }
  | { kind: 'none' };

/** Marks a lane's first entry as being sent, committed before the other side is called. */
export async function beginNext(
  context: Context,
  channel: DeliveryChannel,
  { organizationId, address }: Lane,
): Promise<Next> {
  const now = context.clock.now();
  return context.db.onPlatform(async (tx) => {
    const [first] = await tx
      .select()
      .from(deliveries)
      .where(
        and(
          eq(deliveries.channel, channel),
          eq(deliveries.organizationId, organizationId),
          eq(deliveries.address, address),
          inArray(deliveries.state, ['queued', 'sending']),
        ),
      )
      .orderBy(asc(deliveries.position))
      .limit(1)
      .for('update');
    if (first?.state !== 'queued') return { kind: 'none' };
    const dueInMs = first.dueAt.getTime() - now.getTime();
    if (dueInMs > 0) return { kind: 'later', dueInMs };
    const begun = { state: 'sending', startedAt: now, startedBy: processId(context) } as const;
    await tx
      .update(deliveries)
      .set(begun)
      .where(and(eq(deliveries.organizationId, organizationId), eq(deliveries.id, first.id)));
    return { kind: 'begun', row: { ...first, ...begun } };
  });
}

type Named = Pick<DeliveryRow, 'organizationId' | 'sessionId' | 'messageId'>;

/** Staff who look at the message see how far it got, once that is committed. */
export function tellDelivery(context: Context, tx: Tx, row: Named): void {
  const { organizationId, sessionId, messageId } = row;
  if (sessionId === null || messageId === null) return;
  context.db.afterCommit(tx, () =>
    context.relay.deliveryChanged({ organizationId, sessionId, messageId }),
  );
}

/**
 * Stores how a part came out, with what follows from it. Somebody may have marked it as unconfirmed
 * meanwhile: this is what really became of it, unless a person had it sent again since.
 */
export async function finishPart(
  context: Context,
  row: DeliveryRow,
  outcome: PartOutcome,
  parts: number,
): Promise<void> {
  const result = afterPart(row, outcome, parts, context.clock.now());
  await context.db.onPlatform(async (tx) => {
    const stored = await tx
      .update(deliveries)
      .set(result)
      .where(
        and(
          eq(deliveries.organizationId, row.organizationId),
          eq(deliveries.id, row.id),
          inArray(deliveries.state, ['sending', 'unconfirmed']),
          sql`${deliveries.startedBy} = ${row.startedBy}`,
          sql`${deliveries.startedAt} = ${row.startedAt?.toISOString()}::timestamptz`,
        ),
      )
      .returning({ id: deliveries.id });
    if (stored.length === 0) return;
    if (result.state !== 'queued') tellDelivery(context, tx, row);
    if (result.reason === 'blocked') await fallBack(context, tx, row);
  });
}

/**
 * What was being sent when its process died, or for longer than anybody waits: whether it was taken
 * is unknown, so staff decide. Gives how many there were.
 */
export async function markInterrupted(context: Context): Promise<number> {
  const now = context.clock.now().getTime();
  const instant = (ms: number) => sql`${new Date(now - ms).toISOString()}::timestamptz`;
  return context.db.onPlatform(async (tx) => {
    const rows = await tx
      .update(deliveries)
      .set({ state: 'unconfirmed', reason: 'interrupted' })
      .where(
        and(
          eq(deliveries.state, 'sending'),
          sql`(${deliveries.startedAt} < ${instant(longestMs)} or (
            ${deliveries.startedBy} <> ${processId(context)} and not exists (
              select 1 from ${processes} p
              where p.id::text = ${deliveries.startedBy} and p.seen_at >= ${instant(goneMs)})))`,
        ),
      )
      .returning();
    for (const row of rows) tellDelivery(context, tx, row);
    return rows.length;
  });
}

/** What nothing here can send is not left waiting in silence: after a day it has failed. */
export async function failUnserved(
  context: Context,
  served: readonly DeliveryChannel[],
): Promise<void> {
  const before = new Date(context.clock.now().getTime() - unservedMs).toISOString();
  await context.db.onPlatform(async (tx) => {
    const rows = await tx
      .update(deliveries)
      .set({ state: 'failed', reason: 'not_configured' })
      .where(
        and(
          eq(deliveries.state, 'queued'),
          notInArray(deliveries.channel, [...served]),
          sql`${deliveries.createdAt} < ${before}::timestamptz`,
        ),
      )
      .returning();
    for (const row of rows) tellDelivery(context, tx, row);
  });
}
