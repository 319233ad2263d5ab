import type { Readiness } from '@civicconnect/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { type Door, openDoor } from '../../testing/door.ts';
import { connect } from '../../testing/live.ts';
import { newCitizen } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';

let test: TestApp;
let door: Door;

beforeAll(async () => {
  test = await createTestApp({
    worker: false,
    async databaseDoor(url) {
      door = await openDoor(url);
      return door.url;
    },
  });
});

afterAll(() => door.close());

async function ask(path: string) {
  const response = await fetch(`${test.url}${path}`);
  const { status, headers } = response;
  return { status, headers, body: await response.text() };
}
const ready = async () => {
  const { status, headers, body } = await ask('/api/health/ready');
  return { status, headers, report: JSON.parse(body) as Readiness };
};

describe('health', () => {
  it('says that the process lives, to anyone', async () => {
    const { status, body } = await ask('/api/health');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ status: 'ok' });
  });

  it('names each part, and all are up', async () => {
    const { status, report } = await ready();
    expect(status).toBe(200);
    expect(report).toMatchObject({
      state: 'up',
      database: { state: 'up' },
      queue: { state: 'up' },
      redis: { state: 'up' },
      ai: { state: 'up' },
    });
  });

  it('is degraded, but ready, when jobs wait too long', async () => {
    const citizen = await newCitizen(test);
    const text = 'Mahallamizda uch kundan beri ichimlik suvi yoʻq, yordam bering.';
    await citizen.client.openAppeal({ body: { text } });
    await test.context.db.pool.query(
      `update graphile_worker._private_jobs set run_at = now() - interval '5 minutes'`,
    );
    const { status, report } = await ready();
    expect(status).toBe(200);
    expect(report).toMatchObject({ state: 'degraded', queue: { state: 'degraded' } });
    await workOff(test);
    expect((await ready()).report.state).toBe('up');
  }, 60_000);
});

describe('when the database is gone', () => {
  it('is not ready, refuses with problems, goes on living, and recovers by itself', async () => {
    const citizen = await newCitizen(test);
    const phone = await connect(test, citizen);
    door.shut();
    const away = await ready();
    expect(away.status).toBe(503);
    expect(away.headers.get('retry-after')).toBe('5');
    expect(away.report).toMatchObject({
      state: 'down',
      database: { state: 'down' },
      queue: { state: 'down' },
      ai: { state: 'up' },
    });
    expect(JSON.stringify(away.report)).not.toMatch(/ECONN|127\.0\.0\.1|postgres/i);
    expect((await ask('/api/health')).status).toBe(200);
    const refused = await citizen.client.listAppeals().catch((error: unknown) => error);
    expect(refused).toMatchObject({ problem: { status: 503, code: 'unavailable' } });
    const live = await phone.ask('join_room', { sessionId: citizen.id });
    expect(live).toMatchObject({ ok: false, problem: { code: 'unavailable' } });

    door.open();
    await vi.waitFor(async () => expect((await ready()).status).toBe(200));
    expect((await citizen.client.listAppeals()).items).toEqual([]);
    expect(phone.socket.connected).toBe(true);
    expect(await phone.ask('join_room', { sessionId: citizen.id })).toMatchObject({
      ok: false,
      problem: { code: 'not_found' },
    });
    phone.close();
  });
});

describe('metrics', () => {
  it('counts requests by route, never by what was in the address', async () => {
    const id = test.context.newId();
    await ask(`/api/sessions/${id}`);
    await ask(`/api/nowhere/${id}`);
    const { status, headers, body } = await ask('/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(body).toContain(
      'civicconnect_request_seconds_count{method="GET",route="/api/sessions/:id",status="401"}',
    );
    expect(body).not.toContain(id);
    for (const name of ['messages_total', 'routed_total', 'analysis_seconds']) {
      expect(body).toContain(`civicconnect_${name}`);
    }
    expect(body).toMatch(/civicconnect_messages_total\{author="citizen"\} 1/);
    expect(body).toMatch(/civicconnect_routed_total\{outcome="(route|triage)"\} 1/);
  });
});
