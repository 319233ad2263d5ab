import type { DashboardStats, Settings } from '@civicconnect/contract';
import { and, eq, inArray, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { StaffCaller } from '../../caller.ts';
import type { Tx } from '../../db/database.ts';
import { sessions } from '../../db/schema/index.ts';
import { dayOf, daysOf, plusDays, type Range, startOf } from './range.ts';

/** Whose figures, and of which department. */
export interface Scope {
  caller: StaffCaller;
  departmentId: string | null;
}

export const inHand: SQL = inArray(sessions.status, ['active', 'held']);
const unpicked = inArray(sessions.status, ['routing', 'triage', 'queued']);

/** All that may be counted: what the injection detector stopped is nobody's figure. */
export function counted({ caller, departmentId }: Scope): SQL | undefined {
  return and(
    eq(sessions.organizationId, caller.organizationId),
    ne(sessions.status, 'quarantined'),
    sql`${sessions.closeReason} is distinct from 'rejected'`,
    departmentId === null ? undefined : eq(sessions.departmentId, departmentId),
  );
}

const isOwn = ({ caller }: Scope) => caller.role === 'agent';

/** An agent's figures are those of the sessions they had. */
function had(scope: Scope): SQL | undefined {
  return and(counted(scope), isOwn(scope) ? eq(sessions.assigneeId, scope.caller.id) : undefined);
}

/** What waits to be picked; for an agent in their departments. */
function waiting(scope: Scope): SQL | undefined {
  if (!isOwn(scope)) return and(counted(scope), unpicked);
  const { departmentIds } = scope.caller;
  return and(
    counted(scope),
    eq(sessions.status, 'queued'),
    departmentIds.length > 0 ? inArray(sessions.departmentId, departmentIds) : sql`false`,
  );
}

/** Past a deadline that nobody has met. While the assistant has a chat its clock calls nobody. */
export function late(scope: Scope, now: Date): SQL | undefined {
  const open = isOwn(scope)
    ? or(and(inHand, eq(sessions.assigneeId, scope.caller.id)), waiting(scope))
    : or(inHand, unpicked);
  return and(counted(scope), open, lte(sessions.deadlineAt, now));
}

type Moment = 'openedAt' | 'firstReplyAt' | 'closedAt';
const moments: Record<Moment, PgColumn> = {
  openedAt: sessions.openedAt,
  firstReplyAt: sessions.firstReplyAt,
  closedAt: sessions.closedAt,
};

function within(moment: Moment, { from, to, timeZone }: Range): SQL {
  const times = sql`${moments[moment]} >= ${startOf(from, timeZone)}
    and ${moments[moment]} < ${startOf(plusDays(to, 1), timeZone)}`;
  // Only what is closed has that time. Said, so that the archive's index is used: otherwise all are read.
  return moment === 'closedAt' ? sql`${sessions.status} = 'closed' and ${times}` : times;
}

/** How often it happened on each day on which it did. */
async function byDay(tx: Tx, scope: Scope, moment: Moment, range: Range) {
  const happened = tx
    .select({ day: sql`(${moments[moment]} at time zone ${range.timeZone})::date`.as('day') })
    .from(sessions)
    .where(and(had(scope), within(moment, range)))
    .as('happened');
  // Written out once for each day, not for each session: that took longer than all the rest.
  const rows = await tx
    .select({
      day: sql<string>`to_char(${happened.day}, 'YYYY-MM-DD')`,
      count: sql<number>`count(*)::int`,
    })
    .from(happened)
    .groupBy(happened.day);
  return new Map(rows.map((row) => [row.day, row.count]));
}

/** Received, answered and closed, for every day of a range. */
export async function dailyFigures(
  tx: Tx,
  scope: Scope,
  range: Range,
): Promise<DashboardStats['days']> {
  const received = await byDay(tx, scope, 'openedAt', range);
  const answered = await byDay(tx, scope, 'firstReplyAt', range);
  const closed = await byDay(tx, scope, 'closedAt', range);
  return daysOf(range).map((date) => ({
    date,
    received: received.get(date) ?? 0,
    answered: answered.get(date) ?? 0,
    closed: closed.get(date) ?? 0,
  }));
}

export async function todaysFigures(
  tx: Tx,
  scope: Scope,
  now: Date,
  timeZone: string,
): Promise<DashboardStats['today']> {
  const today = dayOf(now, timeZone);
  const [day] = await dailyFigures(tx, scope, { from: today, to: today, timeZone });
  return {
    received: day?.received ?? 0,
    answered: day?.answered ?? 0,
    closed: day?.closed ?? 0,
    waiting: await tx.$count(sessions, waiting(scope)),
    late: await tx.$count(sessions, late(scope, now)),
  };
}

const median = (moment: Moment) => sql<number | null>`round(percentile_cont(0.5) within group (
  order by extract(epoch from ${moments[moment]} - ${sessions.openedAt})))::int`;

/** The sums of the days, and how quickly was answered and closed what was answered and closed in them. */
export async function periodFigures(
  tx: Tx,
  scope: Scope,
  range: Range,
  days: DashboardStats['days'],
  settings: Settings,
): Promise<DashboardStats['period']> {
  const sum = (of: 'received' | 'answered' | 'closed') =>
    days.reduce((total, day) => total + day[of], 0);
  const inTime = sql`${sessions.firstReplyAt} <= ${sessions.openedAt}
    + make_interval(secs => ${settings.deadlines.firstReplySeconds})`;
  const [replies] = await tx
    .select({
      inTime: sql<number | null>`avg((${inTime})::int)::float`,
      median: median('firstReplyAt'),
    })
    .from(sessions)
    .where(and(had(scope), within('firstReplyAt', range)));
  const [ends] = await tx
    .select({ median: median('closedAt') })
    .from(sessions)
    .where(and(had(scope), within('closedAt', range)));
  return {
    received: sum('received'),
    answered: sum('answered'),
    closed: sum('closed'),
    answeredInTime: replies?.inTime ?? null,
    medianFirstReplySeconds: replies?.median ?? null,
    medianResolutionSeconds: ends?.median ?? null,
  };
}
