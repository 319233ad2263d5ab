import type { endpoints, Improvement, Locale, QueryOf, Settlement } from '@civicconnect/contract';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { improvementRuns, improvements } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { rollUp } from '../analytics/roll-up.ts';
import { drawNow } from './sweep.ts';
import { improvementViews } from './views.ts';

/** Of each kind a few stand at once; of those that were put away the latest are shown. */
const mostListed = 100;

/** Those that stand, the ones with the most to them first; or those that were put away, the latest first. */
export async function listImprovements(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  { view }: QueryOf<typeof endpoints.listImprovements>,
): Promise<{ items: Improvement[]; nextCursor: null; drawnAt: string | null }> {
  const { organizationId } = caller;
  const isOpen = view === 'open';
  return context.db.inOrganization(organizationId, async (tx) => {
    const rows = await tx
      .select()
      .from(improvements)
      .where(
        and(
          eq(improvements.organizationId, organizationId),
          eq(improvements.isOpen, isOpen),
          isOpen ? undefined : isNotNull(improvements.settledAt),
        ),
      )
      .orderBy(desc(isOpen ? improvements.count : improvements.settledAt), desc(improvements.id))
      .limit(mostListed);
    const [run] = await tx
      .select({ drawnAt: improvementRuns.drawnAt })
      .from(improvementRuns)
      .where(eq(improvementRuns.organizationId, organizationId));
    return {
      items: await improvementViews(tx, caller, locale, rows),
      nextCursor: null,
      drawnAt: run?.drawnAt.toISOString() ?? null,
    };
  });
}

/** Counts what has just happened, then draws the organization's suggestions anew. */
export async function drawAnew(
  context: Context,
  { organizationId }: StaffCaller,
): Promise<undefined> {
  await rollUp(context);
  await drawNow(context, organizationId);
}

type Columns = Partial<typeof improvements.$inferInsert>;

/** Changes one of the organization's. Throws `not_found`. */
async function change(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
  columns: Columns,
): Promise<Improvement> {
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const rows = await tx
      .update(improvements)
      .set(columns)
      .where(and(eq(improvements.organizationId, organizationId), eq(improvements.id, id)))
      .returning();
    const [view] = await improvementViews(tx, caller, locale, rows);
    if (!view) throw new Refused('not_found');
    return view;
  });
}

/** Puts it away, with who and when. What happened until now is not counted again. */
export function settleImprovement(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
  as: Settlement,
): Promise<Improvement> {
  return change(context, caller, locale, id, {
    isOpen: false,
    settledAs: as,
    settledAt: context.clock.now(),
    settledBy: caller.id,
    settledName: caller.name,
  });
}

/** Brings it back as if nobody had put it away; one that stands stays as it is. */
export function restoreImprovement(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
): Promise<Improvement> {
  const untouched = { settledAs: null, settledAt: null, settledBy: null, settledName: null };
  return change(context, caller, locale, id, { isOpen: true, ...untouched });
}
