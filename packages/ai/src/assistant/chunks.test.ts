import { expect, it } from 'vitest';
import { chunksOf } from './chunks.ts';
import { structured } from './library.fixture.ts';

const sentence = (at: number): string =>
  `Sentence ${at} of this long section says something about parcel number ${at} here.`;
const section = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => sentence(from + at)).join(' ');
const words = (text: string): number => text.split(/\s+/).length;

it('cuts a long section evenly, with the last sentence said again', () => {
  const document = structured(`# Long\n${section(60)}`);
  const chunks = chunksOf(document);
  expect(chunks.length).toBeGreaterThan(3);
  for (const { text } of chunks) {
    expect(words(text)).toBeGreaterThanOrEqual(100);
    expect(words(text)).toBeLessThanOrEqual(180);
  }
  for (const [at, chunk] of chunks.entries()) {
    const next = chunks[at + 1];
    if (next === undefined) continue;
    expect(next.start).toBeLessThan(chunk.end);
    expect(chunk.text.endsWith(next.text.slice(0, chunk.end - next.start))).toBe(true);
    expect(next.text.slice(0, chunk.end - next.start)).toMatch(/^Sentence \d+ .* here\.$/);
  }
});

it('names the headings above, and never runs across one', () => {
  const chunks = chunksOf(structured('# A\n## B\nOne.\n### C\nTwo.\n## D\nThree.\n# E\nFour.'));
  expect(chunks.map(({ heading, text }) => [heading, text])).toEqual([
    ['A › B', 'One.'],
    ['A › B › C', 'Two.'],
    ['A › D', 'Three.'],
    ['E', 'Four.'],
  ]);
});

it('points at exactly its text, on its page', () => {
  const document = structured(`# One\n${section(9)}\n---\n${section(9, 20)}\n# Two\nShort.`);
  const plain = document.blocks.map(({ text }) => text).join('\n');
  const chunks = chunksOf(document);
  for (const { text, start, end } of chunks) expect(plain.slice(start, end)).toBe(text);
  expect(chunks.map(({ page }) => page)).toEqual([1, 2, 2]);
  expect(chunks[1]?.text).toMatch(/^Sentence 20/);
});

it('cuts what has no sentences, and reads what has nothing but headings', () => {
  const table = structured(Array.from({ length: 500 }, (_, at) => `cell${at}`).join(' '));
  const chunks = chunksOf(table);
  expect(chunks.length).toBeGreaterThanOrEqual(3);
  expect(Math.max(...chunks.map(({ text }) => words(text)))).toBeLessThanOrEqual(180);
  expect(chunksOf(structured('# Only\n# Headings')).map(({ text }) => text)).toEqual([
    'Only\nHeadings',
  ]);
  expect(chunksOf({ title: null, pages: null, blocks: [] })).toEqual([]);
});
