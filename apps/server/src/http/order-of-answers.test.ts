import { request } from 'node:http';
import { type Problem, problemStatus } from '@civicconnect/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { departmentNamed, newCitizen, newStaff, type Person } from '../testing/people.ts';
import { queuedAppeal } from '../testing/sessions.ts';

let test: TestApp;
let citizen: Person;
let clerk: Person;
let foreign: Person;
let own: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  const water = await departmentNamed(test, 'Ichimlik suvi');
  citizen = await newCitizen(test);
  clerk = await newStaff(test, { departmentIds: [water] });
  foreign = await newStaff(test, { departmentIds: [await departmentNamed(test, 'Yoʻl')] });
  own = (await queuedAppeal(test, water)).id;
});

interface Asked {
  as?: Person | undefined;
  method?: string;
  type?: string | undefined;
  body?: string;
  headers?: Record<string, string>;
}

async function ask(path: string, { as, method = 'POST', type, body, headers }: Asked = {}) {
  const response = await fetch(`${test.url}${path}`, {
    method,
    headers: {
      ...(as ? { authorization: `Bearer ${as.token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
  const problem = (await response.json()) as Problem;
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(problem.status).toBe(response.status);
  expect(problem.status).toBe(problemStatus[problem.code]);
  expect(problem.type).toBe(`urn:civicconnect:problem:${problem.code}`);
  return problem;
}

const correct = () => `/api/sessions/${own}/correct`;
const malformed = '{"departmentId": ';
const invalid = JSON.stringify({ departmentId: 'not an id', reason: 7 });

describe('the order of answers', () => {
  it('asks who calls before it reads what they sent', async () => {
    for (const body of [malformed, invalid]) {
      expect(await ask(correct(), { body })).toMatchObject({ code: 'unauthenticated' });
      const bad = { ...clerk, token: `${clerk.token}x` };
      expect(await ask(correct(), { as: bad, body })).toMatchObject({ code: 'unauthenticated' });
    }
    const response = await fetch(`${test.url}${correct()}`, { method: 'POST' });
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('asks what they may do before it reads what they sent', async () => {
    for (const body of [malformed, invalid]) {
      expect(await ask(correct(), { as: citizen, body })).toMatchObject({ code: 'forbidden' });
      expect(await ask(correct(), { as: foreign, body })).toMatchObject({ code: 'not_found' });
    }
    const message = { sessionId: own, text: 7 };
    for (const as of [foreign, citizen]) {
      const problem = await ask('/api/messages/send', { as, body: JSON.stringify(message) });
      expect(problem.code).toBe('not_found');
      const list = await ask(`/api/messages/${own}?after=x`, { as, method: 'GET' });
      expect(list.code).toBe('not_found');
    }
  });

  it('then says that the JSON is malformed, or names each field that is wrong', async () => {
    expect(await ask(correct(), { as: clerk, body: malformed })).toMatchObject({
      code: 'malformed_json',
    });
    const problem = await ask(correct(), { as: clerk, body: invalid });
    expect(problem.code).toBe('invalid_input');
    expect(problem.errors).toEqual([
      { path: 'departmentId', code: 'format', message: expect.stringMatching(/./) },
      { path: 'reason', code: 'type', message: expect.stringMatching(/./) },
    ]);
    const empty = await ask(correct(), { as: clerk, body: '{}' });
    expect(empty.errors?.map(({ path, code }) => [path, code])).toEqual([
      ['departmentId', 'required'],
      ['reason', 'required'],
    ]);
  });

  it('speaks the caller’s language in each of its sentences', async () => {
    const titles = new Set<string>();
    for (const language of ['uz', 'uz-Cyrl', 'ru', 'en', 'fa']) {
      const headers = { 'accept-language': language };
      const problem = await ask(correct(), { as: clerk, body: invalid, headers });
      titles.add(`${problem.title} ${problem.errors?.[0]?.message}`);
    }
    expect(titles.size).toBe(5);
  });
});

describe('what never reaches a route', () => {
  it('is 413 over the limit of a body, said before it is read', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(300_000) });
    const problem = await ask('/api/appeals', { as: citizen, body });
    expect(problem.code).toBe('payload_too_large');
    const chunked = await new Promise<number>((resolve, reject) => {
      const sent = request(`${test.url}/api/appeals`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'transfer-encoding': 'chunked',
          authorization: `Bearer ${citizen.token}`,
        },
      });
      sent.on('response', (response) => resolve(response.resume().statusCode ?? 0));
      sent.on('error', reject);
      sent.end(body);
    });
    expect(chunked).toBe(413);
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
  ])('is 415 for %s', async (type) => {
    const problem = await ask('/api/appeals', { as: citizen, type, body: 'text=x' });
    expect(problem.code).toBe('unsupported_type');
    expect(problem.detail).toContain('JSON');
    expect(await ask('/api/appeals', { type, body: 'text=x' })).toMatchObject({
      code: 'unauthenticated',
    });
    expect(await ask(correct(), { as: foreign, type, body: 'text=x' })).toMatchObject({
      code: 'not_found',
    });
  });

  it('is 413 for who sends on and on too, not a connection that broke', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(24 * 1024 * 1024) });
    const problem = await ask('/api/appeals', { as: citizen, body });
    expect(problem.code).toBe('payload_too_large');
  });

  it.each([
    '/api',
    '/api/',
    '/api/nowhere',
    '/api/sessions/x/y/z',
    '/api/%',
    '/api/sessions/%zz',
    `/api/sessions/${'x'.repeat(400)}`,
  ])('is a 404 problem at %s', async (path) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      expect(await ask(path, { method, as: clerk })).toMatchObject({ code: 'not_found' });
    }
  });

  it('is a 404 problem for a method that an address does not have', async () => {
    expect(await ask('/api/settings', { method: 'DELETE', as: clerk })).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('what is accepted anyway', () => {
  it.each(['/api/me/', '/api/sessions/', '/api/health/ready/', '/api/openapi.json/'])(
    'takes a slash at the end: %s',
    async (path) => {
      const headers = { authorization: `Bearer ${clerk.token}` };
      const response = await fetch(`${test.url}${path}`, { headers });
      expect(response.status).toBe(200);
    },
  );

  it('takes an id in capitals for the same id', async () => {
    const headers = { authorization: `Bearer ${clerk.token}` };
    const response = await fetch(`${test.url}/api/sessions/${own.toUpperCase()}`, { headers });
    expect(await response.json()).toMatchObject({ session: { id: own } });
  });
});
