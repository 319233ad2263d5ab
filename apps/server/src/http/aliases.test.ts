import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { newApiKey } from '../testing/api-keys.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { departmentNamed, newCitizen, newStaff, newVisitor } from '../testing/people.ts';
import { givenSession } from '../testing/sessions.ts';
import { aliases } from './aliases.ts';

let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
});

interface Asked {
  token?: string;
  key?: string;
  session?: string;
  body?: object;
}

async function ask(method: string, path: string, { token, key, session, body }: Asked = {}) {
  const response = await fetch(`${test.url}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(key ? { 'x-api-key': key } : {}),
      ...(session ? { 'x-session-key': session } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const json = (await response.json()) as Record<string, unknown> & { items: { id: string }[] };
  return { status: response.status, json };
}

describe('addresses of earlier systems', () => {
  it('stand in the docs, each of them', async () => {
    const docs = await readFile(
      new URL('../../../../docs/developers.md', import.meta.url).pathname,
      'utf8',
    );
    for (const { path } of aliases) {
      expect(docs).toContain(path.startsWith('/chat/') ? path : `/api${path}`);
    }
  });

  it('register a citizen by key: /api/users', async () => {
    const { apiKey: key } = await newApiKey(test, ['citizens.write']);
    const body = { name: 'Gulnora Qodirova', phone: '+998901112233' };
    const made = await ask('POST', '/api/users', { key, body });
    expect(made).toMatchObject({ status: 201, json: { citizen: { phone: body.phone } } });
    expect((await ask('POST', '/api/users', { body })).status).toBe(401);
  });

  it('give FAQs, and take one: /chat/api/faqs', async () => {
    const same = await ask('GET', '/api/faqs');
    expect(await ask('GET', '/chat/api/faqs')).toEqual(same);
    const { token } = await newStaff(test, { role: 'admin' });
    const body = { question: 'Qabul kunlari qachon?', answer: 'Har seshanba soat 10:00 dan.' };
    expect((await ask('POST', '/chat/api/faqs', { token, body })).status).toBe(201);
    expect((await ask('POST', '/chat/api/faqs', { body })).status).toBe(401);
  });

  it('give the messages of a chat by its key: /chat/api/history', async () => {
    const visitor = await newVisitor(test);
    const told = await ask('GET', `/chat/api/history/${visitor.sessionKey}`);
    const same = await ask('GET', `/api/messages/${visitor.sessionId}`, {
      session: visitor.sessionKey,
    });
    expect(told).toEqual(same);
    expect(told.json.items).toHaveLength(1);
    expect((await ask('GET', '/chat/api/history/nothing')).status).toBe(401);
  });

  it('give staff their lists: /chat/api/admin', async () => {
    const departmentId = await departmentNamed(test, 'Ichimlik suvi');
    const { token, id: assigneeId } = await newStaff(test, { departmentIds: [departmentId] });
    const { id } = await givenSession(test, { status: 'active', departmentId, assigneeId });
    await givenSession(test, { status: 'queued', departmentId });
    const active = await ask('GET', '/chat/api/admin/active-chats', { token });
    expect(active.json.items.map((item) => item.id)).toEqual([id]);
    const queue = await ask('GET', '/chat/api/admin/queue', { token });
    expect(queue.json).toEqual((await ask('GET', '/api/queue', { token })).json);
    const { token: citizen } = await newCitizen(test);
    for (const list of ['active-chats', 'queue']) {
      expect((await ask('GET', `/chat/api/admin/${list}`)).status).toBe(401);
      expect((await ask('GET', `/chat/api/admin/${list}`, { token: citizen })).status).toBe(403);
    }
  });

  it('open an appeal, add an agent, hand over', async () => {
    const { token } = await newCitizen(test);
    const text = 'Koʻchamizda uch kundan beri chiroq yonmayapti.';
    const opened = await ask('POST', '/api/appeals/create', { token, body: { text } });
    expect(opened.status).toBe(201);
    const admin = await newStaff(test, { role: 'admin' });
    const agent = { name: 'Olim Saidov', email: 'olim@tuman.example' };
    const made = await ask('POST', '/api/agents', { token: admin.token, body: agent });
    expect(made).toMatchObject({ status: 201, json: { staff: { role: 'agent' } } });
    const visitor = await newVisitor(test);
    const body = { sessionId: visitor.sessionId, reason: 'requested_human' };
    const handed = await ask('POST', '/api/escalate', { session: visitor.sessionKey, body });
    expect(handed).toMatchObject({ status: 200, json: { session: { id: visitor.sessionId } } });
  });
});
