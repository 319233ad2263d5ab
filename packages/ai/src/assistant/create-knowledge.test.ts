import { beforeAll, describe, expect, it } from 'vitest';
import { createKnowledge } from './create-knowledge.ts';
import type { AskInput, KnowledgeFaq } from './knowledge.ts';
import { benefits, delivery, documentOf, handbook, water } from './library.fixture.ts';

const organization = 'one';
const hours: KnowledgeFaq = {
  id: 'hours',
  question: 'When are your offices open?',
  answer: 'From 9:00 to 18:00 on working days.',
  keywords: ['opening hours', 'ish vaqti', 'часы работы'],
  visibility: 'public',
  priority: 0,
};
const knowledge = createKnowledge();
beforeAll(() =>
  knowledge.load(organization, {
    documents: [delivery, benefits, water, handbook],
    faqs: [hours],
  }),
);

const ask = (question: string, more: Partial<AskInput> = {}) =>
  knowledge.answer(organization, question, { reach: 'public', ...more });

describe('answers out of documents', () => {
  it.each([
    ['How much does the first kilogram cost inside the city?', 'delivery', '25,000 soums'],
    ['Who decides claims about lost parcels?', 'delivery', 'Dilnoza Karimova'],
    ['Bolalar nafaqasi miqdori qancha?', 'benefits', '520 ming soʻm'],
    ['Болалар нафақаси миқдори қанча?', 'benefits', '520 ming soʻm'],
    ['Как часто проводится поверка счётчика холодной воды?', 'water', 'раз в пять лет'],
  ])('%s', async (question, documentId, said) => {
    const { source, parts, citations, confidence } = await ask(question);
    expect(source).toBe('documents');
    expect(parts.map(({ text }) => text).join(' ')).toContain(said);
    expect(citations[0]?.documentId).toBe(documentId);
    expect(confidence).toBeGreaterThan(0.8);
  });

  it('quotes word for word, and says where it stands', async () => {
    const { parts, citations } = await ask('When is a parcel held to be lost?');
    const chunk = delivery.chunks.find(({ heading }) => heading.endsWith('Lost parcels'));
    expect(citations.length).toBeLessThanOrEqual(3);
    for (const [at, { quote, start, end, page }] of citations.entries()) {
      expect(chunk?.text.slice(start - chunk.start, end - chunk.start)).toBe(quote);
      expect(page).toBe(2);
      expect(parts[at]).toEqual({ text: quote, citations: [at] });
    }
  });
});

describe('what it does not know', () => {
  it.each([
    'How many couriers does the company employ in Tashkent?',
    'Who founded the company?',
    'Can I send a live animal by plane to Germany?',
    'Какой номер у паспортного стола?',
    'Maktabga qabul qachon boshlanadi?',
  ])('%s', async (question) => {
    const { source, parts, citations } = await ask(question);
    expect(source).toBe('none');
    expect(citations).toEqual([]);
    expect(parts).toHaveLength(1);
  });

  it('says so in the language of the question and the tone of the moment', async () => {
    const said = async (question: string, emotion?: AskInput['emotion']) =>
      (await ask(question, { ...(emotion && { emotion }) })).parts[0]?.text;
    expect(await said('Кто основал вашу компанию и когда?')).toContain('сотрудника');
    const calm = await said('Who founded the company and when?');
    const angry = await said('Who founded the company and when?', 'angry');
    expect(calm).toContain('member of staff');
    expect(angry).toContain('sorry');
    expect(angry).not.toBe(calm);
  });
});

it('never lets a visitor hear of what is for staff, not even that it was found', async () => {
  const question = 'How large a goodwill voucher may an agent grant?';
  const visitor = await ask(question);
  expect(visitor.source).toBe('none');
  expect(JSON.stringify(visitor)).not.toContain('handbook');
  const found = await knowledge.search(organization, question, { reach: 'public' });
  expect(found.passages.every(({ visibility }) => visibility === 'public')).toBe(true);
  const staff = await ask(question, { reach: 'all' });
  expect(staff.parts[0]?.text).toContain('50,000 soums');
});

it('answers FAQs before documents, and small talk before both', async () => {
  expect(await ask('What are your opening hours?')).toMatchObject({
    source: 'faq',
    faq: { faqId: 'hours', by: 'keyword', keyword: 'opening hours' },
  });
  expect(await ask('Иш вақти қанақа?')).toMatchObject({ source: 'faq' });
  expect(await ask('Hello! Who are you?', { assistantName: 'Asadbek AI' })).toMatchObject({
    source: 'small_talk',
    smallTalk: 'who',
    passages: [],
    parts: [{ text: expect.stringContaining('Asadbek AI') as string, citations: [] }],
  });
});

it('takes what a follow-up leaves out from the talk before it', async () => {
  const history = [
    { from: 'citizen', text: 'Until when do couriers work on Fridays?' },
    { from: 'assistant', text: 'Until 18:00.' },
  ] as const;
  const { searched, parts } = await ask('And on Saturdays?', { history });
  expect(searched).toContain('couriers');
  expect(searched).not.toContain('Fridays');
  expect(parts.map(({ text }) => text).join(' ')).toContain('16:00');
});

describe('documents that change', () => {
  const question = 'What does a storage locker cost?';
  const priced = (sum: string, filler = 0) =>
    documentOf(
      'lockers',
      `# Lockers\nA storage locker costs ${sum} soums for a day.${' Keep the key with you.'.repeat(filler)}`,
    );
  const sums = async () => {
    const { passages } = await knowledge.search(organization, question, { reach: 'all' });
    return passages
      .filter(({ documentId, text }) => documentId === 'lockers' && text.includes('soums'))
      .map(({ text }) => /costs (\S+)/.exec(text)?.[1]);
  };

  it('change places in one step: never both, never neither', async () => {
    await knowledge.put(organization, { documents: [priced('7,000')] });
    const changing = knowledge.put(organization, { documents: [priced('9,000', 5000)] });
    let isDone = false;
    void changing.then(() => {
      isDone = true;
    });
    const seen = new Set<string>();
    while (!isDone) {
      const found = await sums();
      expect(found).toHaveLength(1);
      seen.add(String(found[0]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await sums()).toEqual(['9,000']);
    expect(seen).toContain('7,000');
  });

  it('are gone once they are removed, and leave no count behind', async () => {
    await knowledge.remove(organization, { documents: ['lockers'] });
    const before = await knowledge.search(organization, 'first kilogram', { reach: 'all' });
    await knowledge.put(organization, { documents: [priced('1', 3000)] });
    await knowledge.remove(organization, { documents: ['lockers', 'never there'] });
    expect(await sums()).toEqual([]);
    await knowledge.put(organization, { documents: [] });
    const after = await knowledge.search(organization, 'first kilogram', { reach: 'all' });
    expect(after).toEqual(before);
  });
});

it('asks to be loaded when it never was', async () => {
  const loaded = knowledge.answer('another', 'anything', { reach: 'all' });
  await expect(loaded).rejects.toMatchObject({ code: 'not_loaded', organizationId: 'another' });
});
