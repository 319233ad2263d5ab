import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { departments } from '../../db/schema/index.ts';

/** Whether a session may be sent to it now: the organization has such a department, and it is not closed. */
export async function isAtWork(
  tx: Tx,
  organizationId: string,
  departmentId: string,
): Promise<boolean> {
  const [found] = await tx
    .select({ active: departments.active })
    .from(departments)
    .where(and(eq(departments.organizationId, organizationId), eq(departments.id, departmentId)));
  return found?.active ?? false;
}
