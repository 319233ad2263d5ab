import { sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { drawImprovements } from './draw.ts';

/** Suggestions are of weeks: an hour makes no difference to them. */
const everyMs = 3_600_000;
/** Organizations drawn in one sweep: so that other news waits for a moment at most. */
const mostAtOnce = 5;

/** Organizations whose suggestions are old, those never drawn first. */
async function dueOrganizations(context: Context): Promise<string[]> {
  const now = context.clock.now();
  const before = new Date(now.getTime() - everyMs).toISOString();
  const { rows } = await context.db.onPlatform((tx) =>
    tx.execute<{ id: string }>(sql`
      select o.organization_id as id from organizations o
      left join improvement_runs r on r.organization_id = o.organization_id
      where o.suspended_at is null and (r.drawn_at is null or r.drawn_at < ${before}::timestamptz)
      order by r.drawn_at nulls first, o.organization_id limit ${mostAtOnce}`),
  );
  return rows.map(({ id }) => id);
}

/** Draws one organization's and notes it, in one transaction; two processes follow one another. */
export async function drawNow(context: Context, organizationId: string): Promise<void> {
  const key = `improve:${organizationId}`;
  const now = context.clock.now().toISOString();
  await context.db.inOrganization(organizationId, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
    await drawImprovements(context, tx, organizationId);
    await tx.execute(sql`insert into improvement_runs (organization_id, drawn_at)
      values (${organizationId}, ${now}::timestamptz)
      on conflict (organization_id) do update set drawn_at = excluded.drawn_at`);
  });
}

/** Draws the suggestions of organizations anew where they are an hour old. */
export async function sweepImprovements(context: Context): Promise<void> {
  for (const organizationId of await dueOrganizations(context)) {
    await drawNow(context, organizationId).catch((error: unknown) =>
      context.log.error(
        { err: error, organizationId },
        'suggestions were not drawn; it is tried again',
      ),
    );
  }
}
