import { OrganizationLimits, type OrganizationOverview } from '@civicconnect/contract';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { Refused } from '../../errors.ts';

interface OverviewRow extends Record<string, unknown> {
  id: string;
  slug: string;
  kind: OrganizationOverview['kind'];
  name: OrganizationOverview['name'];
  is_home: boolean;
  created_at: string;
  suspended_at: string | null;
  staff: number;
  departments: number;
  open: number;
  recent: number;
  quarantined: number;
  last_activity_at: string | null;
  unconfirmed: boolean;
  erase_after: string | null;
  limits: OrganizationLimits | null;
}

const instant = (at: string) => new Date(at).toISOString();

function overviewOf(row: OverviewRow): OrganizationOverview {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    name: row.name,
    isHome: row.is_home,
    createdAt: instant(row.created_at),
    suspendedAt: row.suspended_at && instant(row.suspended_at),
    staff: row.staff,
    departments: row.departments,
    openSessions: row.open,
    recentSessions: row.recent,
    quarantined: row.quarantined,
    lastActivityAt: row.last_activity_at && instant(row.last_activity_at),
    unconfirmed: row.unconfirmed,
    eraseAfter: row.erase_after && instant(row.erase_after),
    limits: OrganizationLimits.parse(row.limits ?? {}),
  };
}

/** Organizations with their numbers, each of which an index answers. */
export async function overviews(
  tx: Tx,
  now: Date,
  condition: SQL,
  limit: number,
): Promise<OrganizationOverview[]> {
  const month = new Date(now.getTime() - 30 * 86_400_000).toISOString();
  const { rows } = await tx.execute<OverviewRow>(sql`
    select o.organization_id as id, o.slug, o.kind, o.name, o.is_home, o.created_at, o.suspended_at,
      o.erase_after, o.limits,
      exists (select from sign_ups u
        where u.organization_id = o.organization_id and u.confirmed_at is null) as unconfirmed,
      (select count(*)::int from staff s
        where s.organization_id = o.organization_id and s.deactivated_at is null) as staff,
      (select count(*)::int from departments d
        where d.organization_id = o.organization_id and d.active) as departments,
      counts.open, counts.quarantined,
      (select count(*)::int from sessions s
        where s.organization_id = o.organization_id and s.opened_at >= ${month}::timestamptz) as recent,
      greatest(counts.last_activity_at, (select max(closed_at) from sessions s
        where s.organization_id = o.organization_id and s.status = 'closed')) as last_activity_at
    from organizations o cross join lateral (
      select count(*)::int as open,
        (count(*) filter (where s.status = 'quarantined'))::int as quarantined,
        max(s.last_activity_at) as last_activity_at
      from sessions s where s.organization_id = o.organization_id and s.status <> 'closed'
    ) counts
    where ${condition} order by o.organization_id limit ${limit}`);
  return rows.map(overviewOf);
}

/** @throws Refused 404 */
export async function overview(tx: Tx, now: Date, id: string): Promise<OrganizationOverview> {
  const [found] = await overviews(tx, now, sql`o.organization_id = ${id}`, 1);
  if (!found) throw new Refused('not_found');
  return found;
}
