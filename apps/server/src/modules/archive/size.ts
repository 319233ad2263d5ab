import type { endpoints, ResponseOf } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { documents, files } from '../../db/schema/index.ts';
import { parts } from './parts.ts';
import { countRows, type Scope } from './rows.ts';

/** Bytes of a row in an archive, packed: about what it is over the rows of a year of the demo. */
const bytesPerRow = 110;

/** What somebody may take with them. What stands in quarantine is the superusers' to see. */
export const scopeOf = ({ organizationId, role }: StaffCaller): Scope => ({
  organizationId,
  seesQuarantine: role === 'superuser',
});

/** How many rows an archive would have, and about how many bytes. */
export function exportSize(
  context: Context,
  caller: StaffCaller,
): Promise<ResponseOf<typeof endpoints.exportSize>> {
  const scope = scopeOf(caller);
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const counts = [];
    for (const part of parts) {
      counts.push({ part: part.name, count: await countRows(tx, part, scope) });
    }
    const { rows } = await tx.execute<{ bytes: number }>(sql`
      select (select coalesce(sum(size), 0) from ${files} where state = 'stored')::float8
        + (select coalesce(sum(size), 0) from ${documents})::float8 as bytes`);
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    return { counts, bytes: Math.round((rows[0]?.bytes ?? 0) + total * bytesPerRow) };
  });
}
