import type { endpoints, Locale, QueryOf } from '@civicconnect/contract';
import { citizenStatus, resolutionDue } from '@civicconnect/domain';
import { localized } from '@civicconnect/i18n';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { citizens, departments, messages, organizations, sessions } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { addressKey } from '../../http/limits.ts';
import { findOrganization } from '../organizations/queries.ts';
import { accessSession } from './load.ts';
import { stateOf } from './row.ts';
import { showLoaded, viewerFor } from './show.ts';

/** What stands on the receipt: the session, its text as it was sent, and the code that verifies it. */
export async function receiptOf(context: Context, caller: Caller, locale: Locale, id: string) {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const loaded = await accessSession(tx, caller, id);
    const viewer = await viewerFor(context, tx, caller, locale);
    const [organization] = await tx.select({ name: organizations.name }).from(organizations);
    const [first] = await tx
      .select({ text: messages.text })
      .from(messages)
      .where(and(eq(messages.organizationId, caller.organizationId), eq(messages.sessionId, id)))
      .orderBy(asc(messages.seq))
      .limit(1);
    return {
      session: await showLoaded(tx, loaded, viewer),
      text: first?.text ?? '',
      organizationName: organization ? localized(organization.name, locale) : '',
      verificationCode: loaded.row.verificationCode,
    };
  });
}

const named = {
  row: sessions,
  department: departments.name,
  organization: organizations.name,
  settings: organizations.settings,
};

/** Confirms a receipt to anyone who holds its code: number, date, status and department, nothing else. */
export async function verifyReceipt(context: Context, locale: Locale, code: string) {
  const [found] = await context.db.onPlatform((tx) =>
    tx
      .select(named)
      .from(sessions)
      .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
      .leftJoin(
        departments,
        and(
          eq(departments.organizationId, sessions.organizationId),
          eq(departments.id, sessions.departmentId),
        ),
      )
      .where(eq(sessions.verificationCode, code.toUpperCase().replaceAll('-', ''))),
  );
  if (!found) throw new Refused('not_found');
  return {
    number: found.row.number,
    openedAt: found.row.openedAt.toISOString(),
    status: citizenStatus(stateOf(found.row)),
    department: found.department ? localized(found.department, locale) : null,
    organizationName: localized(found.organization, locale),
  };
}

/** Status for whoever knows the tracking number and the end of the phone; guessing is limited per address. */
export async function trackSession(
  context: Context,
  locale: Locale,
  query: QueryOf<typeof endpoints.track>,
  address: string,
) {
  await context.limits.consume('trackingPerAddress', addressKey(address));
  await context.limits.consume('trackingPerNumber', query.number.trim().toUpperCase());
  const organization = await findOrganization(context, query.organization);
  const [found] = await context.db.inOrganization(organization.id, (tx) =>
    tx
      .select(named)
      .from(sessions)
      .innerJoin(organizations, eq(organizations.id, sessions.organizationId))
      .innerJoin(
        citizens,
        and(
          eq(citizens.organizationId, sessions.organizationId),
          eq(citizens.id, sessions.citizenId),
        ),
      )
      .leftJoin(
        departments,
        and(
          eq(departments.organizationId, sessions.organizationId),
          eq(departments.id, sessions.departmentId),
        ),
      )
      .where(
        and(
          eq(sessions.organizationId, organization.id),
          eq(sessions.number, query.number.trim().toUpperCase()),
          sql`right(${citizens.phone}, 4) = ${query.phoneEnd}`,
        ),
      ),
  );
  if (!found) throw new Refused('not_found');
  return {
    number: found.row.number,
    status: citizenStatus(stateOf(found.row)),
    department: found.department ? localized(found.department, locale) : null,
    openedAt: found.row.openedAt.toISOString(),
    closedAt: found.row.closedAt?.toISOString() ?? null,
    resolutionDueAt: resolutionDue(stateOf(found.row), found.settings).toISOString(),
  };
}
