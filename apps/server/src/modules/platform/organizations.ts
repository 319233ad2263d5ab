import type { BodyOf, endpoints, OrganizationOverview, QueryOf } from '@civicconnect/contract';
import { eq, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { warnAnew } from '../../jobs/clocks.ts';
import { wakeJobs } from '../../jobs/resting.ts';
import { recordAct } from '../audit/record.ts';
import { eraseGraceMs } from '../organizations/erase.ts';
import { limitsOf } from '../organizations/limits.ts';
import { overview, overviews } from './overviews.ts';
import { forgetSuspended } from './suspended.ts';

interface One {
  organization: OrganizationOverview;
}

export async function listOrganizations(
  context: Context,
  { cursor, limit, q }: QueryOf<typeof endpoints.listOrganizations>,
): Promise<{ items: OrganizationOverview[]; nextCursor: string | null }> {
  const [after] = cursor ? readCursor(cursor, ['id']) : [];
  const words = q?.trim();
  const pattern = `%${words?.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
  const conditions = [
    after ? sql`o.organization_id > ${after}` : sql`true`,
    words ? sql`(o.slug ilike ${pattern} or o.name::text ilike ${pattern})` : sql`true`,
  ];
  const found = await context.db.onPlatform((tx) =>
    overviews(tx, context.clock.now(), sql.join(conditions, sql` and `), limit + 1),
  );
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last ? writeCursor([last.id]) : null };
}

/** @throws Refused 404 */
export async function getOrganization(context: Context, id: string): Promise<One> {
  const now = context.clock.now();
  return { organization: await context.db.onPlatform((tx) => overview(tx, now, id)) };
}

type Change = BodyOf<typeof endpoints.updateOrganization>;
type Row = typeof organizations.$inferSelect;

/** What of the row a change makes otherwise. Deleting suspends; lifting a suspension takes a deletion back. */
function changed(row: Row, { suspended, deleted, limits, name }: Change, now: Date) {
  const isSuspended = deleted || (suspended ?? row.suspendedAt !== null);
  const eraseAfter = deleted ? new Date(now.getTime() + eraseGraceMs) : null;
  const keepsDeletion = deleted === undefined && suspended !== false;
  return {
    suspendedAt: isSuspended ? (row.suspendedAt ?? now) : null,
    eraseAfter: keepsDeletion || (deleted && row.eraseAfter) ? row.eraseAfter : eraseAfter,
    limits: limits ? { ...limitsOf(row), ...limits } : row.limits,
    name: name ?? row.name,
  };
}

/** As the record of acts keeps it. */
const recorded = (row: ReturnType<typeof changed>) => ({
  suspended: row.suspendedAt !== null,
  eraseAfter: row.eraseAfter?.toISOString() ?? null,
  limits: limitsOf(row),
  name: row.name,
});

function verbOf(was: ReturnType<typeof recorded>, is: ReturnType<typeof recorded>): string {
  if ((was.eraseAfter === null) !== (is.eraseAfter === null)) {
    return is.eraseAfter === null ? 'kept' : 'deleted';
  }
  if (was.suspended === is.suspended) return 'updated';
  return is.suspended ? 'suspended' : 'resumed';
}

/**
 * Suspends an organization or lifts it, deletes it with grace or takes that back, changes its limits or
 * name. On record with the superuser's own organization and with the one it is about.
 *
 * @throws Refused 404, 409 `in_use` for the installation's own
 */
export async function updateOrganization(
  context: Context,
  caller: StaffCaller,
  id: string,
  change: Change,
): Promise<One> {
  const now = context.clock.now();
  const organization = await context.db.onPlatform(async (tx) => {
    const its = eq(organizations.id, id);
    const [row] = await tx.select().from(organizations).where(its).for('update');
    if (!row) throw new Refused('not_found');
    if ((change.suspended || change.deleted) && row.isHome) throw new Refused('in_use');
    const next = changed(row, change, now);
    await tx.update(organizations).set(next).where(its);
    if (row.suspendedAt && !next.suspendedAt) await warnAnew(tx, id, now);
    const [before, after] = [recorded(row), recorded(next)];
    for (const place of new Set([caller.organizationId, id])) {
      await recordAct(context, tx, place, caller, {
        act: `organization.${verbOf(before, after)}`,
        target: { id, name: next.name.uz },
        before,
        after,
      });
    }
    return overview(tx, now, id);
  });
  forgetSuspended(context, id);
  if (change.suspended === false) await wakeJobs(context, id);
  return { organization };
}
