import { type Endpoint, type EndpointName, endpoints } from '@civicconnect/contract';
import { expect } from 'vitest';
import { keyParts } from './api-keys.ts';
import { type Cast, createCast, type Part } from './cast.ts';
import { createTestApp, type TestApp } from './create-test-app.ts';
import { type About, type Expectation, expectationsFor } from './expectations.ts';
import { forgetLessons } from './lessons.ts';
import type { Verdict } from './verdict.ts';

/** They answer 401 to whoever cannot prove it, whatever their role. */
const signIns: ReadonlySet<string> = new Set(['verifyCode', 'login', 'refresh', 'telegramWebhook']);
/** What is looked up by a made-up name is not there: for these 404 is an answer, not a refusal. */
const lookups: ReadonlySet<string> = new Set([
  'findCitizen',
  'logo',
  'verifyReceipt',
  'track',
  'readFile',
  'eskizCallback',
  'twilioCallback',
  'passages',
  'open311Service',
  'open311Request',
  'createOpen311Request',
]);

/** Every route of the contract. */
export const names = Object.keys(endpoints) as EndpointName[];

/** Asks routes as everyone; files share them, because it takes long. */
export interface RouteWalk {
  test: TestApp;
  cast: Cast;
  expectations(): Record<EndpointName, Expectation>;
  /** The routes that are about this. */
  about(wanted: About): EndpointName[];
  ask(name: EndpointName, part: Part, sent: Expectation, id: string): Promise<Verdict>;
  /** What was asked so far: at the end of a file, its share. */
  asked: ReadonlySet<EndpointName>;
}

export async function openRouteWalk(): Promise<RouteWalk> {
  const test = await createTestApp({ worker: false });
  await forgetLessons(test);
  const cast = await createCast(test);
  cast.parts.push(...(await keyParts(test, cast)));
  const expectations = () => expectationsFor(cast);
  const asked = new Set<EndpointName>();
  return {
    test,
    cast,
    expectations,
    about: (wanted) => names.filter((name) => expectations()[name].about === wanted),
    ask(name, part, sent, id) {
      asked.add(name);
      return askRoute(test.url, name, part, sent, id);
    },
    asked,
  };
}

async function askRoute(
  url: string,
  name: EndpointName,
  part: Part,
  { body, query }: Expectation,
  id: string,
): Promise<Verdict> {
  const endpoint: Endpoint = endpoints[name];
  // Logging out with one's token would end the part that it plays.
  const token = endpoint.ignoresAuthorization ? undefined : part.person?.token;
  const key = part.person && 'sessionKey' in part.person ? String(part.person.sessionKey) : null;
  const apiKey = part.person && 'apiKey' in part.person ? String(part.person.apiKey) : null;
  const path = endpoint.path
    .replace('{organization}', '-')
    .replace('{format}', 'json')
    .replace('{number}', 'CC-1')
    .replace('{report}', 'volume')
    .replace('{token}', 'A'.repeat(43))
    .replace('{code}', 'ABCDEFGHJKMNPQRSTUVW')
    .replace(/\{\w+\}/, id);
  const whole = name === 'sendMessage' ? { ...(body as object), sessionId: id } : body;
  const response = await fetch(`${url}/api${path}${query ?? ''}`, {
    method: endpoint.method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(key && !endpoint.ignoresAuthorization ? { 'x-session-key': key } : {}),
      ...(apiKey && !endpoint.ignoresAuthorization ? { 'x-api-key': apiKey } : {}),
      ...(whole === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(whole === undefined ? {} : { body: JSON.stringify(whole) }),
  });
  const { status } = response;
  await response.arrayBuffer();
  // Without a provider some things cannot be done: an answer too, and one that is in the contract.
  if (status === 503 && endpoint.problems?.includes('unavailable')) return 'allowed';
  expect(status, `${name} as ${part.part}`).toBeLessThan(500);
  if (status === 401 && signIns.has(name)) return 'allowed';
  if (status === 404 && lookups.has(name)) return 'allowed';
  return status === 401 || status === 403 || status === 404 ? status : 'allowed';
}
