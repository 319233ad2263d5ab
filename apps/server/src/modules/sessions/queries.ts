import type { endpoints, Locale, QueryOf, Session, TimelineEntry } from '@civicconnect/contract';
import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Caller, CitizenCaller, StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { sessions, timeline } from '../../db/schema/index.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { accessSession, loadSessions } from './load.ts';
import { urgencyOrder } from './order.ts';
import type { SessionRow } from './row.ts';
import { showAll, showLoaded, viewerFor } from './show.ts';
import { timelineView } from './views.ts';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** What a staff member may read, as SQL: the same rule as the domain's `canReadSession`, for lists. */
export function readableBy(caller: StaffCaller): SQL | undefined {
  if (caller.role === 'superuser') return undefined;
  const visible = and(
    ne(sessions.status, 'quarantined'),
    sql`${sessions.closeReason} is distinct from 'rejected'`,
  );
  if (caller.role !== 'agent') return visible;
  return and(
    visible,
    or(
      caller.departmentIds.length > 0
        ? inArray(sessions.departmentId, caller.departmentIds)
        : undefined,
      eq(sessions.assigneeId, caller.id),
      inArray(sessions.status, ['triage', 'assisting']),
    ),
  );
}

function ofView(
  caller: StaffCaller,
  view: QueryOf<typeof endpoints.listSessions>['view'],
): SQL | undefined {
  switch (view) {
    case 'unassigned':
      return eq(sessions.status, 'queued');
    case 'mine':
      return and(eq(sessions.assigneeId, caller.id), inArray(sessions.status, ['active', 'held']));
    case 'held':
      return eq(sessions.status, 'held');
    case 'triage':
      return eq(sessions.status, 'triage');
    case 'archive':
      return eq(sessions.status, 'closed');
    case 'all':
      return ne(sessions.status, 'closed');
  }
}

