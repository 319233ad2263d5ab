import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { organizationId, setup, testModels } from '../testing/models.ts';
import { startGeminiStandIn } from '../testing/stand-ins/gemini.ts';
import { startOpenAiStandIn } from '../testing/stand-ins/openai.ts';
import { choosing, refusing } from '../testing/stand-ins/replies.ts';
import type { EmbedInput } from './models.ts';

const openai = await startOpenAiStandIn();
const gemini = await startGeminiStandIn();
afterAll(() => Promise.all([openai.close(), gemini.close()]));
beforeEach(() => {
  for (const provider of [openai, gemini]) {
    provider.asked.length = 0;
    provider.always(choosing('Suv'));
  }
});

const small = { model: 'text-embedding-3-small', dimensions: 768 };
const google = { model: 'gemini-embedding-001', dimensions: 768 };
const withOpenAi = setup('openai', openai.url, { embedding: small });
const withGemini = setup('gemini', gemini.url, { embedding: google });

function embedding(texts: readonly string[], more: Partial<EmbedInput> = {}): EmbedInput {
  return {
    organizationId,
    sessionId: null,
    messageId: null,
    texts,
    kind: 'document',
    maskPersonalData: true,
    dailyCap: 5,
    ...more,
  };
}
const lengthOf = (vector: Float32Array | undefined): number =>
  Math.hypot(...(vector ?? new Float32Array()));

describe.each([
  ['openai', withOpenAi, () => openai, 'openai/text-embedding-3-small@768'],
  ['gemini', withGemini, () => gemini, 'gemini/gemini-embedding-001@768'],
] as const)('%s', (provider, one, standIn, name) => {
  it('makes vectors of length 1, one per text, under a name that is nobody else’s', async () => {
    const { models, rows } = testModels([one]);
    expect(models.embeddingModel).toEqual({ name, dimensions: 768 });
    const made = await models.embed(embedding(['suv yoʻq', 'yoʻl buzilgan', 'suv yoʻq']));
    expect(made).toMatchObject({ provider, model: name, dimensions: 768 });
    expect(made?.vectors).toHaveLength(3);
    for (const vector of made?.vectors ?? []) expect(lengthOf(vector)).toBeCloseTo(1, 5);
    expect(made?.vectors[0]).toEqual(made?.vectors[2]);
    expect(made?.vectors[0]).not.toEqual(made?.vectors[1]);
    expect(rows).toMatchObject([{ purpose: 'embed', outcome: 'ok', model: one.embedding?.model }]);
    expect(rows[0]?.inputTokens).toBeGreaterThan(0);
    expect(rows[0]?.costMicros).toBeGreaterThan(0);
  });

  it('is asked for at most a hundred at a time, one batch after the other', async () => {
    const { models, rows } = testModels([one]);
    const texts = Array.from({ length: 230 }, (_, at) => `murojaat ${at}`);
    const made = await models.embed(embedding(texts));
    expect(made?.vectors).toHaveLength(230);
    expect(standIn().asked.map((asked) => asked.texts.length)).toEqual([100, 100, 30]);
    expect(rows).toHaveLength(3);
  });

  it('never sees personal data', async () => {
    await testModels([one]).models.embed(embedding(['Telefonim +998901234567, suv yoʻq']));
    expect(standIn().asked[0]?.texts).toEqual(['Telefonim ⟦PHONE1⟧, suv yoʻq']);
  });

  it('a batch that fails leaves nothing behind', async () => {
    standIn().next(choosing('Suv'), refusing(400));
    const { models, outcomes } = testModels([one]);
    const texts = Array.from({ length: 150 }, (_, at) => `murojaat ${at}`);
    expect(await models.embed(embedding(texts))).toBeNull();
    expect(outcomes()).toEqual([`${provider} ok`, `${provider} refused`]);
  });

  it('another number of vectors or of dimensions does not count, nor one without length', async () => {
    const { models, rows } = testModels([one]);
    standIn().next({ kind: 'vectors', of: () => [1, 2, 3] });
    expect(await models.embed(embedding(['suv']))).toBeNull();
    expect(rows[0]).toMatchObject({ outcome: 'invalid_answer' });
    expect(rows[0]?.detail).toContain('3 dimensions instead of 768');
    standIn().next({ kind: 'vectors', of: () => new Array<number>(768).fill(0) });
    expect(await models.embed(embedding(['suv']))).toBeNull();
    expect(rows[1]?.detail).toBe('a vector without length');
  });
});

it('Google is told what the text is for', async () => {
  const { models } = testModels([withGemini]);
  await models.embed(embedding(['suv'], { kind: 'query' }));
  await models.embed(embedding(['suv', 'yoʻl']));
  const wish = { outputDimensionality: 768, taskType: 'RETRIEVAL_DOCUMENT' };
  expect(gemini.asked[0]?.body).toMatchObject({ ...wish, taskType: 'RETRIEVAL_QUERY' });
  expect(gemini.asked[1]?.body).toMatchObject({ requests: [wish, wish] });
});

it('OpenAI is told the size; what cannot be told is not', async () => {
  await testModels([withOpenAi]).models.embed(embedding(['suv']));
  expect(openai.asked[0]?.body).toMatchObject({ dimensions: 768 });
  const own = setup('custom', openai.url, { embedding: { model: 'bge-m3', dimensions: 768 } });
  await testModels([own]).models.embed(embedding(['suv']));
  expect(openai.asked[1]?.body).not.toHaveProperty('dimensions');
});

it('nobody else stands in for whoever makes the vectors: they could not be compared', async () => {
  gemini.always(refusing(500));
  const { models, outcomes } = testModels([withGemini, withOpenAi]);
  expect(await models.embed(embedding(['suv']))).toBeNull();
  expect(outcomes()).toEqual(['gemini server_error', 'gemini server_error']);
  expect(openai.asked).toEqual([]);
});

it('without a model for it there are no vectors and no rows', async () => {
  const { models, rows } = testModels([setup('groq', openai.url)]);
  expect(models.embeddingModel).toBeNull();
  expect(await models.embed(embedding(['suv']))).toBeNull();
  expect(rows).toEqual([]);
});
