import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { randomName } from '../testing/database.ts';
import { homeOrganization, newOrganization } from '../testing/people.ts';
import { givenSession } from '../testing/sessions.ts';
import { postgresCode } from './database.ts';
import * as schema from './schema/index.ts';

let test: TestApp;
let home: string;
let other: { id: string; departmentId: string };
/** Logs in by password and holds no more than civic_app does. */
let stranger: Client;
const login = randomName('civic_test_login');

const tables = (Object.values(schema) as unknown[]).filter((value): value is PgTable =>
  is(value, PgTable),
);

async function query<T>(text: string, values: unknown[] = []): Promise<T[]> {
  const { rows } = await test.context.db.pool.query(text, values);
  return rows as T[];
}

/** The SQLSTATE with which a statement was refused under civic_app, for the home organization. */
async function refusedWith(statement: string): Promise<string | undefined> {
  return test.context.db
    .inOrganization(home, (tx) => tx.execute(statement))
    .then(
      () => 'not refused',
      (error: unknown) => postgresCode(error),
    );
}

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  home = await homeOrganization(test);
  other = await newOrganization(test);
  await givenSession(test, { status: 'triage' });
  await givenSession(
    test,
    { status: 'queued', departmentId: other.departmentId },
    { organizationId: other.id },
  );
  await query(`create role ${login} login password 'of a test' in role civic_app`);
  const address = new URL(test.databaseUrl);
  address.username = login;
  address.password = 'of a test';
  stranger = new Client({ connectionString: address.href });
  await stranger.connect();
});

afterAll(async () => {
  await stranger.end();
  await query(`drop role ${login}`);
});

interface Catalog {
  name: string;
  secured: boolean;
  forced: boolean;
  key: string[];
  policies: { role: string; using: string | null; check: string | null; command: string }[];
}

const catalogQuery = `
  select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
    (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum))
       from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
      where i.indrelid = c.oid and i.indisprimary) as key,
    (select json_agg(json_build_object('role', r.rolname, 'command', p.polcmd,
        'using', pg_get_expr(p.polqual, c.oid), 'check', pg_get_expr(p.polwithcheck, c.oid))
        order by r.rolname)
       from pg_policy p cross join unnest(p.polroles) role(id) join pg_roles r on r.oid = role.id
      where p.polrelid = c.oid) as policies
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  order by c.relname`;

