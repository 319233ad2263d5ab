import type { AgentLoad, DashboardStats, DepartmentLoad, Locale } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n';
import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { departments, sessions, staff, staffDepartments } from '../../db/schema/index.ts';
import { awayBefore } from '../alerts/unattended.ts';
import { urgencyOrder } from '../sessions/order.ts';
import { counted, inHand, late, type Scope } from './figures.ts';

const many = (condition: SQL | undefined) =>
  sql<number>`(count(*) filter (where ${condition}))::int`;
const oldest = (condition: SQL | undefined) =>
  sql<
    string | null
  >`to_char((min(${sessions.lastActivityAt}) filter (where ${condition})) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const mostLate = 20;

/** What is late and whose, the longest overdue first. */
export async function lateSessions(
  tx: Tx,
  scope: Scope,
  locale: Locale,
  now: Date,
  firstReplySeconds: number,
): Promise<DashboardStats['lateSessions']> {
  const rows = await tx
    .select({ row: sessions, department: departments.name, assignee: staff.name })
    .from(sessions)
    .leftJoin(
      departments,
      and(
        eq(departments.organizationId, sessions.organizationId),
        eq(departments.id, sessions.departmentId),
      ),
    )
    .leftJoin(
      staff,
      and(eq(staff.organizationId, sessions.organizationId), eq(staff.id, sessions.assigneeId)),
    )
    .where(late(scope, now))
    .orderBy(...urgencyOrder)
    .limit(mostLate);
  return rows.map(({ row, department, assignee }) => {
    const replyDue = row.openedAt.getTime() + firstReplySeconds * 1000;
    const isReply = row.firstReplyAt === null && row.deadlineAt.getTime() === replyDue;
    return {
      id: row.id,
      number: row.number,
      preview: row.preview,
      department:
        row.departmentId && department
          ? { id: row.departmentId, name: localized(department, locale) }
          : null,
      assignee: row.assigneeId && assignee ? { id: row.assigneeId, name: assignee } : null,
      deadline: isReply ? 'firstReply' : 'resolution',
      dueAt: row.deadlineAt.toISOString(),
    };
  });
}

/** The departments that are at work, in their order; an agent's own. */
export async function departmentLoads(
  tx: Tx,
  scope: Scope,
  locale: Locale,
  now: Date,
): Promise<DepartmentLoad[]> {
  const { caller, departmentId } = scope;
  const isOwn = caller.role === 'agent';
  const queued = eq(sessions.status, 'queued');
  const open = inArray(sessions.status, ['queued', 'active', 'held']);
  const loads = await tx
    .select({
      id: sessions.departmentId,
      waiting: many(queued),
      open: many(open),
      late: many(sql`${sessions.deadlineAt} <= ${now.toISOString()}::timestamptz`),
      oldestWaitingAt: oldest(queued),
    })
    .from(sessions)
    .where(and(counted(scope), open, isNotNull(sessions.departmentId)))
    .groupBy(sessions.departmentId);
  const named = await tx
    .select({ id: departments.id, name: departments.name, active: departments.active })
    .from(departments)
    .where(eq(departments.organizationId, caller.organizationId))
    .orderBy(asc(departments.order), asc(departments.id));
  return named.flatMap(({ id, name, active }) => {
    if (departmentId !== null && departmentId !== id) return [];
    if (isOwn && !caller.departmentIds.includes(id)) return [];
    const load = loads.find((one) => one.id === id);
    if (!load && !active) return [];
    return [
      {
        department: { id, name: localized(name, locale) },
        waiting: load?.waiting ?? 0,
        open: load?.open ?? 0,
        late: load?.late ?? 0,
        oldestWaitingAt: load?.oldestWaitingAt ?? null,
      },
    ];
  });
}

/** Whose load is shown: an agent's own; otherwise the departments' staff, and whoever has something in hand. */
function shownIn({ caller, departmentId }: Scope): SQL {
  if (caller.role === 'agent') return eq(staff.id, caller.id);
  const serves = sql`exists (select 1 from ${staffDepartments} d
    where d.organization_id = ${staff.organizationId} and d.staff_id = ${staff.id}
    ${departmentId === null ? sql`` : sql`and d.department_id = ${departmentId}`})`;
  return sql`(${serves} or ${sessions.id} is not null)`;
}

/** What everyone has in hand, those with the most first. */
export async function agentLoads(tx: Tx, scope: Scope, now: Date): Promise<AgentLoad[]> {
  const has = isNotNull(sessions.id);
  const unanswered = and(has, sql`${sessions.lastWordBy} is distinct from 'staff'`);
  const open = many(has);
  const away = awayBefore(now);
  const rows = await tx
    .select({
      id: staff.id,
      name: staff.name,
      switchedOn: staff.available,
      lastSeenAt: staff.lastSeenAt,
      capacity: staff.capacity,
      open,
      unanswered: many(unanswered),
      oldestWaitingAt: oldest(unanswered),
    })
    .from(staff)
    .leftJoin(sessions, and(counted(scope), inHand, eq(sessions.assigneeId, staff.id)))
    .where(
      and(
        eq(staff.organizationId, scope.caller.organizationId),
        isNull(staff.deactivatedAt),
        isNotNull(staff.passwordHash),
        shownIn(scope),
      ),
    )
    .groupBy(staff.organizationId, staff.id)
    .orderBy(sql`count(*) filter (where ${has}) desc`, asc(staff.name), asc(staff.id));
  return rows.map(({ switchedOn, lastSeenAt, ...load }) => ({
    ...load,
    available: switchedOn && lastSeenAt !== null && lastSeenAt > away,
  }));
}
