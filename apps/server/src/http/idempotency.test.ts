import { createHash } from 'node:crypto';
import { type Problem, ProblemError } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { idempotencyKeys } from '../db/schema/index.ts';
import { letPass } from '../testing/clock.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { formWith } from '../testing/files.ts';
import { departmentNamed, newCitizen, newStaff, type Person } from '../testing/people.ts';
import { codeOf } from '../testing/refusal.ts';
import { givenSession, queuedAppeal } from '../testing/sessions.ts';

let test: TestApp;
let water: string;
let citizen: Person;
let keys = 0;
let key: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  water = await departmentNamed(test, 'Ichimlik suvi');
});

beforeEach(async () => {
  citizen = await newCitizen(test);
  keys += 1;
  key = `key-of-a-test-${keys}`;
});

const text = 'Mahallamizda uch kundan beri ichimlik suvi yoʻq, yordam bering.';
const other = 'Koʻchamizdagi asfalt yoʻl oʻyilib ketgan, taʼmirlab bering iltimos.';
const open = (body: string, idempotencyKey = key, who = citizen) =>
  who.client.openAppeal({ body: { text: body } }, { idempotencyKey });

async function refusedWith(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw error ?? new Error('was not refused');
  return { ...(error.problem satisfies Problem), retryAfter: error.retryAfterSeconds };
}

const mine = () => eq(idempotencyKeys.key, key);

describe('a repeated Idempotency-Key', () => {
  it('gives the first answer again, word for word, and does nothing', async () => {
    const first = await open(text);
    const { items } = await citizen.client.listAppeals();
    expect(await open(text)).toEqual(first);
    expect((await citizen.client.listAppeals()).items).toEqual(items);
  });

  it('is refused with another body', async () => {
    await open(text);
    expect(await refusedWith(open(other))).toMatchObject({
      status: 422,
      code: 'idempotency_mismatch',
    });
  });

  it('is another key for another caller, another route and another session', async () => {
    const first = await open(text);
    const colleague = await newCitizen(test);
    const second = await open(text, key, colleague);
    expect(second.session.id).not.toBe(first.session.id);

    const clerk = await newStaff(test, { departmentIds: [water] });
    const sessions = [await queuedAppeal(test, water), await queuedAppeal(test, water)];
    for (const { id } of sessions) {
      const { session } = await clerk.client.assign({ params: { id } }, { idempotencyKey: key });
      expect(session).toMatchObject({ id, status: 'active' });
      const held = await clerk.client.hold({ params: { id } }, { idempotencyKey: key });
      expect(held.session.status).toBe('held');
    }
  });

  it('gives a refusal again as well, whatever has become possible since', async () => {
    const { id } = await queuedAppeal(test, water);
    const clerk = await newStaff(test, { departmentIds: [water] });
    const hold = () => clerk.client.hold({ params: { id } }, { idempotencyKey: key });
    expect(await codeOf(hold())).toBe('invalid_transition');
    await clerk.client.assign({ params: { id } });
    expect(await codeOf(hold())).toBe('invalid_transition');
    expect((await clerk.client.hold({ params: { id } })).session.status).toBe('held');
  });

  it('is forgotten after 24 hours', async () => {
    const { id, citizen: owner } = await givenSession(test, {
      status: 'closed',
      closeReason: 'resolved',
      closedAt: test.context.clock.now(),
    });
    const rate = (rating: number) =>
      owner.client.giveFeedback({ params: { id }, body: { rating } }, { idempotencyKey: key });
    await rate(3);
    await letPass(test, 23.9, [owner]);
    expect(await codeOf(rate(4))).toBe('idempotency_mismatch');
    await letPass(test, 0.2, [owner]);
    expect(await codeOf(rate(4))).toBe('feedback_final');
  });

  it('names its limit when it is too long, and tells long keys apart', async () => {
    const long = 'k'.repeat(190);
    const first = await open(text, `${long}1`);
    expect(await codeOf(open(other, `${long}2`))).toBe('session_locked');
    expect(await open(text, `${long}1`)).toEqual(first);
    expect(await refusedWith(open(text, 'k'.repeat(201)))).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'Idempotency-Key' }],
    });
  });
});

