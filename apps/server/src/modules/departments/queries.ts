import type { Department } from '@civicconnect/contract';
import { asc, eq } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { departments } from '../../db/schema/index.ts';

export function departmentView({
  organizationId: _organization,
  ...department
}: typeof departments.$inferSelect): Department {
  return department;
}

/** The caller's organization's departments, in its order. */
export async function listDepartments(context: Context, caller: Caller): Promise<Department[]> {
  const rows = await context.db.inOrganization(caller.organizationId, (tx) =>
    tx
      .select()
      .from(departments)
      .where(eq(departments.organizationId, caller.organizationId))
      .orderBy(asc(departments.order), asc(departments.id)),
  );
  return rows.map(departmentView);
}
