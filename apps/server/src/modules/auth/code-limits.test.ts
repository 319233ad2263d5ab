import { afterEach, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { askCode, newPhone, openBrowser, otherThan } from './test-browser.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ worker: false, realLimits: true });
});
afterEach(() => app.context.clock.setOffsetSeconds(0));

test('three codes for a phone in ten minutes, ten a day', async () => {
  const phone = newPhone();
  const ask = () => openBrowser(app).post('/auth/otp/request', { phone });
  for (let i = 0; i < 3; i += 1) expect((await ask()).status).toBe(202);
  const fourth = await ask();
  expect(fourth.status).toBe(429);
  expect(fourth.body).toMatchObject({ code: 'rate_limited' });
  expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(500);
  expect(Number(fourth.headers.get('retry-after'))).toBeLessThanOrEqual(600);
  const later = (round: number) => app.context.clock.setOffsetSeconds(round * 601);
  for (let count = 3; count < 10; count += 1) {
    later(Math.floor(count / 3));
    expect((await ask()).status).toBe(202);
  }
  later(9);
  const eleventh = await ask();
  expect(eleventh.status).toBe(429);
  expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(80_000);
});

test('thirty codes for an address in an hour, whatever the phones', async () => {
  const browser = openBrowser(app);
  const ask = () => browser.post('/auth/otp/request', { phone: newPhone() });
  for (let i = 0; i < 30; i += 1) expect((await ask()).status).toBe(202);
  expect((await ask()).status).toBe(429);
  const elsewhere = openBrowser(app);
  expect((await elsewhere.post('/auth/otp/request', { phone: newPhone() })).status).toBe(202);
});

test('a guesser is stopped across new codes, the right code included', async () => {
  const phone = newPhone();
  const guesses = { wrong: 0, stopped: false };
  for (let round = 0; round < 9 && !guesses.stopped; round += 1) {
    app.context.clock.setOffsetSeconds(Math.floor(round / 3) * 601);
    const code = await askCode(openBrowser(app), phone);
    for (let i = 0; i < 5 && !guesses.stopped; i += 1) {
      const { body } = await openBrowser(app).post('/auth/otp/verify', {
        phone,
        code: otherThan(code),
      });
      guesses.stopped = body.code === 'rate_limited';
      guesses.wrong += guesses.stopped ? 0 : 1;
    }
    if (guesses.stopped) {
      const right = await openBrowser(app).post('/auth/otp/verify', { phone, code });
      expect(right.status).toBe(429);
    }
  }
  expect(guesses).toEqual({ wrong: 25, stopped: true });
});

test('one address may not try codes on many phones without end', async () => {
  const browser = openBrowser(app);
  const tryOne = () => browser.post('/auth/otp/verify', { phone: newPhone(), code: '123456' });
  for (let i = 0; i < 60; i += 1) expect((await tryOne()).body.code).toBe('code_expired');
  expect((await tryOne()).status).toBe(429);
});
