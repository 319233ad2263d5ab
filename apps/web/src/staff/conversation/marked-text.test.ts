import { describe, expect, it } from 'vitest';
import { markedText } from './marked-text.ts';

const word = (text: string, start: number, weight: number) => ({
  text,
  start,
  end: start + text.length,
  weight,
});
const joined = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');

describe('markedText', () => {
  const text = 'Ichimlik suvi yoʻq, quvur yorilgan';

  it('marks words in three strengths and loses no letter', () => {
    const pieces = markedText(text, [
      word('quvur', 20, 0.1),
      word('suvi', 9, 0.3),
      word('Ichimlik', 0, 0.15),
    ]);
    expect(joined(pieces)).toBe(text);
    expect(
      pieces.filter((piece) => piece.strength).map((piece) => [piece.text, piece.strength]),
    ).toEqual([
      ['Ichimlik', 2],
      ['suvi', 3],
      ['quvur', 2],
    ]);
  });

  it.each([
    ['beyond the text', word('suvi', 900, 1)],
    ['that do not hold their word', word('suvi', 3, 1)],
    ['that end before they begin', { text: 'suvi', start: 9, end: 9, weight: 1 }],
  ])('marks nothing at offsets %s', (_, wrong) => {
    expect(markedText(text, [wrong])).toEqual([{ text, strength: null }]);
  });

  it('marks the first of two that overlap', () => {
    const pieces = markedText(text, [word('Ichimlik', 0, 1), word('imlik suvi', 3, 1)]);
    expect(joined(pieces)).toBe(text);
    expect(pieces.filter((piece) => piece.strength)).toHaveLength(1);
  });
});
