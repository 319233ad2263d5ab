import { describe, expect, it } from 'vitest';
import { type Evidence, surenessOf } from './sure.ts';

const floor = 0.35;
const evidence = (changes: Partial<Evidence> & { best?: number }): Evidence => {
  const { best = 0.8, plausible = 1, taughtNear = () => [] } = changes;
  return { shares: Float64Array.from([best, 1 - best, 0]), plausible, taughtNear };
};
const taught = (...near: [column: number, similarity: number][]) => ({
  taughtNear: () => near.map(([column, similarity]) => ({ column, similarity })),
});

describe('the models are sure of the best department', () => {
  it.each([
    ['when it alone is plausible, and likely', evidence({}), 'sure'],
    ['not when it alone is plausible, but hardly likely', evidence({ best: 0.55 }), 'unsure'],
    ['when two are plausible and it is likely', evidence({ plausible: 2, best: 0.62 }), 'sure'],
    ['not when two are and it is hardly likely', evidence({ plausible: 2, best: 0.58 }), 'unsure'],
    ['not when more are plausible than are offered', evidence({ plausible: 4 }), 'unsure'],
    ['not under the floor', evidence({ best: 0.34 }), 'unsure'],
    [
      'by the floor alone before they are calibrated',
      evidence({ plausible: null, best: 0.36 }),
      'sure',
    ],
    ['not under the floor then either', evidence({ plausible: null, best: 0.34 }), 'unsure'],
  ])('%s', (_, given, sureness) => {
    expect(surenessOf(given, 0, floor)).toBe(sureness);
  });

  it('follow the floor of an organization that wants more', () => {
    expect(surenessOf(evidence({ best: 0.8 }), 0, 0.85)).toBe('unsure');
  });

  it('whatever is plausible, where the organization wants no triage', () => {
    expect(surenessOf(evidence({ plausible: 5, best: 0.2 }), 0, 0)).toBe('sure');
  });
});

describe('what staff said of a text like it', () => {
  const torn = { plausible: 2, best: 0.5 };
  it.each([
    ['settles what was a question', taught([0, 0.4]), 'told'],
    ['settles nothing when it is far off', taught([0, 0.2]), 'unsure'],
    ['settles nothing for another department', taught([1, 0.9]), 'unsure'],
    ['counts over a fainter word to the contrary', taught([0, 0.6], [1, 0.4]), 'told'],
    [
      'is a question when another word is as near',
      taught([0, 0.6], [0, 0.58], [1, 0.57]),
      'unsure',
    ],
  ])('%s', (_, told, sureness) => {
    expect(surenessOf(evidence({ ...torn, ...told }), 0, floor)).toBe(sureness);
  });

  it('is known as such where others stay plausible, so that no provider is asked again', () => {
    const likely = evidence({ plausible: 2, best: 0.7, ...taught([0, 0.5]) });
    expect(surenessOf(likely, 0, floor)).toBe('told');
    const early = evidence({ plausible: null, best: 0.5, ...taught([0, 0.5]) });
    expect(surenessOf(early, 0, floor)).toBe('told');
  });

  it('does not lift it over the floor', () => {
    const low = evidence({ plausible: 2, best: 0.3, ...taught([0, 0.9]) });
    expect(surenessOf(low, 0, floor)).toBe('unsure');
  });

  it('is not looked up where the answer is clear', () => {
    const taughtNear = () => {
      throw new Error('asked for nothing');
    };
    expect(surenessOf(evidence({ taughtNear }), 0, floor)).toBe('sure');
  });
});
