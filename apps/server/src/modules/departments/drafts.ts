import type { BodyOf, endpoints, ResponseOf } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { departments } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';

/** Example messages that a provider proposes; 503 `unavailable` when none is set up or none answers. */
export async function draftExamples(
  context: Context,
  { organizationId }: StaffCaller,
  departmentId: string,
  _body: BodyOf<typeof endpoints.draftExamples>,
): Promise<ResponseOf<typeof endpoints.draftExamples>> {
  const [department] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(departments)
      .where(and(eq(departments.organizationId, organizationId), eq(departments.id, departmentId))),
  );
  if (!department) throw new Refused('not_found');
  throw new Refused('unavailable');
}
