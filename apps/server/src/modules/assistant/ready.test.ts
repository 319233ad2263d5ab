import { createKnowledge, type Knowledge } from '@civicconnect/ai';
import { and, eq } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { chunks, documents, faqs } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { givenDocument, givenFaq } from '../../testing/knowledge-things.ts';
import { newOffice, type Office } from '../../testing/office.ts';
import { newStaff, type Person } from '../../testing/people.ts';
import { workOff } from '../../testing/queue.ts';
import { codeOf } from '../../testing/refusal.ts';
import { raiseMark } from '../knowledge/mark.ts';
import { ready } from './ready.ts';

const inner = createKnowledge();
const knowledge = {
  ...inner,
  load: vi.fn(inner.load),
  put: vi.fn(inner.put),
  remove: vi.fn(inner.remove),
} satisfies Knowledge;

let test: TestApp;
let office: Office;
let operator: Person;
beforeAll(async () => {
  test = await createTestApp({ worker: false, knowledge });
});
beforeEach(async () => {
  office = await newOffice(test);
  operator = await newStaff(test, { role: 'operator', organizationId: office.id });
  vi.clearAllMocks();
});

const bringUp = () => ready(test.context, office.id);
const inOffice = <T>(work: Parameters<typeof test.context.db.inOrganization<T>>[1]) =>
  test.context.db.inOrganization(office.id, work);
/** What an FAQ says to it, and what stands in the passages that are found; null for nothing. */
const ask = async (question: string) => {
  const known = await bringUp();
  const faq = await known.faq(office.id, question, { reach: 'public' });
  const { passages } = await known.search(office.id, question, { reach: 'public' });
  return faq?.answer ?? (passages.map(({ text }) => text).join(' ') || null);
};
const asked = 'Qabul haftaning qaysi kuni boʻladi?';
const reception = (day: string) => ({
  documents: [
    { title: 'Qabul', content: `Qabul har ${day} kuni boʻladi.`, visibility: 'public' as const },
  ],
});

it('takes in only what has changed, however much stands beside it', async () => {
  await givenDocument(test, { organizationId: office.id });
  const { documents: taken } = await operator.client.ingest({ body: reception('seshanba') });
  const params = { id: taken[0]?.id ?? '' };
  await workOff(test);
  expect(await ask(asked)).toContain('seshanba');
  expect(knowledge.load).toHaveBeenCalledTimes(1);

  const { faq } = await operator.client.createFaq({
    body: { question: 'Pasport stoli qayerda?', answer: 'Ikkinchi qavatda.' },
  });
  expect(await ask('Pasport stoli qayerda?')).toBe('Ikkinchi qavatda.');
  expect(knowledge.put.mock.calls.map(([, { documents: put, faqs: own }]) => [put, own])).toEqual([
    [[], [expect.objectContaining({ id: faq.id })]],
  ]);

  await operator.client.replaceDocument({
    params,
    body: { content: 'Qabul har juma kuni boʻladi.' },
  });
  await workOff(test);
  knowledge.put.mockClear();
  expect(await ask(asked)).toContain('juma');
  const [[, put] = []] = knowledge.put.mock.calls;
  expect(put?.documents?.map(({ id }) => id)).toEqual([params.id]);
  expect(put?.faqs).toEqual([]);

  await operator.client.deleteFaq({ params: { id: faq.id } });
  expect(await ask('Pasport stoli qayerda?')).not.toBe('Ikkinchi qavatda.');
  expect(knowledge.remove.mock.calls.map(([, gone]) => gone)).toEqual([
    { documents: [], faqs: [faq.id] },
  ]);
  expect(knowledge.load).toHaveBeenCalledTimes(1);
});

it('does nothing where nothing answers differently, and knows at once what has become internal', async () => {
  const { documents: taken } = await operator.client.ingest({ body: reception('seshanba') });
  await workOff(test);
  expect(await ask(asked)).toContain('seshanba');
  await inOffice(async (tx) => {
    await tx.update(faqs).set({ matched: 7 }).where(eq(faqs.organizationId, office.id));
    await raiseMark(tx, office.id);
  });
  await bringUp();
  expect(knowledge.put).not.toHaveBeenCalled();
  const params = { id: taken[0]?.id ?? '' };
  await operator.client.updateDocument({ params, body: { visibility: 'internal' } });
  expect(await ask(asked)).toBeNull();
});

