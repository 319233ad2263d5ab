import type { DashboardStats, endpoints, Locale, QueryOf } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n';
import { and, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { dailyFigures, periodFigures, type Scope, todaysFigures } from './figures.ts';
import { agentLoads, departmentLoads, lateSessions } from './loads.ts';
import { rangeOf } from './range.ts';

async function departmentOf(tx: Tx, organizationId: string, id: string, locale: Locale) {
  const [found] = await tx
    .select({ name: departments.name })
    .from(departments)
    .where(and(eq(departments.organizationId, organizationId), eq(departments.id, id)));
  if (!found) throw new Refused('not_found');
  return { id, name: localized(found.name, locale) };
}

/**
 * The numbers of the dashboard, counted from the sessions at every call.
 *
 * @throws Refused 404 for a department that is not there, 422 for a range that is none
 */
export async function dashboardStats(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  query: QueryOf<typeof endpoints.dashboardStats>,
): Promise<DashboardStats> {
  const { organizationId } = caller;
  // Whoever looks is there.
  await context.attendance.beat();
  return context.db.inOrganization(organizationId, async (tx) => {
    const now = context.clock.now();
    const [organization] = await tx
      .select({ settings: organizations.settings })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    if (!organization) throw new Refused('not_found');
    const { settings } = organization;
    const range = rangeOf(query, now, settings.timeZone);
    const scope: Scope = { caller, departmentId: query.department ?? null };
    const days = await dailyFigures(tx, scope, range);
    const { firstReplySeconds } = settings.deadlines;
    return {
      scope: caller.role === 'agent' ? 'own' : 'organization',
      ...range,
      department: query.department
        ? await departmentOf(tx, organizationId, query.department, locale)
        : null,
      today: await todaysFigures(tx, scope, now, settings.timeZone),
      period: await periodFigures(tx, scope, range, days, settings),
      days,
      lateSessions: await lateSessions(tx, scope, locale, now, firstReplySeconds),
      departments: await departmentLoads(tx, scope, locale, now),
      agents: await agentLoads(tx, scope, now),
    };
  });
}
