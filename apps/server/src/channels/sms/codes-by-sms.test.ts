import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newPhone, openBrowser } from '../../modules/auth/test-browser.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { type EskizStandIn, eskizAccount, startEskiz } from '../../testing/sms/eskiz.ts';

let eskiz: EskizStandIn;
let app: TestApp;
beforeAll(async () => {
  eskiz = await startEskiz();
  app = await createTestApp({
    worker: false,
    realLimits: true,
    env: {
      SMS_PROVIDER: 'eskiz',
      ESKIZ_EMAIL: eskizAccount.email,
      ESKIZ_PASSWORD: eskizAccount.password,
      ESKIZ_BASE_URL: eskiz.url,
    },
  });
});
afterAll(() => eskiz.close());
beforeEach(() => {
  eskiz.sent.length = 0;
});

const ask = (phone: string, language = 'uz') =>
  openBrowser(app).post('/auth/otp/request', { phone }, { 'accept-language': language });

test('the code comes in the reader’s language, and the answer keeps it', async () => {
  const phone = newPhone();
  const asked = await ask(phone, 'ru');
  expect(asked.status).toBe(202);
  expect(asked.body).toEqual({ expiresInSeconds: 300, resendInSeconds: 60 });
  expect(eskiz.sent).toMatchObject([
    { phone: phone.slice(1), text: expect.stringContaining('код') },
  ]);
  const code = eskiz.sent[0]?.text.match(/\d{6}/)?.[0];
  const entered = await openBrowser(app).post('/auth/otp/verify', { phone, code });
  expect(entered.status).toBe(200);
  await ask(newPhone());
  expect(eskiz.sent.at(-1)?.text).toMatch(/^[\x20-\x7e]+$/);
});

test('a citizen and a stranger are answered alike, and each gets a message', async () => {
  const known = newPhone();
  await ask(known);
  const code = eskiz.sent[0]?.text.match(/\d{6}/)?.[0];
  await openBrowser(app).post('/auth/otp/verify', { phone: known, code });
  const [one, other] = [await ask(known), await ask(newPhone())];
  expect(one.status).toBe(other.status);
  expect(one.body).toEqual(other.body);
  expect(eskiz.sent).toHaveLength(3);
});

test('what surely did not go is said honestly, and costs no try', async () => {
  const phone = newPhone();
  for (let tries = 0; tries < 5; tries += 1) {
    eskiz.faults.push({ status: 503 });
    expect((await ask(phone)).body).toMatchObject({ status: 503, code: 'unavailable' });
  }
  expect((await ask(phone)).status).toBe(202);
});

test('what may have gone stays counted: a silent gateway is not paid without end', async () => {
  const phone = newPhone();
  for (let tries = 0; tries < 3; tries += 1) {
    eskiz.faults.push('drop');
    expect((await ask(phone)).status).toBe(503);
  }
  expect((await ask(phone)).status).toBe(429);
  expect(eskiz.sent).toEqual([]);
});

test('three messages to a phone in ten minutes, and no more leave', async () => {
  const phone = newPhone();
  const answers = [];
  for (let tries = 0; tries < 4; tries += 1) answers.push((await ask(phone)).status);
  expect(answers).toEqual([202, 202, 202, 429]);
  expect(eskiz.sent).toHaveLength(3);
});

test('thirty messages for an address in an hour, whatever the phones', async () => {
  const browser = openBrowser(app);
  const answers = [];
  for (let tries = 0; tries < 31; tries += 1) {
    answers.push((await browser.post('/auth/otp/request', { phone: newPhone() })).status);
  }
  expect(answers.at(-1)).toBe(429);
  expect(eskiz.sent).toHaveLength(30);
});
