import { and, eq } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { staff } from '../../db/schema/index.ts';

/** Where a caller's notices go by e-mail; null where none are sent. */
export async function readNoticeMail(
  context: Context,
  { organizationId, id }: Caller,
): Promise<{ address: string | null }> {
  if (!context.config.mail) return { address: null };
  const [found] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ address: staff.email })
      .from(staff)
      .where(and(eq(staff.organizationId, organizationId), eq(staff.id, id))),
  );
  return { address: found?.address ?? null };
}
