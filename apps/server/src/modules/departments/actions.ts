import type { BodyOf, Department, endpoints } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { departments, organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { refuseChangedMeanwhile } from '../../http/meanwhile.ts';
import { embedSoon } from '../../vectors/embed-soon.ts';
import { recordAct } from '../audit/record.ts';
import { lockOrder, moveTo, nextOrder } from '../ordering.ts';
import { learnNow } from '../routing/learn-now.ts';
import { departmentView } from './queries.ts';
import { checkedTexts } from './texts.ts';

type NewDepartment = BodyOf<typeof endpoints.createDepartment>;
type DepartmentPatch = BodyOf<typeof endpoints.updateDepartment>;

const isDepartment = (organizationId: string, id: string) =>
  and(eq(departments.organizationId, organizationId), eq(departments.id, id));

/** A government's staff choose from the queue, a company's get what comes (domain, "Queue and assignment"). */
async function usualAssignment(tx: Tx, organizationId: string): Promise<Department['assignment']> {
  const [row] = await tx
    .select({ kind: organizations.kind })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  return row?.kind === 'company' ? 'auto' : 'pick';
}

/** Adds a department, last in the order; the very next message may go to it. */
export async function createDepartment(
  context: Context,
  caller: StaffCaller,
  body: NewDepartment,
): Promise<Department> {
  const { organizationId } = caller;
  const texts = checkedTexts(body);
  const department = await context.db.inOrganization(organizationId, async (tx) => {
    await lockOrder(tx, 'departments', organizationId);
    const [row] = await tx
      .insert(departments)
      .values({
        ...texts,
        assignment: texts.assignment ?? (await usualAssignment(tx, organizationId)),
        organizationId,
        id: context.newId(),
        order: await nextOrder(tx, departments, organizationId),
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
  { was, ...body }: DepartmentPatch,
): Promise<Department> {
  const { organizationId } = caller;
  const { order, ...patch } = checkedTexts(body);
  const isIt = isDepartment(organizationId, id);
  const department = await context.db.inOrganization(organizationId, async (tx) => {
    if (order !== undefined) await lockOrder(tx, 'departments', organizationId);
    const [before] = await tx.select().from(departments).where(isIt).for('update');
    if (!before) throw new Refused('not_found');
    refuseChangedMeanwhile(before, { ...patch, order }, was);
    if (Object.keys(patch).length > 0) await tx.update(departments).set(patch).where(isIt);
    if (order !== undefined) await moveTo(tx, departments, organizationId, id, order);
    const [after] = await tx.select().from(departments).where(isIt);
    if (!after) throw new Error('a department that went away under its lock');
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
