import type {
  BodyOf,
  endpoints,
  Locale,
  Notification,
  QueryOf,
  ResponseOf,
} from '@civicconnect/contract';
import { canReadSession } from '@civicconnect/domain';
import { and, count, desc, eq, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm';
import { actorOf, type StaffCaller } from '../../caller.ts';
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
async function unreadOf(tx: Tx, { organizationId, id }: Owner): Promise<number> {
  const [row] = await unreadNotifications(tx, { organizationId, id });
  return row?.unread ?? 0;
}

/** Notifications of one staff member as they read them, newest first; sessions only that they may read now. */
async function showNotifications(
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

const newOnes = prepared((tx) =>
  tx
    .select({
      row: notifications,
      session: {
        id: sessions.id,
        number: sessions.number,
        status: sessions.status,
        departmentId: sessions.departmentId,
        assigneeId: sessions.assigneeId,
        citizenId: sessions.citizenId,
        closeReason: sessions.closeReason,
      },
      unread: sql<number>`(select count(*)::int from ${notifications} other
        where other.organization_id = ${notifications.organizationId}
          and other.staff_id = ${notifications.staffId} and other.read_at is null)`,
    })
    .from(notifications)
    .leftJoin(
      sessions,
      and(
        eq(sessions.organizationId, notifications.organizationId),
        eq(sessions.id, notifications.sessionId),
      ),
    )
    .where(
      and(
        eq(notifications.organizationId, sql.placeholder('organizationId')),
        sql`${notifications.id} = any(${sql.placeholder('ids')}::uuid[])`,
      ),
    )
    .orderBy(desc(notifications.createdAt), desc(notifications.id))
    .prepare('new_notifications'),
);

/** One of a reader's own, as they read it, with how many they have not read. */
type ShowNew = (caller: StaffCaller, locale: Locale) => { view: Notification; unread: number }[];

/**
 * Reads new notifications once, however many people were told and on however many screens: gives what
 * shows each reader theirs, and of sessions only those that they may read now.
 */
export async function readNew(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<ShowNew> {
  const found = await newOnes(tx, { organizationId, ids });
  const names = await namesIn(
    tx,
    organizationId,
    found.map(({ row }) => row),
  );
  return (caller, locale) =>
    found
      .filter(({ row }) => row.staffId === caller.id)
      .map(({ row, session, unread }) => {
        const shown = session && canReadSession(actorOf(caller), session) ? session : null;
        const named = shown && { id: shown.id, number: shown.number };
        return { view: notificationView(row, { locale, session: named, ...names }), unread };
      });
}

export function listNotifications(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  { cursor, limit, unread, id: one }: QueryOf<typeof endpoints.listNotifications>,
): Promise<ResponseOf<typeof endpoints.listNotifications>> {
  const [at, id] = cursor ? readCursor(cursor, ['instant', 'id']) : [];
  const filter = and(
    unread ? isNull(notifications.readAt) : undefined,
    one ? eq(notifications.id, one) : undefined,
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

/**
 * Which of one's own are meant; undefined for all. A suggestion is not dealt with by looking at the session
 * in which it came up.
 */
function named(body: BodyOf<typeof endpoints.readNotifications>): SQL | undefined {
  if (body.ids) return inArray(notifications.id, body.ids);
  if (!body.sessionId) return undefined;
  return and(eq(notifications.sessionId, body.sessionId), ne(notifications.kind, 'suggested'));
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