/** Matches the tracking number, the citizen's words in the preview, or the citizen's name. */
function matching(q: string): SQL {
  const pattern = `%${q.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  return sql`(${sessions.number} ilike ${pattern} or ${sessions.preview} ilike ${pattern} or exists (
    select 1 from citizens c where c.organization_id = ${sessions.organizationId}
      and c.id = ${sessions.citizenId} and c.name ilike ${pattern}))`;
}

/** How each order sorts, and how it goes on after a row: the columns of its index, in its direction. */
const orders = {
  urgency: {
    by: urgencyOrder,
    parts: ['instant', 'rank', 'instant', 'id'],
    key: (row: SessionRow) => [row.deadlineAt, row.priorityRank, row.openedAt, row.id],
    after: (k: string[]) =>
      sql`(${sessions.deadlineAt}, ${sessions.priorityRank}, ${sessions.openedAt}, ${sessions.id}) > (${k[0]}::timestamptz, ${k[1]}::int, ${k[2]}::timestamptz, ${k[3]}::uuid)`,
  },
  newest: {
    by: [desc(sessions.openedAt), desc(sessions.id)],
    parts: ['instant', 'id'],
    key: (row: SessionRow) => [row.openedAt, row.id],
    after: (k: string[]) =>
      sql`(${sessions.openedAt}, ${sessions.id}) < (${k[0]}::timestamptz, ${k[1]}::uuid)`,
  },
  oldest: {
    by: [asc(sessions.openedAt), asc(sessions.id)],
    parts: ['instant', 'id'],
    key: (row: SessionRow) => [row.openedAt, row.id],
    after: (k: string[]) =>
      sql`(${sessions.openedAt}, ${sessions.id}) > (${k[0]}::timestamptz, ${k[1]}::uuid)`,
  },
  closed: {
    by: [desc(sessions.closedAt), desc(sessions.id)],
    parts: ['instant', 'id'],
    key: (row: SessionRow) => [row.closedAt ?? row.openedAt, row.id],
    after: (k: string[]) =>
      sql`(${sessions.closedAt}, ${sessions.id}) < (${k[0]}::timestamptz, ${k[1]}::uuid)`,
  },
} as const;

async function page(
  context: Context,
  caller: Caller,
  locale: Locale,
  filter: SQL | undefined,
  order: (typeof orders)[keyof typeof orders],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<Session>> {
  const after = cursor ? order.after(readCursor(cursor, order.parts)) : undefined;
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const viewer = await viewerFor(context, tx, caller, locale);
    const found = await loadSessions(
      tx,
      and(eq(sessions.organizationId, caller.organizationId), filter, after),
      { orderBy: [...order.by], limit: limit + 1 },
    );
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const items = await showAll(tx, shown, viewer);
    return {
      items,
      nextCursor: found.length > limit && last ? writeCursor(order.key(last.row)) : null,
    };
  });
}

type ListQuery = QueryOf<typeof endpoints.listSessions>;

function flagged(flag: 'true' | 'false' | undefined, condition: SQL): SQL | undefined {
  if (flag === undefined) return undefined;
  return flag === 'true' ? condition : sql`not (${condition})`;
}

/** What a list is narrowed to beside its view. */
function narrowedBy(query: ListQuery, now: Date): SQL | undefined {
  return and(
    query.department ? eq(sessions.departmentId, query.department) : undefined,
    query.status ? eq(sessions.status, query.status) : undefined,
    query.channel ? eq(sessions.channel, query.channel) : undefined,
    query.kind ? eq(sessions.kind, query.kind) : undefined,
    query.priority ? eq(sessions.priority, query.priority) : undefined,
    query.assignee === 'nobody' ? isNull(sessions.assigneeId) : undefined,
    query.assignee && query.assignee !== 'nobody'
      ? eq(sessions.assigneeId, query.assignee)
      : undefined,
    query.closedFrom ? gte(sessions.closedAt, new Date(query.closedFrom)) : undefined,
    query.closedTo ? lt(sessions.closedAt, new Date(query.closedTo)) : undefined,
    query.closeReason ? eq(sessions.closeReason, query.closeReason) : undefined,
    flagged(query.unread, gt(sessions.lastCitizenSeq, sessions.staffReadSeq)),
    flagged(query.late, and(ne(sessions.status, 'closed'), lte(sessions.deadlineAt, now)) as SQL),
    query.q ? matching(query.q) : undefined,
  );
}

/** The lists of the staff dashboard. */
export function listSessions(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  query: ListQuery,
): Promise<Page<Session>> {
  const filter = and(
    readableBy(caller),
    ofView(caller, query.view),
    narrowedBy(query, context.clock.now()),
  );
  const usual = query.view === 'archive' ? orders.closed : orders.urgency;
  const order = query.sort ? orders[query.sort] : usual;
  return page(context, caller, locale, filter, order, query);
}

export function listAppeals(
  context: Context,
  caller: CitizenCaller,
  locale: Locale,
  query: { cursor?: string | undefined; limit: number },
): Promise<Page<Session>> {
  const mine = and(eq(sessions.citizenId, caller.id), eq(sessions.kind, 'appeal'));
  return page(context, caller, locale, mine, orders.newest, query);
}

export async function getSession(
  context: Context,
  caller: Caller,
  locale: Locale,
  id: string,
): Promise<Session> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const loaded = await accessSession(tx, caller, id);
    return showLoaded(tx, loaded, await viewerFor(context, tx, caller, locale));
  });
}

export async function getTimeline(
  context: Context,
  caller: Caller,
  locale: Locale,
  id: string,
): Promise<Page<TimelineEntry>> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    await accessSession(tx, caller, id);
    const viewer = await viewerFor(context, tx, caller, locale);
    const rows = await tx
      .select()
      .from(timeline)
      .where(and(eq(timeline.organizationId, caller.organizationId), eq(timeline.sessionId, id)))
      .orderBy(timeline.at, timeline.id);
    const items = rows.map((row) => timelineView(row, viewer)).filter((entry) => entry !== null);
    return { items, nextCursor: null };
  });
}
