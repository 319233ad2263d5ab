import { describe, expect, it } from 'vitest';
import { districtDepartments, health, power, roads, water } from '../testing/district.ts';
import { threeCandidates } from '../testing/models.ts';
import { blendConfidence, fuseCandidates } from './fuse.ts';

const named = (id: string) => districtDepartments.find((department) => department.id === id);

describe('candidates of two searches', () => {
  const unknown = () => null;

  it('are those that stand high in both, three at most', () => {
    const dense = [
      { departmentId: power, similarity: 0.9 },
      { departmentId: power, similarity: 0.8 },
      { departmentId: roads, similarity: 0.7 },
    ];
    const ids = fuseCandidates(threeCandidates, dense, unknown).map((one) => one.departmentId);
    expect(ids).toEqual([power, roads, water]);
  });

  it('a department that only the vectors found takes part when it is known', () => {
    const dense = [{ departmentId: health, similarity: 0.9 }];
    const fused = fuseCandidates(threeCandidates, dense, (id) => ({
      name: named(id)?.names.uz ?? '',
      description: 'shifoxona',
    }));
    expect(fused).toHaveLength(3);
    expect(fused).toContainEqual(expect.objectContaining({ departmentId: health, share: 0 }));
    expect(fuseCandidates(threeCandidates, dense, unknown)).toEqual(threeCandidates);
  });
});

describe('confidence from two opinions', () => {
  const blend = (choice: string, said: number) => blendConfidence(choice, said, threeCandidates);

  it('agreeing raises, disagreeing lowers, and nobody is certain', () => {
    expect(blend(water, 0.8)).toBeGreaterThan(0.8);
    expect(blend(power, 0.8)).toBeLessThan(blend(water, 0.8));
    expect(blend(power, 0.6)).toBeLessThan(0.6);
    expect(blend(water, 1)).toBeLessThanOrEqual(0.99);
    const alone = threeCandidates.slice(0, 1).map((one) => ({ ...one, share: 1 }));
    expect(blendConfidence(water, 1, alone)).toBeLessThanOrEqual(0.99);
  });

  it('grows with what the provider says', () => {
    const said = [0, 0.2, 0.4, 0.6, 0.8, 1].map((value) => blend(roads, value));
    expect(said).toEqual([...said].sort((one, other) => one - other));
    expect(blend(roads, 0)).toBeGreaterThan(0);
  });
});