it('goes by the words that the organization says mean the same, from the next question on', async () => {
  await operator.client.ingest({ body: reception('seshanba') });
  await workOff(test);
  expect(await ask('Majlis?')).toBeNull();
  const admin = await newStaff(test, { role: 'admin', organizationId: office.id });
  const set = (synonyms: string[][]) =>
    admin.client.updateSettings({ body: { assistant: { synonyms } } });
  await set([['majlis', 'qabul']]);
  expect(await ask('Majlis?')).toContain('seshanba');
  expect(knowledge.load).toHaveBeenCalledTimes(1);
  await set([]);
  expect(await ask('Majlis?')).toBeNull();
  expect(await codeOf(set([['ish vaqti', 'grafik']]))).toBe('invalid_input');
});

it('never has both answer, or neither, while one takes the place of the other', async () => {
  const { documents: taken } = await operator.client.ingest({ body: reception('seshanba') });
  await workOff(test);
  await bringUp();
  const params = { id: taken[0]?.id ?? '' };
  const content = `Qabul har juma kuni boʻladi.\n\n${'Boshqa qoidalar oʻzgarmadi. '.repeat(4000)}`;
  await operator.client.replaceDocument({ params, body: { content } });
  await workOff(test);
  const days = async () => {
    const input = { reach: 'public' as const, limit: 60 };
    const { passages } = await inner.search(office.id, asked, input);
    return passages.flatMap(({ text }) => /seshanba|juma/.exec(text)?.[0] ?? []);
  };
  let isDone = false;
  const taking = bringUp().then(() => {
    isDone = true;
  });
  const seen = new Set<string>();
  while (!isDone) {
    const found = await days();
    expect(found).toHaveLength(1);
    seen.add(found[0] ?? '');
    await new Promise((resolve) => setImmediate(resolve));
  }
  await taking;
  expect(await days()).toEqual(['juma']);
  expect(seen.has('seshanba')).toBe(true);
});

it('questions that come at once take a change in once; one that failed is taken in by the next', async () => {
  await givenFaq(test, { organizationId: office.id });
  await Promise.all(Array.from({ length: 5 }, bringUp));
  expect(knowledge.load).toHaveBeenCalledTimes(1);
  await givenFaq(test, { organizationId: office.id, question: 'Bozor qachon ochiladi?' });
  await inOffice((tx) => raiseMark(tx, office.id));
  knowledge.put.mockRejectedValueOnce(new Error('the thread is gone'));
  await expect(bringUp()).rejects.toThrow('the thread is gone');
  await Promise.all(Array.from({ length: 5 }, bringUp));
  expect(knowledge.load).toHaveBeenCalledTimes(2);
  expect(await ask('Bozor qachon ochiladi?')).toContain('seshanba');
});

it('takes a fraction of the time that all of it takes', { timeout: 120_000 }, async () => {
  const many = Array.from({ length: 40 }, () => test.context.newId());
  for (const id of many) await givenDocument(test, { id, organizationId: office.id });
  const text = 'Ariza besh ish kunida koʻrib chiqiladi va javob yozma ravishda beriladi. '.repeat(
    12,
  );
  await inOffice(async (tx) => {
    for (const documentId of many) {
      const rows = Array.from({ length: 49 }, (_, at) => ({
        organizationId: office.id,
        id: test.context.newId(),
        documentId,
        revision: 1,
        position: at + 1,
        heading: `Bob ${at}`,
        start: 100 * at,
        end: 100 * at + text.length,
        text,
      }));
      await tx.insert(chunks).values(rows);
    }
  });
  const timed = async () => {
    const begun = performance.now();
    await bringUp();
    return performance.now() - begun;
  };
  const whole = await timed();
  await inOffice(async (tx) => {
    const one = and(eq(documents.organizationId, office.id), eq(documents.id, many[7] ?? ''));
    await tx.update(documents).set({ title: 'Yangi nom' }).where(one);
    await raiseMark(tx, office.id);
  });
  const part = await timed();
  expect(knowledge.load).toHaveBeenCalledTimes(1);
  expect(part).toBeLessThan(whole / 4);
});
