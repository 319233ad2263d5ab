import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { benefits, delivery, documentOf } from './assistant/library.fixture.ts';
import type { Brain } from './brain.ts';
import { NotLoadedError } from './not-loaded.ts';
import { bundledWorker } from './testing/bundled-worker.ts';
import { createThreadedBrain } from './threaded-brain.ts';

vi.setConfig({ testTimeout: 30_000 });

const worker = await bundledWorker();
afterAll(() => worker.remove());

let brain: Brain | null = null;
afterEach(() => brain?.close());
const started = (): Brain => {
  brain = createThreadedBrain(worker.path);
  return brain;
};

it('answers from another thread, also what was too much to hand over at once', async () => {
  const { knowledge } = started();
  const many = Array.from({ length: 700 }, (_, at) =>
    documentOf(`shelf${at}`, `# Shelf ${at}\nShelf number ${at} holds box${at} and nothing else.`),
  );
  await knowledge.load('one', { documents: [...many, delivery], faqs: [] });
  expect(await knowledge.isLoaded('one')).toBe(true);
  const ask = (question: string) => knowledge.answer('one', question, { reach: 'public' });
  const { parts, citations } = await ask('Who decides claims about lost parcels?');
  expect(parts.map(({ text }) => text).join(' ')).toContain('Dilnoza Karimova');
  expect(citations[0]?.documentId).toBe('delivery');
  const found = await knowledge.search('one', 'Where is box612?', { reach: 'public' });
  expect(found.passages[0]?.documentId).toBe('shelf612');
  await knowledge.put('one', { documents: [benefits] });
  await knowledge.remove('one', { documents: ['delivery'] });
  expect((await ask('Bolalar nafaqasi miqdori qancha?')).source).toBe('documents');
  expect((await ask('Who decides claims about lost parcels?')).source).toBe('none');
});

it('asks to be loaded again once its thread was lost', async () => {
  const one = started();
  await one.knowledge.load('one', { documents: [delivery], faqs: [] });
  await one.detectLanguage('die').catch(() => undefined);
  const lost = one.knowledge.search('one', 'parcel', { reach: 'public' });
  await expect(lost).rejects.toThrow(NotLoadedError);
  await one.knowledge.load('one', { documents: [delivery], faqs: [] });
  const { passages } = await one.knowledge.search('one', 'parcel', { reach: 'public' });
  expect(passages.length).toBeGreaterThan(0);
});
