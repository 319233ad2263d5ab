import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { webhookDeliveries, webhooks } from '../db/schema/index.ts';
import { sweepAlerts } from '../modules/alerts/sweep.ts';
import { takeDue } from '../modules/webhooks/outbox.ts';
import { letPass } from '../testing/clock.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { newCitizen, newOrganization, newStaff, type Person } from '../testing/people.ts';
import { workOff } from '../testing/queue.ts';
import { givenSession } from '../testing/sessions.ts';

let test: TestApp;
let superuser: Person;
let organizationId: string;
let departmentId: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  superuser = await newStaff(test, { role: 'superuser' });
});

beforeEach(async () => {
  ({ id: organizationId, departmentId } = await newOrganization(test));
  await superuser.renew();
});

const suspend = (suspended: boolean) =>
  superuser.client.updateOrganization({ params: { id: organizationId }, body: { suspended } });

const waiting = async () => {
  const { rows } = await test.context.db.pool.query<{ task: string; attempts: number }>(
    `select t.identifier as task, j.attempts from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id
      where j.payload->>'organizationId' = $1 order by 1`,
    [organizationId],
  );
  return rows;
};

describe('of an organization that is suspended', () => {
  it('an appeal waits for its routing, and is routed when the suspension is lifted', async () => {
    const citizen = await newCitizen(test, { organizationId });
    const text = 'Uch kundan beri ichimlik suvi yoʻq, bosim ham past.';
    const { session } = await citizen.client.openAppeal({ body: { text } });
    const state = async () =>
      (await citizen.client.getSession({ params: { id: session.id } })).session.status;
    await suspend(true);
    await workOff(test);
    await workOff(test);
    expect(await state()).toBe('routing');
    expect(await waiting()).toContainEqual({ task: 'route', attempts: 0 });
    await suspend(false);
    await workOff(test);
    expect(await state()).not.toBe('routing');
    expect(await waiting()).toEqual([]);
  });

  it('no webhook is told until then', async () => {
    const now = test.context.clock.now();
    const shared = { organizationId, createdAt: now };
    const webhookId = test.context.newId();
    await test.context.db.inOrganization(organizationId, async (tx) => {
      await tx.insert(webhooks).values({
        ...shared,
        id: webhookId,
        url: 'https://tizim.example/hook',
        events: ['session.closed'],
        secretSealed: 'x',
        updatedAt: now,
      });
      await tx.insert(webhookDeliveries).values({
        ...shared,
        id: test.context.newId(),
        webhookId,
        event: 'session.closed',
        body: '{}',
        state: 'queued',
        dueAt: now,
      });
    });
    await suspend(true);
    expect(await takeDue(test.context, 5)).toEqual([]);
    await suspend(false);
    expect(await takeDue(test.context, 5)).toMatchObject([{ webhookId }]);
  });

  it('nobody is alerted until then', async () => {
    const operator = await newStaff(test, { role: 'operator', organizationId });
    await givenSession(test, { status: 'queued', departmentId }, { organizationId });
    await suspend(true);
    await letPass(test, 25, [operator, superuser]);
    await sweepAlerts(test.context);
    const kinds = async () =>
      (await operator.client.listNotifications()).items.map(({ kind }) => kind);
    expect(await kinds()).toEqual([]);
    await suspend(false);
    await sweepAlerts(test.context);
    expect(await kinds()).toContain('deadline_late');
  });
});

describe('silence in an organization that is suspended', () => {
  /** Answered, so that a silent citizen's session is warned of at 22 h and closed at 24 h. */
  async function answered() {
    const clerk = await newStaff(test, { organizationId, departmentIds: [departmentId] });
    const now = test.context.clock.now();
    const open = {
      status: 'active',
      departmentId,
      assigneeId: clerk.id,
      routingConfirmed: true,
      firstReplyAt: now,
      lastActivityAt: now,
      lastWordBy: 'staff',
    } as const;
    const { id, citizen } = await givenSession(test, open, { organizationId });
    const pass = (hours: number) => letPass(test, hours, [citizen, superuser]);
    const seen = async () => {
      const { session } = await citizen.client.getSession({ params: { id } });
      const { items } = await citizen.client.listMessages({ params: { sessionId: id } });
      const lines = items.flatMap(({ system }) => (system ? [system.code] : []));
      return { status: session.status, lines };
    };
    return { pass, seen };
  }

  it('closes nothing, and counts from a full notice when it is lifted', async () => {
    const { pass, seen } = await answered();
    await pass(22.1);
    expect(await seen()).toEqual({ status: 'active', lines: ['closing_soon'] });
    await suspend(true);
    await pass(100);
    expect(await seen()).toEqual({ status: 'active', lines: ['closing_soon'] });
    await suspend(false);
    await pass(0.1);
    const anew = ['closing_soon', 'closing_soon'];
    expect(await seen()).toEqual({ status: 'active', lines: anew });
    await pass(1.9);
    expect((await seen()).status).toBe('active');
    await pass(0.2);
    expect(await seen()).toEqual({ status: 'closed', lines: [...anew, 'closed'] });
  });

  it('is not warned of while nobody can answer', async () => {
    const { pass, seen } = await answered();
    await suspend(true);
    await pass(30);
    expect(await seen()).toEqual({ status: 'active', lines: [] });
    await suspend(false);
    await pass(0.1);
    expect(await seen()).toEqual({ status: 'active', lines: ['closing_soon'] });
  });
});

it('what people asked for, and what the bot says, goes on', async () => {
  await suspend(true);
  const payload = { organizationId, chatId: '77' };
  await test.context.db.pool.query(`select graphile_worker.add_job('telegram_chat', $1)`, [
    payload,
  ]);
  expect(await waiting()).toEqual([{ task: 'telegram_chat', attempts: 0 }]);
  await workOff(test);
  expect(await waiting()).toEqual([]);
});
