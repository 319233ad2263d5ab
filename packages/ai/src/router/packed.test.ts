import { describe, expect, it } from 'vitest';
import { packed, productWith, strongest, unpacked } from './packed.ts';

const vector = (...entries: [row: number, value: number][]) => ({
  rows: Int32Array.from(entries, ([row]) => row),
  values: Float32Array.from(entries, ([, value]) => value),
});

describe('a packed vector', () => {
  it('keeps its rows, up to the last of the space, and its values', () => {
    const { rows, values } = unpacked(packed(vector([0, 1], [2 ** 18 - 1, 0.25], [77, 0.001])));
    expect([...rows]).toEqual([0, 2 ** 18 - 1, 77]);
    expect(values[0]).toBe(1);
    expect(values[1]).toBeCloseTo(0.25, 3);
    expect(values[2]).toBeCloseTo(0.001, 3);
  });

  it('is multiplied with one that lies open', () => {
    const open = Float32Array.of(0.5, 0, 0.8);
    expect(productWith(open, packed(vector([0, 0.5], [1, 0.9], [2, 0.25])))).toBeCloseTo(0.45, 3);
  });

  it('is cut to what says most; of two alike the first stays', () => {
    const rowsOf = (count: number) => [
      ...unpacked(strongest(packed(vector([5, 0.2], [6, 0.9], [7, 0.2], [8, 0.5])), count)).rows,
    ];
    expect(rowsOf(4)).toEqual([5, 6, 7, 8]);
    expect(rowsOf(3)).toEqual([5, 6, 8]);
    expect(rowsOf(2)).toEqual([6, 8]);
  });
});
