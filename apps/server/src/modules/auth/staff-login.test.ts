import { beforeAll, expect, test } from 'vitest';
import { staff } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { homeOrganization, newOrganization } from '../../testing/people.ts';
import { hashPassword } from './passwords.ts';
import { type Browser, openBrowser } from './test-browser.ts';

let app: TestApp;
let password: string;
let passwordHash: string;
beforeAll(async () => {
  app = await createTestApp({ worker: false, realLimits: true });
  password = 'daryo-boyida-7-tol';
  passwordHash = await hashPassword(password);
});

/** An account with the password of this file. */
async function account(
  options: { organizationId?: string; email?: string; deactivatedAt?: Date } = {},
): Promise<string> {
  const id = app.context.newId();
  const email = options.email ?? `${id}@staff.example`;
  const organizationId = options.organizationId ?? (await homeOrganization(app));
  await app.context.db.onPlatform((tx) =>
    tx.insert(staff).values({
      organizationId,
      id,
      name: 'Shahnoza Rahimova',
      email,
      passwordHash,
      role: 'operator',
      locale: 'uz',
      deactivatedAt: options.deactivatedAt ?? null,
      createdAt: new Date(),
    }),
  );
  return email;
}

/** Nobody's address, new each time: limits may be remembered outside the process. */
const strangersEmail = () => `${app.context.newId()}@staff.example`;

const enter = (email: string, given: object = {}, browser: Browser = openBrowser(app)) =>
  browser.post('/auth/login', { email, password, ...given });

test('an e-mail and a password open the door', async () => {
  const browser = openBrowser(app);
  const email = await account();
  const { status, body, cookies } = await enter(email.toUpperCase(), {}, browser);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    expiresInSeconds: 900,
    staff: { email, role: 'operator', kind: 'staff' },
  });
  expect(JSON.stringify(body)).not.toContain('argon2');
  expect(cookies.civic_staff_refresh).toMatch(
    /; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(cookies.civic_staff_access).toMatch(/; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/);
  const me = await browser.get('/me', { authorization: `Bearer ${body.accessToken}` });
  expect(me.body.person).toMatchObject({ email });
});

test('the demo’s logins work and name their departments', async () => {
  const login = app.logins.find(({ role }) => role === 'agent');
  if (!login) throw new Error('the demo has no agent');
  const { body } = await enter(login.email, { password: login.password });
  expect(body.staff).toMatchObject({ role: 'agent', departments: [{ name: expect.any(String) }] });
});

test('whatever is wrong, the answer is the same', async () => {
  const email = await account();
  const gone = await account({ deactivatedAt: new Date() });
  const answers = [
    await enter(email, { password: 'wrong' }),
    await enter(strangersEmail()),
    await enter(gone),
    await enter(email, { organization: 'no-such-place' }),
  ];
  for (const { status, body, cookies } of answers) {
    expect(status).toBe(401);
    expect(body).toEqual(answers[0]?.body);
    expect(body.code).toBe('invalid_credentials');
    expect(cookies).toEqual({});
  }
});

test('an unknown e-mail costs as much work as a known one', async () => {
  const email = await account();
  const time = async (address: string) => {
    const began = performance.now();
    await enter(address, { password: 'wrong' });
    return performance.now() - began;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    known.push(await time(email));
    unknown.push(await time(strangersEmail()));
  }
  const middle = (times: number[]) => times.sort((a, b) => a - b)[3] ?? 0;
  expect(middle(unknown)).toBeGreaterThan(0.5 * middle(known));
});

test('ten failures close an account for a while, also to the right password', async () => {
  const email = await account();
  for (let i = 0; i < 10; i += 1) {
    expect((await enter(email, { password: `wrong ${i}` })).status).toBe(401);
  }
  const closed = await enter(email);
  expect(closed.body).toMatchObject({ status: 429, code: 'rate_limited' });
  expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(800);
  expect((await enter(await account())).status).toBe(200);
});

test('the limit holds when all attempts come at once', async () => {
  const email = await account();
  const answers = await Promise.all(
    Array.from({ length: 25 }, (_, i) => enter(email, { password: `wrong ${i}` })),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
});

test('a success forgets the failures before it', async () => {
  const email = await account();
  for (let round = 0; round < 2; round += 1) {
    for (let i = 0; i < 9; i += 1) await enter(email, { password: 'wrong' });
    expect((await enter(email)).status).toBe(200);
  }
});

test('fifty failures from one address, whatever the accounts; a success there forgets none', async () => {
  const browser = openBrowser(app);
  const own = await account();
  const attempt = () => enter(strangersEmail(), {}, browser);
  const attempts = async (count: number) => {
    const answers = await Promise.all(Array.from({ length: count }, attempt));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401));
  };
  await attempts(25);
  expect((await enter(own, {}, browser)).status).toBe(200);
  await attempts(25);
  expect((await attempt()).status).toBe(429);
  expect((await enter(own)).status).toBe(200);
});

test('one e-mail in several organizations', async () => {
  const first = await newOrganization(app);
  const second = await newOrganization(app);
  const homeId = await homeOrganization(app);
  const organizationOf = async (email: string, given: object = {}) => {
    const browser = openBrowser(app);
    const { body } = await enter(email, given, browser);
    const me = await browser.get('/me', { authorization: `Bearer ${body.accessToken}` });
    return Object(me.body.organization).id ?? body.code;
  };
  const only = await account({ organizationId: first.id });
  expect(await organizationOf(only)).toBe(first.id);

  const both = await account({ organizationId: first.id });
  await account({ organizationId: second.id, email: both });
  expect(await organizationOf(both)).toBe('invalid_credentials');
  expect(await organizationOf(both, { organization: second.id })).toBe(second.id);
  expect(await organizationOf(both, { organization: `other-${first.id.slice(-6)}` })).toBe(
    first.id,
  );

  await account({ organizationId: homeId, email: both });
  expect(await organizationOf(both)).toBe(homeId);
});

test('a body that is no login names what is missing', async () => {
  const { body } = await openBrowser(app).post('/auth/login', { email: 'x' });
  expect(body).toMatchObject({ status: 422, code: 'invalid_input' });
  expect((body.errors as { path: string }[]).map(({ path }) => path).sort()).toEqual([
    'email',
    'password',
  ]);
});
