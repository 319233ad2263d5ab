import type { AvailableAgent, Locale } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n';
import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, sessions, staff, staffDepartments } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { awayBefore } from '../alerts/unattended.ts';
import { assignToSoon } from './after-event.ts';

const openOf = sql<number>`(
  select count(*)::int from ${sessions} s
  where s.organization_id = ${staff}.organization_id and s.assignee_id = ${staff}.id
    and s.status in ('active', 'held'))`;

/** Active staff with what they have in hand, those with the least first. Available: they said so, and are there. */
async function agentsWith(
  context: Context,
  tx: Tx,
  organizationId: string,
  locale: Locale,
  filter: SQL | undefined,
): Promise<AvailableAgent[]> {
  const found = await tx
    .select({ row: staff, open: openOf })
    .from(staff)
    .where(
      and(
        eq(staff.organizationId, organizationId),
        isNull(staff.deactivatedAt),
        isNotNull(staff.passwordHash),
        filter,
      ),
    )
    .orderBy(asc(openOf), asc(staff.name), asc(staff.id));
  if (found.length === 0) return [];
  const served = await tx
    .select({
      staffId: staffDepartments.staffId,
      id: departments.id,
      name: departments.name,
    })
    .from(staffDepartments)
    .innerJoin(
      departments,
      and(
        eq(departments.organizationId, staffDepartments.organizationId),
        eq(departments.id, staffDepartments.departmentId),
      ),
    )
    .where(eq(staffDepartments.organizationId, organizationId))
    .orderBy(asc(departments.order), asc(departments.id));
  const away = awayBefore(context.clock.now());
  return found.map(({ row, open }) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    departments: served
      .filter(({ staffId }) => staffId === row.id)
      .map(({ id, name }) => ({ id, name: localized(name, locale) })),
    available: row.available && row.lastSeenAt !== null && row.lastSeenAt > away,
    open,
    capacity: row.capacity,
  }));
}

/** Who serves a department: its own staff, and those who answer for every department. */
function serving(departmentId: string): SQL | undefined {
  return or(
    inArray(staff.role, ['operator', 'admin', 'superuser']),
    sql`exists (
      select 1 from ${staffDepartments} d
      where d.organization_id = ${staff.organizationId} and d.staff_id = ${staff.id}
        and d.department_id = ${departmentId})`,
  );
}

export async function listAgents(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  query: { department?: string | undefined; all?: boolean | undefined },
): Promise<AvailableAgent[]> {
  // Whoever asks is there.
  await context.attendance.beat();
  const filter = query.department ? serving(query.department) : undefined;
  const agents = await context.db.inOrganization(caller.organizationId, (tx) =>
    agentsWith(context, tx, caller.organizationId, locale, filter),
  );
  return query.all ? agents : agents.filter(({ available }) => available);
}

/**
 * Says whether somebody takes new sessions: oneself, or for an operator anyone of the organization.
 * Whoever begins to take them is given what waits where the program deals out.
 *
 * @throws Refused 403 for an agent who means somebody else, 404 for nobody of the organization
 */
export async function setAvailability(
  context: Context,
  caller: StaffCaller,
  staffId: string,
  available: boolean,
  locale: Locale = 'uz',
): Promise<AvailableAgent> {
  const own = caller.id === staffId;
  if (!own && caller.role === 'agent') throw new Refused('forbidden');
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const changed = await tx
      .update(staff)
      .set({ available, ...(own ? { lastSeenAt: context.clock.now() } : {}) })
      .where(
        and(
          eq(staff.organizationId, organizationId),
          eq(staff.id, staffId),
          isNull(staff.deactivatedAt),
        ),
      )
      .returning({ id: staff.id });
    const [agent] = changed.length
      ? await agentsWith(context, tx, organizationId, locale, eq(staff.id, staffId))
      : [];
    if (!agent) throw new Refused('not_found');
    if (available) await assignToSoon(tx, organizationId, staffId);
    context.db.afterCommit(tx, () =>
      context.relay.availability(organizationId, staffId, available),
    );
    return agent;
  });
}
