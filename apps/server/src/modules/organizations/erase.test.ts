import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sweepNews } from '../../jobs/news.ts';
import { letPass } from '../../testing/clock.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { upload } from '../../testing/files.ts';
import { fillEveryTable } from '../../testing/filled-tables.ts';
import {
  homeOrganization,
  newCitizen,
  newOrganization,
  newStaff,
  type Person,
} from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';
import { sweepErasures } from './erase.ts';

let test: TestApp;
let superuser: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  superuser = await newStaff(test, { role: 'superuser' });
});

beforeEach(() => superuser.renew());

const change = (id: string, body: { deleted?: boolean; suspended?: boolean }) =>
  superuser.client.updateOrganization({ params: { id }, body });

const rowsIn = async (table: string, id: string): Promise<number> => {
  const { rows } = await test.context.db.pool.query<{ n: number }>(
    `select count(*)::int as n from "${table}" where organization_id = $1`,
    [id],
  );
  return rows[0]?.n ?? 0;
};

const bytesOf = async (id: string): Promise<string[]> =>
  readdir(join(test.context.config.dataDir, 'files', id), { recursive: true }).catch(() => []);

/** An organization with people, a session with a file, and a row in every table there is. */
async function inhabited() {
  const { id, departmentId } = await newOrganization(test);
  const chief = await newStaff(test, { role: 'admin', organizationId: id });
  const citizen = await newCitizen(test, { organizationId: id });
  await upload(citizen, 'text.txt', 'Bir necha soʻz.');
  await chief.client.ingest({
    body: { documents: [{ title: 'Qoida', content: 'Ish vaqti 9–18.' }] },
  });
  await givenSession(test, { status: 'queued', departmentId }, { organizationId: id });
  return { id, chief, tables: await fillEveryTable(test.context.db.pool, id) };
}

describe('an organization that is deleted', () => {
  it('is suspended at once, erased after 30 days, and leaves nothing anywhere', async () => {
    const { id, chief, tables } = await inhabited();
    const neighbour = await inhabited();
    const counts = async () =>
      Promise.all(
        neighbour.tables.map(async (table) => [table, await rowsIn(table, neighbour.id)]),
      );
    const { organization } = await change(id, { deleted: true });
    expect(organization.suspendedAt).not.toBeNull();
    const graceMs = Date.parse(organization.eraseAfter ?? '') - test.context.clock.now().getTime();
    expect(Math.round(graceMs / 86_400_000)).toBe(30);
    expect(await codeOf(chief.client.updateSettings({ body: { pickOn: 'button' } }))).toBe(
      'organization_suspended',
    );
    await letPass(test, 29 * 24);
    await sweepNews(test.context);
    for (const table of ['sessions', 'staff', 'files', 'documents', 'audit']) {
      expect(await rowsIn(table, id), table).toBeGreaterThan(0);
    }
    expect(await bytesOf(id)).not.toEqual([]);

    await letPass(test, 25);
    const before = await counts();
    expect(await sweepErasures(test.context)).toBe(1);
    for (const table of tables) expect(await rowsIn(table, id), table).toBe(0);
    expect((await bytesOf(id)).filter((name) => /original|thumbnail|text|pdf/.test(name))).toEqual(
      [],
    );
    const { rows } = await test.context.db.pool.query(
      `select 1 from graphile_worker._private_jobs where payload::text like $1
       union all select 1 from pg_class where relname = $2`,
      [`%${id}%`, `numbers_${id.replaceAll('-', '')}`],
    );
    expect(rows).toEqual([]);
    expect(await counts()).toEqual(before);
  });

  it('can be brought back until then, and nothing is missing', async () => {
    const { id, chief } = await inhabited();
    await change(id, { deleted: true });
    await letPass(test, 29 * 24, [superuser]);
    const { organization } = await change(id, { suspended: false });
    expect(organization).toMatchObject({ suspendedAt: null, eraseAfter: null });
    await letPass(test, 48, [chief]);
    await sweepNews(test.context);
    expect((await chief.client.me()).organization.id).toBe(id);
  });

  it('is never the installation’s own', async () => {
    expect(await codeOf(change(await homeOrganization(test), { deleted: true }))).toBe('in_use');
  });

  it('keeps its record of acts as long as it is there itself', async () => {
    const { id } = await newOrganization(test);
    const forget = test.context.db.onPlatform((tx) =>
      tx.execute(`select civic_forget_organization('${id}')`),
    );
    await expect(forget).rejects.toMatchObject({ cause: { code: '55000' } });
  });
});
