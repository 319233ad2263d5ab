import type { BodyOf, endpoints, Locale, QueryOf, ResponseOf } from '@civicconnect/contract';
import { and, count, desc, eq, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { broadcasts, departments, notifications, sessions } from '../../db/schema/index.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { readableBy } from '../sessions/queries.ts';
import { type NotificationRow, notificationView } from './views.ts';

type Owner = Pick<StaffCaller, 'organizationId' | 'id'>;

const ownedBy = ({ organizationId, id }: Owner) =>
  and(eq(notifications.organizationId, organizationId), eq(notifications.staffId, id));

const unreadNotifications = prepared((tx) =>
  tx
    .select({ unread: count() })
    .from(notifications)
    .where(
      and(
        eq(notifications.organizationId, sql.placeholder('organizationId')),
        eq(notifications.staffId, sql.placeholder('id')),
        isNull(notifications.readAt),
      ),
    )
    .prepare('unread_notifications'),
);

/** How many a staff member has not read. */
export async function unreadOf(tx: Tx, { organizationId, id }: Owner): Promise<number> {
  const [row] = await unreadNotifications(tx, { organizationId, id });
  return row?.unread ?? 0;
}

/** Notifications of one staff member as they read them, newest first; sessions only that they may read now. */
export async function showNotifications(
  tx: Tx,
  caller: StaffCaller,
  locale: Locale,
  filter: SQL | undefined,
  limit: number,
) {
  const rows = await tx
    .select({ row: notifications, session: { id: sessions.id, number: sessions.number } })
    .from(notifications)
    .leftJoin(
      sessions,
      and(
        eq(sessions.organizationId, notifications.organizationId),
        eq(sessions.id, notifications.sessionId),
        readableBy(caller),
      ),
    )
    .where(and(ownedBy(caller), filter))
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .limit(limit);
  const names = await namesIn(
    tx,
    caller.organizationId,
    rows.map(({ row }) => row),
  );
  return rows.map(({ row, session }) => ({
    row,
    view: notificationView(row, { locale, session, ...names }),
  }));
}

const namesOfDepartments = prepared((tx) =>
  tx
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(eq(departments.organizationId, sql.placeholder('organizationId')))
    .prepare('names_of_departments'),
);

/** What the notifications name: departments, and the texts of broadcasts. */
async function namesIn(tx: Tx, organizationId: string, rows: NotificationRow[]) {
  const named = await namesOfDepartments(tx, { organizationId });
  const told = rows.flatMap(({ kind, params }) =>
    kind === 'broadcast' ? [String(params.broadcastId)] : [],
  );
  const texts = told.length
    ? await tx
        .select({ id: broadcasts.id, text: broadcasts.text })
        .from(broadcasts)
        .where(and(eq(broadcasts.organizationId, organizationId), inArray(broadcasts.id, told)))
    : [];
  return {
    departments: new Map(named.map(({ id, name }) => [id, name])),
    broadcasts: new Map(texts.map(({ id, text }) => [id, text])),
  };
}

export function listNotifications(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  { cursor, limit, unread }: QueryOf<typeof endpoints.listNotifications>,
): Promise<ResponseOf<typeof endpoints.listNotifications>> {
  const [at, id] = cursor ? readCursor(cursor, ['instant', 'id']) : [];
  const filter = and(
    unread ? isNull(notifications.readAt) : undefined,
    cursor
      ? sql`(${notifications.createdAt}, ${notifications.id}) < (${at}::timestamptz, ${id}::uuid)`
      : undefined,
  );
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const found = await showNotifications(tx, caller, locale, filter, limit + 1);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ view }) => view),
      nextCursor:
        found.length > limit && last ? writeCursor([last.row.createdAt, last.row.id]) : null,
      unread: await unreadOf(tx, caller),
    };
  });
}

/** Which of one's own are meant; undefined for all. */
function named(body: BodyOf<typeof endpoints.readNotifications>): SQL | undefined {
  if (body.ids) return inArray(notifications.id, body.ids);
  return body.sessionId ? eq(notifications.sessionId, body.sessionId) : undefined;
}

/** Marks one's own as read; what is not one's own, or not there, is passed over. */
export function readNotifications(
  context: Context,
  caller: StaffCaller,
  body: BodyOf<typeof endpoints.readNotifications>,
): Promise<{ unread: number }> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    await tx
      .update(notifications)
      .set({ readAt: context.clock.now() })
      .where(and(ownedBy(caller), isNull(notifications.readAt), named(body)));
    return { unread: await unreadOf(tx, caller) };
  });
}

/** For how long what was told is kept, in days. */
const keptDays = 90;

/** Takes out what is older than 90 days, read or not. Gives how many went. */
export async function sweepNotifications(context: Context): Promise<number> {
  const before = new Date(context.clock.now().getTime() - keptDays * 86_400_000);
  const { rowCount } = await context.db.onPlatform((tx) =>
    tx.delete(notifications).where(lt(notifications.createdAt, before)),
  );
  return rowCount ?? 0;
}
