import { describe, expect, it } from 'vitest';
import { type Evidence, isSure } from './sure.ts';

const floor = 0.35;
const evidence = (changes: Partial<Evidence> & { best?: number }): Evidence => {
  const { best = 0.8, plausible = 1, taughtNear = () => [] } = changes;
  return { shares: Float64Array.from([best, 1 - best, 0]), plausible, taughtNear };
};
const taught = (...near: [column: number, similarity: number][]) => ({
  taughtNear: () => near.map(([column, similarity]) => ({ column, similarity })),
});

describe('the best department is chosen', () => {
  it.each([
    ['when it alone is plausible, and likely', evidence({}), true],
    ['not when it alone is plausible, but hardly likely', evidence({ best: 0.55 }), false],
    ['not when two are plausible', evidence({ plausible: 2 }), false],
    ['not when many are', evidence({ plausible: 5 }), false],
    ['not under the floor', evidence({ best: 0.34 }), false],
    [
      'by the floor alone before the model is calibrated',
      evidence({ plausible: null, best: 0.36 }),
      true,
    ],
    ['not under the floor then either', evidence({ plausible: null, best: 0.34 }), false],
  ])('%s', (_, given, sure) => {
    expect(isSure(given, 0, floor)).toBe(sure);
  });

  it('whatever is plausible, where the organization wants no triage', () => {
    expect(isSure(evidence({ plausible: 5, best: 0.2 }), 0, 0)).toBe(true);
  });
});

describe('what staff said of a text like it', () => {
  const torn = { plausible: 2, best: 0.5 };
  it.each([
    ['settles what was a question', taught([0, 0.4]), true],
    ['settles nothing when it is far off', taught([0, 0.2]), false],
    ['settles nothing for another department', taught([1, 0.9]), false],
    ['counts over a fainter word to the contrary', taught([0, 0.6], [1, 0.4]), true],
    ['is a question when another word is as near', taught([0, 0.6], [0, 0.58], [1, 0.57]), false],
  ])('%s', (_, told, sure) => {
    expect(isSure(evidence({ ...torn, ...told }), 0, floor)).toBe(sure);
  });

  it('does not lift it over the floor', () => {
    expect(isSure(evidence({ plausible: 2, best: 0.3, ...taught([0, 0.9]) }), 0, floor)).toBe(
      false,
    );
  });

  it('is not looked up where the answer is clear', () => {
    const taughtNear = () => {
      throw new Error('asked for nothing');
    };
    expect(isSure(evidence({ taughtNear }), 0, floor)).toBe(true);
  });
});
