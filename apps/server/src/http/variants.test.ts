import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { connect } from '../testing/live.ts';
import { newOffice } from '../testing/office.ts';
import {
  departmentNamed,
  homeOrganization,
  newCitizen,
  newStaff,
  newVisitor,
  type Person,
} from '../testing/people.ts';
import { givenSession } from '../testing/sessions.ts';

let test: TestApp;
let admin: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  admin = await newStaff(test, { role: 'admin' });
});

type Json = Record<string, unknown>;

async function ask(method: string, path: string, headers: Record<string, string>, body?: object) {
  const response = await fetch(`${test.url}/api${path}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, json: (await response.json()) as Json & { items: Json[] } };
}
const as = ({ token }: Pick<Person, 'token'>) => ({ authorization: `Bearer ${token}` });

describe('what may be written in more than one way', () => {
  it('a text per language: words alone, or without Uzbek', async () => {
    const words = { name: 'Obuna boʻlimi', description: 'Obuna va toʻlov savollari' };
    const plain = await ask('POST', '/departments', as(admin), words);
    expect(plain).toMatchObject({
      status: 201,
      json: { department: { name: { uz: words.name } } },
    });
    const foreign = {
      name: { en: 'Sales', ru: 'Продажи' },
      description: { en: 'Sales questions' },
    };
    const made = await ask('POST', '/departments', as(admin), foreign);
    const stored = {
      name: { uz: 'Sales', ...foreign.name },
      description: { uz: 'Sales questions' },
    };
    expect(made).toMatchObject({ status: 201, json: { department: stored } });
    const told = { audience: 'staff', text: 'Majlis soat 10:00 da' };
    expect((await ask('POST', '/broadcasts', as(admin), told)).json).toMatchObject({
      broadcast: { text: { uz: told.text } },
    });
  });

  it('and what is wrong with it is still named by language', async () => {
    const body = { name: { uz: 'A', ru: 5 }, description: {} };
    const { status, json } = await ask('POST', '/departments', as(admin), body);
    expect(status).toBe(422);
    expect(json.errors).toMatchObject([
      { path: 'name.ru', code: 'type' },
      { path: 'description.uz', code: 'required' },
    ]);
    const none = await ask('POST', '/departments', as(admin), { name: 5 });
    expect(none.json.errors).toMatchObject([
      { path: 'name', code: 'type' },
      { path: 'description', code: 'required' },
    ]);
  });

  it('a language: `uz-Latn` as well as `uz`, `language` as well as `locale`', async () => {
    const citizen = await newCitizen(test);
    const { json } = await ask('PATCH', '/me', as(citizen), { language: 'ru' });
    expect(json).toMatchObject({ role: 'citizen', departments: [], language: 'ru' });
    expect(json).toMatchObject({ person: { locale: 'ru' } });
    const document = { title: 'Toʻlov', content: 'Toʻlov 10-sanagacha.', language: 'uz-Latn' };
    const taken = await ask('POST', '/documents', as(admin), document);
    expect(taken.status).toBe(202);
    const [{ id = '' } = {}] = taken.json.documents as { id: string }[];
    const shown = await admin.client.getDocument({ params: { id } });
    expect(shown.document).toMatchObject({
      title: 'Toʻlov',
      language: 'uz',
      visibility: 'internal',
    });
  });

  it('a range: by days, or by instants of them in any zone', async () => {
    const days = 'from=2026-10-02&to=2026-10-05';
    const instants = 'from=2026-10-01T19:00:00Z&to=2026-10-05T23:59:59%2B05:00';
    for (const path of ['/dashboard/stats', '/analytics/completion', '/analytics/ai-ledger']) {
      const asked = await ask('GET', `${path}?${instants}`, as(admin));
      expect(asked).toMatchObject({ status: 200, json: { from: '2026-10-02', to: '2026-10-05' } });
      expect(await ask('GET', `${path}?${days}`, as(admin))).toEqual(asked);
    }
    const audit = await ask('GET', '/audit?from=2026-10-01T00:00:00%2B05:00', as(admin));
    expect(audit.status).toBe(200);
  });

  it('why a person is wanted: in words of one’s own', async () => {
    const visitor = await newVisitor(test);
    const key = { 'x-session-key': visitor.sessionKey };
    const path = `/sessions/${visitor.sessionId}/escalate`;
    const { status } = await ask('POST', path, key, { reason: 'Odam bilan gaplashmoqchiman' });
    expect(status).toBe(200);
    const { session } = await admin.client.getSession({ params: { id: visitor.sessionId } });
    expect(['routing', 'queued', 'triage']).toContain(session.status);
  });

  it('a client’s own name of a message: as short as it likes', async () => {
    const citizen = await newCitizen(test);
    const body = { text: 'Koʻchamizda chiroq yonmayapti, juda qorongʻi.', clientId: '1' };
    expect((await ask('POST', '/appeals', as(citizen), body)).status).toBe(201);
    expect((await ask('POST', '/appeals', as(citizen), body)).status).toBe(200);
  });

  it('a phone: whole, without its plus', async () => {
    const digits = (await newCitizen(test)).phone.slice(1);
    const asked = await ask('POST', '/auth/otp/request', {}, { phone: digits });
    const code = asked.json.developmentCode;
    const entered = await ask('POST', '/auth/otp/verify', {}, { phone: digits, code });
    expect(entered.json).toMatchObject({ citizen: { phone: `+${digits}` } });
    const local = await ask('POST', '/auth/otp/request', {}, { phone: digits.slice(3) });
    expect(local.status).toBe(422);
  });
});

describe('what is found without being named in full', () => {
  it('tracks a number of any organization, by four last digits or more', async () => {
    const office = await newOffice(test);
    const citizen = await newCitizen(test, { organizationId: office.id });
    const text = 'Hovlimizda suv quvuri yorilgan, yordam bering.';
    const { session } = await citizen.client.openAppeal({ body: { text } });
    await test.context.db.onPlatform((tx) =>
      tx.execute(`update sessions set number = 'OFF-2026-000001' where id = '${session.id}'`),
    );
    const track = (digits: number, organization = '') =>
      ask(
        'GET',
        `/track?number=off-2026-000001&phoneEnd=${citizen.phone.slice(-digits)}${organization}`,
        {},
      );
    expect((await track(4)).json).toMatchObject({ number: 'OFF-2026-000001' });
    expect((await track(7)).status).toBe(200);
    expect((await track(3)).status).toBe(422);
    const home = await homeOrganization(test);
    expect((await track(4, `&organization=${home}`)).status).toBe(404);
  });

  it('tells the assignee that the citizen writes, though no room was joined', async () => {
    const water = await departmentNamed(test, 'Ichimlik suvi');
    const [clerk, mate] = [
      await newStaff(test, { departmentIds: [water] }),
      await newStaff(test, { departmentIds: [water] }),
    ];
    const status = { status: 'active', departmentId: water, assigneeId: clerk.id } as const;
    const { id, citizen } = await givenSession(test, status);
    const [desk, other, phone] = [
      await connect(test, clerk),
      await connect(test, mate),
      await connect(test, citizen),
    ];
    await phone.ask('join_room', { sessionId: id });
    expect(await phone.ask('typing', { sessionId: id, on: true })).toEqual({ ok: true });
    expect(await desk.hears('typing')).toMatchObject({ sessionId: id, by: { kind: 'citizen' } });
    expect(other.heard.filter(({ event }) => event === 'typing')).toEqual([]);
    for (const live of [desk, other, phone]) live.close();
  });
});
