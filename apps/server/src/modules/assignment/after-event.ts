import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { departments, staffDepartments } from '../../db/schema/index.ts';
import { addJob } from '../../jobs/add.ts';
import type { SessionRow } from '../sessions/row.ts';

type Row = Pick<SessionRow, 'organizationId' | 'departmentId' | 'assigneeId' | 'status'>;

/** Has a department's queue dealt out once the transaction is committed. */
function dealOutSoon(tx: Tx, organizationId: string, departmentId: string, arrived: boolean) {
  return addJob(
    tx,
    'assign',
    { organizationId, departmentId, arrived },
    { key: `assign:${departmentId}:${arrived}` },
  );
}

/** Somebody can take more than before: what waits in their departments, where the program deals out, is looked at. */
export async function assignToSoon(tx: Tx, organizationId: string, staffId: string): Promise<void> {
  const theirs = await tx
    .select({ id: departments.id })
    .from(departments)
    .innerJoin(
      staffDepartments,
      and(
        eq(staffDepartments.organizationId, departments.organizationId),
        eq(staffDepartments.departmentId, departments.id),
      ),
    )
    .where(
      and(
        eq(departments.organizationId, organizationId),
        eq(departments.assignment, 'auto'),
        eq(staffDepartments.staffId, staffId),
      ),
    );
  for (const { id } of theirs) await dealOutSoon(tx, organizationId, id, false);
}

const inHand = ({ status }: Row) => status === 'active' || status === 'held';

/** Whose it was and is not any more: they have room for another. */
function freed(before: Row, after: Row): string | null {
  if (!inHand(before) || before.assigneeId === null) return null;
  return inHand(after) && after.assigneeId === before.assigneeId ? null : before.assigneeId;
}

/** What an event of a session means for the automatic assignment: a session to give, or room for one. */
export async function assignAfterEvent(tx: Tx, before: Row, after: Row): Promise<void> {
  const { organizationId, departmentId } = after;
  const entered =
    after.status === 'queued' &&
    (before.status !== 'queued' || before.departmentId !== departmentId);
  if (entered && departmentId !== null) {
    const [department] = await tx
      .select({ assignment: departments.assignment })
      .from(departments)
      .where(and(eq(departments.organizationId, organizationId), eq(departments.id, departmentId)));
    if (department?.assignment === 'auto')
      await dealOutSoon(tx, organizationId, departmentId, true);
  }
  const free = freed(before, after);
  if (free !== null) await assignToSoon(tx, organizationId, free);
}
