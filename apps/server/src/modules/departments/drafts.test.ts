import {
  drafting,
  notJson,
  refusing,
  type StandIn,
  startOpenAiStandIn,
} from '@civicconnect/ai/stand-ins';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { givenExample } from '../../testing/lessons.ts';
import { departmentNamed, newStaff, type Person } from '../../testing/people.ts';
import { codeOf, refusal } from '../../testing/refusal.ts';

let standIn: StandIn;
let test: TestApp;
let admin: Person;
let water: string;

beforeAll(async () => {
  standIn = await startOpenAiStandIn();
  test = await createTestApp({
    worker: false,
    env: { OPENAI_API_KEY: 'a-key', OPENAI_BASE_URL: standIn.url },
  });
  admin = await newStaff(test, { role: 'admin' });
  water = await departmentNamed(test, 'Ichimlik suvi');
});

afterAll(() => standIn.close());

const proposed = [
  'Koʻchamizdagi jumrakdan ikki kundan beri bir tomchi ham suv tushmayapti, bolalarga qiyin boʻldi.',
  'Hisoblagichni almashtirish uchun qanday hujjatlar kerak va qayerga olib boraman, aytib yuboring.',
];
const draft = (body: { count?: number; language?: 'ru' | 'uz-Latn' } = {}, person = admin) =>
  person.client.draftExamples({ params: { id: water }, body });

describe('example messages that a provider proposes', () => {
  it('come with who proposed them, and teach nothing', async () => {
    standIn.next(drafting(proposed));
    const before = await admin.client.listLearned({ query: { limit: 1 } });
    const { texts, provider, model } = await draft();
    expect(texts).toEqual(proposed);
    expect({ provider, model }).toEqual({ provider: 'openai', model: expect.stringMatching(/./) });
    expect(await admin.client.listLearned({ query: { limit: 1 } })).toEqual(before);
    const { items } = await admin.client.aiCalls();
    expect(items[0]).toMatchObject({ purpose: 'draft', outcome: 'ok', sessionId: null });
  });

  it('are asked for in the language, by the department’s own words in it', async () => {
    standIn.next(
      drafting(['Третий день из крана не идёт вода, когда исправите, дома маленькие дети?']),
    );
    expect((await draft({ language: 'ru' })).texts).toHaveLength(1);
    const asked = standIn.asked.at(-1)?.texts.join('\n') ?? '';
    const { items } = await admin.client.departments();
    expect(asked).toContain(items.find(({ id }) => id === water)?.name.ru);
  });

  it('are none that the department knows, and what it knows is not shown to anyone', async () => {
    const words =
      'Fuqaro Jumanazarovning hovlisidagi vodoprovod vantuzi yorilib ketdi, kelib koʻring.';
    await givenExample(test, water, { text: words, source: 'confirmed' });
    standIn.next(drafting([words.toUpperCase(), proposed[0] ?? '']));
    expect((await draft()).texts).toEqual([proposed[0]]);
    expect(JSON.stringify(standIn.asked.at(-1)?.body)).not.toContain('Jumanazarov');
  });

  it('are for a department that is there', async () => {
    const call = admin.client.draftExamples({ params: { id: test.context.newId() }, body: {} });
    expect(await codeOf(call)).toBe('not_found');
  });

  it('are refused in plain words when nobody answers', async () => {
    standIn.always(notJson);
    const refused = await refusal(draft());
    expect(refused).toMatchObject({ status: 503, code: 'unavailable' });
    expect(refused.detail).toContain('javob bermadi');
    standIn.always(refusing(401));
    const headers = { 'accept-language': 'en' };
    const english = await newStaff(test, { role: 'admin', headers });
    expect((await refusal(draft({}, english))).detail).toContain('did not answer');
  }, 60_000);
});

describe('without a provider', () => {
  it('says in each language that none is set up', async () => {
    const alone = await createTestApp({ worker: false });
    const department = await departmentNamed(alone, 'Ichimlik suvi');
    const said = new Map<string, string>();
    for (const language of ['uz', 'uz-Cyrl', 'ru', 'en', 'fa']) {
      const headers = { 'accept-language': language };
      const person = await newStaff(alone, { role: 'admin', headers });
      const call = person.client.draftExamples({ params: { id: department }, body: {} });
      const { status, code, detail } = await refusal(call);
      expect([status, code]).toEqual([503, 'unavailable']);
      said.set(language, detail);
    }
    expect(new Set(said.values()).size).toBe(5);
    expect(said.get('en')).toContain('No provider');
    await alone.close();
  });
});
