import { chooseCanary, type NearText } from '@civicconnect/ai';
import { and, asc, desc, eq, isNotNull, isNull, max, or } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { canaryRuns, learned } from '../../db/schema/index.ts';
import type { Jobs } from '../../jobs/add.ts';
import { departmentTexts, exampleOf } from './brain-store.ts';
import { syncBrain } from './brain-sync.ts';

/** With fewer texts to judge by, chance alone would raise alarms. */
const fewestCanaries = 20;
/** Where there is too little to measure by, what was taught becomes what the next run measures by. */
const unmeasured = { isWorse: false, size: 0, before: 0, after: 0, suspects: [] as string[] };
/** Per lesson, how many learned texts near it may be judged; lessons beyond the newest are left out. */
const nearPerLesson = 25;
const lessonsLookedAt = 100;

/** The revision up to which the router was last found well, or told to be by whoever dismissed the alert. */
async function lastGood(tx: Tx, organizationId: string): Promise<number> {
  const [run] = await tx
    .select({ revision: canaryRuns.revision })
    .from(canaryRuns)
    .where(
      and(
        eq(canaryRuns.organizationId, organizationId),
        or(eq(canaryRuns.isAlert, false), isNotNull(canaryRuns.dismissedBy)),
      ),
    )
    .orderBy(desc(canaryRuns.createdAt), desc(canaryRuns.id))
    .limit(1);
  if (run) return run.revision;
  const [seeds] = await tx
    .select({ revision: max(learned.revision) })
    .from(learned)
    .where(
      and(
        eq(learned.organizationId, organizationId),
        eq(learned.source, 'seed'),
        isNull(learned.taughtBy),
      ),
    );
  return seeds?.revision ?? 0;
}

async function read(context: Context, organizationId: string) {
  return context.db.inOrganization(organizationId, async (tx) => {
    const since = await lastGood(tx, organizationId);
    const rows = await tx
      .select()
      .from(learned)
      .where(and(eq(learned.organizationId, organizationId), isNull(learned.retiredAt)))
      .orderBy(asc(learned.revision));
    return {
      departments: await departmentTexts(tx, organizationId),
      revision: rows.at(-1)?.revision ?? since,
      known: rows.filter(({ revision }) => revision <= since).map(exampleOf),
      taught: rows.filter(({ revision }) => revision > since).map(exampleOf),
    };
  });
}

/**
 * Measures how right the router is on what it should know, without and with what it was taught since
 * it was last found well. Worse by a margin is an alert that names the lessons which did it; nothing
 * is taken back by itself. An earlier alert that nobody dismissed is over: this run speaks for it.
 */
export async function runCanary(
  context: Context,
  { organizationId }: Jobs['canary'],
): Promise<void> {
  const { departments, known, taught, revision } = await read(context, organizationId);
  if (taught.length === 0) {
    await context.db.inOrganization(organizationId, (tx) => endAlerts(context, tx, organizationId));
    return;
  }
  await syncBrain(context, organizationId);
  const near: NearText[][] = [];
  for (const { text } of taught.slice(-lessonsLookedAt)) {
    near.push(await context.brain.nearest(organizationId, text, nearPerLesson));
  }
  const canary = chooseCanary(known, near);
  const { isWorse, ...result } =
    canary.length < fewestCanaries
      ? unmeasured
      : await context.brain.measureCanary({ departments, known, taught, canary });
  await context.db.inOrganization(organizationId, async (tx) => {
    await endAlerts(context, tx, organizationId);
    await tx.insert(canaryRuns).values({
      organizationId,
      id: context.newId(),
      revision,
      ...result,
      isAlert: isWorse,
      createdAt: context.clock.now(),
    });
  });
  if (isWorse) context.log.warn({ organizationId, ...result }, 'lessons made the router worse');
}

/** By nobody: only whoever dismisses an alert says that what was taught is right. */
async function endAlerts(context: Context, tx: Tx, organizationId: string): Promise<void> {
  await tx
    .update(canaryRuns)
    .set({ dismissedAt: context.clock.now() })
    .where(
      and(
        eq(canaryRuns.organizationId, organizationId),
        eq(canaryRuns.isAlert, true),
        isNull(canaryRuns.dismissedAt),
      ),
    );
}
