import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentsIn, measureAnswers, parseQuestions } from './answers.ts';

const kilogram =
  'The first kilogram of a parcel costs 25,000 soums inside the city. Every further kilogram costs 4,000 soums.';
const claims =
  'Claims about lost parcels are decided by Dilnoza Karimova. She heads the claims department in Samarkand.';
const lines = (rows: readonly object[]): string =>
  rows.map((row) => JSON.stringify(row)).join('\n');

const rows = parseQuestions(
  lines([
    {
      question: 'How much does the first kilogram of a parcel cost inside the city?',
      answers: ['25 000 soums'],
      context: kilogram,
      lang: 'en',
    },
    {
      question: 'Who decides claims about lost parcels?',
      answers: ['nobody at all'],
      context: claims,
      lang: 'en',
    },
    { question: 'When was the first cosmonaut born?', answers: [], unanswerable: true, lang: 'en' },
  ]),
);

it('tells right answers from wrong ones and from silence', async () => {
  expect(await measureAnswers(rows)).toMatchObject({
    r1: 1,
    r5: 1,
    precision: 0.5,
    wrong: 0.3333,
    abstention: 1,
    answered: 0.6667,
    rows: 3,
    documents: 2,
    byLang: { en: { rows: 3, r1: 1 } },
  });
});

it('reads documents out of a folder, and finds the right one by the answer', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  writeFileSync(join(folder, 'prices.md'), `# Prices\n\n${kilogram}`);
  writeFileSync(join(folder, 'claims.txt'), claims);
  writeFileSync(join(folder, 'picture.png'), 'no text');
  const documents = documentsIn(folder);
  rmSync(folder, { recursive: true });
  expect(documents.map(({ id }) => id)).toEqual(['claims.txt', 'prices.md']);
  expect(documents[1]?.chunks[0]?.heading).toBe('Prices');
  const own = rows.map((row) => ({ ...row, context: null, answers: ['25,000 soums'] })).slice(0, 1);
  expect(await measureAnswers(own, documents)).toMatchObject({ r1: 1, precision: 1, documents: 2 });
});

it('refuses what is no question', () => {
  expect(() => parseQuestions('{"text": "x"}')).toThrow('line 1');
});
