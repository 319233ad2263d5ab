import { endpoints } from '@civicconnect/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cast } from '../testing/cast.ts';
import type { TestApp } from '../testing/create-test-app.ts';
import type { About } from '../testing/expectations.ts';
import { upload } from '../testing/files.ts';
import { isThing } from '../testing/given-things.ts';
import { newCitizen, newStaff, newVisitor } from '../testing/people.ts';
import { names, openRouteWalk, type RouteWalk } from '../testing/route-walk.ts';
import { givenSession } from '../testing/sessions.ts';
import { situations } from '../testing/situations.ts';
import { expected, mayAsk } from '../testing/verdict.ts';

let test: TestApp;
let cast: Cast;
let ask: RouteWalk['ask'];
let about: RouteWalk['about'];
let asked: RouteWalk['asked'];
let expectations: RouteWalk['expectations'];

beforeAll(async () => {
  ({ test, cast, ask, about, asked, expectations } = await openRouteWalk());
});

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

  // Those have files of their own, so that workers share the walk.
  it('asks every route here that is about no session and no one thing', () => {
    const isOfOthers = (about: About) => about === 'session' || isThing(about);
    const here = names.filter((name) => !isOfOthers(expectations()[name].about));
    expect([...asked].sort()).toEqual(here.sort());
  });
});
