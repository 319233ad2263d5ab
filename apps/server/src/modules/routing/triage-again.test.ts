import type { Analysis } from '@civicconnect/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../../context.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOffice, type Office } from '../../testing/office.ts';
import { routeSession } from './jobs.ts';

const noWater = 'Uch kundan beri ichimlik suvi kelmayapti, quvur yorilgan.';
const badRoad = 'Koʻchamizdagi asfalt oʻyilib ketgan, yoʻlda chuqurlar koʻp.';

let test: TestApp;
let office: Office;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  office = await newOffice(test);
});

/** The analyst, with something that happens to what it finds. */
const where = (change: (found: Analysis) => Promise<Analysis>): Context => ({
  ...test.context,
  analyst: {
    ...test.context.analyst,
    analyze: async (request) => change(await test.context.analyst.analyze(request)),
  },
});

/** The local models waver, and the provider that is to choose gives no answer. */
const unheard = () =>
  where(async (found) => ({
    ...found,
    action: 'triage',
    decision: null,
    timings: { provider: 8000 },
  }));

const seen = async (id: string) =>
  (await office.admin.client.getSession({ params: { id } })).session;

/** When it is tried again, and for which time. */
async function tries(sessionId: string) {
  const { rows } = await test.context.db.pool.query<{ minutes: number; again: number | null }>(
    `select round(extract(epoch from run_at - now()) / 60)::int as minutes,
        (payload->>'again')::int as again
      from graphile_worker._private_jobs where key = $1`,
    [`route:${sessionId}`],
  );
  return rows;
}

describe('a session for which no provider answered', () => {
  it('waits in triage and is tried again, ever more seldom, until the provider is back', async () => {
    const { id, status } = await office.send(unheard(), noWater);
    expect(status).toBe('triage');
    expect(await tries(id)).toEqual([{ minutes: 5, again: 1 }]);
    const job = { organizationId: office.id, sessionId: id };
    for (const [again, minutes] of [
      [1, 15],
      [2, 60],
      [3, 240],
    ] as const) {
      await routeSession(unheard(), { ...job, again }, 1);
      expect(await tries(id)).toEqual([{ minutes, again: again + 1 }]);
      expect((await seen(id)).status).toBe('triage');
    }
    await routeSession(test.context, { ...job, again: 4 }, 1);
    expect(await seen(id)).toMatchObject({ status: 'queued', department: { id: office.water } });
  });

  it('is not tried for ever', async () => {
    const { id } = await office.send(unheard(), noWater);
    await test.context.db.pool.query('delete from graphile_worker._private_jobs where key = $1', [
      `route:${id}`,
    ]);
    const last = { organizationId: office.id, sessionId: id, again: 4 };
    await routeSession(unheard(), last, 1);
    expect(await tries(id)).toEqual([]);
  });

  it('stays where people sent it meanwhile', async () => {
    const { id } = await office.send(unheard(), noWater);
    const body = { departmentId: office.light, reason: 'Elektr boʻlimining ishi' };
    await office.admin.client.correct({ params: { id }, body });
    await routeSession(test.context, { organizationId: office.id, sessionId: id, again: 1 }, 1);
    expect(await seen(id)).toMatchObject({ status: 'queued', department: { id: office.light } });
  });
});

describe('a department that is closed while the router thinks of it', () => {
  it('gets nothing: people choose', async () => {
    const set = (active: boolean) =>
      office.admin.client.updateDepartment({ params: { id: office.roads }, body: { active } });
    const closing = where(async (found) => {
      expect(found.decision?.departmentId).toBe(office.roads);
      await set(false);
      return found;
    });
    const { id, status } = await office.send(closing, badRoad);
    await set(true);
    expect(status).toBe('triage');
    expect(await seen(id)).toMatchObject({ department: null, routing: null });
  });
});
