import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { faqs } from '../../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../../testing/create-test-app.ts';
import { formWith } from '../../../testing/files.ts';
import { newOffice, type Office } from '../../../testing/office.ts';
import { newCitizen, newStaff, type Person } from '../../../testing/people.ts';
import { codeOf, refusal } from '../../../testing/refusal.ts';
import { readMark } from '../mark.ts';
import { sweepRemoved } from '../sweep.ts';

let test: TestApp;
let office: Office;
let operator: Person;
let agent: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  office = await newOffice(test);
  operator = await newStaff(test, { role: 'operator', organizationId: office.id });
  agent = await newStaff(test, { organizationId: office.id });
});

const question = 'Bogʻchaga qanday navbatga turiladi?';
const answer = 'Ariza my.gov.uz orqali beriladi, javob 5 ish kunida keladi.';

const added = async (body: Partial<Parameters<Person['client']['createFaq']>[0]['body']> = {}) =>
  (await operator.client.createFaq({ body: { question, answer, ...body } })).faq;
const listed = async (person: Pick<Person, 'client'>, query = {}) =>
  (await person.client.listFaqs({ query })).items;
const mark = () => test.context.db.inOrganization(office.id, (tx) => readMark(tx, office.id));
const importCsv = (csv: string, leaveOut = false) =>
  operator.client.importFaqs({ body: { csv, leaveOut } });
const preview = (csv: string) => operator.client.previewFaqImport({ body: { csv } });
const kept = () =>
  test.context.db.onPlatform((tx) =>
    tx.select().from(faqs).where(eq(faqs.organizationId, office.id)),
  );
async function pass(minutes: number): Promise<void> {
  const { clock } = test.context;
  clock.setOffsetSeconds(clock.offsetSeconds() + minutes * 60);
  for (const person of [operator, agent]) await person.renew();
}
const clear = () =>
  test.context.db.onPlatform((tx) => tx.delete(faqs).where(eq(faqs.organizationId, office.id)));

describe('an FAQ', () => {
  it('is added, changed and taken out; each raises the mark', async () => {
    const before = await mark();
    const faq = await added({ keywords: ['bogʻcha'], category: 'Taʼlim', language: 'uz' });
    expect(faq).toMatchObject({ question, visibility: 'public', matched: 0, priority: 0 });
    expect(await mark()).toBe(before + 1);
    const params = { id: faq.id };
    const { faq: changed } = await operator.client.updateFaq({ params, body: { priority: 5 } });
    expect(changed).toMatchObject({ priority: 5, answer, keywords: ['bogʻcha'] });
    expect(await mark()).toBe(before + 2);
    await operator.client.deleteFaq({ params });
    expect(await mark()).toBe(before + 3);
    expect(await listed(agent)).toEqual([]);
    expect(await codeOf(operator.client.updateFaq({ params, body: {} }))).toBe('not_found');
  });

  it('that was taken out comes back as it was, for ten minutes; then it is gone', async () => {
    await clear();
    const faq = await added({ keywords: ['bogʻcha'], priority: 3 });
    const params = { id: faq.id };
    await operator.client.deleteFaq({ params });
    expect(await listed(operator)).toEqual([]);
    expect(await (await operator.client.exportFaqs()).text()).not.toContain(faq.id);
    expect(await codeOf(operator.client.deleteFaq({ params }))).toBe('not_found');
    const before = await mark();
    expect((await operator.client.restoreFaq({ params })).faq).toEqual(faq);
    expect(await mark()).toBe(before + 1);
    expect(await listed(operator)).toEqual([faq]);
    expect(await codeOf(operator.client.restoreFaq({ params }))).toBe('not_found');

    await operator.client.deleteFaq({ params });
    await pass(11);
    expect(await codeOf(operator.client.restoreFaq({ params }))).toBe('not_found');
    await pass(5);
    expect(await sweepRemoved(test.context)).toBe(1);
    expect(await kept()).toEqual([]);
  });

  it('that is internal is seen by staff alone', async () => {
    await clear();
    const open = await added();
    const internal = await added({ visibility: 'internal' });
    const citizen = await newCitizen(test, { organizationId: office.id });
    const ids = async (person: Pick<Person, 'client'>, query = {}) =>
      (await listed(person, query)).map(({ id }) => id).sort();
    expect(await ids(agent)).toEqual([open.id, internal.id].sort());
    expect(await ids(citizen)).toEqual([open.id]);
    expect(await ids({ client: test.client() }, { organization: office.id })).toEqual([open.id]);
    expect(await ids({ client: test.client() })).not.toContain(open.id);
  });

  it('is listed by priority, page by page, and found by its words in both scripts', async () => {
    await clear();
    for (const priority of [-100, 3, 0, 100, 3]) await added({ priority, keywords: ['navbat'] });
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await agent.client.listFaqs({ query: { limit: 2, ...(cursor && { cursor }) } });
      seen.push(...page.items.map(({ priority }) => priority));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([100, 3, 3, 0, -100]);
    expect(await listed(agent, { q: 'боғча' })).toHaveLength(5);
    expect(await listed(agent, { q: 'avtobus' })).toEqual([]);
  });

  it('in Uzbek is for both scripts, one without a language for all', async () => {
    await clear();
    const uzbek = await added({ language: 'uz' });
    const all = await added();
    const russian = await added({ language: 'ru' });
    const ids = async (language: string) =>
      (await listed(agent, { language })).map(({ id }) => id).sort();
    expect(await ids('uz-Cyrl')).toEqual([uzbek.id, all.id].sort());
    expect(await ids('ru')).toEqual([all.id, russian.id].sort());
  });
});