describe('a repeat of what is shown once', () => {
  const kept = () =>
    test.context.db.onPlatform((tx) => tx.select().from(idempotencyKeys).where(mine()));

  it('gives the same key, link or secret, and the database alone does not tell it', async () => {
    const admin = await newStaff(test, { role: 'admin' });
    const repeat = { idempotencyKey: key };
    const asked = { body: { name: 'Sayt', scopes: ['ask' as const] } };
    const first = await admin.client.createApiKey(asked, repeat);
    expect(await admin.client.createApiKey(asked, repeat)).toEqual(first);
    expect((await admin.client.listApiKeys()).items).toHaveLength(1);
    const hook = { body: { url: 'https://example.com/h', events: ['session.opened' as const] } };
    const told = await admin.client.createWebhook(hook, repeat);
    expect(await admin.client.createWebhook(hook, repeat)).toEqual(told);
    const body = { name: 'Nodira Karimova', email: `${key}@idara.example`, role: 'agent' as const };
    const invited = await admin.client.createStaff({ body }, repeat);
    expect(await admin.client.createStaff({ body }, repeat)).toEqual(invited);

    const rows = JSON.stringify(await kept());
    for (const secret of [first.key, told.secret, invited.invitationUrl]) {
      expect(rows).not.toContain(String(secret).slice(-20));
    }
    await admin.client.deleteApiKey({ params: { id: first.id } });
  });

  it('is refused with another body, whose words are no hash to guess by', async () => {
    const clerk = await newStaff(test);
    const change = (current: string) =>
      clerk.client.changePassword(
        { body: { current, password: 'yangi-uzun-parol-31' } },
        { idempotencyKey: key },
      );
    expect(await codeOf(change('notoʻgʻri-parol'))).toBe('invalid_input');
    expect(await codeOf(change('notoʻgʻri-parol'))).toBe('invalid_input');
    expect(await codeOf(change('boshqa-parol'))).toBe('idempotency_mismatch');
    const [row] = await kept();
    const said = JSON.stringify({ current: 'notoʻgʻri-parol', password: 'yangi-uzun-parol-31' });
    const plain = createHash('sha256').update(said);
    expect(row?.bodyHash).not.toBe(plain.digest('base64url'));
  });
});

describe('a repeated form with a file', () => {
  const send = (content: string, name = 'ariza.txt') =>
    citizen.client.uploadFile({ form: formWith(name, content) }, { idempotencyKey: key });

  it('gives the first answer though the boundary is another, and keeps one file', async () => {
    const first = await send('Suv haqida ariza matni.');
    expect(await send('Suv haqida ariza matni.')).toEqual(first);
  });

  it('is refused with another file, another name of it or more of them', async () => {
    await send('Suv haqida ariza matni.');
    expect(await codeOf(send('Yoʻl haqida ariza matni.'))).toBe('idempotency_mismatch');
    expect(await codeOf(send('Suv haqida ariza matni.', 'boshqa.txt'))).toBe(
      'idempotency_mismatch',
    );
    expect((await send('Suv haqida ariza matni.')).name).toBe('ariza.txt');
  });
});

describe('a key whose first request has not answered yet', () => {
  it('opens one appeal for thirty requests at once: each gets its answer, or is asked to wait', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => open(text)));
    const ids = new Set<string>();
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') ids.add(outcome.value.session.id);
      else {
        expect(await refusedWith(Promise.reject(outcome.reason))).toMatchObject({
          status: 409,
          code: 'idempotency_in_progress',
          retryAfter: 1,
        });
      }
    }
    expect(ids.size).toBe(1);
    expect((await citizen.client.listAppeals()).items).toHaveLength(1);
    const [id] = ids;
    expect((await open(text)).session.id).toBe(id);
  });

  it('is free again a minute after its process died', async () => {
    await open(text);
    await test.context.db.onPlatform((tx) =>
      tx.update(idempotencyKeys).set({ status: null, response: null }).where(mine()),
    );
    expect(await refusedWith(open(text))).toMatchObject({
      code: 'idempotency_in_progress',
      retryAfter: 1,
    });
    await letPass(test, 61 / 3600);
    const again = await open(text);
    expect(again.session.status).toBe('routing');
    expect((await citizen.client.listAppeals()).items).toHaveLength(1);
  });
});
