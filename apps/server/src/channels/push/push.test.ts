import { createECDH, randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deliveries, pushSubscriptions } from '../../db/schema/index.ts';
import { startDispatcher } from '../../modules/deliveries/dispatcher.ts';
import { notifyStaff } from '../../modules/notifications/notify.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, homeOrganization, newStaff, type Person } from '../../testing/people.ts';
import { type PushStandIn, startPush } from '../../testing/push/stand-in.ts';
import { refusal } from '../../testing/refusal.ts';
import { queuedAppeal } from '../../testing/sessions.ts';
import { pushKeysOf } from './keys.ts';
import { isPublicAddress, isPublicPlace } from './public-host.ts';
import { createPushSender } from './sender.ts';

let house: TestApp;
let service: PushStandIn;
let water: string;
beforeAll(async () => {
  service = await startPush();
  house = await createTestApp({ worker: false });
  water = await departmentNamed(house, 'Ichimlik suvi');
});
afterAll(() => service.close());
beforeEach(() => {
  service.received.length = 0;
});

/** A browser that may be woken. */
async function subscribe(person: Person): Promise<string> {
  const curve = createECDH('prime256v1');
  const keys = {
    p256dh: curve.generateKeys('base64url'),
    auth: randomBytes(16).toString('base64url'),
  };
  const endpoint = service.add(curve, keys.auth);
  await person.client.addWebPush({ body: { endpoint, keys } });
  return endpoint;
}

const pushes = () =>
  house.context.db.onPlatform((tx) =>
    tx.select().from(deliveries).where(eq(deliveries.channel, 'push')).orderBy(deliveries.position),
  );

async function settle(): Promise<void> {
  const dispatcher = startDispatcher(house.context, [createPushSender(house.context)]);
  await vi.waitFor(
    async () => {
      const waiting = (await pushes()).filter(({ state }) => /queued|sending/.test(state));
      expect(waiting).toEqual([]);
    },
    { timeout: 20_000 },
  );
  await dispatcher.stop();
}

async function answer(clerk: Person, sessionId: string, text: string): Promise<void> {
  const params = { id: sessionId };
  await clerk.client.assign({ params });
  await clerk.client.confirmRouting({ params });
  await clerk.client.sendMessage({ body: { sessionId, text, clientId: `push-${sessionId}` } });
}

test('a reply wakes the citizen’s browser, without a word of it', async () => {
  const clerk = await newStaff(house, { departmentIds: [water] });
  const session = await queuedAppeal(house, water);
  await subscribe(session.citizen);
  await answer(clerk, session.id, 'Suv ertaga soat oʻnda keladi.');
  await settle();
  expect(service.received).toHaveLength(1);
  const [notice] = service.received;
  expect(notice?.key).toBe(pushKeysOf(house.context.secret).publicKey);
  expect(notice?.shown).toMatchObject({
    body: expect.stringContaining('javob keldi'),
    url: `/appeals/${session.id}`,
  });
  expect(JSON.stringify(notice?.shown)).not.toContain('ertaga');
});

test('staff are woken for what is loud by their choices, once while it is unread', async () => {
  const [loud, quiet] = [
    await newStaff(house, { departmentIds: [water] }),
    await newStaff(house, { departmentIds: [water] }),
  ];
  await quiet.client.updateMe({ body: { notifications: { quiet: ['queued'], sound: false } } });
  await subscribe(loud);
  await subscribe(quiet);
  const organizationId = await homeOrganization(house);
  for (let times = 0; times < 2; times += 1) {
    await house.context.db.inOrganization(organizationId, (tx) =>
      notifyStaff(house.context, tx, {
        organizationId,
        audience: { staffIds: [loud.id, quiet.id] },
        kind: 'queued',
        params: { departmentId: water },
      }),
    );
  }
  await settle();
  expect(service.received).toHaveLength(1);
  expect(service.received[0]?.shown).toMatchObject({
    url: '/staff',
    body: expect.stringContaining('suv'),
  });
});

test('a browser that is gone, or whose login ended, is forgotten', async () => {
  const clerk = await newStaff(house, { departmentIds: [water] });
  const [gone, left] = [await queuedAppeal(house, water), await queuedAppeal(house, water)];
  service.gone.add(await subscribe(gone.citizen));
  await answer(clerk, gone.id, 'Javob');
  await subscribe(left.citizen);
  await left.citizen.client.endOtherLogins();
  await house.context.db.pool.query('update logins set revoked_at = now() where subject_id = $1', [
    left.citizen.id,
  ]);
  await answer(clerk, left.id, 'Javob');
  await settle();
  expect(service.received).toEqual([]);
  const kept = await house.context.db.onPlatform((tx) =>
    tx.select().from(pushSubscriptions).where(eq(pushSubscriptions.personId, gone.citizen.id)),
  );
  expect(kept).toEqual([]);
});

test('what is switched off wakes nobody; nobody switches it off for another', async () => {
  const clerk = await newStaff(house, { departmentIds: [water] });
  const session = await queuedAppeal(house, water);
  const endpoint = await subscribe(session.citizen);
  const on = async (person: Person) => (await person.client.webPush({ query: { endpoint } })).on;
  expect([await on(session.citizen), await on(clerk)]).toEqual([true, false]);
  await clerk.client.endWebPush({ body: { endpoint } });
  expect(await on(session.citizen)).toBe(true);
  await session.citizen.client.endWebPush({ body: { endpoint } });
  expect(await on(session.citizen)).toBe(false);
  await answer(clerk, session.id, 'Javob');
  await settle();
  expect(service.received).toEqual([]);
});

test('only public places are asked', async () => {
  expect(isPublicPlace('https://fcm.googleapis.com/fcm/send/abc')).toBe(true);
  for (const place of [
    'http://fcm.googleapis.com/send',
    'https://fcm.googleapis.com:8443/send',
    'https://user@fcm.googleapis.com/send',
    'https://localhost/send',
    'https://redis.internal/send',
    'https://10.0.0.7/send',
    'https://169.254.169.254/latest',
    'https://[::1]/send',
    'https://[::ffff:10.0.0.7]/send',
    'https://2130706433/send',
    'ftp://push.example',
    'push',
  ]) {
    expect(isPublicPlace(place), place).toBe(false);
  }
  expect(isPublicAddress('8.8.8.8')).toBe(true);
  expect(isPublicAddress('2a00:1450:4001:831::200a')).toBe(true);
  expect(isPublicAddress('::ffff:127.0.0.1')).toBe(false);
  const clerk = await newStaff(house, { departmentIds: [water] });
  const keys = { p256dh: `B${'A'.repeat(86)}`, auth: 'A'.repeat(22) };
  const refused = await refusal(clerk.client.addWebPush({ body: { endpoint: 'push', keys } }));
  expect(refused).toMatchObject({ code: 'invalid_input' });
});
