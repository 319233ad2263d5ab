import type {
  Broadcast,
  BroadcastReader,
  CurrentBroadcast,
  endpoints,
  Locale,
  QueryOf,
  ResponseOf,
} from '@civicconnect/contract';
import {
  and,
  asc,
  desc,
  eq,
  gt,
  inArray,
  isNull,
  ne,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Caller, StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import {
  broadcasts,
  broadcastsSeen,
  departments,
  notifications,
  staff,
} from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { findOrganization } from '../organizations/queries.ts';
import { broadcastView, currentView, isFor } from './views.ts';

/** Notices of a broadcast: one for each of the staff it was for. */
const noticesOf = sql`${notifications.subject} = 'broadcast:' || ${broadcasts.id}`;

/** Broadcasts as whoever sends them sees them, the last first. */
export async function showBroadcasts(
  tx: Tx,
  { organizationId }: StaffCaller,
  locale: Locale,
  filter: SQL | undefined,
  limit: number,
): Promise<Broadcast[]> {
  const rows = await tx
    .select()
    .from(broadcasts)
    .where(and(eq(broadcasts.organizationId, organizationId), filter))
    .orderBy(desc(broadcasts.createdAt), desc(broadcasts.id))
    .limit(limit);
  if (rows.length === 0) return [];
  const named = await tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(eq(departments.organizationId, organizationId));
  const seen = await tx
    .select({ id: broadcastsSeen.broadcastId, count: sql<number>`count(*)::int` })
    .from(broadcastsSeen)
    .where(
      and(
        eq(broadcastsSeen.organizationId, organizationId),
        inArray(
          broadcastsSeen.broadcastId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .groupBy(broadcastsSeen.broadcastId);
  const told = await toldOf(
    tx,
    organizationId,
    rows.map(({ id }) => id),
  );
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const staffTold = told.get(row.id);
    return broadcastView(row, names, locale, {
      count: staffTold?.seen ?? seen.find(({ id }) => id === row.id)?.count ?? 0,
      of: row.audience === 'citizens' ? null : (staffTold?.of ?? 0),
    });
  });
}

/** Of each broadcast, how many of the staff were told, and how many of them have seen it. */
async function toldOf(tx: Tx, organizationId: string, ids: string[]) {
  const rows = await tx
    .select({
      id: broadcasts.id,
      of: sql<number>`count(*)::int`,
      seen: sql<number>`count(${notifications.readAt})::int`,
    })
    .from(broadcasts)
    .innerJoin(
      notifications,
      and(
        eq(notifications.organizationId, organizationId),
        eq(notifications.kind, 'broadcast'),
        noticesOf,
      ),
    )
    .where(and(eq(broadcasts.organizationId, organizationId), inArray(broadcasts.id, ids)))
    .groupBy(broadcasts.id);
  return new Map(rows.map(({ id, ...numbers }) => [id, numbers]));
}

export function listBroadcasts(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  { cursor, limit }: QueryOf<typeof endpoints.listBroadcasts>,
): Promise<ResponseOf<typeof endpoints.listBroadcasts>> {
  const [at, id] = cursor ? readCursor(cursor, ['instant', 'id']) : [];
  const after = cursor
    ? sql`(${broadcasts.createdAt}, ${broadcasts.id}) < (${at}::timestamptz, ${id}::uuid)`
    : undefined;
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const found = await showBroadcasts(tx, caller, locale, after, limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items,
      nextCursor:
        found.length > limit && last ? writeCursor([new Date(last.createdAt), last.id]) : null,
    };
  });
}

/** The staff who were told, those who have seen it first. */
export async function listReaders(
  context: Context,
  caller: StaffCaller,
  id: string,
): Promise<BroadcastReader[]> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const { organizationId } = caller;
    const rows = await tx
      .select({
        broadcast: broadcasts.id,
        id: staff.id,
        name: staff.name,
        seenAt: notifications.readAt,
      })
      .from(broadcasts)
      .leftJoin(
        notifications,
        and(
          eq(notifications.organizationId, organizationId),
          eq(notifications.kind, 'broadcast'),
          noticesOf,
        ),
      )
      .leftJoin(
        staff,
        and(eq(staff.organizationId, organizationId), eq(staff.id, notifications.staffId)),
      )
      .where(and(eq(broadcasts.organizationId, organizationId), eq(broadcasts.id, id)))
      .orderBy(asc(notifications.readAt), asc(staff.name));
    if (rows.length === 0) throw new Refused('not_found');
    return rows.flatMap((row) =>
      row.id !== null && row.name !== null
        ? [{ id: row.id, name: row.name, seenAt: row.seenAt?.toISOString() ?? null }]
        : [],
    );
  });
}

const running = (now: Date) =>
  and(isNull(broadcasts.withdrawnAt), or(isNull(broadcasts.endsAt), gt(broadcasts.endsAt, now)));

/** What the caller is told now and has not put away, the last first. */
export async function currentBroadcasts(
  context: Context,
  caller: Caller,
  locale: Locale,
): Promise<CurrentBroadcast[]> {
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const seen = tx
      .select({ one: sql`1` })
      .from(broadcastsSeen)
      .where(
        and(
          eq(broadcastsSeen.organizationId, organizationId),
          eq(broadcastsSeen.broadcastId, broadcasts.id),
          eq(broadcastsSeen.personId, caller.id),
        ),
      );
    const toCitizens = eq(broadcasts.audience, 'citizens');
    const rows = await tx
      .select()
      .from(broadcasts)
      .where(
        and(
          eq(broadcasts.organizationId, organizationId),
          running(context.clock.now()),
          caller.kind === 'citizen' ? toCitizens : ne(broadcasts.audience, 'citizens'),
          notExists(seen),
        ),
      )
      .orderBy(desc(broadcasts.createdAt), desc(broadcasts.id))
      .limit(50);
    return rows
      .filter((row) => isFor(row, caller))
      .map((row) => currentView(row, locale, caller.kind));
  });
}

/** What an organization tells its citizens now, the last first: anyone may read it. */
export async function publicBroadcasts(
  context: Context,
  reference: string,
  locale: Locale,
): Promise<CurrentBroadcast[]> {
  const { id } = await findOrganization(context, reference);
  const rows = await context.db.inOrganization(id, (tx) =>
    tx
      .select()
      .from(broadcasts)
      .where(
        and(
          eq(broadcasts.organizationId, id),
          eq(broadcasts.audience, 'citizens'),
          running(context.clock.now()),
        ),
      )
      .orderBy(desc(broadcasts.createdAt), desc(broadcasts.id))
      .limit(5),
  );
  return rows.map((row) => currentView(row, locale, 'citizen'));
}
