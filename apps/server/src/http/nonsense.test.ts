import { type Endpoint, type EndpointName, endpoints, Problem } from '@civicconnect/contract';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { expectationsFor } from '../testing/expectations.ts';
import { forgetLessons } from '../testing/lessons.ts';
import { departmentNamed, homeOrganization, newStaff, type Person } from '../testing/people.ts';
import { type GivenSession, givenSession } from '../testing/sessions.ts';
import { wellFormed } from './text.ts';

let test: TestApp;
/** Someone for whom every endpoint is open in turn. */
let citizen: Person;
let superuser: Person;
let session: GivenSession;
let organizationId: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  await forgetLessons(test);
  superuser = await newStaff(test, { role: 'superuser' });
  const departmentId = await departmentNamed(test, 'Ichimlik suvi');
  organizationId = await homeOrganization(test);
  const assigneeId = superuser.id;
  const firstReplyAt = test.context.clock.now();
  const state = { status: 'active' as const, departmentId, assigneeId, firstReplyAt };
  session = await givenSession(test, { ...state, routingConfirmed: true });
  citizen = session.citizen;
});

const scripts = [
  "'; drop table sessions; --",
  "1' or '1'='1",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{7*7}}#{7*7}',
  '../../../../etc/passwd',
  '%00%0d%0aSet-Cookie: a=b',
  '\u202Eabc\u2066',
  '\u0000',
  'a\u0000b',
  '\uD800',
  'x\uDFFFy',
  '🧿'.repeat(50),
  'ʻ'.repeat(300),
  'a\u0301'.repeat(200),
  '\uFFFF\uFFFE',
];

