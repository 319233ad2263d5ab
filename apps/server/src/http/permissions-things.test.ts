import { endpoints } from '@civicconnect/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cast } from '../testing/cast.ts';
import type { TestApp } from '../testing/create-test-app.ts';
import { type GivenThings, givenThingsOf, isThing, things } from '../testing/given-things.ts';
import { names, openRouteWalk, type RouteWalk } from '../testing/route-walk.ts';
import { expected } from '../testing/verdict.ts';

let test: TestApp;
let cast: Cast;
let ask: RouteWalk['ask'];
let about: RouteWalk['about'];
let asked: RouteWalk['asked'];
let expectations: RouteWalk['expectations'];
let givenThings: GivenThings;

beforeAll(async () => {
  ({ test, cast, ask, about, asked, expectations } = await openRouteWalk());
  givenThings = givenThingsOf(test, cast);
});

describe('every endpoint answers to whom it should, and to nobody else', {
  timeout: 180_000,
}, () => {
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

  it('asks every route here that is about one thing', () => {
    const here = names.filter((name) => isThing(expectations()[name].about));
    expect([...asked].sort()).toEqual(here.sort());
  });
});