describe('every table stands behind the second wall', () => {
  it('has the organization in its key, row-level security forced, and a policy for each role', async () => {
    const found = await query<Catalog>(catalogQuery);
    expect(found.length).toBeGreaterThan(15);
    for (const { name, secured, forced, key, policies } of found) {
      expect(key?.[0], name).toBe('organization_id');
      expect({ secured, forced }, name).toEqual({ secured: true, forced: true });
      const tenant = '(organization_id = civic_organization())';
      expect(policies, name).toEqual([
        { role: 'civic_app', command: '*', using: tenant, check: tenant },
        { role: 'civic_platform', command: '*', using: 'true', check: 'true' },
      ]);
    }
  });

  it('would notice a table without the wall', async () => {
    const find = async (): Promise<string[]> => {
      const found = await query<Catalog>(catalogQuery);
      return found.filter(({ secured, forced }) => !secured || !forced).map(({ name }) => name);
    };
    expect(await find()).toEqual([]);
    await query('create table unprotected (organization_id uuid primary key)');
    expect(await find()).toEqual(['unprotected']);
    await query('drop table unprotected');
  });

  it('refers to other tables within one organization only', async () => {
    const keys = await query<{ name: string; columns: string[] }>(`
      select conname as name, (select array_agg(attname::text) from pg_attribute
        where attrelid = conrelid and attnum = any(conkey)) as columns
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
    expect(keys.length).toBeGreaterThan(10);
    for (const { name, columns } of keys) expect(columns, name).toContain('organization_id');
  });
});

describe('the migrations make what the code believes in', () => {
  it('has the same tables, columns, types and keys', async () => {
    const columns = await query<{ table: string; column: string; type: string; empty: boolean }>(`
      select c.relname as table, a.attname as column, not a.attnotnull as empty,
        format_type(a.atttypid, a.atttypmod) as type
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`);
    const stored = new Map(columns.map((row) => [`${row.table}.${row.column}`, row]));
    const believed = tables.flatMap((table) =>
      Object.values(getTableColumns(table)).map((column) => ({
        path: `${getTableName(table)}.${column.name}`,
        type: column.getSQLType().replace('timestamp (3)', 'timestamp(3)'),
        empty: !column.notNull,
      })),
    );
    expect([...stored.keys()].sort()).toEqual(believed.map(({ path }) => path).sort());
    for (const { path, type, empty } of believed) {
      const row = stored.get(path);
      expect({ type: row?.type, empty: row?.empty }, path).toEqual({ type, empty });
    }
  });

  it('has the same indexes', async () => {
    const stored = await query<{ name: string; unique: boolean }>(`
      select i.relname as name, x.indisunique as unique from pg_index x
      join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      where c.relnamespace = 'public'::regnamespace and not x.indisprimary order by 1`);
    const believed = tables
      .flatMap((table) => getTableConfig(table).indexes)
      .map(({ config }) => ({ name: config.name, unique: config.unique }));
    const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }) =>
      (a.name ?? '') < (b.name ?? '') ? -1 : 1;
    expect(stored.sort(byName)).toEqual(believed.sort(byName));
  });
});

describe('with the first wall gone', () => {
  it('writes no row into another organization, nor moves one there', async () => {
    const id = test.context.newId();
    expect(
      await refusedWith(
        `insert into neighborhoods values ('${other.id}', '${id}', '{"uz":"x"}', 1)`,
      ),
    ).toBe('42501');
    expect(await refusedWith(`update neighborhoods set organization_id = '${other.id}'`)).toBe(
      '42501',
    );
  });

  it('shows nothing at all where no organization was named', async () => {
    await stranger.query('set role civic_app');
    for (const table of tables) {
      const { rows } = await stranger.query(`select 1 from ${getTableName(table)} limit 1`);
      expect(rows, getTableName(table)).toEqual([]);
    }
  });
});

describe('the app’s role', () => {
  it('is nobody’s login, no superuser, bypasses nothing and is a member of nothing', async () => {
    const roles = await query(`
      select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships
      from pg_roles r where rolname in ('civic_app', 'civic_platform') order by 1`);
    const harmless = {
      rolsuper: false,
      rolbypassrls: false,
      rolcanlogin: false,
      rolcreaterole: false,
      rolcreatedb: false,
      memberships: 0,
    };
    expect(roles).toEqual([
      { rolname: 'civic_app', ...harmless },
      { rolname: 'civic_platform', ...harmless },
    ]);
  });

  it.each([
    ['become the platform', 'set role civic_platform'],
    ['give itself more', 'alter role civic_app bypassrls'],
    ['stop being itself for good', 'set session authorization civic_platform'],
    ['switch row security off', 'set row_security = off; select * from sessions'],
    ['take the wall down', 'alter table sessions disable row level security'],
    ['write a policy', 'create policy mine on sessions using (true)'],
    ['call what builds the wall', "select civic_protect('sessions')"],
    ['make a table', 'create table mine (id int)'],
    ['empty a table', 'truncate sessions'],
    ['read the queue', 'select * from graphile_worker.jobs'],
    [
      'make an organization’s numbers',
      "select civic_create_numbers('0198c2f0-0000-7000-8000-000000000000')",
    ],
    ['read the migrations', 'select * from civic_migrations.__drizzle_migrations'],
    ['read a file', "copy sessions from '/etc/passwd'"],
  ])('cannot %s', async (_what, statement) => {
    await expect(stranger.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});
