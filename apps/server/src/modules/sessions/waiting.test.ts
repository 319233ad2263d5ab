import { beforeAll, expect, it } from 'vitest';
import { timeline } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { departmentNamed, homeOrganization, newCitizen, newStaff } from '../../testing/people.ts';
import { givenSession } from '../../testing/sessions.ts';

let test: TestApp;
let water: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
});

const now = () => test.context.clock.now().getTime();

/** A session that took so many minutes from being picked to its end. */
async function handled(minutes: number): Promise<void> {
  const closedAt = new Date(now() - 60_000);
  const { id } = await givenSession(test, {
    status: 'closed',
    closeReason: 'resolved',
    closedAt,
    departmentId: water,
  });
  const organizationId = await homeOrganization(test);
  await test.context.db.inOrganization(organizationId, (tx) =>
    tx.insert(timeline).values({
      organizationId,
      id: test.context.newId(),
      sessionId: id,
      kind: 'picked',
      at: new Date(closedAt.getTime() - minutes * 60_000),
      actorKind: 'staff',
    }),
  );
}

it('tells whoever waits how long it may take, once five were handled and somebody is there', async () => {
  const citizen = await newCitizen(test);
  const waiting = { status: 'queued', departmentId: water } as const;
  await givenSession(test, waiting);
  const { id } = await givenSession(test, waiting, { citizen });
  const queue = async () => (await citizen.client.getSession({ params: { id } })).session.queue;
  const before = await queue();
  expect(before?.etaSeconds).toBeNull();
  const position = before?.position ?? 0;
  expect(position).toBeGreaterThan(1);

  for (const minutes of [2, 4, 6, 8, 90]) await handled(minutes);
  expect((await queue())?.etaSeconds).toBeNull();

  const clerk = await newStaff(test, { departmentIds: [water] });
  await clerk.client.setAvailability({ params: { id: clerk.id }, body: { available: true } });
  expect(await queue()).toEqual({ position, etaSeconds: 6 * 60 * position });

  const live = await connect(test, citizen);
  const { items } = await clerk.client.queue({ query: { department: water } });
  await clerk.client.assign({ params: { id: items[0]?.id ?? '' } });
  const told = await live.hears('queue_position');
  expect(told).toMatchObject({ sessionId: id, position: position - 1 });
  expect(told.etaSeconds).toBe(6 * 60 * (position - 1));
  live.close();
});
