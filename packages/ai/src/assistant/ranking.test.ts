import { describe, expect, it } from 'vitest';
import { createKnowledge } from './create-knowledge.ts';
import type { Knowledge, KnowledgeChunk, KnowledgeDocument } from './knowledge.ts';

const chunk = (id: string, text: string, more: Partial<KnowledgeChunk> = {}): KnowledgeChunk => ({
  id,
  text,
  heading: '',
  page: null,
  start: 0,
  end: text.length,
  injection: 0,
  ...more,
});
const document = (id: string, ...chunks: KnowledgeChunk[]): KnowledgeDocument => ({
  id,
  title: '',
  visibility: 'public',
  language: 'en',
  chunks,
});
async function loaded(...documents: KnowledgeDocument[]): Promise<Knowledge> {
  const knowledge = createKnowledge();
  await knowledge.load('one', { documents, faqs: [] });
  return knowledge;
}
const all = { reach: 'all', language: 'en' } as const;

describe('a provider’s vectors', () => {
  const axis = (at: number): Float32Array =>
    Float32Array.from({ length: 3 }, (_, i) => +(i === at));
  const vector = (at: number) => ({ model: 'm', values: axis(at) });
  const shelves = document(
    'shelves',
    chunk('words', 'The lantern festival begins at dusk.', { vector: vector(0) }),
    chunk('meaning', 'Lights float on the river every spring.', { vector: vector(1) }),
    chunk('other', 'Bread is baked at night.', { vector: { model: 'another', values: axis(1) } }),
  );

  it('find what shares no word with the question', async () => {
    const knowledge = await loaded(shelves);
    const question = 'lantern celebration';
    const ids = async (more = {}) =>
      (await knowledge.search('one', question, { ...all, ...more })).passages.map(
        ({ chunkId }) => chunkId,
      );
    expect(await ids()).toEqual(['words']);
    expect((await ids({ vector: vector(1) })).sort()).toEqual(['meaning', 'words']);
    // Vectors of two models are never compared.
    expect(await ids({ vector: { model: 'third', values: axis(1) } })).toEqual(['words']);
  });
});

it('finds the one passage among many that share the common words', async () => {
  const many = Array.from({ length: 1500 }, (_, at) =>
    chunk(`c${at}`, `The office keeps form${at} in the drawer, and the clerk knows the way to it.`),
  );
  const knowledge = await loaded(document('many', ...many));
  const found = async (question: string) =>
    (await knowledge.search('one', question, all)).passages[0]?.chunkId;
  expect(await found('In which drawer does the clerk keep form1234?')).toBe('c1234');
  // Words that stand in every passage still find something.
  expect(await found('drawer of the clerk')).toBeDefined();
});

it('gives no more than it is asked for, and eight by itself', async () => {
  const many = Array.from({ length: 20 }, (_, at) => chunk(`c${at}`, `Shelf ${at} holds boxes.`));
  const knowledge = await loaded(document('many', ...many));
  const count = async (more = {}) =>
    (await knowledge.search('one', 'boxes on shelf', { ...all, ...more })).passages.length;
  expect(await count()).toBe(8);
  expect(await count({ limit: 3 })).toBe(3);
});
