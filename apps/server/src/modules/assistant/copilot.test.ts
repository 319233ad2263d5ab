import { chunksOf } from '@civicconnect/ai';
import { beforeAll, describe, expect, it } from 'vitest';
import { narpay } from '../../demo/narpay/index.ts';
import { give, say } from '../../testing/chats.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newStaff, newVisitor, type Person } from '../../testing/people.ts';
import { readMarkdown } from '../knowledge/reading/read-markdown.ts';

let test: TestApp;
let admin: Person;

/** The demo district's documents, as the assistant has them once they are taken in. */
const documents = narpay.documents.map(({ title, content }, at) => ({
  id: `0192f3a0-0000-7000-8000-00000000010${at}`,
  title,
  visibility: 'public' as const,
  chunks: chunksOf(readMarkdown(content)).map((chunk, place) => ({
    id: `${title} ${place}`,
    ...chunk,
  })),
}));

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  admin = await newStaff(test, { role: 'admin' });
  await give(test, { documents });
});

/** What the copilot shows beside somebody who wrote this. */
async function suggestedFor(text: string) {
  const visitor = await newVisitor(test);
  await say(visitor, text);
  return admin.client.suggestions({ params: { id: visitor.sessionId } });
}

describe('documents that fit', () => {
  it.each([
    'Koʻchamizda chiroqlar bir haftadan beri yonmayapti, bolalar maktabdan qorongʻida qaytishadi',
    'На улице Навои не горят фонари, дети ходят в темноте',
    'Mahallamizda tungi chiroq yonmaydi. Bogʻcha yonida juda qorongʻi.',
    'Itlar koʻpayib ketdi, bolani tishladi',
    'Nafaqa olish uchun qanday hujjat kerak?',
  ])('are none where one everyday word is all they share: %s', async (text) => {
    const { draft, documents: shown } = await suggestedFor(text);
    expect(shown).toEqual([]);
    expect(draft).toBeNull();
  });

  it.each([
    ['Bolamni bogʻchaga qanday joylashtiraman, navbat qancha?', 'ʻchaga joylashtirish'],
    ['Bogʻchaga ariza berdim, uch oydan beri navbat kelmayapti. Qancha kutish kerak?', 'ʻchaga'],
    ['Как записать ребёнка в детский сад и какие нужны документы?', 'детский сад'],
    ['Suv yoʻq uch kundan beri', 'Kommunal xizmatlar'],
  ])('are those that speak of it: %s', async (text, title) => {
    const { documents: shown } = await suggestedFor(text);
    expect(shown.length).toBeGreaterThan(0);
    for (const one of shown) expect(one.title).toContain(title);
  });
});
