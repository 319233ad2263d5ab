import type { Citizen, Locale, StaffMember } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n';
import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { type citizens, departments, type staff, staffDepartments } from '../../db/schema/index.ts';

export function citizenView(row: typeof citizens.$inferSelect): Citizen {
  const { id, name, phone, locale, script, residence } = row;
  return { kind: 'citizen', id, name, phone, locale, script, residence };
}

/** A staff member with the names of their departments in the reader's language. */
export async function staffView(
  tx: Tx,
  row: typeof staff.$inferSelect,
  reader: Locale,
): Promise<StaffMember> {
  const { id, name, email, role, locale, available } = row;
  const notifications = row.notificationChoices ?? { quiet: [], sound: false };
  const own = await tx
    .select({ id: departments.id, name: departments.name })
    .from(staffDepartments)
    .innerJoin(
      departments,
      and(
        eq(departments.organizationId, staffDepartments.organizationId),
        eq(departments.id, staffDepartments.departmentId),
      ),
    )
    .where(
      and(
        eq(staffDepartments.organizationId, row.organizationId),
        eq(staffDepartments.staffId, id),
      ),
    )
    .orderBy(asc(departments.order), asc(departments.id));
  const named = own.map((one) => ({ id: one.id, name: localized(one.name, reader) }));
  return {
    kind: 'staff',
    id,
    name,
    email,
    role,
    departments: named,
    locale,
    available,
    notifications,
  };
}
