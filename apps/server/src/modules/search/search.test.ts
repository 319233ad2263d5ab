import type { Found } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, createCast } from '../../testing/cast.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newCitizen, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { givenSession } from '../../testing/sessions.ts';
import { mayReach, situations } from '../../testing/situations.ts';
import { indexAll } from './indexer.ts';

let test: TestApp;
let cast: Cast;
let operator: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  cast = await createCast(test);
  operator = cast.named('operator').person;
  await indexAll(test.context);
});

let marks = 0;
/** A word that nobody else writes. */
function newWord(): string {
  marks += 1;
  const letters = 'bcdfghjklm';
  // With an end that is no ending, or two of them would be forms of one word.
  return `zv${[...String(1000 + marks)].map((digit) => `${letters[Number(digit)]}a`).join('')}vx`;
}

const queued = () => ({ status: 'queued' as const, departmentId: cast.ownDepartment });
const given = (text: string, options = {}) => givenSession(test, queued(), { text, ...options });

async function found(q: string, by: Person = operator, query = {}): Promise<Found[]> {
  return (await by.client.search({ query: { q, ...query } })).items;
}
const sessionsOf = (items: Found[]) => items.map(({ session }) => session.id);

/** Asks before and after the text is taken into the index: the answer must be the same. */
async function bothWays(q: string, expected: (items: Found[]) => void): Promise<void> {
  expected(await found(q));
  await indexAll(test.context);
  const { rows } = await test.context.db.onPlatform((tx) =>
    tx.execute(sql`select 1 from search_pending`),
  );
  expect(rows).toEqual([]);
  expected(await found(q));
}

