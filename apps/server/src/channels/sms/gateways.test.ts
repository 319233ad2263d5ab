import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type EskizStandIn, eskizAccount, startEskiz } from '../../testing/sms/eskiz.ts';
import type { Fault } from '../../testing/sms/stand-in.ts';
import { startTwilio, type TwilioStandIn, twilioAccount } from '../../testing/sms/twilio.ts';
import { createEskiz } from './eskiz.ts';
import type { SmsGateway } from './gateway.ts';
import { createTwilio, isSignedByTwilio } from './twilio.ts';

const phone = '+998901234567';
const waitMs = 1500;
const callback = 'https://murojaat.example/callback';
const callbackUrl = (delivery?: string) =>
  delivery ? `${callback}?delivery=${delivery}` : callback;
const options = { callbackUrl, waitMs };

let eskiz: EskizStandIn;
let twilio: TwilioStandIn;
beforeAll(async () => {
  eskiz = await startEskiz();
  twilio = await startTwilio();
});
afterAll(async () => {
  await eskiz.close();
  await twilio.close();
});
beforeEach(() => {
  eskiz.asked.length = 0;
  eskiz.sent.length = 0;
  twilio.sent.length = 0;
});

const byEskiz = (changed = {}) =>
  createEskiz(
    { name: 'eskiz', ...eskizAccount, from: '4546', baseUrl: eskiz.url, ...changed },
    options,
  );
const byTwilio = (changed = {}) =>
  createTwilio(
    { name: 'twilio', ...twilioAccount, from: '+15005550006', baseUrl: twilio.url, ...changed },
    options,
  );

describe('Eskiz', () => {
  it('logs in once and sends without the plus', async () => {
    const gateway = byEskiz();
    const taken = await Promise.all([gateway.send(phone, 'Bir'), gateway.send(phone, 'Ikki')]);
    expect(taken.map(({ kind }) => kind)).toEqual(['taken', 'taken']);
    expect(eskiz.asked.filter((what) => what.endsWith('/login'))).toHaveLength(1);
    expect(eskiz.sent[0]).toMatchObject({
      phone: '998901234567',
      from: '4546',
      callbackUrl: callback,
    });
  });

  it('renews a token that ran out, and logs in where that is refused', async () => {
    const gateway = byEskiz();
    await gateway.send(phone, 'Bir');
    eskiz.expire(true);
    expect(await gateway.send(phone, 'Ikki')).toMatchObject({ kind: 'taken' });
    expect(eskiz.asked.at(-2)).toBe('PATCH /api/auth/refresh');
    eskiz.expire(false);
    expect(await gateway.send(phone, 'Uch')).toMatchObject({ kind: 'taken' });
    expect(eskiz.asked.at(-2)).toBe('POST /api/auth/login');
    expect(eskiz.sent.map(({ text }) => text)).toEqual(['Bir', 'Ikki', 'Uch']);
  });

  it('says that it is not set up when the account is refused', async () => {
    const gateway = byEskiz({ password: 'boshqa' });
    expect(await gateway.send(phone, 'Bir')).toEqual({
      kind: 'refused',
      reason: 'not_configured',
    });
    expect(await gateway.balance()).toEqual({ kind: 'refused' });
    expect(eskiz.sent).toEqual([]);
  });

  it('may send again when logging in failed, whatever the way', async () => {
    for (const fault of ['rubbish', 'hang', 'drop', { status: 500 }] satisfies Fault[]) {
      eskiz.loginFaults.push(fault);
      expect(await byEskiz().send(phone, 'Bir')).toEqual({ kind: 'again' });
    }
    expect(eskiz.sent).toEqual([]);
  });

  it('tells a wrong number and an empty account from what it dislikes', async () => {
    const gateway = byEskiz();
    const refused = (reason: string) => ({ kind: 'refused', reason });
    expect(await gateway.send('+1555', 'Bir')).toEqual(refused('unknown_address'));
    eskiz.faults.push({ status: 400, body: { message: 'Balansda mablagʻ yetarli emas' } });
    expect(await gateway.send(phone, 'Bir')).toEqual(refused('not_configured'));
    eskiz.faults.push({ status: 400, body: { message: 'Текст не прошёл модерацию' } });
    expect(await gateway.send(phone, 'Bir')).toEqual(refused('refused'));
  });

  it('knows the balance, and when it is low', async () => {
    const gateway = byEskiz();
    eskiz.balance = 250_000;
    const known = { kind: 'known', currency: 'UZS' };
    expect(await gateway.balance()).toEqual({ ...known, amount: 250_000, low: false });
    eskiz.balance = 900;
    expect(await gateway.balance()).toEqual({ ...known, amount: 900, low: true });
  });
});

