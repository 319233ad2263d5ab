import { Settings } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { organizations, sessionFigures, sessions } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { givenSession } from '../../testing/sessions.ts';
import { rollUp } from '../analytics/roll-up.ts';

let test: TestApp;
let office: { id: string; departmentId: string };
let second: string;
let chief: Person;

const hour = 3600 * 1000;

/** So many appeals of a department, opened so long ago, answered and ended some hours later. */
async function given(
  count: number,
  departmentId: string,
  { daysAgo, hours = 2, rating = 4 }: { daysAgo: number; hours?: number; rating?: number },
) {
  for (let n = 0; n < count; n += 1) {
    const at = new Date(test.context.clock.now().getTime() - daysAgo * 24 * hour);
    const session = await givenSession(
      test,
      { status: 'closed', departmentId, closeReason: 'resolved' },
      { organizationId: office.id },
    );
    await test.context.db.inOrganization(office.id, async (tx) => {
      const later = (more: number) => new Date(at.getTime() + more * hour);
      const times = { openedAt: at, firstReplyAt: later(hours), closedAt: later(hours * 3) };
      await tx.update(sessions).set(times).where(eq(sessions.id, session.id));
    });
    await rollUp(test.context);
    await test.context.db.inOrganization(office.id, (tx) =>
      tx
        .update(sessionFigures)
        .set({ rating, ratedAt: new Date(at.getTime() + hours * 4 * hour) })
        .where(eq(sessionFigures.sessionId, session.id)),
    );
  }
}

/** What an app of its own answers: figures are kept for ten minutes in each process. */
const ask = () => test.client().publicStats({ params: { organization: office.id } });

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  office = await newOrganization(test);
  chief = await newStaff(test, { role: 'admin', organizationId: office.id });
  const made = await chief.client.createDepartment({
    body: { name: { uz: 'Chegara' }, description: { uz: 'Kam murojaat keladigan boʻlim' } },
  });
  second = made.department.id;
  await given(12, office.departmentId, { daysAgo: 5 });
  await given(3, second, { daysAgo: 6, rating: 1 });
  await given(6, office.departmentId, { daysAgo: 45 });
});

describe('the public page', () => {
  it('tells counts, times, deadlines kept and satisfaction of the last 30 whole days', async () => {
    const stats = await ask();
    expect(stats).toMatchObject({
      received: 15,
      resolved: 15,
      open: 0,
      ratings: 15,
      answeredInTime: 1,
      resolvedInTime: 1,
      medianFirstReplySeconds: 2 * 3600,
      medianResolutionSeconds: 6 * 3600,
      satisfaction: 3.4,
    });
    expect(Date.parse(stats.to) - Date.parse(stats.from)).toBe(30 * 24 * hour);
    expect(stats.months).toHaveLength(12);
  });

  it('shows no small number, and none that it could be worked out from', async () => {
    const { departments, received } = await ask();
    expect(received).toBe(15);
    for (const id of [second, office.departmentId]) {
      expect(departments.find((one) => one.id === id)).toMatchObject({
        received: null,
        resolved: null,
        satisfaction: null,
        medianFirstReplySeconds: null,
      });
    }
    const all = departments.every((one) => one.received === null || one.received === 0);
    expect(all).toBe(true);
  });

  it('names nobody', async () => {
    const text = JSON.stringify(await ask());
    expect(text).not.toMatch(/\+998|Fuqaro|Xodim/);
  });

  it('does not change within a day, whatever comes in', async () => {
    const before = await ask();
    await given(1, office.departmentId, { daysAgo: 0, hours: 0 });
    const [row] = await test.context.db.onPlatform((tx) =>
      tx.select().from(organizations).where(eq(organizations.id, office.id)),
    );
    // Another setting makes it count anew.
    const settings = Settings.parse(row?.settings);
    await chief.client.updateSettings({
      body: { deadlines: { firstReplySeconds: settings.deadlines.firstReplySeconds - 1 } },
    });
    expect((await ask()).received).toBe(before.received);
  });

  it('counts what nobody has rolled up yet', async () => {
    const other = await newOrganization(test);
    const at = new Date(test.context.clock.now().getTime() - 2 * 24 * hour);
    for (let n = 0; n < 6; n += 1) {
      const { id } = await givenSession(
        test,
        { status: 'queued', departmentId: other.departmentId },
        { organizationId: other.id },
      );
      await test.context.db.inOrganization(other.id, (tx) =>
        tx.update(sessions).set({ openedAt: at }).where(eq(sessions.id, id)),
      );
    }
    const stats = await test.client().publicStats({ params: { organization: other.id } });
    expect(stats.received).toBe(6);
  });

  it('is not there where the organization does not want it', async () => {
    await chief.client.updateSettings({ body: { publicPage: false } });
    await expect(ask()).rejects.toMatchObject({ problem: { code: 'not_found' } });
  });
});