describe('words find messages', () => {
  it('in either script, whatever the apostrophe, case or ending', async () => {
    const word = newWord();
    const latin = await given(`Koʻchamizdagi ${word} yoʻlini taʼmirlang`);
    const cyrillic = await given('Бизнинг зўғалақ кўчамизда чироқ ёнмаяпти');
    await bothWays(`${word.toUpperCase()} yo'l`, (items) =>
      expect(sessionsOf(items)).toEqual([latin.id]),
    );
    await bothWays('zoʻgʻalaqdan', (items) => expect(sessionsOf(items)).toEqual([cyrillic.id]));
  });

  it('marks them by offsets in an excerpt of the text', async () => {
    const word = newWord();
    const session = await given(`${'Gap bor. '.repeat(60)} ${word}ning suvi yoʻq <b>${word}</b>`);
    await bothWays(word, ([item]) => {
      if (item?.kind !== 'message') throw new Error('not a message');
      expect(item.session.id).toBe(session.id);
      expect(item.seq).toBe(1);
      const marked = item.highlights.map(({ start, end }) => item.excerpt.slice(start, end));
      expect(marked).toEqual([`${word}ning`, word]);
    });
  });

  it('all of them in one message, newest first, page by page', async () => {
    const [word, other] = [newWord(), newWord()];
    const ids: string[] = [];
    for (let made = 0; made < 5; made += 1)
      ids.unshift((await given(`${word} ${other} ${made}`)).id);
    await given(`${word} yolgʻiz`);
    await bothWays(`${other} ${word}`, (items) => expect(sessionsOf(items)).toEqual(ids));
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await operator.client.search({
        query: { q: `${word} ${other}`, limit: 2, cursor },
      });
      seen.push(...sessionsOf(page.items));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(ids);
  });

  it('as it is written where only a text not yet in the index has it, though another is near', async () => {
    await given('Maktabdagi qozonxona ishlamayapti');
    await indexAll(test.context);
    const session = await given('Maktabdagi qozomxona ishlamayapti');
    expect(sessionsOf(await found('qozomxona'))).toEqual([session.id]);
  });

  it('with an error of typing, and says what was read instead', async () => {
    const session = await given('Mahallada transformatorxona kuygan');
    await indexAll(test.context);
    for (const slip of ['transformatrxona', 'trasnformatorxona', 'трансформатархона']) {
      const { items, corrected } = await operator.client.search({ query: { q: slip } });
      expect(sessionsOf(items), slip).toContain(session.id);
      expect(corrected).toEqual([expect.objectContaining({ read: 'transformatorhona' })]);
    }
    expect(await found('kompyuterxonalar')).toEqual([]);
  });

  it('in what was added beside a locked appeal', async () => {
    const word = newWord();
    const citizen = await newCitizen(test, { name: 'Aziza Qodirova' });
    const { id } = await given('Oddiy murojaat matni, yigirma harfdan koʻp', { citizen });
    await test.context.db.inOrganization(cast.organizationId, (tx) =>
      tx.execute(sql`insert into additions (organization_id, id, session_id, text, channel, created_at)
        values (${cast.organizationId}, ${test.context.newId()}, ${id}, ${`Yana ${word} ham`}, 'web',
          ${test.context.clock.now().toISOString()})`),
    );
    await bothWays(word, (items) =>
      expect(items).toMatchObject([
        {
          kind: 'addition',
          session: { id },
          excerpt: `Yana ${word} ham`,
          highlights: [{ start: 5, end: 5 + word.length }],
          author: { kind: 'citizen', name: 'Aziza Qodirova' },
        },
      ]),
    );
    const other = cast.named('an agent of another department').person;
    expect(await found(word, other)).toEqual([]);
  });

  it('in notes, for staff who may read the session', async () => {
    const word = newWord();
    const { id } = await given('Oddiy murojaat matni, yigirma harfdan koʻp');
    const { id: staffId, name } = operator;
    await test.context.db.inOrganization(cast.organizationId, (tx) =>
      tx.execute(sql`insert into notes
        (organization_id, id, session_id, staff_id, staff_name, text, mentions, created_at)
        values (${cast.organizationId}, ${test.context.newId()}, ${id}, ${staffId}, ${name},
          ${`Usta ${word} bilan gaplashdim`}, '[]', ${test.context.clock.now().toISOString()})`),
    );
    await bothWays(word, (items) =>
      expect(items).toMatchObject([{ kind: 'note', session: { id }, author: { name } }]),
    );
    const other = cast.named('an agent of another department').person;
    expect(await found(word, other)).toEqual([]);
  });
});

describe('several words that no text has together', () => {
  const ask = (q: string, by = operator) => by.client.search({ query: { q } });

  it('find the texts that have some, those with more of them first, and it is said', async () => {
    const [one, two, three] = [newWord(), newWord(), newWord()];
    const both = await given(`${one} va ${two}`);
    const alone = await given(`faqat ${three}`);
    const newest = await given(`yana ${one}`);
    for (const indexed of [false, true]) {
      if (indexed) await indexAll(test.context);
      const { items, looser, nextCursor } = await ask(`${one} ${two} ${three}`);
      expect(sessionsOf(items)).toEqual([both.id, newest.id, alone.id]);
      expect([looser, nextCursor]).toEqual([true, null]);
      expect(await ask(`${one} ${two}`)).toMatchObject({
        looser: false,
        items: [{ session: { id: both.id } }],
      });
      expect(sessionsOf((await ask(`${three} zzyxwvut`)).items)).toEqual([alone.id]);
    }
  });

  it('nor anything of them: then nothing is found, and nothing is said', async () => {
    expect(await ask('zzyxwvut qqwwzzxx')).toMatchObject({ items: [], looser: false });
    expect(await ask('zzyxwvut')).toMatchObject({ items: [], looser: false });
  });

  it('find nothing that could not be opened', async () => {
    const [one, two] = [newWord(), newWord()];
    await given(`${one} shu yerda`);
    await indexAll(test.context);
    const other = cast.named('an agent of another department').person;
    expect(await ask(`${one} ${two}`, other)).toMatchObject({ items: [], looser: false });
  });
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
