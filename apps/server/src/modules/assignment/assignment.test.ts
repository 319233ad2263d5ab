import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { departments, sessions, staff } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { departmentNamed, homeOrganization, newStaff, type Person } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession, queuedAppeal } from '../../testing/sessions.ts';
import { assignDepartment, sweepAssignments } from './assign.ts';

let test: TestApp;
let organizationId: string;
let water: string;
let operator: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  organizationId = await homeOrganization(test);
  water = await departmentNamed(test, 'Ichimlik suvi');
  operator = await newStaff(test, { role: 'operator' });
});

/** The department deals out, nobody of the demo is there, and nothing waits. */
beforeEach(async () => {
  await test.context.db.onPlatform(async (tx) => {
    await tx.update(departments).set({ assignment: 'auto' }).where(eq(departments.id, water));
    await tx.update(staff).set({ available: false });
    await tx
      .update(sessions)
      .set({ status: 'closed', closedAt: new Date(), closeReason: 'resolved' });
  });
});

async function agent(options: { capacity?: number; available?: boolean } = {}): Promise<Person> {
  const person = await newStaff(test, { departmentIds: [water] });
  const { capacity = 20, available = true } = options;
  await test.context.db.onPlatform((tx) =>
    tx
      .update(staff)
      .set({ capacity, available, lastSeenAt: test.context.clock.now() })
      .where(eq(staff.id, person.id)),
  );
  return person;
}

const dealOut = (arrived = false) =>
  assignDepartment(test.context, { organizationId, departmentId: water, arrived });

async function openOf(person: Person): Promise<number> {
  return test.context.db.onPlatform((tx) =>
    tx.$count(sessions, and(eq(sessions.assigneeId, person.id), eq(sessions.status, 'active'))),
  );
}

async function assigneeOf(id: string) {
  return (await operator.client.getSession({ params: { id } })).session.assignee?.id ?? null;
}

describe('a department that deals out', () => {
  it('gives what arrives to the available agent with the fewest, and tells them', async () => {
    const busy = await agent();
    await givenSession(test, { status: 'active', departmentId: water, assigneeId: busy.id });
    const free = await agent();
    await agent({ available: false });
    const closedAt = test.context.clock.now();
    const session = await givenSession(test, {
      status: 'closed',
      departmentId: water,
      closedAt,
      closeReason: 'resolved',
    });
    await session.citizen.client.reopen({ params: { id: session.id } });
    await workOff(test);
    expect(await assigneeOf(session.id)).toBe(free.id);
    expect((await free.client.listNotifications()).items).toMatchObject([
      { kind: 'assigned', session: { id: session.id } },
    ]);
    expect((await busy.client.listNotifications()).items).toEqual([]);
    const { items } = await free.client.timeline({ params: { id: session.id } });
    expect(items.map(({ kind }) => kind)).toContain('assigned');
    const seen = await session.citizen.client.timeline({ params: { id: session.id } });
    expect(seen.items.map(({ kind }) => kind)).not.toContain('assigned');
  });

  it('takes turns among equals: who has waited longest since their last is next', async () => {
    const people = [await agent(), await agent(), await agent()];
    for (let n = 0; n < 6; n += 1) await queuedAppeal(test, water);
    await dealOut();
    expect(await Promise.all(people.map(openOf))).toEqual([2, 2, 2]);
  });

  it('goes to nobody’s capacity and back: the rest waits, and its department is told', async () => {
    const person = await agent({ capacity: 2 });
    for (let n = 0; n < 3; n += 1) await queuedAppeal(test, water);
    await dealOut(true);
    expect(await openOf(person)).toBe(2);
    const { items } = await person.client.listNotifications();
    expect(items.find(({ kind }) => kind === 'queued')).toMatchObject({ params: { count: 1 } });
  });

  it('gives the next when somebody has room again', async () => {
    const person = await agent({ capacity: 1 });
    const first = await queuedAppeal(test, water);
    await dealOut();
    const second = await queuedAppeal(test, water);
    await dealOut();
    expect(await assigneeOf(second.id)).toBeNull();
    await person.client.close({ params: { id: first.id }, body: {} });
    await workOff(test);
    expect(await assigneeOf(second.id)).toBe(person.id);
  });

  it('gives what waits to whoever becomes available, whichever way they say it', async () => {
    const person = await agent({ available: false });
    const one = await queuedAppeal(test, water);
    await dealOut();
    expect(await assigneeOf(one.id)).toBeNull();
    await person.client.setAvailability({ params: { id: person.id }, body: { available: true } });
    await workOff(test);
    expect(await assigneeOf(one.id)).toBe(person.id);
    await person.client.setAvailability({ params: { id: person.id }, body: { available: false } });
    const two = await queuedAppeal(test, water);
    const live = await connect(test, person);
    expect(await live.ask('set_availability', { available: true })).toEqual({ ok: true });
    await workOff(test);
    expect(await assigneeOf(two.id)).toBe(person.id);
    live.close();
  });

  it('gives nothing to whoever has not been there for five minutes', async () => {
    const person = await agent();
    const { id } = await queuedAppeal(test, water);
    const long = new Date(test.context.clock.now().getTime() - 301_000);
    await test.context.db.onPlatform((tx) =>
      tx.update(staff).set({ lastSeenAt: long }).where(eq(staff.id, person.id)),
    );
    await sweepAssignments(test.context);
    expect(await assigneeOf(id)).toBeNull();
    const live = await connect(test, person);
    const looked = async () => {
      await sweepAssignments(test.context);
      return assigneeOf(id);
    };
    await expect.poll(looked, { timeout: 10_000 }).toBe(person.id);
    live.close();
  });

  it('gives each session to exactly one, however many deal at once', async () => {
    const people = [await agent({ capacity: 5 }), await agent({ capacity: 5 })];
    for (let n = 0; n < 12; n += 1) await queuedAppeal(test, water);
    await Promise.all([1, 2, 3, 4].map(() => dealOut()));
    expect(await Promise.all(people.map(openOf))).toEqual([5, 5]);
    const left = await test.context.db.onPlatform((tx) =>
      tx.$count(sessions, eq(sessions.status, 'queued')),
    );
    expect(left).toBe(2);
  });
});

