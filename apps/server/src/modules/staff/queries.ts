import type { endpoints, Locale, QueryOf, StaffAccount } from '@civicconnect/contract';
import { toCyrillic, toLatin } from '@civicconnect/i18n';
import { and, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { staff, staffDepartments } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { accountView, loadAccounts } from './accounts.ts';

type Query = QueryOf<typeof endpoints.listStaff>;

/** Words of the name or the e-mail, in either Uzbek script, whatever apostrophes were typed. */
function matching(q: string): SQL | undefined {
  const plain = (text: string) => text.replace(/[ʻʼ'’‘`]/g, '').trim();
  const forms = [...new Set([q, toLatin(q), toCyrillic(q)].map(plain))].filter(Boolean);
  if (forms.length === 0) return undefined;
  const name = sql`translate(${staff.name}, ${"ʻʼ'’‘`"}, '')`;
  return or(
    ...forms.flatMap((form) => {
      const pattern = `%${form.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
      return [sql`${name} ilike ${pattern}`, sql`${staff.email} ilike ${pattern}`];
    }),
  );
}

function inState(state: Query['state']): SQL | undefined {
  switch (state) {
    case 'deactivated':
      return isNotNull(staff.deactivatedAt);
    case 'invited':
      return and(isNull(staff.deactivatedAt), isNull(staff.passwordHash));
    case 'active':
      return and(isNull(staff.deactivatedAt), isNotNull(staff.passwordHash));
    default:
      return undefined;
  }
}

function worksIn(departmentId: string): SQL {
  return sql`exists (
    select 1 from ${staffDepartments} sd
    where sd.organization_id = ${staff}.organization_id and sd.staff_id = ${staff}.id
      and sd.department_id = ${departmentId})`;
}

/** Everyone of the caller’s organization, by name. The cursor is the last one’s id. */
export async function listStaff(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  query: Query,
): Promise<{ items: StaffAccount[]; nextCursor: string | null }> {
  const [after] = query.cursor ? readCursor(query.cursor, ['id']) : [];
  const filter = and(
    eq(staff.organizationId, caller.organizationId),
    query.q ? matching(query.q) : undefined,
    query.role ? eq(staff.role, query.role) : undefined,
    query.department ? worksIn(query.department) : undefined,
    inState(query.state),
    after
      ? sql`(lower(${staff.name}), ${staff.id}) > (
          select lower(a.name), a.id from ${staff} a
          where a.organization_id = ${caller.organizationId} and a.id = ${after})`
      : undefined,
  );
  const found = await context.db.inOrganization(caller.organizationId, (tx) =>
    loadAccounts(tx, filter, { now: context.clock.now(), limit: query.limit + 1 }),
  );
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((loaded) => accountView(loaded, locale)),
    nextCursor: found.length > query.limit && last ? writeCursor([last.row.id]) : null,
  };
}

/** One account of the organization, with what its view names. Throws 404. */
export async function loadAccount(context: Context, tx: Tx, organizationId: string, id: string) {
  const [loaded] = await loadAccounts(
    tx,
    and(eq(staff.organizationId, organizationId), eq(staff.id, id)),
    { now: context.clock.now(), limit: 1 },
  );
  if (!loaded) throw new Refused('not_found');
  return loaded;
}

export async function readAccount(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  id: string,
): Promise<StaffAccount> {
  const loaded = await context.db.inOrganization(caller.organizationId, (tx) =>
    loadAccount(context, tx, caller.organizationId, id),
  );
  return accountView(loaded, locale);
}
