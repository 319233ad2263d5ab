import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TelegramContent } from '../../channels/telegram/content.ts';
import { deliveries, logins, messages, pushSubscriptions } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { anotherProcess } from '../../testing/office.ts';
import { departmentNamed, homeOrganization, newStaff, type Person } from '../../testing/people.ts';
import { type GivenSession, queuedAppeal } from '../../testing/sessions.ts';
import { joinedPerson } from '../../testing/telegram/joined.ts';
import { sweepReminders } from './remind.ts';

let test: TestApp;
let home: string;
let water: string;
let clerk: Person;
let admin: Person;
let sent = 0;

/** Moves the clock to an instant; 05:00Z is ten in the morning in Tashkent. */
function moveTo(at: string): void {
  test.context.clock.setOffsetSeconds((Date.parse(at) - Date.now()) / 1000);
}

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  home = await homeOrganization(test);
  water = await departmentNamed(test, 'Ichimlik suvi');
});
beforeEach(async () => {
  moveTo('2027-03-10T05:00:00Z');
  clerk = await newStaff(test, { departmentIds: [water] });
  admin = await newStaff(test, { role: 'admin' });
});

async function close(id: string): Promise<void> {
  const params = { id };
  sent += 1;
  await clerk.client.assign({ params });
  await clerk.client.confirmRouting({ params });
  await clerk.client.sendMessage({
    body: { sessionId: id, text: 'Quvur taʼmirlandi.', clientId: `remind-${sent}` },
  });
  await clerk.client.close({ params, body: {} });
}

async function closedAppeal(): Promise<GivenSession> {
  const session = await queuedAppeal(test, water);
  await close(session.id);
  return session;
}

/** A browser of the citizen that may be woken. */
async function withBrowser({ citizen }: GivenSession): Promise<void> {
  await test.context.db.inOrganization(home, async (tx) => {
    const [login] = await tx
      .select({ id: logins.id })
      .from(logins)
      .where(and(eq(logins.organizationId, home), eq(logins.subjectId, citizen.id)));
    await tx.insert(pushSubscriptions).values({
      organizationId: home,
      id: test.context.newId(),
      personKind: 'citizen',
      personId: citizen.id,
      loginId: login?.id ?? '',
      endpoint: `http://127.0.0.1/${citizen.id}`,
      keys: { p256dh: 'a', auth: 'b' },
      locale: 'uz',
      createdAt: test.context.clock.now(),
    });
  });
}

async function told(sessionId: string) {
  const rows = await test.context.db.inOrganization(home, (tx) =>
    tx
      .select()
      .from(deliveries)
      .where(
        and(eq(deliveries.organizationId, home), eq(deliveries.subject, `rating:${sessionId}`)),
      ),
  );
  return rows.map(({ channel, address, content }) => ({ channel, address, content }));
}

const reminderOf = async (citizen: Person) => {
  await citizen.renew();
  return (await citizen.client.feedbackReminder()).session;
};

