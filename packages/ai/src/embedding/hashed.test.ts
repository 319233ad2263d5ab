import { describe, expect, it } from 'vitest';
import { hashedVector } from './hashed.ts';

const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

describe('the vector of hashed features', () => {
  it('has 768 numbers and length 1, whatever the text', () => {
    for (const text of ['Suv yoʻq', 'Нет воды', '…', '12345', 'a']) {
      const vector = hashedVector(text);
      expect(vector).toHaveLength(768);
      expect(cosine(vector, vector)).toBeCloseTo(1, 5);
    }
  });

  it('brings texts together that share words, in either Uzbek script', () => {
    const asked = hashedVector('Mahallamizda ichimlik suvi yoʻq, quvur yorilgan');
    const near = hashedVector('Маҳалламизда ичимлик суви йўқ');
    const far = hashedVector('Автобус сегодня утром не пришёл на остановку');
    expect(cosine(asked, near)).toBeGreaterThan(0.35);
    expect(Math.abs(cosine(asked, far))).toBeLessThan(0.15);
  });

  it('is the same each time', () => {
    expect([...hashedVector('Koʻcha chirogʻi')]).toEqual([...hashedVector('Koʻcha chirogʻi')]);
  });
});
