import { and, eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, it } from 'vitest';
import { staff } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';
import { type Answer, type Browser, enterAsCitizen, openBrowser } from './test-browser.ts';

let test: TestApp;
let admin: Person;
let organizationId: string;
const password = 'daryo-boyida-7-tol';
const better = 'togʻ-yonida-oq-uy';

beforeAll(async () => {
  test = await createTestApp({ worker: false, realLimits: true });
  organizationId = (await newOrganization(test)).id;
  admin = await newStaff(test, { role: 'admin', organizationId });
});

let counted = 0;

/** Somebody with a password, logged in at a browser. */
async function somebody() {
  counted += 1;
  const email = `xodim-${counted}-${test.context.newId()}@secure.example`;
  const { staff } = await admin.client.createStaff({
    body: { name: 'Nodira Qosimova', email, role: 'agent', password },
  });
  const browser = openBrowser(test);
  const logIn = (given: object = {}, from: Browser = browser): Promise<Answer> =>
    from.post('/auth/login', { email, password, organization: organizationId, ...given });
  const token = String((await logIn()).body.accessToken);
  return { id: staff.id, email, browser, logIn, token, client: test.client(token) };
}

describe('a password', () => {
  it('is changed by who knows it; every other login ends', async () => {
    const { client, logIn } = await somebody();
    const other = test.client(String((await logIn()).body.accessToken));
    const wrong = await refusal(
      client.changePassword({ body: { current: 'not-mine-at-all', password: better } }),
    );
    expect(wrong).toMatchObject({ code: 'invalid_input', errors: [{ path: 'current' }] });
    const weak = client.changePassword({ body: { current: password, password: 'nodira12345' } });
    expect((await refusal(weak)).params).toEqual({ about: 'personal' });
    await client.changePassword({ body: { current: password, password: better } });
    await client.me();
    expect(await codeOf(other.me())).toBe('unauthenticated');
    expect((await logIn()).status).toBe(401);
    expect((await logIn({ password: better })).status).toBe(200);
  });

  it('cannot be guessed by whoever finds an open screen', async () => {
    const { client } = await somebody();
    const guess = () => codeOf(client.changePassword({ body: { current: 'x', password: better } }));
    for (let i = 0; i < 10; i += 1) expect(await guess()).toBe('invalid_input');
    expect(await guess()).toBe('rate_limited');
  });

  it('is set anew by a link that an administrator makes; nobody is logged in any more', async () => {
    const { id, client, logIn } = await somebody();
    const link = await admin.client.inviteStaff({ params: { id } });
    expect(link.purpose).toBe('reset');
    const token = link.url.split('/staff/reset/').at(-1) ?? '';
    const stranger = test.client();
    const weak = stranger.resetPassword({ body: { token, password: 'parol12345' } });
    expect((await refusal(weak)).code).toBe('weak_password');
    await stranger.resetPassword({ body: { token, password: better } });
    expect(await codeOf(client.me())).toBe('unauthenticated');
    expect((await logIn({ password: better })).status).toBe(200);
    const again = stranger.resetPassword({ body: { token, password } });
    expect(await codeOf(again)).toBe('link_expired');
    const late = await admin.client.inviteStaff({ params: { id } });
    test.context.clock.setOffsetSeconds(3601);
    const tooLate = { token: late.url.split('/').at(-1) ?? '', password };
    expect(await codeOf(stranger.resetPassword({ body: tooLate }))).toBe('link_expired');
    test.context.clock.setOffsetSeconds(0);
  });

  it('that was forgotten is told to the administrators, and to nobody else', async () => {
    const { id, email } = await somebody();
    const browser = openBrowser(test);
    const ask = (given: object) => browser.post('/auth/password/request', given);
    const known = await ask({ email, organization: organizationId });
    const unknown = await ask({ email: `nobody-${test.context.newId()}@secure.example` });
    expect([known.status, known.body]).toEqual([202, {}]);
    expect([unknown.status, unknown.body]).toEqual([202, {}]);
    await workOff(test);
    const { staff: marked } = await admin.client.staffAccount({ params: { id } });
    expect(marked.passwordAskedAt).not.toBeNull();
    await admin.client.inviteStaff({ params: { id } });
    const { staff: dealt } = await admin.client.staffAccount({ params: { id } });
    expect(dealt).toMatchObject({ passwordAskedAt: null, linkExpiresAt: expect.any(String) });
    for (let i = 0; i < 4; i += 1) await ask({ email });
    expect((await ask({ email })).status).toBe(429);
  });
});

describe('links', () => {
  it('are not tried out: thirty from one address, then no more for a while', async () => {
    const browser = openBrowser(test);
    const tries = await Promise.all(
      Array.from({ length: 35 }, (_, i) => browser.get(`/auth/invitations/${'x'.repeat(42)}${i}`)),
    );
    const codes = tries.map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'link_expired')).toHaveLength(30);
    expect(codes.filter((code) => code === 'rate_limited')).toHaveLength(5);
  });
});