describe('a session that nobody rated', () => {
  it('wakes the browser of a citizen who wrote there, a day later, once, and stands on their pages', async () => {
    const session = await closedAppeal();
    await withBrowser(session);
    moveTo('2027-03-11T04:59:00Z');
    await sweepReminders(test.context);
    expect(await told(session.id)).toEqual([]);
    expect(await reminderOf(session.citizen)).toBeNull();

    moveTo('2027-03-11T05:01:00Z');
    await sweepReminders(test.context);
    await sweepReminders(test.context);
    const [notice, ...more] = await told(session.id);
    expect(more).toEqual([]);
    expect(notice?.channel).toBe('push');
    expect(notice?.content).toMatchObject({ url: `/appeals/${session.id}` });
    expect(await reminderOf(session.citizen)).toMatchObject({ id: session.id, kind: 'appeal' });

    const rating = { params: { id: session.id }, body: { rating: 4 } };
    await session.citizen.client.giveFeedback(rating);
    expect(await reminderOf(session.citizen)).toBeNull();
  });

  it('is asked for in the chat of a citizen who wrote by Telegram, with a button for each mark', async () => {
    const { citizen } = await joinedPerson(test, 7_001);
    const session = await queuedAppeal(test, water);
    await test.context.db.inOrganization(home, async (tx) => {
      await tx.execute(
        `update sessions set citizen_id = '${citizen.id}' where id = '${session.id}'`,
      );
      await tx
        .update(messages)
        .set({ channel: 'telegram', authorId: citizen.id })
        .where(and(eq(messages.organizationId, home), eq(messages.sessionId, session.id)));
    });
    await close(session.id);
    moveTo('2027-03-11T06:00:00Z');
    await sweepReminders(test.context);
    const [notice, ...more] = await told(session.id);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ channel: 'telegram', address: '7001' });
    const { buttons } = TelegramContent.parse(notice?.content);
    expect(buttons?.[0]?.map((button) => 'data' in button && button.data)).toEqual(
      [1, 2, 3, 4, 5].map((mark) => `rate:${session.id}:${mark}`),
    );
  });

  it('is reminded of once although two processes look at the same moment', async () => {
    const other = anotherProcess(test);
    const given: GivenSession[] = [];
    for (let n = 0; n < 4; n += 1) given.push(await closedAppeal());
    for (const session of given) await withBrowser(session);
    moveTo('2027-03-11T06:00:00Z');
    other.clock.setOffsetSeconds(test.context.clock.offsetSeconds());
    await Promise.all([test.context, other, test.context, other].map(sweepReminders));
    for (const session of given) expect(await told(session.id)).toHaveLength(1);
  });

  it('waits for the morning where its time comes at night', async () => {
    moveTo('2027-03-10T17:00:00Z');
    clerk = await newStaff(test, { departmentIds: [water] });
    const session = await closedAppeal();
    await withBrowser(session);
    moveTo('2027-03-11T17:05:00Z');
    await sweepReminders(test.context);
    expect(await told(session.id)).toEqual([]);
    moveTo('2027-03-12T04:00:01Z');
    await sweepReminders(test.context);
    expect(await told(session.id)).toHaveLength(1);
  });
});

describe('nobody is reminded', () => {
  async function silentAt(session: GivenSession, at = '2027-03-11T06:00:00Z'): Promise<void> {
    moveTo(at);
    await sweepReminders(test.context);
    expect(await told(session.id)).toEqual([]);
    expect(await reminderOf(session.citizen)).toBeNull();
  }

  it('of what was rated', async () => {
    const session = await closedAppeal();
    await withBrowser(session);
    await session.citizen.client.giveFeedback({ params: { id: session.id }, body: { rating: 5 } });
    await silentAt(session);
  });

  it('while they have something open, nor of what was opened again', async () => {
    const session = await closedAppeal();
    await withBrowser(session);
    await session.citizen.client.reopen({ params: { id: session.id } });
    await silentAt(session);
  });

  it('of what was opened and closed again twice, though', async () => {
    const session = await closedAppeal();
    await withBrowser(session);
    await session.citizen.client.reopen({ params: { id: session.id } });
    await clerk.client.assign({ params: { id: session.id } });
    await clerk.client.close({ params: { id: session.id }, body: {} });
    moveTo('2027-03-11T06:00:00Z');
    await sweepReminders(test.context);
    await sweepReminders(test.context);
    expect(await told(session.id)).toHaveLength(1);
  });

  it('of what was rejected in quarantine', async () => {
    const session = await queuedAppeal(test, water);
    await withBrowser(session);
    await test.context.db.inOrganization(home, (tx) =>
      tx.execute(
        `update sessions set status = 'quarantined', department_id = null where id = '${session.id}'`,
      ),
    );
    const superuser = await newStaff(test, { role: 'superuser' });
    await superuser.client.reject({ params: { id: session.id } });
    await silentAt(session);
  });

  it('where the organization has switched it off', async () => {
    const set = (reminder: boolean) =>
      admin.client.updateSettings({ body: { feedback: { reminder } } });
    const session = await closedAppeal();
    await withBrowser(session);
    await set(false);
    await silentAt(session);
    await admin.renew();
    await set(true);
  });
});
