import {
  type Organization,
  type PublicOrganization,
  type PublicStats,
  Settings,
} from '@civicconnect/contract';
import { eq, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';

export type OrganizationRow = typeof organizations.$inferSelect;

/** An organization by slug or id; nothing, or `-`, means the installation's own. Throws 404. */
export async function findOrganization(
  context: Context,
  ref?: string | undefined,
): Promise<OrganizationRow> {
  const isId = ref !== undefined && z.uuid().safeParse(ref).success;
  const wanted =
    ref === undefined || ref === '-'
      ? eq(organizations.isHome, true)
      : or(
          eq(organizations.slug, ref.toLowerCase()),
          isId ? eq(organizations.id, ref.toLowerCase()) : undefined,
        );
  const [found] = await context.db.onPlatform((tx) =>
    tx.select().from(organizations).where(wanted),
  );
  if (!found) throw new Refused('not_found');
  return found;
}

/** What an organization has set for its brain. Throws 404. */
export async function aiSettings(
  context: Context,
  organizationId: string,
): Promise<Settings['ai']> {
  const [found] = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select({ settings: organizations.settings })
      .from(organizations)
      .where(eq(organizations.id, organizationId)),
  );
  if (!found) throw new Refused('not_found');
  // What was stored by an earlier version lacks what came later: the schema knows the defaults.
  return Settings.shape.ai.parse(found.settings.ai);
}

/** Where a logo is had: another one has another address. */
function logoView(id: string, logo: OrganizationRow['logo']): Organization['logo'] {
  if (!logo) return null;
  const { hash, ...rest } = logo;
  return { ...rest, url: `/api/public/${id}/logo?v=${hash}` };
}

export function organizationView({
  id,
  slug,
  kind,
  name,
  region,
  settings: stored,
  logo,
}: OrganizationRow): Organization {
  const settings = Settings.parse(stored);
  return {
    id,
    slug,
    kind,
    name,
    region,
    languages: settings.languages,
    timeZone: settings.timeZone,
    pickOn: settings.pickOn,
    accent: settings.branding.accent,
    logo: logoView(id, logo),
  };
}

export function publicView(context: Context, row: OrganizationRow): PublicOrganization {
  const settings = Settings.parse(row.settings);
  return {
    ...organizationView(row),
    address: settings.portal.address,
    emergencyNumbers: settings.portal.emergencyNumbers,
    appeal: { minLength: settings.appeal.minLength, maxLength: settings.appeal.maxLength },
    assistantName: settings.assistant.name,
    suspended: row.suspendedAt !== null,
    publicPage: settings.publicPage,
    developmentCodes: context.sms.name === 'development',
  };
}

const month = 30 * 24 * 3600 * 1000;

/**
 * The last 30 days in a few numbers: counts and times, nothing personal. 404 where the organization does
 * not show them.
 */
export async function publicStats(context: Context, row: OrganizationRow): Promise<PublicStats> {
  if (!Settings.parse(row.settings).publicPage) throw new Refused('not_found');
  const organizationId = row.id;
  const to = context.clock.now();
  const from = new Date(to.getTime() - month);
  const { rows } = await context.db.inOrganization(organizationId, (tx) =>
    tx.execute<{
      received: number;
      resolved: number;
      open: number;
      answered_in_time: number | null;
      median_first_reply: number | null;
    }>(sql`
      select
        count(*) filter (where s.opened_at >= ${from.toISOString()}::timestamptz)::int as received,
        count(*) filter (where s.close_reason = 'resolved' and s.closed_at >= ${from.toISOString()}::timestamptz)::int as resolved,
        count(*) filter (where s.status <> 'closed')::int as open,
        (avg(case when extract(epoch from s.first_reply_at - s.opened_at)
              <= (o.settings #>> '{deadlines,firstReplySeconds}')::numeric then 1.0 else 0.0 end)
          filter (where s.first_reply_at >= ${from.toISOString()}::timestamptz))::float as answered_in_time,
        (percentile_cont(0.5) within group (order by extract(epoch from s.first_reply_at - s.opened_at))
          filter (where s.first_reply_at >= ${from.toISOString()}::timestamptz))::float as median_first_reply
      from sessions s join organizations o on o.organization_id = s.organization_id
      where s.organization_id = ${organizationId} and s.kind = 'appeal'
        and (s.status <> 'closed' or s.closed_at >= ${from.toISOString()}::timestamptz)
    `),
  );
  const numbers = rows[0];
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    received: numbers?.received ?? 0,
    resolved: numbers?.resolved ?? 0,
    open: numbers?.open ?? 0,
    answeredInTime: numbers?.answered_in_time ?? null,
    medianFirstReplySeconds:
      numbers?.median_first_reply == null ? null : Math.round(numbers.median_first_reply),
  };
}