describe('the second step', () => {
  const codeAt = (secret: string, seconds = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: test.context.clock.now().getTime() + seconds * 1000,
    });

  async function withTotp() {
    const person = await somebody();
    const enrolled = await person.client.changeTotp({ body: { step: 'enrol', password } });
    const secret = enrolled.secret ?? '';
    await person.client.changeTotp({ body: { step: 'confirm', code: codeAt(secret, -30) } });
    return { ...person, secret };
  }

  it('is set up with the password, shown once, and on after a first code', async () => {
    const { client, email, id } = await somebody();
    const refused = client.changeTotp({ body: { step: 'enrol', password: 'wrong' } });
    expect((await refusal(refused)).errors?.[0]).toMatchObject({ path: 'password' });
    const { on, secret, uri } = await client.changeTotp({ body: { step: 'enrol', password } });
    expect(on).toBe(false);
    expect(uri).toContain(`otpauth://totp/CivicConnect:${encodeURIComponent(email)}?`);
    expect(await client.totp()).toEqual({
      on: false,
      secret: null,
      uri: null,
      recoveryCodes: null,
      recoveryLeft: 0,
    });
    const [row] = await test.context.db.onPlatform((tx) =>
      tx
        .select()
        .from(staff)
        .where(and(eq(staff.organizationId, organizationId), eq(staff.id, id))),
    );
    expect(row?.totpSecret).not.toContain(secret);
    const wrong = await refusal(client.changeTotp({ body: { step: 'confirm', code: '000000' } }));
    expect(wrong).toMatchObject({ code: 'invalid_code', params: { about: 'totp' } });
    const code = codeAt(secret ?? '');
    await client.changeTotp({
      body: { step: 'confirm', code: `${code.slice(0, 3)} ${code.slice(3)}` },
    });
    expect((await client.totp()).on).toBe(true);
    expect(await codeOf(client.changeTotp({ body: { step: 'enrol', password } }))).toBe(
      'invalid_transition',
    );
  });

  it('is asked for after the right password alone; each code counts once', async () => {
    const { logIn, secret } = await withTotp();
    expect((await logIn({ password: 'wrong' })).body.code).toBe('invalid_credentials');
    expect((await logIn()).body).toMatchObject({ status: 401, code: 'totp_required' });
    const wrong = await logIn({ totp: '000000' });
    expect(wrong.body).toMatchObject({ status: 422, code: 'invalid_code' });
    expect(wrong.cookies).toEqual({});
    const code = codeAt(secret);
    const at = await Promise.all([logIn({ totp: code }), logIn({ totp: code })]);
    expect(at.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await logIn({ totp: codeAt(secret, -30) })).status).toBe(422);
    expect((await logIn({ totp: codeAt(secret, 60) })).status).toBe(422);
    expect((await logIn({ totp: codeAt(secret, 30) })).status).toBe(200);
  });

  it('cannot be guessed: ten wrong codes close the account for a while', async () => {
    const { logIn, secret } = await withTotp();
    for (let i = 0; i < 12; i += 1) await logIn();
    const guesses = await Promise.all(
      Array.from({ length: 14 }, (_, i) => logIn({ totp: String(100_000 + i) }, openBrowser(test))),
    );
    const statuses = guesses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    expect((await logIn({ totp: codeAt(secret) })).status).toBe(429);
  });

  it('is taken away by its owner with the password, or by an administrator; logins end', async () => {
    const one = await withTotp();
    await one.client.changeTotp({ body: { step: 'remove', password } });
    expect((await one.logIn()).status).toBe(200);
    const lost = await withTotp();
    const { staff: account } = await admin.client.removeStaffTotp({ params: { id: lost.id } });
    expect(account.totp).toBe(false);
    expect(await codeOf(lost.client.me())).toBe('unauthenticated');
    expect((await lost.logIn()).status).toBe(200);
  });
});

describe('logins', () => {
  it('are seen by their owner, with the device, and ended one by one or all others', async () => {
    const { client, browser, email, token } = await somebody();
    const agent =
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36';
    const body = { email, password, organization: organizationId };
    const other = await browser.post('/auth/login', body, { 'user-agent': agent });
    const phone = { token: String(other.body.accessToken) };
    const live = await connect(test, phone);
    const { items } = await client.logins();
    expect(items).toHaveLength(2);
    expect(items.map(({ current }) => current).sort()).toEqual([false, true]);
    const second = items.find(({ current }) => !current);
    expect(second?.device).toEqual({ browser: 'Samsung Internet', system: 'Android' });
    const gone = new Promise((resolve) => live.socket.on('disconnect', resolve));
    await client.endLogin({ params: { id: second?.id ?? '' } });
    await gone;
    expect(await codeOf(test.client(phone.token).me())).toBe('unauthenticated');
    const stranger = await newStaff(test, { organizationId });
    const theirs = (await stranger.client.logins()).items[0]?.id ?? '';
    expect(await codeOf(client.endLogin({ params: { id: theirs } }))).toBe('not_found');
    for (let i = 0; i < 3; i += 1) await browser.post('/auth/login', body);
    await client.endOtherLogins();
    expect((await test.client(token).logins()).items).toHaveLength(1);
    await stranger.client.me();
  });

  it('are citizens’ too', async () => {
    const citizen = test.client(await enterAsCitizen(openBrowser(test)));
    expect((await citizen.logins()).items).toMatchObject([{ current: true }]);
    expect(await codeOf(citizen.totp())).toBe('forbidden');
  });
});
