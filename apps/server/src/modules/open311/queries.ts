import type { endpoints, Locale, QueryOf } from '@civicconnect/contract';
import { Settings } from '@civicconnect/contract';
import { resolutionDue } from '@civicconnect/domain';
import { localized } from '@civicconnect/i18n';
import {
  and,
  asc,
  desc,
  eq,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  or,
  type SQL,
} from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { departments, sessions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { findOrganization, type OrganizationRow } from '../organizations/queries.ts';
import { stateOf } from '../sessions/row.ts';
import { insideOf } from './inside.ts';
import type { Item } from './write.ts';

type Query = QueryOf<typeof endpoints.open311Requests>;

/** The standard's own bounds: the last 90 days, 1000 requests. */
const usualDays = 90;
const most = 1000;
const dayMs = 24 * 3600 * 1000;

/** @throws Refused 404 for an organization that is not there, or that publishes nothing */
export async function publicOrganization(context: Context, ref?: string): Promise<OrganizationRow> {
  const organization = await findOrganization(context, ref);
  if (!Settings.parse(organization.settings).publicPage) throw new Refused('not_found');
  return organization;
}

/** Departments that answer, as services. */
export async function servicesOf(
  context: Context,
  organizationId: string,
  locale: Locale,
): Promise<Item[]> {
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(departments)
      .where(and(eq(departments.organizationId, organizationId), eq(departments.active, true)))
      .orderBy(asc(departments.order), asc(departments.id)),
  );
  return rows.map(({ id, name, description }) => ({
    service_code: id,
    service_name: localized(name, locale),
    description: localized(description, locale),
    metadata: false,
    type: 'realtime',
    keywords: '',
    group: '',
  }));
}

const ids = (list: string | undefined) => list?.split(',').map((one) => one.trim());
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function filterOf(query: Query, now: Date): SQL | undefined {
  const numbers = ids(query.service_request_id);
  const codes = ids(query.service_code)?.filter((code) => uuid.test(code));
  const end = query.end_date ? new Date(query.end_date) : now;
  const start = query.start_date
    ? new Date(query.start_date)
    : new Date(end.getTime() - usualDays * dayMs);
  const isClosed = eq(sessions.status, 'closed');
  return and(
    // Whoever names requests asks for no others.
    ...(numbers
      ? [inArray(sessions.number, numbers)]
      : [gte(sessions.openedAt, start), lte(sessions.openedAt, end)]),
    codes ? inArray(sessions.departmentId, codes) : undefined,
    query.status === 'closed' ? isClosed : undefined,
    query.status === 'open' ? ne(sessions.status, 'closed') : undefined,
  );
}

/**
 * Appeals as anyone may see them: what is routed, and of it no text, no name, no place. What is in quarantine or
 * was rejected there is none of them.
 *
 * @param inside a system of the organization itself asks: it sees where, and the first picture
 */
export async function requestsOf(
  context: Context,
  organization: OrganizationRow,
  locale: Locale,
  query: Query,
  inside = false,
): Promise<Item[]> {
  const { id: organizationId } = organization;
  const settings = Settings.parse(organization.settings);
  const { rows, known } = await context.db.inOrganization(organizationId, async (tx) => {
    const found = await tx
      .select({ row: sessions, department: departments.name })
      .from(sessions)
      .innerJoin(
        departments,
        and(
          eq(departments.organizationId, sessions.organizationId),
          eq(departments.id, sessions.departmentId),
        ),
      )
      .where(
        and(
          eq(sessions.organizationId, organizationId),
          eq(sessions.kind, 'appeal'),
          isNotNull(sessions.departmentId),
          ne(sessions.status, 'quarantined'),
          or(isNull(sessions.closeReason), ne(sessions.closeReason, 'rejected')),
          filterOf(query, context.clock.now()),
        ),
      )
      .orderBy(desc(sessions.openedAt), desc(sessions.id))
      .limit(most);
    const asked = inside ? found.map(({ row }) => row) : [];
    return { rows: found, known: await insideOf(context, tx, organizationId, locale, asked) };
  });
  return rows.map(({ row, department }) => ({
    service_request_id: row.number,
    status: row.status === 'closed' ? 'closed' : 'open',
    status_notes: row.closeReason ?? '',
    service_name: localized(department, locale),
    service_code: row.departmentId,
    description: '',
    agency_responsible: localized(department, locale),
    service_notice: '',
    requested_datetime: row.openedAt.toISOString(),
    updated_datetime: row.lastActivityAt.toISOString(),
    expected_datetime: resolutionDue(stateOf(row), settings).toISOString(),
    address: known.get(row.id)?.address ?? '',
    address_id: known.get(row.id)?.address_id ?? '',
    zipcode: '',
    lat: null,
    long: null,
    media_url: known.get(row.id)?.media_url ?? '',
  }));
}
