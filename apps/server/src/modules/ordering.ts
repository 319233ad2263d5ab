import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../db/database.ts';

/** A list that an administrator orders. */
export interface OrderedTable extends PgTable {
  organizationId: AnyPgColumn;
  id: AnyPgColumn;
  order: AnyPgColumn;
}

/** Those who add to a list or move within it follow one another. `name` is the list's. */
export async function lockOrder(tx: Tx, name: string, organizationId: string): Promise<void> {
  const key = `${name}:${organizationId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

const within = (table: OrderedTable, organizationId: string): SQL =>
  eq(table.organizationId, organizationId);

/** The place after the last one. The list must be locked. */
export async function nextOrder(
  tx: Tx,
  table: OrderedTable,
  organizationId: string,
): Promise<number> {
  const [last] = await tx
    .select({ order: sql<number>`coalesce(max(${table.order}), -1)::int` })
    .from(table)
    .where(within(table, organizationId));
  return (last?.order ?? -1) + 1;
}

/**
 * Puts one to a place in its list, 0 first; the others close up behind it and make room. The list must be
 * locked. Every place is counted anew, so gaps and doubles of the past are gone.
 */
export async function moveTo(
  tx: Tx,
  table: OrderedTable,
  organizationId: string,
  id: string,
  place: number,
): Promise<void> {
  const rows = await tx
    .select({ id: sql<string>`${table.id}`, order: sql<number>`${table.order}` })
    .from(table)
    .where(within(table, organizationId))
    .orderBy(asc(table.order), asc(table.id));
  const others = rows.filter((row) => row.id !== id);
  const moved = rows.find((row) => row.id === id);
  if (!moved) return;
  others.splice(Math.min(place, others.length), 0, moved);
  for (const [order, row] of others.entries()) {
    if (row.order === order) continue;
    const isIt = and(within(table, organizationId), eq(table.id, row.id));
    await tx
      .update(table)
      .set({ order } as never)
      .where(isIt);
  }
}
