import type { RetiredReason } from '@civicconnect/contract';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { learned } from '../../db/schema/index.ts';
import { embedSoon } from '../../vectors/embed-soon.ts';
import type { Applied } from '../sessions/apply.ts';
import { lockTeaching } from './checkpoint.ts';
import { guardSoon } from './guards.ts';

/** One session teaches one department: its later word takes the place of an earlier one. */
export async function replaceEarlier(
  tx: Tx,
  { organizationId, id: sessionId }: Applied['row'],
  departmentId: string,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  await tx
    .update(learned)
    .set({
      retiredAt: at,
      retiredReason: 'replaced',
      retiredBy: by,
      revision: sql`nextval('learned_revision')`,
    })
    .where(
      and(
        eq(learned.organizationId, organizationId),
        eq(learned.sessionId, sessionId),
        ne(learned.departmentId, departmentId),
        isNull(learned.retiredAt),
      ),
    );
}

/** The word that an undone correction had replaced counts again. */
async function restoreReplaced(tx: Tx, organizationId: string, learnedId: string): Promise<void> {
  const [undone] = await tx
    .select({ sessionId: learned.sessionId, createdAt: learned.createdAt })
    .from(learned)
    .where(and(eq(learned.organizationId, organizationId), eq(learned.id, learnedId)));
  if (!undone?.sessionId) return;
  await tx
    .update(learned)
    .set({
      retiredAt: null,
      retiredReason: null,
      retiredBy: null,
      revision: sql`nextval('learned_revision')`,
    })
    .where(
      and(
        eq(learned.organizationId, organizationId),
        eq(learned.sessionId, undone.sessionId),
        eq(learned.retiredReason, 'replaced'),
        eq(learned.retiredAt, undone.createdAt),
      ),
    );
}

/**
 * Takes an example back; it stays on record, with who did it and why. What it had replaced counts
 * again when it is undone.
 */
export async function retire(
  context: Context,
  tx: Tx,
  organizationId: string,
  learnedId: string,
  { reason, by }: { reason: RetiredReason; by: string | null },
): Promise<void> {
  await lockTeaching(tx, organizationId);
  await tx
    .update(learned)
    .set({
      retiredAt: context.clock.now(),
      retiredReason: reason,
      retiredBy: by,
      revision: sql`nextval('learned_revision')`,
    })
    .where(
      and(
        eq(learned.organizationId, organizationId),
        eq(learned.id, learnedId),
        isNull(learned.retiredAt),
      ),
    );
  if (reason === 'undone') await restoreReplaced(tx, organizationId, learnedId);
  await embedSoon(context, tx, organizationId);
  await guardSoon(context, tx, organizationId, null);
}
