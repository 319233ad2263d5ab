import { describe, expect, it } from 'vitest';
import { mix, type Opinions } from './mixture.ts';

const everyone = [true, true, true];

function opinions(changes: Partial<Opinions> = {}): Opinions {
  return {
    regression: Float64Array.of(0.9, 0.06, 0.04),
    cosines: Float64Array.of(0.5, 0.3, 0.2),
    complements: Float64Array.of(0, 0, 0),
    neighbours: [],
    taught: [],
    corrected: false,
    ...changes,
  };
}
const near = (column: number, similarity: number) => [
  { item: 0, column, family: 'uz', weight: 1, similarity } as const,
];
const bestOf = (shares: Float64Array): number => shares.indexOf(Math.max(...shares));

describe('the mixture', () => {
  it('gives probabilities', () => {
    const shares = mix(opinions(), everyone);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(bestOf(shares)).toBe(0);
  });

  it('gives nothing to a department that may not be chosen', () => {
    const shares = mix(opinions(), [false, true, true]);
    expect(shares[0]).toBe(0);
    expect(bestOf(shares)).toBe(1);
  });

  it('lets a text that staff taught outweigh statistics, the more the nearer it is', () => {
    const neighbours = near(2, 0.9);
    expect(bestOf(mix(opinions({ neighbours }), everyone))).toBe(0);
    expect(bestOf(mix(opinions({ neighbours, taught: neighbours }), everyone))).toBe(2);
    const halfway =
      mix(opinions({ neighbours: near(2, 0.55), taught: near(2, 0.55) }), everyone)[2] ?? 0;
    const untaught = mix(opinions({ neighbours: near(2, 0.55), taught: [] }), everyone)[2] ?? 0;
    expect(halfway).toBeGreaterThan(untaught);
  });

  it('hears a correction of a loose paraphrase, a confirmation not', () => {
    const without = mix(opinions(), everyone)[2] ?? 0;
    const loose = { neighbours: near(2, 0.38), taught: near(2, 0.38) };
    const share = (corrected: boolean) => mix(opinions({ ...loose, corrected }), everyone)[2] ?? 0;
    expect(share(true)).toBeGreaterThan(3 * without);
    expect(share(false)).toBeLessThan(1.5 * without);
    const other = { neighbours: near(2, 0.26), taught: near(2, 0.26), corrected: true };
    expect(mix(opinions(other), everyone)[2] ?? 0).toBeLessThan(1.3 * without);
  });

  it('does not listen to faint neighbours', () => {
    const without = mix(opinions(), everyone);
    const faint = mix(opinions({ neighbours: near(2, 0.05), taught: [] }), everyone);
    expect(faint[2] ?? 0).toBeCloseTo(without[2] ?? 0, 2);
  });
});