describe('a table of FAQs', () => {
  it('comes back as it went out, and rows with an id change theirs', async () => {
    await clear();
    const faq = await added({ keywords: ['bogʻcha', 'a, b'], answer: '=1+1, "x"\nikkinchi qator' });
    const file = await (await operator.client.exportFaqs()).text();
    expect(file).toContain(`"'=1+1`);
    expect(await importCsv(file)).toEqual({ created: 0, updated: 1, refused: 0 });
    const [same] = await listed(agent);
    expect(same).toEqual(faq);
    const csv = `id;question;answer\n${faq.id};Yangi savol?;Yangi javob\n;Ikkinchi savol?;Javob 2`;
    expect(await importCsv(csv)).toEqual({ created: 1, updated: 1, refused: 0 });
    const items = await listed(agent);
    expect(items.map((item) => item.question).sort()).toEqual(['Ikkinchi savol?', 'Yangi savol?']);
    expect(items.find(({ id }) => id === faq.id)?.keywords).toEqual(['bogʻcha', 'a, b']);
  });

  it('comes as text, as a file of a form or in JSON, whichever the sender has', async () => {
    await clear();
    const table = 'question,answer\nIsh vaqti qanday?,9 dan 18 gacha\n';
    const asText = await fetch(`${test.url}/api/faqs/import`, {
      method: 'POST',
      headers: { authorization: `Bearer ${operator.token}`, 'content-type': 'text/csv' },
      body: table,
    });
    expect([asText.status, await asText.json()]).toEqual([
      200,
      { created: 1, updated: 0, refused: 0 },
    ]);
    const send = (content: string | Buffer) =>
      operator.client.importFaqs({ form: formWith('savollar.csv', content, 'text/csv') });
    expect(await send(`\ufeff${table}`)).toEqual({ created: 1, updated: 0, refused: 0 });
    expect(await listed(agent)).toHaveLength(2);
    const other = await refusal(send(Buffer.from([0x71, 0x2c, 0xe0, 0xe1, 0x0a])));
    expect(other).toMatchObject({ code: 'unsupported_type', params: { about: 'table' } });
  });

  it('with a mistake changes nothing, and each mistake has its line and column', async () => {
    await clear();
    const csv = [
      'question,answer,language,priority,id',
      'Savol bir?,Javob,uz,1,',
      'Savol ikki?,,uz,2,',
      'Savol uch?,Javob,tt,x,nonsense',
    ].join('\n');
    const { errors } = await refusal(importCsv(csv));
    expect(errors?.map(({ path }) => path).sort()).toEqual([
      'rows.3.answer',
      'rows.4.id',
      'rows.4.language',
      'rows.4.priority',
    ]);
    for (const { message } of errors ?? []) expect(message).not.toBe('');
    expect(await listed(agent)).toEqual([]);
  });

  it.each([
    ['without the columns', 'savol,javob\na,b', 'csv'],
    ['without a row', 'question,answer\n', 'csv'],
    ['with a quote left open', 'question,answer\n"Savol?,Javob', 'rows.2'],
  ])('%s is refused', async (_, csv, path) => {
    const { code, errors } = await refusal(importCsv(csv));
    expect(code).toBe('invalid_input');
    expect(errors?.[0]?.path).toBe(path);
  });

  it('is shown before it is taken: what is new, what changes what, what is refused and why', async () => {
    await clear();
    const faq = await added({ keywords: ['bogʻcha'], category: 'Taʼlim' });
    const other = await added({ category: 'Taʼlim' });
    const csv = [
      'id,question,answer,category',
      `${faq.id},${question},Yangi javob,Taʼlim`,
      `${other.id},${question},"${answer}",Taʼlim`,
      ',Pasport stoli qayerda?,,',
      ',Bozor qachon ochiladi?,Soat 6 da,',
      `${faq.id},Yana bir marta?,Javob,`,
    ].join('\n');
    const shown = await preview(csv);
    expect(shown).toMatchObject({ created: 1, updated: 1, same: 1, refused: 2 });
    expect(shown.rows.map(({ line, does, columns }) => [line, does, columns])).toEqual([
      [4, 'refuse', []],
      [6, 'refuse', []],
      [2, 'change', ['answer']],
      [5, 'add', []],
    ]);
    expect(shown.rows[0]).toMatchObject({ question: 'Pasport stoli qayerda?' });
    expect(shown.rows[0]?.errors).toEqual([
      { column: 'answer', message: expect.stringMatching(/./) },
    ]);
    expect(await listed(operator)).toHaveLength(2);

    expect(await codeOf(importCsv(csv))).toBe('invalid_input');
    expect(await listed(operator)).toHaveLength(2);
    expect(await importCsv(csv, true)).toEqual({ created: 1, updated: 2, refused: 2 });
    const items = await listed(operator);
    expect(items.map((item) => item.answer).sort()).toEqual(
      [answer, 'Soat 6 da', 'Yangi javob'].sort(),
    );
    expect(await codeOf(importCsv('question,answer\n,yoʻq', true))).toBe('invalid_input');
    expect(await codeOf(agent.client.previewFaqImport({ body: { csv } }))).toBe('forbidden');
  });

  it('may be longer than other bodies, but only from those who may send one', async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `Savol ${n}?,${'Javob '.repeat(40)}`);
    const csv = `question,answer\n${rows.join('\n')}`;
    const shown = await preview(csv);
    expect(shown).toMatchObject({ created: 5000, updated: 0, refused: 0 });
    expect(shown.rows).toHaveLength(300);
    expect(await importCsv(csv)).toEqual({ created: 5000, updated: 0, refused: 0 });
    expect(await codeOf(importCsv(`${csv}\nYana?,Javob`))).toBe('invalid_input');
    expect(await codeOf(agent.client.importFaqs({ body: { csv } }))).toBe('forbidden');
    expect(await codeOf(test.client().importFaqs({ body: { csv } }))).toBe('unauthenticated');
    await clear();
  });
});