describe('a department whose staff pick', () => {
  it('leaves its queue to them', async () => {
    await test.context.db.onPlatform((tx) =>
      tx.update(departments).set({ assignment: 'pick' }).where(eq(departments.id, water)),
    );
    await agent();
    const { id } = await queuedAppeal(test, water);
    await dealOut();
    await sweepAssignments(test.context);
    expect(await assigneeOf(id)).toBeNull();
  });
});

describe('who is there', () => {
  it('is whoever is switched on and was seen; the switch is told to their other screens', async () => {
    const person = await agent();
    const colleague = await agent({ available: false });
    const names = async (query: { all?: boolean } = {}) =>
      (await person.client.availableAgents({ query })).items.map(({ id }) => id);
    expect(await names()).toContain(person.id);
    expect(await names()).not.toContain(colleague.id);
    expect(await names({ all: true })).toContain(colleague.id);
    await givenSession(test, { status: 'held', departmentId: water, assigneeId: person.id });
    const { items } = await person.client.availableAgents();
    expect(items.find(({ id }) => id === person.id)?.open).toBe(1);
    const live = await connect(test, person);
    const { agent: changed } = await person.client.setAvailability({
      params: { id: person.id },
      body: { available: false },
    });
    expect(changed).toMatchObject({ available: false, open: 1, departments: [{ id: water }] });
    await live.hears('availability', ({ staffId }) => staffId === person.id);
    expect(await names()).not.toContain(person.id);
    live.close();
  });

  it('is said by oneself, or by an operator', async () => {
    const [person, colleague] = [await agent(), await agent()];
    const set = { params: { id: colleague.id }, body: { available: false } };
    expect(await codeOf(person.client.setAvailability(set))).toBe('forbidden');
    await operator.client.setAvailability(set);
    const { items } = await person.client.availableAgents({ query: { all: true } });
    expect(items.find(({ id }) => id === colleague.id)?.available).toBe(false);
  });
});
