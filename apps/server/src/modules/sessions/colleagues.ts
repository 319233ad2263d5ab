import { canReadSession } from '@civicconnect/domain';
import { and, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { staff, staffDepartments } from '../../db/schema/index.ts';
import { type SessionRow, stateOf } from './row.ts';

/**
 * Staff of the session's organization who may read it: active, and with an account of their own (who
 * has not answered the invitation is nobody yet). `which` narrows whom to look at.
 */
export async function staffWhoMayRead(
  tx: Tx,
  row: SessionRow,
  which?: SQL,
): Promise<{ id: string; name: string }[]> {
  const { organizationId } = row;
  const people = await tx
    .select({ id: staff.id, name: staff.name, role: staff.role })
    .from(staff)
    .where(
      and(
        eq(staff.organizationId, organizationId),
        isNull(staff.deactivatedAt),
        isNotNull(staff.passwordHash),
        which,
      ),
    );
  if (people.length === 0) return [];
  const ids = people.map(({ id }) => id);
  const places = await tx
    .select({ staffId: staffDepartments.staffId, departmentId: staffDepartments.departmentId })
    .from(staffDepartments)
    .where(
      and(
        eq(staffDepartments.organizationId, organizationId),
        inArray(staffDepartments.staffId, ids),
      ),
    );
  const state = stateOf(row);
  return people
    .filter(({ id, role }) => {
      const departmentIds = places
        .filter(({ staffId }) => staffId === id)
        .map(({ departmentId }) => departmentId);
      return canReadSession({ kind: 'staff', id, role, departmentIds }, state);
    })
    .map(({ id, name }) => ({ id, name }));
}
