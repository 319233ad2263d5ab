import { type Endpoint, type EndpointName, endpoints } from '@civicconnect/contract';
import { holds } from '@civicconnect/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, createCast } from '../testing/cast.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { type Expectation, expectationsFor } from '../testing/expectations.ts';
import { givenThingsOf, things } from '../testing/given-things.ts';
import { forgetLessons } from '../testing/lessons.ts';
import { newCitizen, newStaff, type Person } from '../testing/people.ts';
import { givenSession } from '../testing/sessions.ts';
import { takeWallsDown } from '../testing/walls.ts';

// Every list and detail route, asked with another organization's ids: first as the program is, then
// with the first wall (queries that say whose rows they want) gone, so that row-level security stands
// alone. With both gone the same questions show the foreign rows: the walk would notice.

const walls = takeWallsDown();
let test: TestApp;
let cast: Cast;
let expectations: Record<EndpointName, Expectation>;
/** The widest that one organization gives: whatever they see of another came through a wall. */
let admin: Person;
/** Ids that lie in the first organization and are the foreigners' business in nothing. */
let home: Set<string>;
let foreigners: Person[];

const names = Object.keys(endpoints) as EndpointName[];
const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

async function idsOf(organizationId: string): Promise<Set<string>> {
  const { pool } = test.context.db;
  const { rows: keys } = await pool.query<{ table: string; column: string }>(`
    select c.relname as table, a.attname as column from pg_class c
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
    where c.relnamespace = 'public'::regnamespace and a.atttypid = 'uuid'::regtype`);
  const found = new Set<string>();
  for (const { table, column } of keys) {
    const { rows } = await pool.query<{ id: string }>(
      `select ${column} as id from ${table} where organization_id = $1`,
      [organizationId],
    );
    for (const { id } of rows) found.add(id);
  }
  return found;
}

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  await forgetLessons(test);
  cast = await createCast(test);
  expectations = expectationsFor(cast);
  admin = cast.named('admin').person;
  foreigners = cast.parts.flatMap(({ isForeign, person }) => (isForeign && person ? [person] : []));
  for (const status of ['triage', 'quarantined', 'queued'] as const) {
    await givenSession(test, {
      status,
      departmentId: status === 'queued' ? cast.ownDepartment : null,
    });
  }
  home = await idsOf(cast.organizationId);
});

afterEach(() => walls.set('scoped'));
afterAll(() => walls.restore());

interface Heard {
  status: number;
  text: string;
}

async function ask(name: EndpointName, person: Person, id: string): Promise<Heard> {
  const endpoint: Endpoint = endpoints[name];
  const { body, query } = expectations[name];
  const key = 'sessionKey' in person ? String(person.sessionKey) : null;
  const whole = name === 'sendMessage' ? { ...body, sessionId: id } : body;
  const response = await fetch(
    `${test.url}/api${endpoint.path.replace(/\{\w+\}/, id)}${query ?? ''}`,
    {
      method: endpoint.method,
      headers: {
        ...(person.token ? { authorization: `Bearer ${person.token}` } : {}),
        ...(key ? { 'x-session-key': key } : {}),
        ...(whole === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(whole === undefined ? {} : { body: JSON.stringify(whole) }),
    },
  );
  return { status: response.status, text: await response.text() };
}

/** What every member of one organization may ask without naming anything: lists and summaries. */
const lists = () =>
  names.filter(
    (name) =>
      endpoints[name].method === 'GET' &&
      expectations[name].about === 'caller' &&
      endpoints[name].permission !== 'public' &&
      holds('admin', endpoints[name].permission),
  );

/** Ids of the first organization that its foreigners are told, per list. */
async function leaks(person: Person): Promise<string[]> {
  const found: string[] = [];
  for (const name of lists()) {
    const { status, text } = await ask(name, person, '');
    expect(status, name).toBeLessThan(500);
    if ([...text.matchAll(ids)].some(([id]) => home.has(id))) found.push(name);
  }
  return found;
}

/** Details that answer a foreigner anything but 404, or 403 where their role lets nobody ask. */
async function openDetails(people: Person[], how: 'all' | 'reading'): Promise<string[]> {
  const given = givenThingsOf(test, cast);
  const made: Record<string, () => Promise<string>> = {
    ...given,
    session: async () => (await givenSession(test, { status: 'triage' })).id,
  };
  const found: string[] = [];
  for (const name of names) {
    const make = made[expectations[name].about];
    if (!make || (how === 'reading' && endpoints[name].method !== 'GET')) continue;
    walls.set('scoped');
    const id = await make();
    walls.set(how === 'all' ? 'unscoped' : 'none');
    for (const person of people) {
      const { status } = await ask(name, person, id);
      if (status !== 404 && status !== 403) found.push(`${name}: ${status}`);
    }
  }
  walls.set('scoped');
  return found;
}

const foreignAdmin = () => cast.named('a foreign admin').person;

describe('what belongs to another organization', () => {
  it('is in no list', async () => {
    expect(lists().length).toBeGreaterThan(20);
    expect(await leaks(foreignAdmin())).toEqual([]);
  });

  it('is in no list by row-level security alone', async () => {
    walls.set('unscoped');
    walls.taken();
    expect(await leaks(foreignAdmin())).toEqual([]);
    expect(walls.taken()).toBeGreaterThan(50);
  });

  it('would be in the lists with both walls gone', async () => {
    walls.set('none');
    const found = await leaks(foreignAdmin());
    expect(found).toEqual(
      expect.arrayContaining(['departments', 'listStaff', 'listSessions', 'dashboardStats']),
    );
  });

  it('is 404 on every route that names one thing, by row-level security alone', {
    timeout: 120_000,
  }, async () => {
    expect(things.length).toBeGreaterThan(10);
    expect(await openDetails(foreigners, 'all')).toEqual([]);
  });

  it('would be open on the routes that name one thing with both walls gone', async () => {
    const found = await openDetails([foreignAdmin()], 'reading');
    expect(found).toEqual(expect.arrayContaining(['getSession: 200', 'staffAccount: 200']));
  });

  it('is not found by naming it in a filter', async () => {
    const mine = await newStaff(test, { role: 'admin', organizationId: cast.foreign.id });
    const citizen = await newCitizen(test, { organizationId: cast.foreign.id });
    const asked = { view: 'all' as const, department: cast.ownDepartment };
    for (const state of ['scoped', 'unscoped'] as const) {
      walls.set(state);
      const { items } = await mine.client
        .listSessions({ query: asked })
        .catch(() => ({ items: [] }));
      expect(items).toEqual([]);
      expect((await citizen.client.listAppeals()).items).toEqual([]);
    }
    expect((await admin.client.listSessions({ query: asked })).items.length).toBeGreaterThan(0);
  });
});
