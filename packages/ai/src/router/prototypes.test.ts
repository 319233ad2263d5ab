import { expect, it } from 'vitest';
import type { Family } from './families.ts';
import { packed, unpacked } from './packed.ts';
import type { PrototypeText } from './prototype-sums.ts';
import { Prototypes } from './prototypes.ts';
import { randomFrom } from './random.ts';
import { atOnce } from './slices.ts';

const columns = 4;
const rows = 300;
const families: Family[] = ['uz', 'ru', 'other'];

function texts(count: number): PrototypeText[] {
  const random = randomFrom(count);
  const upTo = (most: number): number => Math.floor(random() * most);
  return Array.from({ length: count }, () => ({
    vector: packed({
      rows: Int32Array.from(new Set(Array.from({ length: 30 }, () => upTo(rows)))),
      values: Float32Array.from({ length: 30 }, () => random() / 3),
    }).slice(),
    column: upTo(columns),
    family: families[upTo(families.length)] ?? 'other',
    lessonWeight: random() < 0.2 ? 2 : 0.3,
  }));
}

it('knows a batch as it knows the same texts told one by one', () => {
  const batch = texts(120);
  const together = new Prototypes(columns);
  together.ensure(rows);
  atOnce(together.addAll(batch));
  const grown = new Prototypes(columns);
  grown.ensure(rows);
  for (const { vector, column, family, lessonWeight } of batch) {
    grown.add(unpacked(vector), column, family, lessonWeight);
  }
  for (const { vector } of texts(10)) {
    const asked = { rows: unpacked(vector).rows.slice(), values: unpacked(vector).values.slice() };
    for (const family of families) {
      for (const judge of ['cosines', 'complements'] as const) {
        const [one, other] = [together[judge](asked, family), grown[judge](asked, family)];
        one.forEach((value, column) => {
          expect(value).toBeCloseTo(other[column] ?? Number.NaN, 4);
        });
      }
    }
  }
});
