import type { BodyOf, Department, endpoints } from '@civicconnect/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { departments } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { embedSoon } from '../../vectors/embed-soon.ts';
import { recordAct } from '../audit/record.ts';
import { learnNow } from '../routing/learn-now.ts';
import { departmentView } from './queries.ts';
import { checkedTexts } from './texts.ts';

type NewDepartment = BodyOf<typeof endpoints.createDepartment>;
type DepartmentPatch = BodyOf<typeof endpoints.updateDepartment>;

/** Adds a department, last in the order; the very next message may go to it. */
export async function createDepartment(
  context: Context,
  caller: StaffCaller,
  body: NewDepartment,
): Promise<Department> {
  const { organizationId } = caller;
  const texts = checkedTexts(body);
  const department = await context.db.inOrganization(organizationId, async (tx) => {
    // Two that are added at once follow one another.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`departments:${organizationId}`}, 0))`,
    );
    const [last] = await tx
      .select({ order: sql<number>`coalesce(max(${departments.order}), -1)::int` })
      .from(departments)
      .where(eq(departments.organizationId, organizationId));
    const [row] = await tx
      .insert(departments)
      .values({
        ...texts,
        organizationId,
        id: context.newId(),
        order: (last?.order ?? -1) + 1,
      })
      .returning();
    if (!row) throw new Error('a department that was not stored');
    await embedSoon(context, tx, organizationId);
    const created = departmentView(row);
    await recordAct(context, tx, organizationId, caller, {
      act: 'department.created',
      target: { id: row.id, name: row.name.uz },
      after: created,
    });
    return created;
  });
  await learnNow(context, organizationId);
  return department;
}

/** Changes what was sent and leaves the rest; the router judges the very next message by it. */
export async function updateDepartment(
  context: Context,
  caller: StaffCaller,
  id: string,
  body: DepartmentPatch,
): Promise<Department> {
  const { organizationId } = caller;
  const { name, description, icon, active } = checkedTexts(body);
  const isIt = and(eq(departments.organizationId, organizationId), eq(departments.id, id));
  const department = await context.db.inOrganization(organizationId, async (tx) => {
    const [before] = await tx.select().from(departments).where(isIt).for('update');
    if (!before) throw new Refused('not_found');
    const after = {
      ...before,
      name: name ?? before.name,
      description: description ?? before.description,
      icon: icon === undefined ? before.icon : icon,
      active: active ?? before.active,
    };
    await tx.update(departments).set(after).where(isIt);
    await embedSoon(context, tx, organizationId);
    const [old, changed] = [departmentView(before), departmentView(after)];
    await recordAct(context, tx, organizationId, caller, {
      act: 'department.updated',
      target: { id, name: after.name.uz },
      before: old,
      after: changed,
    });
    return changed;
  });
  await learnNow(context, organizationId);
  return department;
}
