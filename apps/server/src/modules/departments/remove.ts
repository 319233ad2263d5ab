import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { postgresCode, type Tx } from '../../db/database.ts';
import { departments } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { embedSoon } from '../../vectors/embed-soon.ts';
import { recordAct } from '../audit/record.ts';
import { learnNow } from '../routing/learn-now.ts';
import { departmentView } from './queries.ts';

const foreignKeyViolation = '23503';

/** Whether anything that is kept names the department: what happened there must stay readable. */
async function isInUse(tx: Tx, organizationId: string, id: string): Promise<boolean> {
  const named = (table: SQL, which: SQL) =>
    sql`exists (select 1 from ${table} where organization_id = ${organizationId} and ${which})`;
  const its = sql`department_id = ${id}`;
  const among = JSON.stringify([{ departmentId: id }]);
  const { rows } = await tx.execute<{ used: boolean }>(sql`select
    ${named(sql`sessions`, sql`(${its} or candidates @> ${among}::jsonb or routing -> 'runnersUp' @> ${among}::jsonb)`)}
    or ${named(sql`timeline`, sql`${id} in (department_id, from_department_id)`)}
    or ${named(sql`corrections`, sql`${id} in (to_department_id, from_department_id)`)}
    or ${named(sql`learned`, its)}
    or ${named(sql`staff_departments`, its)}
    or ${named(sql`quick_replies`, its)}
    or ${named(sql`broadcasts`, sql`department_ids ? ${id}::text`)}
    or ${named(sql`organizations`, sql`settings #>> '{chat,departmentId}' = ${id}::text`)} as used`);
  return rows[0]?.used ?? false;
}

/**
 * Removes a department that nothing refers to: one that was added by mistake.
 *
 * @throws Refused 409 `in_use`: it can be made inactive instead
 */
export async function deleteDepartment(
  context: Context,
  caller: StaffCaller,
  id: string,
): Promise<undefined> {
  const { organizationId } = caller;
  const isIt = and(eq(departments.organizationId, organizationId), eq(departments.id, id));
  const remove = async (tx: Tx) => {
    const [row] = await tx.select().from(departments).where(isIt).for('update');
    if (!row) throw new Refused('not_found');
    if (await isInUse(tx, organizationId, id)) throw new Refused('in_use');
    await tx.delete(departments).where(isIt);
    await embedSoon(context, tx, organizationId);
    await recordAct(context, tx, organizationId, caller, {
      act: 'department.deleted',
      target: { id, name: row.name.uz },
      before: departmentView(row),
    });
  };
  await context.db.inOrganization(organizationId, remove).catch((error: unknown) => {
    // Something was bound to it between the look and the removal.
    if (postgresCode(error) === foreignKeyViolation) throw new Refused('in_use');
    throw error;
  });
  await learnNow(context, organizationId);
  return undefined;
}
