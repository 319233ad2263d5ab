import { estimateWait } from '@civicconnect/domain';
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { sessions, staff, staffDepartments, timeline } from '../../db/schema/index.ts';
import { awayBefore } from '../alerts/unattended.ts';

/** How many ended sessions the estimate looks back on (domain.md). */
const lookBack = 50;

/** What an estimate of a department's queue is made of. */
export interface Pace {
  /** From being picked to their end: seconds, of the last sessions that ended. */
  handlingSeconds: number[];
  staffAvailable: number;
}

/** How fast a department's queue moves now. */
export async function paceOf(
  tx: Tx,
  organizationId: string,
  departmentId: string,
  now: Date,
): Promise<Pace> {
  const { rows } = await tx.execute<{ seconds: number }>(sql`
    select extract(epoch from s.closed_at - p.picked_at)::float as seconds
    from (
      select id, closed_at from ${sessions}
      where organization_id = ${organizationId} and department_id = ${departmentId}
        and status = 'closed' and close_reason = 'resolved'
      order by closed_at desc limit ${lookBack}
    ) s
    cross join lateral (
      select min(t.at) as picked_at from ${timeline} t
      where t.organization_id = ${organizationId} and t.session_id = s.id
        and t.kind in ('picked', 'assigned')
    ) p
    where p.picked_at is not null`);
  const [there] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(staff)
    .innerJoin(
      staffDepartments,
      and(
        eq(staffDepartments.organizationId, staff.organizationId),
        eq(staffDepartments.staffId, staff.id),
      ),
    )
    .where(
      and(
        eq(staff.organizationId, organizationId),
        eq(staffDepartments.departmentId, departmentId),
        eq(staff.available, true),
        isNull(staff.deactivatedAt),
        gt(staff.lastSeenAt, awayBefore(now)),
      ),
    );
  return {
    handlingSeconds: rows.map(({ seconds }) => seconds),
    staffAvailable: there?.count ?? 0,
  };
}

/** Seconds until it is the turn of who stands at a position; null where nobody can tell. */
export function waitAt({ handlingSeconds, staffAvailable }: Pace, position: number): number | null {
  return estimateWait(handlingSeconds, position, staffAvailable);
}
