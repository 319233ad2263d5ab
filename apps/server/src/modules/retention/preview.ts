import {
  type RetentionCounts,
  type RetentionPatch,
  RetentionSettings,
  Settings,
} from '@civicconnect/contract';
import { retentionCutoffs } from '@civicconnect/domain';
import { eq, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { organizations, retentionRuns } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { dueBy, inForce } from './rules.ts';

export const nothing: RetentionCounts = {
  sessions: 0,
  rejected: 0,
  injectionLog: 0,
  aiCalls: 0,
  deliveries: 0,
  webhookLog: 0,
  notifications: 0,
};

/** How much the rules would remove tonight, were they as `patch` says: nothing is changed. */
export async function previewRules(
  context: Context,
  { organizationId }: StaffCaller,
  patch: RetentionPatch,
): Promise<{ removes: RetentionCounts }> {
  return context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .select({ settings: organizations.settings })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    if (!row) throw new Refused('not_found');
    const settings = Settings.parse(row.settings);
    const wanted = RetentionSettings.parse({ ...settings.retention, ...patch });
    const removes = { ...nothing };
    for (const { rule, before } of inForce(
      retentionCutoffs(settings, wanted, context.clock.now()),
    )) {
      const { table, which } = dueBy(rule, organizationId, before);
      const { rows } = await tx.execute<{ n: number }>(
        sql`select count(*)::int as n from ${table} where ${which}`,
      );
      removes[rule] = rows[0]?.n ?? 0;
    }
    return { removes };
  });
}

/** What the last night removed; null before the first. */
export async function lastNight(context: Context, { organizationId }: StaffCaller) {
  const [run] = await context.db.inOrganization(organizationId, (tx) =>
    tx.select().from(retentionRuns).where(eq(retentionRuns.organizationId, organizationId)),
  );
  if (!run) return { last: null };
  const { day, endedAt, removed } = run;
  return {
    last: {
      day,
      endedAt: endedAt?.toISOString() ?? null,
      removed: { ...nothing, ...removed },
    },
  };
}
