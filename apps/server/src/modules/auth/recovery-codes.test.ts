import { and, eq } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, it } from 'vitest';
import { staffRecoveryCodes } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';

let test: TestApp;
let admin: Person;
let organizationId: string;
const password = 'daryo-boyida-7-tol';
let count = 0;

beforeAll(async () => {
  test = await createTestApp({ worker: false, realLimits: true });
  ({ id: organizationId } = await newOrganization(test));
  admin = await newStaff(test, { role: 'admin', organizationId });
});

/** Somebody whose second step is on, with the codes they were shown. */
async function withCodes() {
  count += 1;
  const email = `zaxira${count}@recovery.example`;
  const { staff } = await admin.client.createStaff({
    body: { name: 'Zuhra Karimova', email, role: 'agent', password },
  });
  const logIn = (totp?: string) =>
    test.client().login({ body: { email, password, organization: organizationId, totp } });
  const { accessToken } = await logIn();
  const client = test.client(accessToken);
  const { secret } = await client.changeTotp({ body: { step: 'enrol', password } });
  const totp = new TOTP({ secret: Secret.fromBase32(secret ?? '') });
  const code = totp.generate({ timestamp: test.context.clock.now().getTime() });
  const { recoveryCodes } = await client.changeTotp({ body: { step: 'confirm', code } });
  return { id: staff.id, client, logIn, codes: recoveryCodes ?? [] };
}

describe('recovery codes', () => {
  it('are ten, shown once, and nowhere in the database', async () => {
    const { id, client, codes } = await withCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}$/);
    expect(await client.totp()).toMatchObject({ on: true, recoveryCodes: null, recoveryLeft: 10 });
    const rows = await test.context.db.onPlatform((tx) =>
      tx
        .select()
        .from(staffRecoveryCodes)
        .where(
          and(
            eq(staffRecoveryCodes.organizationId, organizationId),
            eq(staffRecoveryCodes.staffId, id),
          ),
        ),
    );
    expect(rows).toHaveLength(10);
    for (const code of codes) {
      expect(JSON.stringify(rows)).not.toContain(code);
      expect(JSON.stringify(rows)).not.toContain(code.replace('-', ''));
    }
  });

  it('open the second step once each, however they are typed, also for two at once', async () => {
    const { client, logIn, codes } = await withCodes();
    const [first = '', second = ''] = codes;
    await logIn(` ${first.toUpperCase().replace('-', ' ')} `);
    expect(await codeOf(logIn(first))).toBe('invalid_code');
    const both = await Promise.allSettled([logIn(second), logIn(second)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await client.totp()).recoveryLeft).toBe(8);
    const { items } = await admin.client.listAudit({ query: { target: 'staff', limit: 1 } });
    expect(items[0]).toMatchObject({ act: 'staff.recovery_code_used', after: { left: 8 } });
  });

  it('are somebody’s own, and guesses count as failed log-ins', async () => {
    const [one, other] = [await withCodes(), await withCodes()];
    expect(await codeOf(one.logIn(other.codes[0]))).toBe('invalid_code');
    for (let n = 0; n < 9; n += 1) await codeOf(one.logIn('aaaaa-aaaaa'));
    expect(await codeOf(one.logIn(one.codes[0]))).toBe('rate_limited');
  });

  it('are made anew with the password, which ends those before', async () => {
    const { client, logIn, codes } = await withCodes();
    const wrong = await refusal(client.changeTotp({ body: { step: 'codes', password: 'x' } }));
    expect(wrong.errors?.[0]).toMatchObject({ path: 'password' });
    const { recoveryCodes } = await client.changeTotp({ body: { step: 'codes', password } });
    expect(recoveryCodes).toHaveLength(10);
    expect(await codeOf(logIn(codes[0]))).toBe('invalid_code');
    await logIn(recoveryCodes?.[0]);
  });

  it('go with the second step', async () => {
    const { client } = await withCodes();
    await client.changeTotp({ body: { step: 'remove', password } });
    expect(await client.totp()).toMatchObject({ on: false, recoveryLeft: 0 });
    const refused = client.changeTotp({ body: { step: 'codes', password } });
    expect(await codeOf(refused)).toBe('invalid_transition');
  });
});
