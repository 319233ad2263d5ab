/** What the four local models say of one text. */
import type { Features } from '../features/features.ts';
import type { Family } from './families.ts';
import type { Knowledge } from './knowledge.ts';
import type { Opinions } from './mixture.ts';
import type { Example } from './model.ts';
import type { Vector } from './packed.ts';

const neighbourCount = 10;

/** Staff said so, in this organization: it outweighs what ships with it. */
export function isTaught(example: Example | null): boolean {
  return example?.source === 'confirmed' || example?.source === 'corrected';
}

/**
 * @param searched whose texts it is compared with; `other` is everybody's.
 * @param isAllowed whether a department, by its column, may be chosen.
 */
export function opinionsOf(
  knowledge: Knowledge,
  features: Features,
  searched: Family,
  isAllowed: (column: number) => boolean,
): { vector: Vector; opinions: Opinions } {
  const vector = knowledge.vocabulary.vector(features);
  const neighbours = knowledge.index.nearest(
    vector,
    neighbourCount,
    ({ column, family }) =>
      isAllowed(column) && (searched === 'other' || family === searched || family === 'other'),
  );
  const taught = neighbours.filter(({ item }) => isTaught(knowledge.exampleAt(item)));
  const [nearest] = taught;
  return {
    vector,
    opinions: {
      regression: knowledge.regression.probabilities(vector),
      cosines: knowledge.prototypes.cosines(vector, searched),
      complements: knowledge.prototypes.complements(vector, searched),
      neighbours,
      taught,
      corrected: nearest !== undefined && knowledge.exampleAt(nearest.item)?.source === 'corrected',
    },
  };
}
