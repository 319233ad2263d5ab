import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cast } from '../../testing/cast.ts';
import type { TestApp } from '../../testing/create-test-app.ts';
import { newCitizen, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';
import { mayReach, situations } from '../../testing/situations.ts';
import { indexAll } from './indexer.ts';
import { newWord, openSearching, type Searching, sessionsOf } from './testing/searching.ts';

let test: TestApp;
let cast: Cast;
let operator: Person;
let given: Searching['given'];
let found: Searching['found'];
let bothWays: Searching['bothWays'];

beforeAll(async () => {
  ({ test, cast, operator, given, found, bothWays } = await openSearching());
});

describe('a session is found by what it is known by', () => {
  it('its number, whole or its end, before anything else', async () => {
    const session = await given('Matnda raqam yoʻq, faqat soʻzlar bor');
    const seen = await operator.client.getSession({ params: { id: session.id } });
    const { number } = seen.session;
    const [item] = await found(number.toLowerCase());
    expect(item).toMatchObject({ kind: 'session', by: 'number', session: { number } });
    const mark = item?.highlights[0];
    expect(number.slice(mark?.start, mark?.end)).toBe(number);
  });

  it('the phone of its citizen, whole or its last digits', async () => {
    const citizen = await newCitizen(test);
    const session = await given('Yana bir oddiy murojaat matni', { citizen });
    for (const q of [citizen.phone, citizen.phone.slice(-9), `${citizen.phone.slice(-7)} `]) {
      const items = await found(q);
      expect(items[0], q).toMatchObject({
        kind: 'session',
        by: 'phone',
        session: { id: session.id },
      });
    }
  });

  it('the name of its citizen, in either script', async () => {
    const citizen = await newCitizen(test, { name: 'Gulchehra Zvqodirova' });
    const session = await given('Ismi aytilmagan murojaat matni', { citizen });
    await bothWays('звқодирова гулчеҳра', (items) => {
      expect(items[0]).toMatchObject({ kind: 'session', by: 'name', session: { id: session.id } });
      expect(items[0]?.highlights).toHaveLength(2);
    });
  });
});

describe('filters', () => {
  it('narrow what is found by words and by names', async () => {
    const word = newWord();
    const own = await given(`${word} bir`);
    const other = await givenSession(
      test,
      {
        status: 'closed',
        closeReason: 'resolved',
        departmentId: cast.otherDepartment,
        closedAt: new Date(),
      },
      { text: `${word} ikki` },
    );
    await indexAll(test.context);
    expect(sessionsOf(await found(word, operator, { status: 'closed' }))).toEqual([other.id]);
    expect(sessionsOf(await found(word, operator, { department: cast.ownDepartment }))).toEqual([
      own.id,
    ]);
    expect(await found(word, operator, { kind: 'chat' })).toEqual([]);
    const soon = new Date(test.context.clock.now().getTime() + 60_000).toISOString();
    expect(await found(word, operator, { from: soon })).toEqual([]);
    expect(await found(word, operator, { to: soon })).toHaveLength(2);
  });

  it('take any question, and refuse a foreign cursor', async () => {
    for (const q of [
      '%',
      "'; drop table x; --",
      '\\',
      '()',
      '😀',
      'a'.repeat(200),
      '___',
      '\u0301',
    ]) {
      expect(await found(q), q).toEqual([]);
    }
    expect(await codeOf(operator.client.search({ query: { q: 'suv', cursor: 'bm8' } }))).toBe(
      'invalid_input',
    );
  });
});

describe('search shows what could be opened, and nothing else', () => {
  it('by words, by number, by phone, before and after it is in the index', async () => {
    const word = newWord();
    const cases = [];
    const states = [
      ...Object.values(situations(cast)),
      { status: 'queued' as const, departmentId: cast.otherDepartment },
      { status: 'routing' as const },
      { status: 'assisting' as const, kind: 'chat' as const },
    ];
    for (const state of states) {
      cases.push({ state, session: await givenSession(test, state, { text: `${word} matni` }) });
    }
    for (const indexed of [false, true]) {
      if (indexed) await indexAll(test.context);
      for (const { actor, person, part, isForeign } of cast.parts) {
        if (actor?.kind !== 'staff' || !person) continue;
        const shown = new Set(sessionsOf(await found(word, person, { limit: 100 })));
        for (const { state, session } of cases) {
          const readable = mayReach({ actor, isForeign }, session, state);
          expect(shown.has(session.id), `${part}, ${state.status}, ${indexed}`).toBe(readable);
          const byPhone = sessionsOf(await found(session.citizen.phone, person));
          expect(byPhone.includes(session.id), `${part}, ${state.status}, phone`).toBe(readable);
        }
      }
    }
  });

  it('finds nothing of a text that was deleted', async () => {
    const word = newWord();
    const { id } = await given(`${word} oʻchiriladi`);
    await indexAll(test.context);
    await test.context.db.onPlatform((tx) =>
      tx.execute(sql`delete from messages where session_id = ${id}`),
    );
    expect(await found(word)).toEqual([]);
    const { rows } = await test.context.db.onPlatform((tx) =>
      tx.execute(sql`select 1 from search_texts where session_id = ${id}`),
    );
    expect(rows).toEqual([]);
  });
});
