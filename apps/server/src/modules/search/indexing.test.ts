import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Cast, createCast } from '../../testing/cast.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { givenSession } from '../../testing/sessions.ts';
import { indexAll } from './indexer.ts';

let test: TestApp;
let cast: Cast;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  cast = await createCast(test);
  await indexAll(test.context);
});

const given = (text: string) =>
  givenSession(test, { status: 'queued', departmentId: cast.ownDepartment }, { text });

/** Identities of the sessions that an operator finds. */
async function found(q: string): Promise<string[]> {
  const { items } = await cast.named('operator').person.client.search({ query: { q } });
  return items.map(({ session }) => session.id);
}

describe('the indexer', () => {
  it('is waited for by nobody who writes, and what is written meanwhile is found', async () => {
    const word = 'zvqabulxona';
    await given('Bu matn hozir qoʻlda, hali indeksda emas');
    await test.context.db.onPlatform(async (tx) => {
      const { rows } = await tx.execute(sql`delete from search_pending returning id`);
      expect(rows.length).toBeGreaterThan(0);
      const { id } = await given(`${word} shu paytda yozildi`);
      expect(await found(word)).toEqual([id]);
      await tx.execute(sql`rollback`);
    });
    await indexAll(test.context);
    expect(await found(word)).toHaveLength(1);
  });

  it('takes what came in a burst, each text once', async () => {
    const word = 'zvtakrorlanadi';
    const { id } = await given('Ogohlantirish');
    await test.context.db.pool.query(
      `insert into messages (organization_id, id, session_id, seq, author_kind, text, channel, created_at)
        select $1, gen_random_uuid(), $2, 100 + n, 'citizen', $3 || ' ' || n, 'web', now()
        from generate_series(1, 1500) n`,
      [cast.organizationId, id, word],
    );
    await indexAll(test.context);
    const { rows } = await test.context.db.pool.query(
      'select count(*)::int as count from search_texts where session_id = $1',
      [id],
    );
    expect(rows).toEqual([{ count: 1501 }]);
    expect(await found(word)).toHaveLength(20);
  });
});

describe('the plans use the indexes', () => {
  /** As it is asked: under the platform's role. Small tables are read whole, unless that is forbidden. */
  async function planOf(statement: string): Promise<string> {
    return test.context.db.onPlatform(async (tx) => {
      await tx.execute('set local enable_seqscan = off');
      const { rows } = await tx.execute<{ 'QUERY PLAN': string }>(`explain ${statement}`);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
  }
  const own = () => `organization_id = '${cast.organizationId}'`;

  beforeAll(async () => {
    // Enough words that one index is better than another.
    await test.context.db.pool.query(
      `insert into search_words (organization_id, word)
        select $1, left(md5(n::text), 4 + n % 29) from generate_series(1, 3000) n on conflict do nothing`,
      [cast.organizationId],
    );
    await test.context.db.pool.query('analyze search_words, search_texts');
  });

  it.each([
    ['search_texts_words', () => "select id from search_texts where words && '{1,2}'"],
    ['search_names_words', () => "select id from search_names where words && '{1,2}'"],
    [
      'search_words_begin',
      () => `select id from search_words where ${own()} and length(word) = any('{5,6,7}')
        and word like 'a%'`,
    ],
    [
      'search_words_end',
      () => `select id from search_words where ${own()} and length(word) = any('{5,6,7}')
        and reverse(word) like 'a%'`,
    ],
    ['search_words_word', () => `select id from search_words where ${own()} and word like 'suv%'`],
    [
      'citizens_phone_end',
      () => `select id from citizens where ${own()} and reverse(phone) like '7654%'`,
    ],
    [
      'search_texts_latest',
      () => `select id from search_texts where ${own()} and (at, id) < (now(), gen_random_uuid())
        order by at desc, id desc limit 20`,
    ],
    [
      'search_pending_organization_id_id_pk',
      () => `select id from search_pending order by organization_id desc, id desc limit 400
        for update skip locked`,
    ],
  ])('%s', async (index, statement) => {
    const plan = await planOf(statement());
    expect(plan).toContain(index);
    expect(plan).not.toContain('Sort');
  });
});
