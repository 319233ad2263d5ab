import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { analyses, departments, learned } from '../../db/schema/index.ts';
import { createFaultyBrain, type FaultyBrain, warmUp } from '../../testing/brains.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, homeOrganization, newCitizen, newStaff } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { refusal } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';
import { addRoutingJob } from '../sessions/apply.ts';
import { routeSession } from './jobs.ts';

const noWater =
  'Guliston mahallasi, Bobur koʻchasida uch kundan beri ichimlik suvi yoʻq. 40 ga yaqin xonadon suvsiz qoldi.';
const badRoad =
  'Koʻchamizdagi asfalt yoʻl oʻyilib ketgan, chuqurlar koʻp, mashina yurolmaydi, taʼmirlab bering.';

let test: TestApp;
let brain: FaultyBrain;
let home: string;
let water: string;
let roads: string;

beforeAll(async () => {
  brain = createFaultyBrain();
  test = await createTestApp({ worker: false, brain });
  home = await homeOrganization(test);
  water = await departmentNamed(test, 'Ichimlik suvi');
  roads = await departmentNamed(test, 'Yoʻl');
  await warmUp(test);
});

beforeEach(() => {
  brain.fail(0);
  brain.asked.length = 0;
});

async function opened(text = noWater) {
  const citizen = await newCitizen(test);
  const { session } = await citizen.client.openAppeal({ body: { text } });
  const seen = async () =>
    (await citizen.client.getSession({ params: { id: session.id } })).session;
  return { citizen, id: session.id, seen };
}

/** Makes jobs that wait for another try due at once: a test does not sleep. */
async function hurry() {
  await test.context.db.pool.query(
    'update graphile_worker._private_jobs set run_at = now() where locked_at is null',
  );
  await workOff(test);
}

const analysesOf = (sessionId: string) =>
  test.context.db.inOrganization(home, (tx) =>
    tx
      .select()
      .from(analyses)
      .where(and(eq(analyses.organizationId, home), eq(analyses.sessionId, sessionId)))
      .orderBy(analyses.createdAt),
  );

describe('a brain that fails', () => {
  it('twice, then routes as if nothing had been', async () => {
    const { id, seen } = await opened();
    brain.fail(2);
    await workOff(test);
    expect((await seen()).status).toBe('routing');
    await hurry();
    expect((await seen()).status).toBe('routing');
    await hurry();
    expect(await seen()).toMatchObject({ status: 'queued', department: { id: water } });
    expect(await analysesOf(id)).toHaveLength(1);
  });

  it('for good, leaves the session to people of any department', async () => {
    const { id, seen } = await opened();
    brain.fail(99);
    await workOff(test);
    for (let rounds = 0; brain.asked.length < 3 && rounds < 20; rounds += 1) await hurry();
    expect((await seen()).status).toBe('triage');
    await workOff(test);
    expect(brain.asked).toHaveLength(3);
    brain.fail(0);
    const agent = await newStaff(test, { departmentIds: [roads] });
    const { items } = await agent.client.listSessions({ query: { view: 'triage' } });
    expect(items.map((item) => item.id)).toContain(id);
    const moved = await agent.client.correct({
      params: { id },
      body: { departmentId: water, reason: 'Suv boʻlimining ishi' },
    });
    expect(moved.session).toMatchObject({ status: 'queued', department: { id: water } });
    expect((await refusal(agent.client.getSession({ params: { id } }))).status).toBe(404);
    const { session } = await agent.client.undoCorrection({ params: { id: moved.learned.id } });
    expect(session.status).toBe('triage');
  });
});

