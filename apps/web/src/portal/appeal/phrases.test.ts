import { expect, it } from 'vitest';
import { decidingPhrases } from './phrases.ts';

const text = 'Guliston mahallasi ichimlik suvi yoʻq, suvsiz qoldik';
const word = (of: string, weight: number) => {
  const start = text.indexOf(of);
  return { text: of, start, end: start + of.length, weight };
};

it('joins words that stand side by side and keeps the order of the text', () => {
  const words = [word('suvsiz', 0.3), word('suvi', 0.2), word('ichimlik', 0.3)];
  expect(decidingPhrases(words, 3).map((phrase) => phrase.text)).toEqual([
    'ichimlik suvi',
    'suvsiz',
  ]);
});

it('keeps the weightiest when there are too many', () => {
  const words = [word('Guliston', 0.1), word('ichimlik', 0.3), word('suvsiz', 0.6)];
  expect(decidingPhrases(words, 2).map((phrase) => phrase.text)).toEqual(['ichimlik', 'suvsiz']);
});
