import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Cast } from '../../testing/cast.ts';
import type { TestApp } from '../../testing/create-test-app.ts';
import { newCitizen, type Person } from '../../testing/people.ts';
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