describe('a message that arrives while its session is routed', () => {
  it('makes the result stale: it is kept on record, not applied, and routing runs again', async () => {
    const chat = await givenSession(
      test,
      { status: 'routing', kind: 'chat' },
      { text: 'Assalomu alaykum, bir masalada murojaat qilmoqchi edim.' },
    );
    const { client } = chat.citizen;
    brain.meanwhile = async () => {
      await client.sendMessage({
        body: { sessionId: chat.id, text: noWater, clientId: 'meanwhile-01' },
      });
    };
    await routeSession(test.context, { organizationId: home, sessionId: chat.id }, 1);
    const [stale] = await analysesOf(chat.id);
    expect(stale).toMatchObject({ applied: false, forSeq: 1 });
    const before = await client.getSession({ params: { id: chat.id } });
    expect(before.session).toMatchObject({ status: 'routing', routing: null });

    await workOff(test);
    const { session } = await client.getSession({ params: { id: chat.id } });
    expect(session).toMatchObject({ status: 'queued', department: { id: water } });
    expect(brain.asked.at(-1)?.text).toContain(noWater);
    expect((await analysesOf(chat.id)).map(({ applied, forSeq }) => [applied, forSeq])).toEqual([
      [false, 1],
      [true, 2],
    ]);
  });

  it('goes straight to the department once it is set', async () => {
    const chat = await givenSession(test, { status: 'queued', kind: 'chat', departmentId: water });
    await chat.citizen.client.sendMessage({
      body: { sessionId: chat.id, text: badRoad, clientId: 'straight-001' },
    });
    await workOff(test);
    expect(brain.asked).toEqual([]);
  });
});

describe('a job that comes twice', () => {
  it('routes once', async () => {
    const { id, seen } = await opened();
    await workOff(test);
    const { rev } = await seen();
    await test.context.db.inOrganization(home, (tx) =>
      addRoutingJob(tx, { organizationId: home, id }),
    );
    await workOff(test);
    expect((await seen()).rev).toBe(rev);
    expect(await analysesOf(id)).toHaveLength(1);
  });

  it('for a session of another organization, finds none', async () => {
    const { id } = await opened();
    const elsewhere = { organizationId: test.context.newId(), sessionId: id };
    await routeSession(test.context, elsewhere, 1);
    expect(brain.asked).toEqual([]);
    await workOff(test);
  });
});

describe('a department that was deactivated', () => {
  async function setActive(active: boolean) {
    await test.context.db.inOrganization(home, (tx) =>
      tx
        .update(departments)
        .set({ active })
        .where(and(eq(departments.organizationId, home), eq(departments.id, water))),
    );
  }

  it('gets nothing more, by routing or by hand, until it is active again', async () => {
    await setActive(false);
    const { id, seen } = await opened();
    await workOff(test);
    const now = await seen();
    expect(['queued', 'triage']).toContain(now.status);
    expect(now.department?.id).not.toBe(water);
    const operator = await newStaff(test, { role: 'operator' });
    const move = { departmentId: water, reason: 'Suv boʻlimining ishi' };
    expect(await refusal(operator.client.correct({ params: { id }, body: move }))).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'departmentId' }],
    });
    await setActive(true);
    const next = await opened(`${noWater} Yordam bering.`);
    await workOff(test);
    expect((await next.seen()).department?.id).toBe(water);
  }, 60_000);

  it('is refused like one of another organization', async () => {
    const { id } = await opened();
    await workOff(test);
    const operator = await newStaff(test, { role: 'operator' });
    const body = { departmentId: test.context.newId(), reason: 'Bunday boʻlim yoʻq' };
    const before = await test.context.db.inOrganization(home, (tx) => tx.$count(learned));
    expect(await refusal(operator.client.correct({ params: { id }, body }))).toMatchObject({
      code: 'invalid_input',
    });
    expect(await test.context.db.inOrganization(home, (tx) => tx.$count(learned))).toBe(before);
  });
});

describe('a message that nobody could place', () => {
  it('offers operators where the router would look first, and its citizen nothing', async () => {
    const { id, seen } = await opened(
      'Assalomu alaykum, menga yordam bering, iltimos, rahmat sizga.',
    );
    await workOff(test);
    const operator = await newStaff(test, { role: 'operator' });
    const { session } = await operator.client.getSession({ params: { id } });
    expect(session).toMatchObject({ status: 'triage', routing: null });
    expect(session.candidates.length).toBeGreaterThan(0);
    expect(session.candidates[0]?.name).not.toBe('');
    expect((await seen()).candidates).toEqual([]);
    const departmentId = session.candidates[0]?.departmentId ?? '';
    const moved = await operator.client.correct({
      params: { id },
      body: { departmentId, reason: 'Shu boʻlimning ishi' },
    });
    expect(moved.session.candidates).toEqual([]);
  });
});
