import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deliveries } from '../../db/schema/index.ts';
import { startDispatcher } from '../../modules/deliveries/dispatcher.ts';
import { queueDeliveries } from '../../modules/deliveries/queue.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { homeOrganization, newStaff } from '../../testing/people.ts';
import { startTwilio, type TwilioStandIn, twilioAccount } from '../../testing/sms/twilio.ts';
import { eskizReceipt, twilioReceipt } from './receipts.ts';
import { createSmsSender } from './sender.ts';

let twilio: TwilioStandIn;
let house: TestApp;
beforeAll(async () => {
  twilio = await startTwilio();
  house = await createTestApp({
    worker: false,
    env: {
      SMS_PROVIDER: 'twilio',
      TWILIO_ACCOUNT_SID: twilioAccount.accountSid,
      TWILIO_AUTH_TOKEN: twilioAccount.authToken,
      TWILIO_FROM: '+15005550006',
      TWILIO_BASE_URL: twilio.url,
      PUBLIC_URL: 'http://127.0.0.1:3999',
    },
  });
});
afterAll(() => twilio.close());

/** Sends one notice by the ledger; gives what its row says. */
async function sendNotice(phone: string): Promise<() => Promise<[string, string | null]>> {
  const { context } = house;
  const organizationId = await homeOrganization(house);
  const subject = `notice:${phone}`;
  await context.db.inOrganization(organizationId, (tx) =>
    queueDeliveries(context, tx, [
      { organizationId, channel: 'sms', address: phone, subject, content: { text: 'Javob keldi' } },
    ]),
  );
  const read = async (): Promise<[string, string | null]> => {
    const [row] = await context.db.inOrganization(organizationId, (tx) =>
      tx.select().from(deliveries).where(eq(deliveries.subject, subject)),
    );
    if (!row) throw new Error('the notice is not in the ledger');
    return [row.state, row.reason];
  };
  const dispatcher = startDispatcher(context, [createSmsSender(context)]);
  await vi.waitFor(async () => expect(['queued', 'sending']).not.toContain((await read())[0]), {
    timeout: 20_000,
  });
  await dispatcher.stop();
  return read;
}

/** Tells of the latest message as Twilio does, signed by whoever holds `authToken`. */
async function tell(fields: Record<string, string>, authToken = twilioAccount.authToken) {
  const address = twilio.sent.at(-1)?.callbackUrl ?? '';
  const signed = Object.keys(fields)
    .sort()
    .reduce((text, name) => text + name + fields[name], address);
  const response = await fetch(address.replace('http://127.0.0.1:3999', house.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': createHmac('sha1', authToken).update(signed).digest('base64'),
    },
    body: new URLSearchParams(fields),
  });
  return response.status;
}

test('a notice leaves by the gateway, and what it tells later is in the ledger', async () => {
  const read = await sendNotice('+998901112233');
  expect(await read()).toEqual(['sent', null]);
  const [{ id } = { id: '' }] = twilio.sent;
  const delivered = { MessageSid: id, MessageStatus: 'delivered', To: '+998901112233' };
  expect(await tell(delivered, 'somebody else')).toBe(404);
  expect(await tell({ ...delivered, MessageStatus: 'sending' })).toBe(204);
  expect(await read()).toEqual(['sent', null]);
  expect(await tell(delivered)).toBe(204);
  expect(await read()).toEqual(['delivered', null]);
  // What came late says nothing new.
  await tell({ ...delivered, MessageStatus: 'undelivered', ErrorCode: '30003' });
  expect(await read()).toEqual(['delivered', null]);
});

test('what did not come to the phone has failed, with the reason', async () => {
  const read = await sendNotice('+998901112244');
  const id = twilio.sent.at(-1)?.id ?? '';
  await tell({ MessageSid: id, MessageStatus: 'undelivered', ErrorCode: '30005' });
  expect(await read()).toEqual(['failed', 'unknown_address']);
});

test('what the gateway tells before its own answer is not lost', async () => {
  twilio.beforeAnswer = ({ id }) => tell({ MessageSid: id, MessageStatus: 'delivered' });
  const read = await sendNotice('+998901112255');
  twilio.beforeAnswer = null;
  expect(await read()).toEqual(['delivered', null]);
});

test('what arrived although no answer came back is not in doubt any more', async () => {
  twilio.beforeAnswer = async ({ id }) => {
    await tell({ MessageSid: id, MessageStatus: 'delivered' });
    throw new Error('the line breaks');
  };
  const read = await sendNotice('+998901112266');
  twilio.beforeAnswer = null;
  expect(await read()).toEqual(['delivered', null]);
});

test('an unknown address and another gateway are not there', async () => {
  for (const path of ['/api/sms/twilio/callback/guess', '/api/sms/eskiz/callback/guess']) {
    const response = await fetch(`${house.url}${path}`, { method: 'POST', body: '{}' });
    expect([404, 415]).toContain(response.status);
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const elsewhere = await fetch(`${house.url}/api/auth/login`, {
    method: 'POST',
    headers: form,
    body: 'email=a',
  });
  expect(elsewhere.status).toBe(415);
});

test('administrators see how the gateway does', async () => {
  const admin = await newStaff(house, { role: 'admin' });
  twilio.balance = '1.20';
  const { sms, mail } = await admin.client.channels();
  expect(sms).toMatchObject({
    provider: 'twilio',
    balance: { amount: 1.2, currency: 'USD', low: true },
    lastSentAt: expect.any(String),
  });
  expect(mail).toEqual({ provider: null, problem: null, lastSentAt: null });
});

test('callbacks are read as each gateway writes them', () => {
  const of = (status: string) => eskizReceipt({ request_id: 'a', status });
  expect(of('DELIVRD')).toEqual({ externalId: 'a', failure: null });
  expect(of('DELIVERED')).toEqual({ externalId: 'a', failure: null });
  expect(of('REJECTED')).toEqual({ externalId: 'a', failure: 'refused' });
  expect(of('TRANSMTD')).toBeNull();
  expect(eskizReceipt({})).toBeNull();
  expect(twilioReceipt({ MessageSid: 'a', MessageStatus: 'failed' })).toEqual({
    externalId: 'a',
    failure: 'unreachable',
  });
});
