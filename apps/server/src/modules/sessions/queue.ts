import type { endpoints, Locale, QueryOf, Session } from '@civicconnect/contract';
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { sessions } from '../../db/schema/index.ts';
import { type CursorPart, readCursor, writeCursor } from '../../http/cursor.ts';
import { type LoadedSession, loadSessions } from './load.ts';
import { queueKey, queueOrder } from './order.ts';
import { readableBy } from './queries.ts';
import type { SessionRow } from './row.ts';
import { showAll, viewerFor } from './show.ts';

/** Departments' queues come first, triage after them. */
type Part = 'queued' | 'triage';

/** The last one of a page: which queue it stands in, by what it was sorted, and at which position. */
interface Place {
  part: Part;
  key: string[];
  position: number;
}

/** Stands for a missing department: triage belongs to the organization. */
const none = '00000000-0000-0000-0000-000000000000';
const parts: readonly CursorPart[] = ['rank', 'id', 'rank', 'instant', 'instant', 'id', 'count'];

function keyOf({ departmentId, priorityRank, deadlineAt, openedAt, id }: SessionRow) {
  return [departmentId ?? none, priorityRank, deadlineAt, openedAt, id];
}

function readPlace(cursor: string | undefined): Place | null {
  if (!cursor) return null;
  const [part, ...key] = readCursor(cursor, parts);
  const position = Number(key.pop());
  return { part: part === '0' ? 'queued' : 'triage', key, position };
}

function writePlace({ row, queuePosition }: LoadedSession): string {
  const part = row.status === 'triage' ? 1 : 0;
  return writeCursor([part, ...keyOf(row), queuePosition ?? 0]);
}

/** What comes after a place in its part, in the order of the index over queues. */
function after({ part, key: [department, rank, due, opened, id] }: Place): SQL {
  const order = sql`${rank}::int, ${due}::timestamptz, ${opened}::timestamptz, ${id}::uuid`;
  return part === 'triage'
    ? sql`(${queueKey}) > (${order})`
    : sql`(${sessions.departmentId}, ${queueKey}) > (${department}::uuid, ${order})`;
}

/** Positions go on from the place before, and begin anew with each queue. */
function counted(found: LoadedSession[], place: Place | null): LoadedSession[] {
  let department = place?.key[0];
  let position = place?.position ?? 0;
  return found.map((loaded) => {
    const own = loaded.row.departmentId ?? none;
    position = own === department ? position + 1 : 1;
    department = own;
    return { ...loaded, queuePosition: position };
  });
}

interface Asked {
  caller: StaffCaller;
  department: string | undefined;
  limit: number;
}

async function readPart(
  tx: Tx,
  { caller, department, limit }: Asked,
  part: Part,
  place: Place | null,
): Promise<LoadedSession[]> {
  const filter = and(
    eq(sessions.organizationId, caller.organizationId),
    eq(sessions.status, part),
    readableBy(caller),
    department && department !== 'triage' ? eq(sessions.departmentId, department) : undefined,
    place ? after(place) : undefined,
  );
  const own = part === 'queued' ? [asc(sessions.departmentId)] : [];
  const orderBy = [...own, ...queueOrder];
  return counted(await loadSessions(tx, filter, { orderBy, limit }), place);
}

/**
 * Sessions that nobody has picked, queue by queue and then triage, each with its position: priority,
 * then the earlier deadline, then the earlier opening (domain.md). A page carries the last position, so
 * that the next one need not count from the front; who was picked meanwhile is not taken off it.
 */
export async function readQueue(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  { cursor, department, limit }: QueryOf<typeof endpoints.queue>,
): Promise<{ items: Session[]; nextCursor: string | null }> {
  const place = readPlace(cursor);
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const found: LoadedSession[] = [];
    for (const part of ['queued', 'triage'] as const) {
      const isAsked = department === undefined || (department === 'triage') === (part === 'triage');
      const isPast = place?.part === 'triage' && part === 'queued';
      if (!isAsked || isPast || found.length > limit) continue;
      const rest = { caller, department, limit: limit + 1 - found.length };
      found.push(...(await readPart(tx, rest, part, place?.part === part ? place : null)));
    }
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const viewer = await viewerFor(context, tx, caller, locale);
    return {
      items: await showAll(tx, shown, viewer),
      nextCursor: found.length > limit && last ? writePlace(last) : null,
    };
  });
}
