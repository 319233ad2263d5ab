import {
  DeliveryReason,
  type endpoints,
  type QueryOf,
  type ResponseOf,
} from '@civicconnect/contract';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { deliveries, sessions } from '../../db/schema/index.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';

const troubled = ['failed', 'unconfirmed'] as const;
type Troubled = (typeof troubled)[number];

/** What did not reach its reader in the caller's organization, or may not have; newest first. */
export async function listDeliveries(
  context: Context,
  { organizationId }: StaffCaller,
  { cursor, limit, state }: QueryOf<typeof endpoints.listDeliveries>,
): Promise<ResponseOf<typeof endpoints.listDeliveries>> {
  const [at, id] = cursor ? readCursor(cursor, ['instant', 'id']) : [];
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ row: deliveries, number: sessions.number })
      .from(deliveries)
      .leftJoin(
        sessions,
        and(
          eq(sessions.organizationId, deliveries.organizationId),
          eq(sessions.id, deliveries.sessionId),
        ),
      )
      .where(
        and(
          eq(deliveries.organizationId, organizationId),
          inArray(deliveries.state, state ? [state] : [...troubled]),
          cursor
            ? sql`(${deliveries.createdAt}, ${deliveries.id}) < (${at}::timestamptz, ${id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
      .limit(limit + 1),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1)?.row;
  return {
    items: shown.map(({ row, number }) => ({
      id: row.id,
      channel: row.channel,
      address: row.address,
      state: row.state as Troubled,
      reason: DeliveryReason.safeParse(row.reason).data ?? null,
      session: row.sessionId !== null && number !== null ? { id: row.sessionId, number } : null,
      messageId: row.messageId,
      createdAt: row.createdAt.toISOString(),
    })),
    nextCursor: rows.length > limit && last ? writeCursor([last.createdAt, last.id]) : null,
  };
}
