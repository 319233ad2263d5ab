import { type EndpointName, endpoints } from '@civicconnect/contract';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessions } from '../db/schema/index.ts';
import type { Cast } from '../testing/cast.ts';
import type { TestApp } from '../testing/create-test-app.ts';
import { openRouteWalk, type RouteWalk } from '../testing/route-walk.ts';
import { givenSession } from '../testing/sessions.ts';
import {
  mayReach,
  partsTo,
  type Situation,
  situationNames,
  situations,
} from '../testing/situations.ts';
import { expected } from '../testing/verdict.ts';

let test: TestApp;
let cast: Cast;
let ask: RouteWalk['ask'];
let about: RouteWalk['about'];
let asked: RouteWalk['asked'];
let expectations: RouteWalk['expectations'];

beforeAll(async () => {
  ({ test, cast, ask, about, asked, expectations } = await openRouteWalk());
});

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

  it('asks every route here that is about one session', () => {
    expect([...asked].sort()).toEqual(about('session').sort());
  });
});
