import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../testing/create-test-app.ts';
import { newOffice, type Office } from '../../../testing/office.ts';
import { newStaff, type Person } from '../../../testing/people.ts';
import { workOff } from '../../../testing/queue.ts';
import { codeOf } from '../../../testing/refusal.ts';
import { recordUnanswered } from './actions.ts';

let test: TestApp;
let office: Office;
let operator: Person;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  office = await newOffice(test);
  operator = await newStaff(test, { role: 'operator', organizationId: office.id });
});

const ask = (text: string, language: 'uz-Latn' | 'uz-Cyrl' | 'ru' = 'uz-Latn') =>
  test.context.db.inOrganization(office.id, (tx) =>
    recordUnanswered(test.context, tx, {
      organizationId: office.id,
      text,
      language,
      sessionId: null,
    }),
  );
const listed = async () => (await operator.client.listUnanswered()).items;

describe('questions that nobody could answer', () => {
  it('that ask the same stand together, in both scripts, most asked first', async () => {
    await ask('Bassayn qachon ochiladi?');
    await ask('Mahallada bogʻcha navbati qanday olinadi?');
    await ask('Боғча навбати қандай олинади?', 'uz-Cyrl');
    await ask('Bogʻcha navbatini qanday olaman?');
    const [first, second, ...others] = await listed();
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      question: 'Mahallada bogʻcha navbati qanday olinadi?',
      count: 3,
    });
    expect(first?.examples).toHaveLength(3);
    expect(second).toMatchObject({ question: 'Bassayn qachon ochiladi?', count: 1 });
  });

  it('that come at once make one group', async () => {
    await Promise.all(
      Array.from({ length: 8 }, () => ask('Где получить справку о составе семьи?', 'ru')),
    );
    const groups = (await listed()).filter(({ language }) => language === 'ru');
    expect(groups.map(({ count }) => count)).toEqual([8]);
  });

  it('are drafted from what documents say, and settled by the FAQ', async () => {
    const content = '# Bassayn\n\nBassayn har kuni soat 9:00 da ochiladi va 21:00 da yopiladi.';
    const documents = [{ title: 'Sport majmuasi', content, visibility: 'public' as const }];
    await operator.client.ingest({ body: { documents } });
    await workOff(test);
    const group = (await listed()).find(({ question }) => question.startsWith('Bassayn'));
    const params = { id: group?.id ?? '' };
    const { draft } = await operator.client.draftFaq({ params });
    expect(draft).toMatchObject({ question: 'Bassayn qachon ochiladi?', language: 'uz' });
    expect(draft.answer).toContain('9:00');
    // One question alone shows no word that every such question has.
    expect(draft.keywords).toEqual([]);
    const queue = (await listed()).find(({ count }) => count === 3);
    const drafted = await operator.client.draftFaq({ params: { id: queue?.id ?? '' } });
    expect(drafted.draft.keywords.join()).toMatch(/bogʻcha|боғча/);
    expect(drafted.draft.keywords.join()).not.toContain('mahallada');
    const body = { question: draft.question, answer: draft.answer, unansweredId: params.id };
    await operator.client.createFaq({ body });
    expect((await listed()).map(({ id }) => id)).not.toContain(params.id);
    expect(await codeOf(operator.client.createFaq({ body }))).toBe('invalid_input');
  });

  it('that were dismissed come back when they are asked again', async () => {
    await ask('Kinoteatr bormi?');
    const group = (await listed()).find(({ question }) => question === 'Kinoteatr bormi?');
    const params = { id: group?.id ?? '' };
    await operator.client.dismissUnanswered({ params });
    expect(await codeOf(operator.client.dismissUnanswered({ params }))).toBe('not_found');
    await ask('Kinoteatr bormi?');
    const [again] = (await listed()).filter(({ question }) => question === 'Kinoteatr bormi?');
    expect(again).toMatchObject({ count: 1 });
    expect(again?.id).not.toBe(params.id);
  });
});
