import type { Locale, StaffAccount, StaffState } from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n';
import { and, asc, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import {
  departments,
  sessions,
  staff,
  staffDepartments,
  staffLinks,
} from '../../db/schema/index.ts';

export type StaffRow = typeof staff.$inferSelect;

interface LoadedAccount {
  row: StaffRow;
  departments: { id: string; name: (typeof departments.$inferSelect)['name'] }[];
  openSessions: number;
  linkExpiresAt: string | null;
}

/** By name; who has the same one by the order of their coming. */
const accountOrder = [asc(sql`lower(${staff.name})`), asc(staff.id)];

/** Accounts with what their views name: one query, however many there are. */
export async function loadAccounts(
  tx: Tx,
  filter: SQL | undefined,
  page: { now: Date; limit: number },
): Promise<LoadedAccount[]> {
  return tx
    .select({
      row: staff,
      departments: sql<LoadedAccount['departments']>`coalesce((
        select json_agg(json_build_object('id', d.id, 'name', d.name) order by d.sort_order, d.id)
        from ${staffDepartments} sd
        join ${departments} d on d.organization_id = sd.organization_id and d.id = sd.department_id
        where sd.organization_id = ${staff}.organization_id and sd.staff_id = ${staff}.id), '[]'::json)`,
      openSessions: sql<number>`(
        select count(*)::int from ${sessions} s
        where s.organization_id = ${staff}.organization_id and s.assignee_id = ${staff}.id
          and s.status in ('active', 'held'))`,
      linkExpiresAt: sql<string | null>`(
        select to_json(max(l.expires_at) at time zone 'UTC') #>> '{}' from ${staffLinks} l
        where l.organization_id = ${staff}.organization_id and l.staff_id = ${staff}.id
          and l.used_at is null and l.expires_at > ${page.now.toISOString()}::timestamptz)`,
    })
    .from(staff)
    .where(and(filter))
    .orderBy(...accountOrder)
    .limit(page.limit);
}

function stateOfAccount(row: Pick<StaffRow, 'deactivatedAt' | 'passwordHash'>): StaffState {
  if (row.deactivatedAt) return 'deactivated';
  return row.passwordHash === null ? 'invited' : 'active';
}

const instantOf = (at: Date | null) => at?.toISOString() ?? null;

/** An account as administrators see it; nothing of it opens a door. */
export function accountView(loaded: LoadedAccount, reader: Locale): StaffAccount {
  const { row } = loaded;
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    departments: loaded.departments.map(({ id, name }) => ({ id, name: localized(name, reader) })),
    locale: row.locale,
    state: stateOfAccount(row),
    available: row.available,
    capacity: row.capacity,
    openSessions: loaded.openSessions,
    totp: row.totpConfirmedAt !== null,
    lastSeenAt: instantOf(row.lastSeenAt),
    passwordAskedAt: instantOf(row.passwordAskedAt),
    linkExpiresAt: loaded.linkExpiresAt && new Date(`${loaded.linkExpiresAt}Z`).toISOString(),
    createdAt: row.createdAt.toISOString(),
  };
}

/** What the record of an act says of an account: what administrators set, by the names of the API. */
export function recordedAccount(loaded: LoadedAccount) {
  const { row } = loaded;
  return {
    name: row.name,
    email: row.email,
    role: row.role,
    departments: loaded.departments.map(({ name }) => name.uz),
    locale: row.locale,
    capacity: row.capacity,
    available: row.available,
    active: row.deactivatedAt === null,
  };
}
