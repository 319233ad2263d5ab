import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessions } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { departmentNamed, newStaff, type Person } from '../../testing/people.ts';
import { queuedAppeal } from '../../testing/sessions.ts';

let test: TestApp;
let water: string;
let roads: string;
let operator: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
  roads = await departmentNamed(test, 'Yoʻllar');
  operator = await newStaff(test, { role: 'operator' });
});

describe('a colleague who looks on', () => {
  it('takes no unread message off the assignee’s plate', async () => {
    const clerk = await newStaff(test, { departmentIds: [water] });
    const { id, citizen } = await queuedAppeal(test, water);
    await clerk.client.assign({ params: { id } });
    await operator.client.markRead({ params: { id }, body: { seq: 1 } });
    expect((await clerk.client.getSession({ params: { id } })).session.unread).toBe(1);
    expect((await citizen.client.getSession({ params: { id } })).session.readByOther).toBe(0);
    await clerk.client.markRead({ params: { id }, body: { seq: 1 } });
    expect((await clerk.client.getSession({ params: { id } })).session.unread).toBe(0);
  });

  it('is not shown to the citizen as typing; the assignee is', async () => {
    const clerk = await newStaff(test, { departmentIds: [water], name: 'Kotiba' });
    const { id, citizen } = await queuedAppeal(test, water);
    await clerk.client.assign({ params: { id } });
    const [phone, over, desk] = await Promise.all(
      [citizen, operator, clerk].map((p) => connect(test, p)),
    );
    if (!phone || !over || !desk) throw new Error('not connected');
    for (const live of [phone, over, desk])
      await live.ask('join_room', { sessionId: id, afterSeq: 0 });
    await over.ask('typing', { sessionId: id, on: true });
    await desk.ask('typing', { sessionId: id, on: true });
    const heard = await phone.hears('typing');
    expect(heard.by).toEqual({ kind: 'staff', name: 'Kotiba' });
    for (const live of [phone, over, desk]) live.close();
  });
});

describe('a past case', () => {
  it('is quoted only as long as the reader may read it where it stands now', async () => {
    const clerk = await newStaff(test, { departmentIds: [water] });
    const past = await queuedAppeal(test, water);
    const now = await queuedAppeal(test, water);
    const quote = {
      sessionId: past.id,
      number: 'NRP-1',
      quote: 'suv yoʻq',
      similarity: 0.5,
      departmentId: water,
    };
    const organizationId = (await clerk.client.me()).organization.id;
    const change = (id: string, to: Partial<typeof sessions.$inferInsert>) =>
      test.context.db.inOrganization(organizationId, (tx) =>
        tx.update(sessions).set(to).where(eq(sessions.id, id)),
      );
    await change(now.id, {
      routing: {
        departmentId: water,
        confidence: 0.9,
        reason: '',
        words: [],
        runnersUp: [],
        similar: [quote],
        provider: 'local',
        model: 'local-mixture-1',
      },
    });
    const quoted = async () =>
      (await clerk.client.getSession({ params: { id: now.id } })).session.routing?.similar.length;
    expect(await quoted()).toBe(1);
    await change(past.id, { departmentId: roads });
    expect(await quoted()).toBe(0);
    await change(past.id, { departmentId: water, status: 'quarantined' });
    expect(await quoted()).toBe(0);
  });
});

describe('what anyone may have', () => {
  it('is given to somebody whose token has run out', async () => {
    const stale = test.client('no.longer.good');
    expect((await stale.organization({ params: { organization: '-' } })).slug).toBe('narpay');
  });
});
