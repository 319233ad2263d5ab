import type { Locale, RouterAlert } from '@civicconnect/contract';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { canaryRuns, learned } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { recordAct } from '../audit/record.ts';
import { learnedViews, loadLearned } from './views.ts';

const shownAlerts = 50;

/** Where learning made the router worse, newest first; what was dismissed is over. */
export async function listAlerts(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
): Promise<RouterAlert[]> {
  const { organizationId } = caller;
  const { runs, examples } = await context.db.inOrganization(organizationId, async (tx) => {
    const runs = await tx
      .select()
      .from(canaryRuns)
      .where(
        and(
          eq(canaryRuns.organizationId, organizationId),
          eq(canaryRuns.isAlert, true),
          isNull(canaryRuns.dismissedAt),
        ),
      )
      .orderBy(desc(canaryRuns.createdAt), desc(canaryRuns.id))
      .limit(shownAlerts);
    const ids = [...new Set(runs.flatMap(({ suspects }) => suspects))];
    const examples = ids.length
      ? await loadLearned(
          tx,
          and(eq(learned.organizationId, organizationId), inArray(learned.id, ids)),
        )
      : [];
    return { runs, examples };
  });
  const views = await learnedViews(context, caller, locale, examples);
  const byId = new Map(views.map((view) => [view.id, view]));
  return runs.map(({ id, createdAt, before, after, size, suspects }) => ({
    id,
    at: createdAt.toISOString(),
    before,
    after,
    size,
    suspects: suspects.flatMap((suspect) => byId.get(suspect) ?? []),
  }));
}

/** Seen and dealt with. A second time changes nothing. */
export async function dismissAlert(
  context: Context,
  caller: StaffCaller,
  id: string,
): Promise<void> {
  const isAlert = and(
    eq(canaryRuns.organizationId, caller.organizationId),
    eq(canaryRuns.id, id),
    eq(canaryRuns.isAlert, true),
  );
  await context.db.inOrganization(caller.organizationId, async (tx) => {
    const [known] = await tx.select({ id: canaryRuns.id }).from(canaryRuns).where(isAlert);
    if (!known) throw new Refused('not_found');
    const dismissed = await tx
      .update(canaryRuns)
      .set({ dismissedAt: context.clock.now(), dismissedBy: caller.id })
      .where(and(isAlert, isNull(canaryRuns.dismissedAt)))
      .returning({ id: canaryRuns.id });
    if (dismissed.length === 0) return;
    await recordAct(context, tx, caller.organizationId, caller, {
      act: 'learned.alert_dismissed',
      target: { id, name: null },
    });
  });
}
