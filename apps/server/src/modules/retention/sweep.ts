import { type RetentionCounts, Settings } from '@civicconnect/contract';
import { type RetentionRule, retentionCutoffs } from '@civicconnect/domain';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { organizations, retentionRuns } from '../../db/schema/index.ts';
import { keptForMs } from '../../http/idempotency.ts';
import { recordAct } from '../audit/record.ts';
import { removeContents } from '../citizen-data/remove-contents.ts';
import { forgetVisitors } from '../citizen-data/visitors.ts';
import { nothing } from './preview.ts';
import { dueBy, inForce } from './rules.ts';

/** Sessions emptied by one transaction: some tenths of a second. */
const sessionsAtOnce = 20;
const rowsAtOnce = 2000;
/** Of one look, so that other news waits for some seconds at most; the next look goes on. */
const mostBatches = 25;
/** The night begins at two by the organization’s clocks: nobody works, and no day ends meanwhile. */
const nightHours = 2;

/** Organizations whose night has come and is not over. */
async function dueOrganizations(context: Context): Promise<{ id: string; day: string }[]> {
  const now = context.clock.now().toISOString();
  const { rows } = await context.db.onPlatform((tx) =>
    tx.execute<{ id: string; day: string }>(sql`
      select night.id, night.day from (
        select o.organization_id as id, ((${now}::timestamptz
          at time zone coalesce(o.settings->>'timeZone', 'Asia/Tashkent'))
          - make_interval(hours => ${nightHours}))::date::text as day
        from organizations o
      ) night
      left join retention_runs r on r.organization_id = night.id
      where r.day is null or r.day < night.day::date or (r.ended_at is null and r.day = night.day::date)`),
  );
  return rows;
}

type Run = typeof retentionRuns.$inferSelect;

/** The night's row, for whoever carries it out alone; null where another process does, or it is over. */
async function takeNight(
  context: Context,
  tx: Tx,
  organizationId: string,
  day: string,
): Promise<Run | null> {
  await tx
    .insert(retentionRuns)
    .values({ organizationId, day, startedAt: context.clock.now(), removed: nothing })
    .onConflictDoNothing();
  const [run] = await tx
    .select()
    .from(retentionRuns)
    .where(eq(retentionRuns.organizationId, organizationId))
    .for('update', { skipLocked: true });
  if (!run || (run.day === day && run.endedAt)) return null;
  if (run.day === day) return run;
  const fresh = { day, startedAt: context.clock.now(), endedAt: null, removed: nothing };
  await tx.update(retentionRuns).set(fresh).where(eq(retentionRuns.organizationId, organizationId));
  return { ...run, ...fresh };
}

async function emptySessions(
  context: Context,
  tx: Tx,
  organizationId: string,
  due: ReturnType<typeof dueBy>,
): Promise<number> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from sessions
    where ${due.which} order by closed_at, id limit ${sessionsAtOnce} for update skip locked`);
  const ids = rows.map(({ id }) => id);
  const { sessions } = await removeContents(context, tx, organizationId, ids);
  await forgetVisitors(tx, organizationId, ids);
  return sessions;
}

/** One batch of one rule. Gives how much it removed. */
async function removeBatch(
  context: Context,
  tx: Tx,
  organizationId: string,
  { rule, before }: { rule: RetentionRule; before: Date },
): Promise<number> {
  const due = dueBy(rule, organizationId, before);
  if (rule === 'sessions' || rule === 'rejected') {
    return emptySessions(context, tx, organizationId, due);
  }
  const some = sql`organization_id = ${organizationId} and id in (
    select id from ${due.table} where ${due.which} order by ${due.oldestFirst} limit ${rowsAtOnce})`;
  // The row of a message that left stays with the message: its bubble says how that went.
  const { rowCount } = await tx.execute(
    rule === 'deliveries'
      ? sql`update deliveries set content = '{}' where ${some}`
      : sql`delete from ${due.table} where ${some}`,
  );
  return rowCount ?? 0;
}

/** What nobody asks for any more: answers to repeats, and codes that let nobody in. */
async function removeStale(tx: Tx, organizationId: string, now: Date): Promise<void> {
  const mine = sql`organization_id = ${organizationId}`;
  const old = new Date(now.getTime() - keptForMs).toISOString();
  await tx.execute(
    sql`delete from idempotency_keys where ${mine} and created_at < ${old}::timestamptz`,
  );
  await tx.execute(
    sql`delete from sign_in_codes where ${mine} and expires_at < ${now.toISOString()}::timestamptz`,
  );
}

async function endNight(context: Context, tx: Tx, { organizationId, removed }: Run): Promise<void> {
  const now = context.clock.now();
  await removeStale(tx, organizationId, now);
  await tx
    .update(retentionRuns)
    .set({ endedAt: now })
    .where(eq(retentionRuns.organizationId, organizationId));
  const counted = Object.entries(removed).filter(([, count]) => count > 0);
  if (counted.length === 0) return;
  await recordAct(context, tx, organizationId, null, {
    act: 'settings.retention_applied',
    target: { id: null, name: null },
    after: Object.fromEntries(counted),
  });
}

/** One batch of a night, kept with its count or not at all. Gives how much it removed; null: it is over. */
async function step(context: Context, organizationId: string, day: string): Promise<number | null> {
  return context.db.inOrganization(organizationId, async (tx) => {
    const run = await takeNight(context, tx, organizationId, day);
    if (!run) return null;
    const [row] = await tx
      .select({ settings: organizations.settings })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    if (!row) return null;
    const settings = Settings.parse(row.settings);
    const cutoffs = retentionCutoffs(settings, settings.retention, run.startedAt);
    for (const rule of inForce(cutoffs)) {
      const count = await removeBatch(context, tx, organizationId, rule);
      if (count === 0) continue;
      const removed: RetentionCounts = { ...nothing, ...run.removed };
      removed[rule.rule] += count;
      await tx
        .update(retentionRuns)
        .set({ removed: { ...removed } })
        .where(eq(retentionRuns.organizationId, organizationId));
      return count;
    }
    await endNight(context, tx, run);
    return null;
  });
}

/**
 * Carries out the rules of retention, once a night for each organization, in small batches: whoever is
 * killed in the middle leaves the rest to the next look. Gives how much was removed.
 */
export async function sweepRetention(context: Context, batches = mostBatches): Promise<number> {
  let removed = 0;
  let left = batches;
  for (const { id, day } of await dueOrganizations(context)) {
    for (; left > 0; left -= 1) {
      const count = await step(context, id, day).catch((error: unknown) => {
        context.log.error({ err: error, organizationId: id }, 'a night of retention goes on later');
        return null;
      });
      if (count === null) break;
      removed += count;
    }
  }
  return removed;
}
