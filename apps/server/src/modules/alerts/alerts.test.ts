import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { sessions, staff } from '../../db/schema/index.ts';
import { letPass } from '../../testing/clock.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { departmentNamed, homeOrganization, newStaff, type Person } from '../../testing/people.ts';
import { givenSession, queuedAppeal } from '../../testing/sessions.ts';
import { sweepAlerts } from './sweep.ts';
import { sweepUnattended } from './unattended.ts';

let test: TestApp;
let water: string;
let clerk: Person;
let operator: Person;

beforeEach(async () => {
  test ??= await createTestApp({ worker: false });
  water ??= await departmentNamed(test, 'Ichimlik suvi');
  // What the tests before left behind alerts nobody here.
  await test.context.db.onPlatform(async (tx) => {
    await tx.update(sessions).set({ alertAt: null });
    await tx.update(staff).set({ lastSeenAt: null });
  });
  clerk = await newStaff(test, { departmentIds: [water], name: 'Lola' });
  operator = await newStaff(test, { role: 'operator' });
});

const told = async (person: Person) => (await person.client.listNotifications()).items;
const kinds = async (person: Person) => (await told(person)).map(({ kind }) => kind);
const pass = (hours: number, ...others: Person[]) =>
  letPass(test, hours, [clerk, operator, ...others]);

function picked(by: Person, more: object = {}) {
  const openedAt = test.context.clock.now();
  return givenSession(test, {
    status: 'active',
    departmentId: water,
    assigneeId: by.id,
    openedAt,
    ...more,
  });
}

describe('a deadline', () => {
  it('is told of at 75 % and at 100 %, to the assignee and the operators, once each', async () => {
    const { id } = await picked(clerk);
    await pass(17.9);
    expect(await kinds(clerk)).toEqual([]);
    await pass(0.2);
    for (const person of [clerk, operator]) {
      expect(await told(person)).toMatchObject([
        { kind: 'deadline_soon', session: { id }, params: { deadline: 'firstReply' } },
      ]);
    }
    await sweepAlerts(test.context);
    await pass(5.8);
    expect(await kinds(clerk)).toEqual(['deadline_soon']);
    await pass(0.2);
    expect(await kinds(operator)).toEqual(['deadline_late', 'deadline_soon']);
    // The assignee's own stands once, brought up to date.
    expect(await kinds(clerk)).toEqual(['deadline_late']);
  });

  it('is told of in its latest state only after the program was down', async () => {
    await picked(clerk);
    await pass(24 * 16);
    expect(await told(clerk)).toMatchObject([
      { kind: 'deadline_late', params: { deadline: 'resolution' } },
      { kind: 'deadline_late', params: { deadline: 'firstReply' } },
    ]);
  });

  it('met in time alerts nobody, and a lengthened one alerts at its own time', async () => {
    const { id } = await picked(clerk, {
      routingConfirmed: true,
      firstReplyAt: test.context.clock.now(),
      lastWordBy: 'staff' as const,
      status: 'held' as const,
    });
    await clerk.client.extendDeadline({ params: { id }, body: { reason: 'Joyida oʻrganamiz' } });
    await test.context.db.onPlatform((tx) =>
      tx.update(sessions).set({ clockAt: null, lastWordBy: 'citizen' }).where(eq(sessions.id, id)),
    );
    await pass(24 * 15);
    expect(await kinds(clerk)).toEqual([]);
    await pass(24 * 9);
    expect(await kinds(clerk)).toEqual(['deadline_soon']);
  });

  it('of many sessions is one notice to the operators, that counts them', async () => {
    for (let n = 0; n < 4; n += 1) await queuedAppeal(test, water);
    await pass(18.1);
    expect(await told(operator)).toMatchObject([
      { kind: 'deadline_soon', session: null, params: { count: 4 } },
    ]);
    expect(await kinds(clerk)).toEqual([]);
  });

  it('is told of once when several processes look at the same moment', async () => {
    await picked(clerk);
    test.context.clock.setOffsetSeconds(test.context.clock.offsetSeconds() + 18.1 * 3600);
    await Promise.all([1, 2, 3, 4].map(() => sweepAlerts(test.context)));
    await sweepAlerts(test.context);
    await clerk.renew();
    const [notice, ...rest] = await told(clerk);
    expect(notice?.params.count).toBeUndefined();
    expect(rest).toEqual([]);
  });
});

describe('what waits in quarantine', () => {
  it('is told of after four hours: superusers see which, administrators how many', async () => {
    const superuser = await newStaff(test, { role: 'superuser' });
    const admin = await newStaff(test, { role: 'admin' });
    const { id } = await givenSession(test, { status: 'quarantined' });
    await pass(3.9, superuser, admin);
    expect(await kinds(superuser)).toEqual([]);
    await pass(0.2, superuser, admin);
    expect(await told(superuser)).toMatchObject([{ kind: 'quarantine_waiting', session: { id } }]);
    expect(await told(admin)).toMatchObject([{ kind: 'quarantine_waiting', session: null }]);
    expect(await kinds(operator)).toEqual([]);
    await pass(10, superuser, admin);
    expect(await kinds(superuser)).toEqual(['quarantine_waiting']);
  });
});

describe('a colleague who is away', () => {
  async function away(minutes: number) {
    const at = new Date(test.context.clock.now().getTime() - minutes * 60_000);
    await test.context.db.onPlatform((tx) =>
      tx.update(staff).set({ lastSeenAt: at }).where(eq(staff.id, clerk.id)),
    );
    await sweepUnattended(test.context);
    return at.toISOString();
  }
  const seen = async (id: string) =>
    (await operator.client.getSession({ params: { id } })).session.unattendedSince;

  it('for five minutes has what waits for them flagged, not taken away', async () => {
    const { id } = await picked(clerk);
    await away(4.9);
    expect(await seen(id)).toBeNull();
    const desk = await connect(test, operator);
    const since = await away(5.1);
    expect(await seen(id)).toBe(since);
    await desk.hears('session_updated', ({ session }) => session.unattendedSince === since);
    expect(await told(operator)).toMatchObject([
      { kind: 'unattended', session: { id }, params: { name: 'Lola', count: 1 } },
    ]);
    const { session } = await operator.client.getSession({ params: { id } });
    expect(session).toMatchObject({ status: 'active', assignee: { id: clerk.id } });
    await sweepUnattended(test.context);
    expect(await kinds(operator)).toEqual(['unattended']);
    desk.close();
  });

  it('has only that flagged whose citizen waits', async () => {
    const { id } = await picked(clerk, { lastWordBy: 'staff' as const });
    await away(20);
    expect(await seen(id)).toBeNull();
  });

  it('takes the flag off by coming back, or by an answer', async () => {
    const { id } = await picked(clerk, { routingConfirmed: true });
    await away(6);
    const desk = await connect(test, clerk);
    await desk.hears('session_updated', ({ session }) => session.unattendedSince === null);
    expect(await seen(id)).toBeNull();
    desk.close();
    await away(6);
    expect(await seen(id)).not.toBeNull();
    const body = { sessionId: id, text: 'Javob', clientId: `answer-${id}` };
    await clerk.client.sendMessage({ body });
    expect(await seen(id)).toBeNull();
  });
});

it('nobody of another organization hears of an alert', async () => {
  const organizationId = await homeOrganization(test);
  await picked(clerk);
  await pass(18.1);
  const { rows } = await test.context.db.pool.query(
    'select distinct n.organization_id as n, s.organization_id as s from notifications n join staff s on s.id = n.staff_id',
  );
  expect(rows).toEqual([{ n: organizationId, s: organizationId }]);
});
