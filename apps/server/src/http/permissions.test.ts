import { type Endpoint, type EndpointName, endpoints } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessions } from '../db/schema/index.ts';
import { keyParts } from '../testing/api-keys.ts';
import { type Cast, createCast, type Part } from '../testing/cast.ts';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { type About, type Expectation, expectationsFor } from '../testing/expectations.ts';
import { upload } from '../testing/files.ts';
import { type GivenThings, givenThingsOf, things } from '../testing/given-things.ts';
import { forgetLessons } from '../testing/lessons.ts';
import { newCitizen, newStaff, newVisitor } from '../testing/people.ts';
import { givenSession } from '../testing/sessions.ts';
import {
  mayReach,
  partsTo,
  type Situation,
  situationNames,
  situations,
} from '../testing/situations.ts';
import { expected, mayAsk, type Verdict } from '../testing/verdict.ts';

let test: TestApp;
let cast: Cast;
let givenThings: GivenThings;

const expectations = () => expectationsFor(cast);

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  await forgetLessons(test);
  cast = await createCast(test);
  cast.parts.push(...(await keyParts(test, cast)));
  givenThings = givenThingsOf(test, cast);
});

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

async function ask(
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
  const response = await fetch(`${test.url}/api${path}${query ?? ''}`, {
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

const names = Object.keys(endpoints) as EndpointName[];
const about = (wanted: About) => names.filter((name) => expectations()[name].about === wanted);

async function revOf(id: string): Promise<number | undefined> {
  const [row] = await test.context.db.onPlatform((tx) =>
    tx.select({ rev: sessions.rev }).from(sessions).where(eq(sessions.id, id)),
  );
  return row?.rev;
}

/** Asks one endpoint about a session as everyone. Who is refused must have changed nothing. */
async function walk(endpoint: EndpointName, state: Situation): Promise<void> {
  const shared = await givenSession(test, state);
  const before = await revOf(shared.id);
  const verdicts = partsTo(cast, shared).map((part) => ({
    part,
    verdict: expected(endpoints[endpoint], part, mayReach(part, shared, state)),
  }));
  for (const { part, verdict } of verdicts.filter(({ verdict }) => verdict !== 'allowed')) {
    const given = await ask(endpoint, part, expectations()[endpoint], shared.id);
    expect(given, `${endpoint} as ${part.part}`).toBe(verdict);
  }
  expect(await revOf(shared.id), `${endpoint}: who is refused changes nothing`).toBe(before);
  for (const { part } of verdicts.filter(({ verdict }) => verdict === 'allowed')) {
    const own = await givenSession(test, state);
    const same = partsTo(cast, own).find((other) => other.part === part.part);
    if (!same) throw new Error('a part is missing');
    const given = await ask(endpoint, same, expectations()[endpoint], own.id);
    expect(given, `${endpoint} as ${part.part}`).toBe('allowed');
  }
}

describe('every endpoint answers to whom it should, and to nobody else', {
  timeout: 180_000,
}, () => {
  it('has an expectation for every endpoint of the contract', () => {
    expect(Object.keys(expectations()).sort()).toEqual([...names].sort());
  });

  it.each(names.filter((name) => endpoints[name].permission === 'public'))(
    '%s is open to anyone',
    async (name) => {
      expect(expectations()[name].about).toBe('public');
      for (const part of cast.parts) {
        expect(await ask(name, part, expectations()[name], ''), part.part).toBe('allowed');
      }
    },
  );

  it('opens a chat for whoever is no member of staff', async () => {
    for (const name of about('asker')) {
      for (const part of cast.parts) {
        const given = await ask(name, part, expectations()[name], '');
        const mine = mayAsk(endpoints[name], part) ? 'allowed' : 403;
        expect(given, `${name} as ${part.part}`).toBe(mine);
      }
    }
  });

  it('asks a permission of everything else', () => {
    for (const name of names.filter((name) => expectations()[name].about !== 'public')) {
      expect(endpoints[name].permission, name).not.toBe('public');
    }
  });

  it('lets those who hold the permission ask about themselves', async () => {
    for (const name of about('caller')) {
      for (const part of cast.parts) {
        const verdict = await ask(name, part, expectations()[name], '');
        expect(verdict, `${name} as ${part.part}`).toBe(expected(endpoints[name], part, true));
      }
    }
  }, 300_000);

  it('lets citizens and visitors, and nobody else, be gone', async () => {
    for (const name of about('oneself')) {
      for (const part of cast.parts.filter((one) => !mayAsk(endpoints[name], one))) {
        const verdict = await ask(name, part, expectations()[name], '');
        expect(verdict, part.part).toBe(expected(endpoints[name], part, true));
      }
      const citizen = { ...cast.citizen, person: await newCitizen(test) };
      const visitor = { ...cast.citizen, person: await newVisitor(test) };
      for (const part of [citizen, visitor]) {
        expect(await ask(name, part, expectations()[name], '')).toBe('allowed');
        expect(await ask(name, part, expectations()[name], '')).toBe(401);
      }
    }
  });

  it.each(things)('keeps one %s within its organization', async (thing) => {
    const nowhere = test.context.newId();
    for (const name of about(thing)) {
      for (const part of cast.parts) {
        const given = await ask(name, part, expectations()[name], await givenThings[thing]());
        const mine = expected(endpoints[name], part, !part.isForeign);
        expect(given, `${name} as ${part.part}`).toBe(mine);
        const missing = await ask(name, part, expectations()[name], nowhere);
        const refused = expected(endpoints[name], part, false);
        expect(missing, `${name} as ${part.part}`).toBe(refused);
      }
    }
  });

  it.each(situationNames)('shows a session that is %s to its parties alone', async (name) => {
    const state = situations(cast)[name];
    await Promise.all(about('session').map((endpoint) => walk(endpoint, state)));
  });

  it('answers 404 for a session that is not there as for one that is not theirs', async () => {
    const nowhere = test.context.newId();
    for (const endpoint of about('session')) {
      for (const part of cast.parts) {
        const verdict = await ask(endpoint, part, expectations()[endpoint], nowhere);
        expect(verdict, `${endpoint} as ${part.part}`).toBe(
          expected(endpoints[endpoint], part, false),
        );
      }
    }
  });

  it('lets a file that was not sent be taken back by its owner alone', async () => {
    const owner = cast.named('an agent of the department');
    const { id } = await upload(owner.person, 'text.txt', 'Bir necha soʻz.');
    for (const part of cast.parts.filter((other) => other.part !== owner.part)) {
      const verdict = await ask('deleteFile', part, { about: 'file' }, id);
      expect(verdict, part.part).toBe(expected(endpoints.deleteFile, part, false));
    }
    expect(await ask('deleteFile', owner, { about: 'file' }, id)).toBe('allowed');
  });

  it('lets a login be ended by its owner alone', async () => {
    const owner = cast.named('an agent of the department');
    const { items } = await owner.person.client.logins();
    const id = items.find(({ current }) => current)?.id ?? '';
    for (const part of cast.parts.filter((other) => other.part !== owner.part)) {
      const verdict = await ask('endLogin', part, { about: 'login' }, id);
      expect(verdict, part.part).toBe(expected(endpoints.endLogin, part, false));
    }
    expect(await ask('endLogin', owner, { about: 'login' }, id)).toBe('allowed');
    await owner.person.renew();
  });

  it('lets an agent say of themselves alone whether they are available, operators of anyone', async () => {
    const colleague = (await newStaff(test)).id;
    const body = expectations().setAvailability;
    for (const part of cast.parts) {
      const may = part.person !== null && mayAsk(endpoints.setAvailability, part);
      const other = await ask('setAvailability', part, body, colleague);
      const refused = part.isForeign && part.holder !== 'agent' ? 404 : 403;
      if (!may) expect(other, part.part).toBe(part.person === null ? 401 : 403);
      else if (part.holder === 'agent' || part.isForeign) expect(other, part.part).toBe(refused);
      else expect(other, part.part).toBe('allowed');
      if (!may) continue;
      expect(await ask('setAvailability', part, body, part.person?.id ?? '')).toBe('allowed');
    }
  });

  it('lets a correction be taken back by its author alone', async () => {
    const author = cast.named('an agent of the department');
    for (const part of cast.parts.filter((other) => other.part !== author.part)) {
      const { id } = await givenSession(test, situations(cast).queued);
      const { learned } = await author.person.client.correct({
        params: { id },
        body: { departmentId: cast.otherDepartment, reason: 'Boshqa boʻlim ishi' },
      });
      const verdict = await ask('undoCorrection', part, { about: 'correction' }, learned.id);
      expect(verdict, part.part).toBe(expected(endpoints.undoCorrection, part, false));
      if (part.part !== 'nobody') continue;
      expect(await ask('undoCorrection', author, { about: 'correction' }, learned.id)).toBe(
        'allowed',
      );
    }
  });
});
