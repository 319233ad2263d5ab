import type { Role } from '@civicconnect/contract';
import { and, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Tx } from '../../db/database.ts';
import { departments, staff } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import type { StaffRow } from './accounts.ts';

/** Who manages an organization: one of them must always be left. */
const managers: readonly Role[] = ['admin', 'superuser'];

/** Changes of accounts of one organization follow one another, so that the last administrator stays. */
export async function lockAccounts(tx: Tx, organizationId: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`accounts:${organizationId}`}, 0))`,
  );
}

/** The platform’s own people are theirs alone: an admin neither makes nor changes a superuser. Throws 403. */
export function refuseAbove(caller: StaffCaller, ...roles: (Role | undefined)[]): void {
  if (caller.role !== 'superuser' && roles.includes('superuser')) throw new Refused('forbidden');
}

const refused = (about: string) => new Refused('invalid_transition', { params: { about } });

/** Nobody changes their own role or ends their own account. Throws 409. */
export function refuseSelf(caller: StaffCaller, row: Pick<StaffRow, 'id'>): void {
  if (caller.id === row.id) throw refused('own_account');
}

/** Without `leaving` somebody else must still be able to manage the organization. Throws 409. */
export async function keepAManager(tx: Tx, leaving: StaffRow): Promise<void> {
  if (!managers.includes(leaving.role)) return;
  const [other] = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(
      and(
        eq(staff.organizationId, leaving.organizationId),
        ne(staff.id, leaving.id),
        inArray(staff.role, [...managers]),
        isNull(staff.deactivatedAt),
        isNotNull(staff.passwordHash),
      ),
    )
    .limit(1);
  if (!other) throw refused('last_admin');
}

/** Departments of the organization, each once. Throws 422 that names the field for any other. */
export async function checkDepartments(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const known = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.organizationId, organizationId), inArray(departments.id, wanted)));
  if (known.length < wanted.length) {
    const errors = [{ path: 'departmentIds', code: 'other', message: '' }];
    throw new Refused('invalid_input', { errors });
  }
  return wanted;
}
