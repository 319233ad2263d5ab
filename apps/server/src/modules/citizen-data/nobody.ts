import { eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, organizations } from '../../db/schema/index.ts';

/**
 * To whom the sessions of deleted citizens belong: one row for the whole organization, by its own id, so
 * that not even which of them were one person's can be told. Nobody can log in as them.
 */
export async function nobodyOf(
  context: Pick<Context, 'clock'>,
  tx: Tx,
  organizationId: string,
): Promise<string> {
  await tx
    .insert(citizens)
    .values({
      organizationId,
      id: organizationId,
      locale: 'uz',
      script: 'latin',
      createdAt: await foundedAt(tx, organizationId, context.clock.now()),
    })
    .onConflictDoNothing();
  return organizationId;
}

/** The row says nothing of anybody's deletion, not even when the first was. */
async function foundedAt(tx: Tx, organizationId: string, now: Date): Promise<Date> {
  const [found] = await tx
    .select({ createdAt: organizations.createdAt })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  return found?.createdAt ?? now;
}
