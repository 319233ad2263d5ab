import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newStaff, type Person } from '../../testing/people.ts';
import { type EskizStandIn, eskizAccount, startEskiz } from '../../testing/sms/eskiz.ts';
import { watchSms } from './watch.ts';

let eskiz: EskizStandIn;
let test: TestApp;
let admin: Person;
let agent: Person;

beforeAll(async () => {
  eskiz = await startEskiz();
  test = await createTestApp({
    worker: false,
    env: {
      SMS_PROVIDER: 'eskiz',
      ESKIZ_EMAIL: eskizAccount.email,
      ESKIZ_PASSWORD: eskizAccount.password,
      ESKIZ_BASE_URL: eskiz.url,
    },
  });
  admin = await newStaff(test, { role: 'admin' });
  agent = await newStaff(test, { role: 'agent' });
});
afterAll(() => eskiz.close());

async function toldTo(person: Person): Promise<string[]> {
  await person.renew();
  const { items } = await person.client.listNotifications({ query: {} });
  return items
    .filter(({ kind }) => kind === 'channel_trouble')
    .map(({ params }) =>
      [params.problem, params.amount, params.currency].filter(Boolean).join(' '),
    );
}

/** Minutes later, another look. */
async function later(minutes: number): Promise<void> {
  const { clock } = test.context;
  clock.setOffsetSeconds(clock.offsetSeconds() + minutes * 60);
  await watchSms(test.context);
}

it('tells administrators once a day that the account runs low, and nobody while it does not', async () => {
  await later(0);
  expect(await toldTo(admin)).toEqual([]);
  eskiz.balance = 12_000;
  await later(10);
  await later(10);
  expect(await toldTo(admin)).toEqual(['low_balance 12000 UZS']);
  expect(await toldTo(agent)).toEqual([]);
  await admin.client.readNotifications({ body: { all: true } });
  await later(24 * 60);
  expect(await toldTo(admin)).toEqual(['low_balance 12000 UZS', 'low_balance 12000 UZS']);
});

it('tells them when the gateway does not let the account in, and their page says so', async () => {
  eskiz.balance = 250_000;
  eskiz.expire(false);
  eskiz.loginFaults.push({ status: 401 }, { status: 401 }, { status: 401 });
  await later(10);
  expect((await toldTo(admin))[0]).toBe('refused');
  const { sms } = await admin.client.channels();
  expect(sms).toMatchObject({ provider: 'eskiz', problem: 'not_configured', balance: null });
});