const texts = fc.oneof(
  fc.constantFrom(...scripts),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer({ min: 3_900, max: 25_000 }).map((length) => 'ў'.repeat(length)),
);
const numbers = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(2 ** 31, 2 ** 31 - 1, 2 ** 53 - 1, -1, 1.5, 1e308, Number.MAX_VALUE),
);
const deep = fc.integer({ min: 1, max: 20_000 }).map((depth) => ({ deep: depth }));
const scalars = fc.oneof(texts, numbers, fc.boolean(), fc.constant(null), fc.uuid(), deep);
const values = fc.oneof(
  { weight: 6, arbitrary: scalars },
  { weight: 1, arbitrary: fc.array(scalars, { maxLength: 12 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.string({ maxLength: 8 }), scalars, { maxKeys: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom({ __proto__: null, constructor: 1 }, [], {}) },
);

/** Lists within lists, written by hand because a deep one overflows whoever would write it. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value).replace(
    /\{"deep":(\d+)\}/g,
    (_, depth) => '['.repeat(Number(depth)) + ']'.repeat(Number(depth)),
  );
}

/** What a valid body has, so that each field meets nonsense beside fields that are right. */
function validBody(name: EndpointName): Record<string, unknown> {
  // Of no department: the session stays where it is.
  const otherDepartment = '0198c2f0-0000-7000-8000-000000000000';
  const ownDepartment = otherDepartment;
  const { body } = expectationsFor({ organizationId, otherDepartment, ownDepartment })[name];
  return { ...body, ...(name === 'sendMessage' ? { sessionId: session.id } : {}) };
}

const keysOf = (type: z.ZodType | undefined): string[] => {
  const inner = type instanceof z.ZodOptional ? type.unwrap() : type;
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
};

interface Sent {
  path: string;
  body: string | undefined;
}

async function send(name: EndpointName, { path, body }: Sent, person: Person): Promise<Response> {
  const { method, ignoresAuthorization } = endpoints[name] as Endpoint;
  return fetch(`${test.url}/api${path}`, {
    method,
    headers: {
      ...(ignoresAuthorization ? {} : { authorization: `Bearer ${person.token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined || method === 'GET' ? {} : { body }),
  });
}

/** Never a failure; a refusal is a problem document, and one of the input names what is wrong. */
async function expectAnswer(name: EndpointName, sent: Sent, response: Response): Promise<void> {
  const what = `${name} ${sent.path} ${sent.body?.slice(0, 200)}`;
  const raw = await response.text();
  const { problems = [] }: Endpoint = endpoints[name];
  // Where there is no provider some things cannot be done, and the contract says so.
  if (response.status !== 503 || !problems.includes('unavailable'))
    expect(response.status, `${what}: ${raw}`).toBeLessThan(500);
  if (response.status < 400) return;
  expect(response.headers.get('content-type'), what).toContain('application/problem+json');
  const problem = Problem.parse(JSON.parse(raw));
  expect(problem.status, what).toBe(response.status);
  expect(problem.title.length * problem.detail.length, what).toBeGreaterThan(0);
  if (problem.code !== 'invalid_input') return;
  expect(problem.errors?.length ?? 0, what).toBeGreaterThan(0);
  for (const { path, code, message } of problem.errors ?? []) {
    const { body, query, multipart }: Endpoint = endpoints[name];
    const fields = [...keysOf(body), ...keysOf(query), multipart?.file ?? '', ''];
    const isOpen = body !== undefined && keysOf(body).length === 0;
    // A field that nobody knows has the name that its sender made up.
    const isNamed = code !== 'unknown_field' && !isOpen;
    if (isNamed) expect(fields, what).toContain(path.split('.')[0]);
    expect(message, what).not.toBe('');
  }
}

function pathOf(endpoint: Endpoint, params: string): string {
  return endpoint.path
    .replace('{organization}', '-')
    .replace('{report}', 'volume')
    .replace(/\{\w+\}/, params);
}

const names = Object.keys(endpoints) as EndpointName[];
/** They end the login that asks, or move the clock of the whole file. */
const left: ReadonlySet<EndpointName> = new Set(['logout', 'advanceClock', 'close']);
const asked = names.filter((name) => !left.has(name));
const bodyOf = (name: EndpointName) => (endpoints[name] as Endpoint).body;
const queryOf = (name: EndpointName) => (endpoints[name] as Endpoint).query;
const callers = () => [citizen, superuser];

describe('nonsense is refused with a problem that names it, and never breaks anything', () => {
  it.each(asked.filter((name) => bodyOf(name)))('%s: body', async (name) => {
    const fields = keysOf(bodyOf(name));
    const path = pathOf(endpoints[name], session.id);
    for (const field of fields) {
      for (const payload of scripts) {
        const sent = { path, body: jsonOf({ ...validBody(name), [field]: payload }) };
        await expectAnswer(name, sent, await send(name, sent, citizen));
      }
    }
    // What another's program posts may have any names.
    const byField =
      fields.length === 0
        ? []
        : [
            fc
              .tuple(fc.constantFrom(...fields), values)
              .map(([field, value]) => ({ ...validBody(name), [field]: value })),
            fc.record(Object.fromEntries(fields.map((field) => [field, values]))),
          ];
    const bodies = fc.oneof(values, ...byField);
    await fc.assert(
      fc.asyncProperty(bodies, fc.nat({ max: 1 }), async (value, who) => {
        const sent = { path, body: jsonOf(value) };
        const person = callers()[who] ?? citizen;
        await expectAnswer(name, sent, await send(name, sent, person));
      }),
      { numRuns: 25, seed: 7 },
    );
  });

  it.each(asked.filter((name) => queryOf(name)))('%s: query', async (name) => {
    const fields = keysOf(queryOf(name));
    const path = pathOf(endpoints[name], session.id);
    const value = fc.oneof(
      texts.map((text) => wellFormed(text.slice(0, 500))),
      numbers.map(String),
      fc.constantFrom(Buffer.from('["x","y"]').toString('base64url'), '', 'null', '-0', '1e3'),
      fc
        .array(fc.constantFrom('2026-13-45T99:99:99.000Z', '9'.repeat(20), 'a', '-'), {
          minLength: 1,
          maxLength: 4,
        })
        .map((key) => Buffer.from(JSON.stringify(key)).toString('base64url')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fields),
        value,
        fc.boolean(),
        async (key, text, twice) => {
          const pair: [string, string][] = [[String(key), text]];
          const query = new URLSearchParams(twice ? [...pair, ...pair] : pair);
          const sent = { path: `${path}?${query}`, body: undefined };
          for (const person of callers()) {
            await expectAnswer(name, sent, await send(name, sent, person));
          }
        },
      ),
      { numRuns: 25, seed: 7 },
    );
  });

  it('parameters of every path', async () => {
    const wild = fc.oneof(
      fc.constantFrom(...scripts.map((text) => encodeURIComponent(wellFormed(text)))),
      fc.constantFrom('%', '%zz', '%ff', '%c0%ae', '..', '.', '%2e%2e%2f', 'a'.repeat(400)),
      fc.uuid().map((id) => id.toUpperCase()),
    );
    const withParams = asked.filter((name) => endpoints[name].path.includes('{'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...withParams), wild, async (name, param) => {
        const endpoint: Endpoint = endpoints[name];
        const path = endpoint.path.replace(/\{\w+\}/, param);
        const sent = { path, body: endpoint.body && jsonOf(validBody(name)) };
        await expectAnswer(name, sent, await send(name, sent, superuser));
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe('what is stored comes back as it was acknowledged', () => {
  it.each(scripts.filter((text) => !text.includes('\u0000')))('%j', async (payload) => {
    const text = `${payload} va yana bir necha oddiy soʻz.`;
    const body = { sessionId: session.id, text, clientId: `kept-${Math.abs(hash(payload))}-00` };
    const { message } = await superuser.client.sendMessage({ body });
    expect(message.text).toBe(wellFormed(text).trim());
    const { items } = await citizen.client.listMessages({
      params: { sessionId: session.id },
      query: { after: message.seq - 1, limit: 1 },
    });
    expect(items[0]?.text).toBe(message.text);
  });
});

function hash(text: string): number {
  return [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) | 0, 7);
}
