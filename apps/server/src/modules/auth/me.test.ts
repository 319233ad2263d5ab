import { eq } from 'drizzle-orm';
import { SignJWT } from 'jose';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { staff, staffDepartments } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, homeOrganization, newCitizen, newStaff } from '../../testing/people.ts';
import { callerOfToken } from './caller.ts';
import { keysOf } from './keys.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ worker: false });
});
afterEach(() => app.context.clock.setOffsetSeconds(0));

const problem = (status: number, code: string) => ({ problem: { status, code } });

test('who am I, and what may I do', async () => {
  const citizen = await (await newCitizen(app, { name: 'Bekzod' })).client.me();
  expect(citizen.person).toMatchObject({ kind: 'citizen', name: 'Bekzod' });
  expect(citizen.permissions).toContain('appeal.open');
  expect(citizen.permissions).not.toContain('session.list');
  const agent = await (await newStaff(app)).client.me();
  expect(agent.permissions).toContain('session.pick');
  expect(agent.permissions).not.toContain('organization.manage');
  expect(agent.organization.id).toBe(await homeOrganization(app));
});

test('departments are named in the language of the reader', async () => {
  const roads = await departmentNamed(app, 'Yoʻllar');
  const reader = await newStaff(app, {
    departmentIds: [roads],
    headers: { 'accept-language': 'ru' },
  });
  const { person } = await reader.client.me();
  expect(person).toMatchObject({
    departments: [{ id: roads, name: expect.stringMatching(/[а-я]/i) }],
  });
});

test('who shows nothing, or nothing good, is nobody', async () => {
  const { token, id } = await newStaff(app);
  const { accessToken: key } = keysOf(app.context.secret);
  const sign = (claims: object, by: Parameters<SignJWT['sign']>[0] = key, typ = 'at+jwt') =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'HS256', typ })
      .setExpirationTime('5m')
      .sign(by);
  const [head = '', body = '', signature = ''] = token.split('.');
  const unsigned = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  const bad = [
    'nonsense',
    `${unsigned}.${body}.`,
    `${head}.${body}.${signature.slice(0, -2)}AA`,
    await sign(claims, keysOf('another secret').accessToken),
    await sign({ ...claims, login: app.context.newId() }),
    await sign({ ...claims, kind: 'citizen' }),
    await sign({ ...claims, sub: (await newStaff(app)).id }),
    await sign({ sub: id }),
    await sign(claims, key, 'JWT'),
  ];
  for (const one of bad) {
    await expect(app.client(one).me()).rejects.toMatchObject(problem(401, 'unauthenticated'));
  }
  await expect(app.client().me()).rejects.toMatchObject(problem(401, 'unauthenticated'));
  const answer = await fetch(`${app.url}/api/me`, { headers: { authorization: 'Basic eDp5' } });
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
  expect((await app.client(token).me()).person.id).toBe(id);
});

test('a token is over after fifteen minutes', async () => {
  const { token, client } = await newCitizen(app);
  const { expiresAt } = await callerOfToken(app.context, token);
  const left = expiresAt.getTime() - app.context.clock.now().getTime();
  expect(left).toBeGreaterThan(14.5 * 60_000);
  expect(left).toBeLessThanOrEqual(15 * 60_000);
  app.context.clock.setOffsetSeconds(14 * 60);
  await client.me();
  app.context.clock.setOffsetSeconds(15 * 60 + 1);
  await expect(client.me()).rejects.toMatchObject(problem(401, 'unauthenticated'));
});

test('a change of role, departments or name bites at once, within the same token', async () => {
  const roads = await departmentNamed(app, 'Yoʻllar');
  const { id, token, client } = await newStaff(app, { departmentIds: [roads] });
  const caller = async () => (await callerOfToken(app.context, token)).caller;
  expect(await caller()).toMatchObject({ role: 'agent', departmentIds: [roads] });
  await app.context.db.onPlatform(async (tx) => {
    await tx.delete(staffDepartments).where(eq(staffDepartments.staffId, id));
    await tx.update(staff).set({ role: 'admin', name: 'Yangi ism' }).where(eq(staff.id, id));
  });
  expect(await caller()).toMatchObject({ role: 'admin', departmentIds: [], name: 'Yangi ism' });
  expect((await client.me()).permissions).toContain('organization.manage');
});

test('one changes what is one’s own, and what is not given stays', async () => {
  const { client } = await newCitizen(app, { name: 'Malika' });
  const changed = await client.updateMe({
    body: { locale: 'uz-Cyrl', script: 'cyrillic', residence: 'Mirbozor' },
  });
  expect(changed.person).toMatchObject({
    name: 'Malika',
    locale: 'uz-Cyrl',
    script: 'cyrillic',
    residence: 'Mirbozor',
  });
  const { person } = await client.updateMe({ body: { residence: '' } });
  expect(person).toMatchObject({ name: 'Malika', residence: null });
  expect((await client.updateMe({ body: {} })).person).toEqual(person);
  await expect(client.updateMe({ body: { name: '  ' } })).rejects.toMatchObject(
    problem(422, 'invalid_input'),
  );
});

test('staff have no script and no residence; role and e-mail are not theirs to change', async () => {
  const { client, id } = await newStaff(app);
  await expect(client.updateMe({ body: { script: 'latin' } })).rejects.toMatchObject({
    problem: { code: 'invalid_input', errors: [{ path: 'script' }] },
  });
  const more = { name: 'Jasur Toʻrayev', role: 'superuser', email: 'x@y.uz', locale: 'ru' };
  const { person } = await client.updateMe({ body: more as { name: string } });
  expect(person).toMatchObject({
    name: 'Jasur Toʻrayev',
    locale: 'ru',
    role: 'agent',
    email: `${id}@staff.example`,
  });
});
