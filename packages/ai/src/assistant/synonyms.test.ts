import { describe, expect, it } from 'vitest';
import { createKnowledge } from './create-knowledge.ts';
import type { KnowledgeFaq } from './knowledge.ts';
import { delivery, documentOf, water } from './library.fixture.ts';
import { shippedSynonyms } from './shipped-synonyms.ts';

const organization = 'one';
const faq = (question: string, keywords: string[] = []): KnowledgeFaq => ({
  id: question,
  question,
  answer: 'Javob.',
  keywords,
  visibility: 'public',
  priority: 0,
});
const rules = documentOf(
  'rules',
  '# Вывоз\nМусор из махалли вывозят по вторникам и пятницам до 8:00, крупный забирают по заявке.',
);
const washing = documentOf(
  'washing',
  '# Kir yuvish xonasi\nGilamlar har juma kuni yuviladi, qolgan kirlar esa dushanba kuni qabul qilinadi.',
);

async function known(content: { faqs?: KnowledgeFaq[]; synonyms?: string[][] }) {
  const knowledge = createKnowledge();
  await knowledge.load(organization, {
    documents: [delivery, water, rules, washing],
    faqs: [],
    ...content,
  });
  const first = async (question: string) => {
    const found = await knowledge.search(organization, question, { reach: 'public' });
    return found.passages[0]?.text ?? '';
  };
  const match = (question: string) => knowledge.faq(organization, question, { reach: 'public' });
  return { knowledge, first, match };
}

describe('words that mean the same', () => {
  it('find a passage of another language', async () => {
    const { first } = await known({});
    expect(await first('Mahallada chiqindi qaysi kunlari olib ketiladi?')).toContain('вторникам');
  });

  it('are the organization’s own beside the shipped ones, and change at once', async () => {
    const { knowledge, first } = await known({});
    expect(await first('Palos?')).toBe('');
    await knowledge.put(organization, { synonyms: [['palos', 'gilam']] });
    expect(await first('Palos?')).toContain('Gilamlar');
    await knowledge.put(organization, { documents: [] });
    expect(await first('Palos?')).toContain('Gilamlar');
    await knowledge.put(organization, { synonyms: [] });
    expect(await first('Palos?')).toBe('');
  });

  it('bring up an FAQ, by its keywords and by its question', async () => {
    const { match } = await known({
      faqs: [faq('Chiqindi qachon olib ketiladi?'), faq('Boshqa savol?', ['posilka'])],
      synonyms: [['superkuryer', 'posilka']],
    });
    expect((await match('Axlat qachon olib ketiladi?'))?.faqId).toBe(
      'Chiqindi qachon olib ketiladi?',
    );
    expect(await match('Superkuryer?')).toMatchObject({ by: 'keyword', keyword: 'posilka' });
  });

  it('do not spread from one group to another', async () => {
    const { first } = await known({
      synonyms: [
        ['palos', 'mato'],
        ['mato', 'gilam'],
      ],
    });
    expect(await first('Palos?')).toBe('');
    expect(await first('Mato?')).toContain('Gilamlar');
  });
});

it('the shipped list has single words, each once in its group', () => {
  for (const group of shippedSynonyms) {
    expect(new Set(group).size).toBe(group.length);
    expect(group.length).toBeGreaterThan(1);
    for (const word of group) expect(word).toMatch(/^[\p{L}'-]{2,}$/u);
  }
});
