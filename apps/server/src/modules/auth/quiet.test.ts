import { expect, test } from 'vitest';
import { createLog } from '../../log.ts';
import { createTestApp } from '../../testing/create-test-app.ts';
import { askCode, newPhone, openBrowser, otherThan } from './test-browser.ts';

test('a whole day of logging in leaves nothing private in the log', async () => {
  const lines: string[] = [];
  const sink = { write: (line: string) => void lines.push(line) };
  const app = await createTestApp({ log: createLog({ level: 'trace' }, sink), realLimits: true });
  const browser = openBrowser(app);
  const phone = newPhone();
  const name = 'Oygul Saidova';
  const code = await askCode(browser, phone);
  await browser.post('/auth/otp/verify', { phone, code: otherThan(code) });
  const entered = await browser.post('/auth/otp/verify', {
    phone,
    code,
    name,
    residence: 'Chorbogʻ',
  });
  const token = String(entered.body.accessToken);
  const authorization = `Bearer ${token}`;
  const text = 'Koʻchamizda ikki haftadan beri suv quvuri yorilib yotibdi, yordam bering.';
  const opened = await browser.post('/appeals', { text }, { authorization });
  expect(opened.status).toBe(201);
  const sessionId = Object(opened.body.session).id;
  await browser.get(`/messages/${sessionId}`, { authorization });
  await browser.get(
    `/track?number=${Object(opened.body.session).number}&phoneEnd=${phone.slice(-4)}`,
  );
  const stolen = browser.jar.get('civic_citizen_refresh') ?? '';
  await browser.post('/auth/refresh');
  await browser.post('/auth/refresh');
  const thief = openBrowser(app);
  thief.jar.set('civic_citizen_refresh', stolen);
  expect((await thief.post('/auth/refresh')).body.code).toBe('refresh_reused');
  const login = app.logins.find(({ role }) => role === 'admin');
  if (!login) throw new Error('the demo has no admin');
  const { email, password } = login;
  await browser.post('/auth/login', { email, password: `${password}x` });
  const staff = await browser.post('/auth/login', { email, password });
  expect(staff.status).toBe(200);
  const gateway = {
    name: 'eskiz',
    send: (to: string): Promise<{ kind: 'again' }> =>
      // One that breaks its promise never to throw must not tell the number either.
      gateway.isBroken
        ? Promise.reject(new Error(`cannot reach ${to}`))
        : Promise.resolve({ kind: 'again' }),
    isBroken: false,
  };
  Object.assign(app.context, { sms: gateway });
  expect((await browser.post('/auth/otp/request', { phone })).status).toBe(503);
  gateway.isBroken = true;
  expect((await browser.post('/auth/otp/request', { phone })).status).toBe(500);
  await app.close();

  const written = lines.join('');
  expect(written).toContain('"route":"/api/auth/otp/verify"');
  expect(written).toContain(sessionId);
  expect(written).toContain('login revoked');
  expect(written).toContain('a code could not be sent');
  expect(written).toContain('cannot reach [removed]');
  const secrets = [phone, phone.slice(1), name, 'Chorbogʻ', text, token, stolen, email, password];
  secrets.push(...browser.jar.values(), String(staff.body.accessToken), 'suv quvuri');
  for (const secret of secrets) expect(written).not.toContain(secret);
  expect(written).not.toMatch(new RegExp(`\\b${code}\\b`));
});
