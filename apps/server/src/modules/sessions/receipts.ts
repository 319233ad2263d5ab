import type { endpoints, Locale, QueryOf } from '@civicconnect/contract';
import { citizenStatus, resolutionDue } from '@civicconnect/domain';
import { localized } from '@civicconnect/i18n';
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
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

/** What anyone may learn of a session whose code or number they hold: never a text, a name or a phone. */
async function findPublicly(tx: Tx, filter: SQL | undefined) {
  const [found] = await tx
    .select({
      row: sessions,
      department: departments.name,
      organization: organizations.name,
      settings: organizations.settings,
    })
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
    .where(filter)
    .orderBy(desc(organizations.isHome))
    .limit(1);
  if (!found) throw new Refused('not_found');
  return found;
}

function publicFields(
  { row, department }: Awaited<ReturnType<typeof findPublicly>>,
  locale: Locale,
) {
  return {
    number: row.number,
    status: citizenStatus(stateOf(row)),
    department: department ? localized(department, locale) : null,
    openedAt: row.openedAt.toISOString(),
  };
}

/** Confirms a receipt to anyone who holds its code: number, date, status and department, nothing else. */
export async function verifyReceipt(context: Context, locale: Locale, code: string) {
  const plain = code.toUpperCase().replaceAll('-', '');
  const found = await context.db.onPlatform((tx) =>
    findPublicly(tx, eq(sessions.verificationCode, plain)),
  );
  return {
    ...publicFields(found, locale),
    organizationName: localized(found.organization, locale),
  };
}

/**
 * Status for whoever knows the tracking number and the end of the phone; guessing is limited. Where no
 * organization is named it is looked for in each, in the installation's own first.
 */
export async function trackSession(
  context: Context,
  locale: Locale,
  query: QueryOf<typeof endpoints.track>,
  address: string,
) {
  const number = query.number.trim().toUpperCase();
  await context.limits.consume('trackingPerAddress', addressKey(address));
  await context.limits.consume('trackingPerNumber', number);
  const named =
    query.organization === undefined
      ? undefined
      : (await findOrganization(context, query.organization)).id;
  const found = await context.db.onPlatform((tx) =>
    findPublicly(
      tx,
      and(
        named === undefined ? undefined : eq(sessions.organizationId, named),
        eq(sessions.number, number),
        sql`right(${citizens.phone}, ${query.phoneEnd.length}) = ${query.phoneEnd}`,
      ),
    ),
  );
  return {
    ...publicFields(found, locale),
    closedAt: found.row.closedAt?.toISOString() ?? null,
    resolutionDueAt: resolutionDue(stateOf(found.row), found.settings).toISOString(),
  };
}
