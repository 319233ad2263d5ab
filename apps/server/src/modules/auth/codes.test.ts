import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createDevelopmentSms } from '../../channels/sms/gateway.ts';
import { citizens, signInCodes } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOrganization } from '../../testing/people.ts';
import { askCode, enterAsCitizen, newPhone, openBrowser, otherThan } from './test-browser.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ worker: false, realLimits: true });
});
afterEach(() => {
  app.context.clock.setOffsetSeconds(0);
  Object.assign(app.context, { sms: createDevelopmentSms() });
});

test('a phone and its code make a citizen, with cookies that scripts cannot read', async () => {
  const browser = openBrowser(app);
  const phone = newPhone();
  const asked = await browser.post('/auth/otp/request', { phone });
  expect(asked.status).toBe(202);
  expect(asked.body).toMatchObject({ expiresInSeconds: 300, resendInSeconds: 60 });
  const code = asked.body.developmentCode;
  expect(code).toMatch(/^\d{6}$/);

  const given = { phone, code, name: 'Dilnoza Yoʻldosheva', locale: 'uz-Cyrl' };
  const entered = await browser.post('/auth/otp/verify', given);
  expect(entered.status).toBe(200);
  expect(entered.body.citizen).toMatchObject({
    phone,
    name: 'Dilnoza Yoʻldosheva',
    locale: 'uz-Cyrl',
    script: 'cyrillic',
    residence: null,
  });
  const refresh = entered.cookies.civic_citizen_refresh ?? '';
  expect(refresh.split('; ').slice(1)).toEqual([
    'Max-Age=2592000',
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
  ]);
  expect(entered.cookies.civic_citizen_access).toMatch(
    /; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(JSON.stringify(entered.body)).not.toContain(browser.jar.get('civic_citizen_refresh'));
  const me = await browser.get('/me', { authorization: `Bearer ${entered.body.accessToken}` });
  expect(me.body.person).toMatchObject({ kind: 'citizen', phone });
});

test('the answer is the same for a citizen and for a stranger', async () => {
  const known = newPhone();
  await enterAsCitizen(openBrowser(app), known);
  const one = await openBrowser(app).post('/auth/otp/request', { phone: known });
  const other = await openBrowser(app).post('/auth/otp/request', { phone: newPhone() });
  expect(one.status).toBe(other.status);
  expect({ ...one.body, developmentCode: '' }).toEqual({ ...other.body, developmentCode: '' });
  const wrong = await openBrowser(app).post('/auth/otp/verify', { phone: known, code: '000000' });
  expect(['invalid_code', 'code_expired']).toContain(wrong.body.code);
});

test('what was given at first stays unless it is given anew', async () => {
  const phone = newPhone();
  const enter = async (given: object) => {
    const browser = openBrowser(app);
    const code = await askCode(browser, phone);
    return (await browser.post('/auth/otp/verify', { phone, code, ...given })).body.citizen;
  };
  const first = await enter({ name: 'Sardor', residence: 'Mirbozor' });
  expect(await enter({})).toEqual(first);
  expect(await enter({ name: 'Sardor Aliyev' })).toEqual({
    ...Object(first),
    name: 'Sardor Aliyev',
  });
});

test('a code that was asked for another organization opens that one, named again or not', async () => {
  const { id: organization } = await newOrganization(app);
  const enter = async (named: object) => {
    const browser = openBrowser(app);
    const phone = newPhone();
    const asked = await browser.post('/auth/otp/request', { phone, organization });
    const { developmentCode: code } = asked.body;
    const entered = await browser.post('/auth/otp/verify', { phone, code, ...named });
    expect(entered.status).toBe(200);
    const me = await browser.get('/me', { authorization: `Bearer ${entered.body.accessToken}` });
    return Object(me.body.organization).id;
  };
  expect(await enter({})).toBe(organization);
  expect(await enter({ organization })).toBe(organization);
});

test('five tries, then the right code is of no use either', async () => {
  const browser = openBrowser(app);
  const phone = newPhone();
  const code = await askCode(browser, phone);
  for (const triesLeft of [4, 3, 2, 1, 0]) {
    const wrong = await browser.post('/auth/otp/verify', { phone, code: otherThan(code) });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toMatchObject({ code: 'invalid_code', params: { triesLeft } });
  }
  const late = await browser.post('/auth/otp/verify', { phone, code });
  expect(late.body).toMatchObject({ status: 422, code: 'code_expired' });
  expect(late.cookies).toEqual({});
});

test('five tries are five, also when many guess at once', async () => {
  const phone = newPhone();
  const code = await askCode(openBrowser(app), phone);
  const guess = () => openBrowser(app).post('/auth/otp/verify', { phone, code: otherThan(code) });
  const answers = await Promise.all(Array.from({ length: 20 }, guess));
  const left = answers.flatMap(({ body }) => (body.code === 'invalid_code' ? [body.params] : []));
  expect(left).toHaveLength(5);
  expect(new Set(left.map((params) => Object(params).triesLeft))).toEqual(new Set([0, 1, 2, 3, 4]));
});

test('a code lives for five minutes', async () => {
  const browser = openBrowser(app);
  const phone = newPhone();
  const code = await askCode(browser, phone);
  app.context.clock.setOffsetSeconds(301);
  const late = await browser.post('/auth/otp/verify', { phone, code });
  expect(late.body).toMatchObject({ status: 422, code: 'code_expired' });
  app.context.clock.setOffsetSeconds(290);
  expect((await browser.post('/auth/otp/verify', { phone, code })).status).toBe(200);
});

test('a code is used once: of two at once one wins', async () => {
  const browser = openBrowser(app);
  const phone = newPhone();
  const code = await askCode(browser, phone);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => browser.post('/auth/otp/verify', { phone, code })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  for (const { status, body } of answers) {
    if (status !== 200) expect(body).toMatchObject({ status: 422, code: 'code_expired' });
  }
  const rows = await app.context.db.onPlatform((tx) =>
    tx.select().from(citizens).where(eq(citizens.phone, phone)),
  );
  expect(rows).toHaveLength(1);
});

test('a new code replaces the one before', async () => {
  const browser = openBrowser(app);
  const phone = newPhone();
  const first = await askCode(browser, phone);
  const second = await askCode(browser, phone);
  if (first !== second) {
    const old = await browser.post('/auth/otp/verify', { phone, code: first });
    expect(old.body.code).toBe('invalid_code');
  }
  expect((await browser.post('/auth/otp/verify', { phone, code: second })).status).toBe(200);
});

test('a code opens the organization that it was asked for, and no other', async () => {
  const { id: organization } = await newOrganization(app);
  const browser = openBrowser(app);
  const phone = newPhone();
  const code = await askCode(browser, phone);
  const foreign = await browser.post('/auth/otp/verify', { phone, code, organization });
  expect(foreign.body.code).toBe('code_expired');
  const unknown = await browser.post('/auth/otp/request', { phone, organization: 'no-such-place' });
  expect(unknown.body).toMatchObject({ status: 404, code: 'not_found' });
});

test('no code is stored as it is, and what is stored opens no other phone', async () => {
  const phone = newPhone();
  const code = await askCode(openBrowser(app), phone);
  const { db } = app.context;
  const [row] = await db.onPlatform((tx) =>
    tx.select().from(signInCodes).where(eq(signInCodes.phone, phone)),
  );
  const codeHash = row?.codeHash ?? '';
  expect(codeHash).toHaveLength(43);
  expect(JSON.stringify(row)).not.toContain(code);
  const other = newPhone();
  await askCode(openBrowser(app), other);
  await db.onPlatform((tx) =>
    tx.update(signInCodes).set({ codeHash }).where(eq(signInCodes.phone, other)),
  );
  const copied = await openBrowser(app).post('/auth/otp/verify', { phone: other, code });
  expect(copied.body.code).toBe('invalid_code');
});

test('a malformed number or code names its field', async () => {
  const browser = openBrowser(app);
  const number = await browser.post('/auth/otp/request', { phone: '12' });
  expect(number.body).toMatchObject({
    status: 422,
    code: 'invalid_input',
    errors: [{ path: 'phone' }],
  });
  const code = await browser.post('/auth/otp/verify', { phone: newPhone(), code: '12345' });
  expect(code.body).toMatchObject({ code: 'invalid_input', errors: [{ path: 'code' }] });
});