describe('Twilio', () => {
  it('sends by number or by service', async () => {
    expect(await byTwilio().send(phone, 'Bir')).toEqual({ kind: 'taken', externalId: 'SM1' });
    await byTwilio({ from: 'MG77' }).send(phone, 'Ikki');
    expect(twilio.sent).toMatchObject([
      { phone, text: 'Bir', from: '+15005550006', callbackUrl: callback },
      { text: 'Ikki', from: 'MG77' },
    ]);
  });

  it.each([
    [21211, 'unknown_address'],
    [21610, 'blocked'],
    [21408, 'not_configured'],
    [21617, 'refused'],
  ])('maps %i to %s', async (code, reason) => {
    twilio.faults.push({ status: 400, body: { code, message: 'x', status: 400 } });
    expect(await byTwilio().send(phone, 'Bir')).toEqual({ kind: 'refused', reason });
  });

  it('says that it is not set up when the key is refused', async () => {
    const gateway = byTwilio({ authToken: 'boshqa' });
    expect(await gateway.send(phone, 'Bir')).toEqual({ kind: 'refused', reason: 'not_configured' });
    expect(await gateway.balance()).toEqual({ kind: 'refused' });
    expect(await byTwilio().balance()).toMatchObject({ amount: 120.5, low: false });
  });

  it('is believed by its signature alone', () => {
    // The example of twilio.com/docs/usage/security.
    const url = 'https://example.com/myapp.php?foo=1&bar=2';
    const fields = {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+14158675310',
      Digits: '1234',
      From: '+14158675310',
      To: '+18005551212',
    };
    const signature = 'L/OH5YylLD5NRKLltdqwSvS0BnU=';
    expect(isSignedByTwilio('12345', url, fields, signature)).toBe(true);
    expect(isSignedByTwilio('12345', url, { ...fields, Digits: '1235' }, signature)).toBe(false);
    expect(isSignedByTwilio('12346', url, fields, signature)).toBe(false);
  });
});

describe.each([
  ['Eskiz', () => eskiz.faults, byEskiz],
  ['Twilio', () => twilio.faults, byTwilio],
] as const)('%s in trouble', (_name, faults, open: (changed?: object) => SmsGateway) => {
  it.each([
    [
      { status: 429, retryAfter: 7 },
      { kind: 'later', seconds: 7, everyone: true },
    ],
    [{ status: 429 }, { kind: 'later', seconds: 30, everyone: true }],
    [{ status: 503 }, { kind: 'again' }],
    [{ status: 500 }, { kind: 'unknown' }],
    ['rubbish', { kind: 'unknown' }],
    [{ status: 200, body: { status: 'waiting' } }, { kind: 'unknown' }],
    [{ status: 302 }, { kind: 'refused', reason: 'not_configured' }],
    ['hang', { kind: 'unknown' }],
    ['drop', { kind: 'unknown' }],
  ] as const)('%o', async (fault, outcome) => {
    faults().push(fault);
    expect(await open().send(phone, 'Bir')).toEqual(outcome);
  });

  it('may send again what reached nobody', async () => {
    const gone = await startTwilio();
    await gone.close();
    const gateway = open({ baseUrl: gone.url });
    expect(await gateway.send(phone, 'Bir')).toEqual({ kind: 'again' });
    expect(await gateway.balance()).toEqual({ kind: 'unreached' });
  });
});
