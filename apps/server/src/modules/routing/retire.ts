import type { RetiredReason } from '@civicconnect/contract';
import { and, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
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

/** What was taken out counts again: the model takes it up as its newest lesson. */
async function countAgain(tx: Tx, organizationId: string, which: SQL | undefined): Promise<void> {
  await tx
    .update(learned)
    .set({
      retiredAt: null,
      retiredReason: null,
      retiredBy: null,
      revision: sql`nextval('learned_revision')`,
    })
    .where(and(eq(learned.organizationId, organizationId), which));
}

/** The word that an undone correction had replaced counts again, unless a later one about its session stands. */
async function restoreReplaced(tx: Tx, organizationId: string, learnedId: string): Promise<void> {
  const [undone] = await tx
    .select({ sessionId: learned.sessionId, createdAt: learned.createdAt })
    .from(learned)
    .where(and(eq(learned.organizationId, organizationId), eq(learned.id, learnedId)));
  if (!undone?.sessionId) return;
  await countAgain(
    tx,
    organizationId,
    and(
      eq(learned.sessionId, undone.sessionId),
      eq(learned.retiredReason, 'replaced'),
      eq(learned.retiredAt, undone.createdAt),
      sql`not exists (select from ${learned} later
        where later.organization_id = ${organizationId} and later.session_id = ${undone.sessionId}
          and later.retired_at is null)`,
    ),
  );
}

/** An example that was taken out counts again. Teaching is locked by the caller. */
export async function restore(
  context: Context,
  tx: Tx,
  organizationId: string,
  learnedId: string,
): Promise<void> {
  await countAgain(tx, organizationId, eq(learned.id, learnedId));
  await embedSoon(context, tx, organizationId);
  await guardSoon(context, tx, organizationId, null);
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
