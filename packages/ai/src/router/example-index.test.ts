import { expect, it } from 'vitest';
import { ExampleIndex, type IndexEntry } from './example-index.ts';
import { packed, type Vector } from './packed.ts';
import { randomFrom } from './random.ts';

const rows = 500;

function randomVector(random: () => number): Vector {
  const own = new Set(Array.from({ length: 40 }, () => Math.floor(random() * rows)));
  const values = Float32Array.from(own, () => random());
  const length = Math.hypot(...values);
  return { rows: Int32Array.from(own), values: values.map((value) => value / length) };
}

function cosine(one: Vector, other: Vector): number {
  const values = new Map([...one.rows].map((row, at) => [row, one.values[at] ?? 0]));
  return other.rows.reduce(
    (sum, row, at) => sum + (values.get(row) ?? 0) * (other.values[at] ?? 0),
    0,
  );
}

const random = randomFrom(11);
const vectors = Array.from({ length: 300 }, () => randomVector(random));
const entries = vectors.map(
  (vector, item): IndexEntry => ({
    item,
    column: item % 3,
    family: 'uz',
    weight: 1,
    vector: packed(vector).slice(),
  }),
);

it('finds what comparing with every text finds, whether it came in the batch or later', {
  timeout: 60_000,
}, () => {
  const index = new ExampleIndex();
  index.addAll(entries.slice(0, 200), rows);
  for (const entry of entries.slice(200)) index.add(entry);
  index.remove(7);
  for (let turn = 0; turn < 20; turn += 1) {
    const asked = randomVector(random);
    const expected = entries
      .filter(({ item, column }) => item !== 7 && column !== 1)
      .sort(
        (a, b) => cosine(asked, vectors[b.item] ?? asked) - cosine(asked, vectors[a.item] ?? asked),
      )
      .slice(0, 5);
    const found = index.nearest(asked, 5, ({ column }) => column !== 1);
    expect(found.map(({ item }) => item)).toEqual(expected.map(({ item }) => item));
    const [nearest] = found;
    expect(nearest?.similarity).toBeCloseTo(cosine(asked, vectors[nearest?.item ?? 0] ?? asked), 2);
  }
});

function entryAt(at: number): IndexEntry {
  const entry = entries[at];
  if (entry === undefined) throw new Error('no such entry');
  return entry;
}

it('asked again about the same vector, knows what came and went in between', () => {
  const index = new ExampleIndex();
  index.addAll(entries.slice(0, 20), rows);
  const asked = vectors[25] ?? randomVector(random);
  const nearest = () => index.nearest(asked, 1, () => true)[0]?.item;
  expect(nearest()).not.toBe(25);
  const added = index.add(entryAt(25));
  expect(nearest()).toBe(25);
  index.remove(added);
  expect(nearest()).not.toBe(25);
});
