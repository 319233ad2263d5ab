import type { Role } from '@civicconnect/contract';
import { type AccessedSession, canReadSession } from '@civicconnect/domain';
import { and, asc, eq, exists, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { staff, staffDepartments } from '../../db/schema/index.ts';

/** Whom a notice is for: by their part in the organization, by their departments, or by name. */
export type Audience =
  | 'everyone'
  | 'operators'
  | 'admins'
  | 'superusers'
  | { role: Role }
  | { departmentIds: readonly string[] }
  | { staffIds: readonly string[] };

/** Each with the roles that contain it: an admin answers for what operators do. */
const roles: Record<'operators' | 'admins' | 'superusers', Role[]> = {
  operators: ['operator', 'admin', 'superuser'],
  admins: ['admin', 'superuser'],
  superusers: ['superuser'],
};

const inDepartments = (tx: Tx, departmentIds: readonly string[]): SQL =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(staffDepartments)
      .where(
        and(
          eq(staffDepartments.organizationId, staff.organizationId),
          eq(staffDepartments.staffId, staff.id),
          sql`${staffDepartments.departmentId} = any(${sql.param(departmentIds)})`,
        ),
      ),
  );

function belongingTo(tx: Tx, audience: Audience): SQL | undefined {
  if (audience === 'everyone') return undefined;
  if (typeof audience === 'string') return inArray(staff.role, roles[audience]);
  if ('role' in audience) return eq(staff.role, audience.role);
  if ('departmentIds' in audience) return inDepartments(tx, audience.departmentIds);
  return sql`${staff.id} = any(${sql.param(audience.staffIds)})`;
}

/** Under which its query is kept: one for each way of naming people, however many are named. */
function queryOf(audience: Audience): string {
  if (typeof audience === 'string') return `recipients_${audience}`;
  if ('role' in audience) return 'recipients_role';
  return 'departmentIds' in audience ? 'recipients_departments' : 'recipients_staff';
}

function namesNobody(audience: Audience): boolean {
  if (typeof audience === 'string' || 'role' in audience) return false;
  return ('staffIds' in audience ? audience.staffIds : audience.departmentIds).length === 0;
}

const departmentsOf = sql<string[]>`array(
  select department_id from ${staffDepartments}
  where ${staffDepartments.organizationId} = ${staff}.organization_id
    and ${staffDepartments.staffId} = ${staff}.id)`;

/**
 * The active staff (who have accepted their invitation) whom a notice reaches, in the order of their ids: never who did it (`by`), and
 * about a session only those who may read it.
 */
export async function recipientsOf(
  tx: Tx,
  organizationId: string,
  audience: Audience,
  { by, session }: { by: string | null; session: AccessedSession | null },
): Promise<string[]> {
  if (namesNobody(audience)) return [];
  const found = await tx
    .select({ id: staff.id, role: staff.role, departmentIds: departmentsOf })
    .from(staff)
    .where(
      and(
        eq(staff.organizationId, organizationId),
        isNull(staff.deactivatedAt),
        isNotNull(staff.passwordHash),
        belongingTo(tx, audience),
      ),
    )
    .orderBy(asc(staff.id))
    .prepare(queryOf(audience))
    .execute();
  return found
    .filter(({ id }) => id !== by)
    .filter((person) => session === null || canReadSession({ kind: 'staff', ...person }, session))
    .map(({ id }) => id);
}
