/** Everything learned texts leave behind: counts, weights, middles, postings. Grows; never forgets. */
import type { Features } from '../features/features.ts';
import { ExampleIndex, type IndexEntry } from './example-index.ts';
import type { Family } from './families.ts';
import type { Example } from './model.ts';
import { unpacked } from './packed.ts';
import { Prototypes } from './prototypes.ts';
import { randomFrom } from './random.ts';
import { Regression } from './regression.ts';
import { atOnce, type Slices } from './slices.ts';
import { Vocabulary } from './vocabulary.ts';

/** A text to learn, as read; `example` is null for a piece of a description. */
export interface Lesson {
  example: Example | null;
  features: Features;
  column: number;
  family: Family;
  weight: number;
}

/** A learned text. Its features are not kept: they are many times its vector's size. */
interface Item extends IndexEntry {
  example: Example | null;
  /** What it counts in the department's middle; `weight`, at most 1, is its vote as a neighbour. */
  lessonWeight: number;
  /** A later word about the same text said otherwise. */
  overridden: boolean;
}

/** Passes over a batch: the more there is to learn from, the fewer. */
const passesOver = (lessons: number): number => {
  if (lessons < 1500) return 8;
  return lessons < manyLessons ? 4 : 2;
};
/** What the regression held so probable before it was told is not told again. */
const wellKnown = 0.95;
/** So many lessons repeat what matters: what only one of them has is left out, to save half the room. */
const manyLessons = 15_000;
const lessonsPerSlice = 50;
/** How much of a step even the lightest text gets. */
const leastStep = 0.4;

export class Knowledge {
  readonly vocabulary = new Vocabulary();
  readonly index = new ExampleIndex();
  readonly regression: Regression;
  readonly prototypes: Prototypes;
  private readonly items: Item[] = [];
  /** The item that holds the last word about a text. */
  private readonly byText = new Map<number, number>();

  /** @param columns how many departments there are. */
  constructor(columns: number) {
    this.regression = new Regression(columns);
    this.prototypes = new Prototypes(columns);
  }

  get size(): number {
    return this.items.length;
  }

  exampleAt(item: number): Example | null {
    return this.items[item]?.example ?? null;
  }

  /** Whether it has read this very text. */
  hasRead({ key }: Features): boolean {
    return this.byText.has(key);
  }

  /** Learns many at once, first of all: they are counted before any vector is made, so they share one idf. */
  enterAll(lessons: readonly Lesson[]): void {
    atOnce(this.entering(lessons));
  }

  /** The same in slices; nothing may be asked of it before the last. */
  *entering(lessons: readonly Lesson[]): Slices {
    for (const { features } of lessons) this.vocabulary.count(features);
    const least = lessons.length < manyLessons ? 1 : 2;
    for (const { features } of lessons) this.vocabulary.admit(features, least);
    this.makeRoom();
    for (const lesson of lessons) {
      this.overruled(lesson);
      const { item } = this.store(lesson);
      if (item % lessonsPerSlice === 0) yield;
    }
    yield* this.prototypes.addAll(this.items.filter(({ overridden }) => !overridden));
    this.index.addAll(this.items, this.vocabulary.size);
    this.items.forEach(({ overridden }, at) => {
      if (overridden) this.index.remove(at);
    });
    const order = this.items.map((_, at) => at);
    const passes = passesOver(order.length);
    const found = new Float32Array(order.length);
    for (let pass = 1; pass <= passes; pass += 1) {
      shuffle(order, randomFrom(pass));
      for (const at of order) {
        if ((found[at] ?? 0) < wellKnown) found[at] = this.stepOn(at);
        if (at % lessonsPerSlice === 0) yield;
      }
    }
  }

  /** @returns the number of the new item; steps on it are the caller's. */
  enter(lesson: Lesson): number {
    this.vocabulary.count(lesson.features);
    this.vocabulary.admit(lesson.features);
    this.makeRoom();
    const earlier = this.overruled(lesson);
    if (earlier !== null) {
      const { vector, column, family, lessonWeight } = earlier;
      this.prototypes.add(unpacked(vector), column, family, -lessonWeight);
      this.index.remove(earlier.item);
    }
    const item = this.store(lesson);
    this.prototypes.add(unpacked(item.vector), item.column, item.family, item.lessonWeight);
    this.index.add(item);
    return item.item;
  }

  /**
   * One step of the regression towards an item, unless it was overridden.
   * @returns how probable the regression held it before, 0 to 1.
   */
  stepOn(at: number): number {
    const item = this.items[at];
    if (item === undefined || item.overridden) return 1;
    const weight = Math.min(1, leastStep + (1 - leastStep) * item.lessonWeight);
    return this.regression.step(item.vector, item.column, weight);
  }

  private makeRoom(): void {
    this.regression.ensure(this.vocabulary.size);
    this.prototypes.ensure(this.vocabulary.size);
  }

  private store({ example, features, column, family, weight }: Lesson): Item {
    const vector = this.vocabulary.packedVector(features);
    const at = this.items.length;
    if (example !== null) this.byText.set(features.key, at);
    const item = {
      item: at,
      example,
      vector,
      column,
      family,
      weight: Math.min(1, weight),
      lessonWeight: weight,
      overridden: false,
    };
    this.items.push(item);
    return item;
  }

  /** The earlier, different word about the same text, which no longer counts; null for none. */
  private overruled({ example, features, column }: Lesson): Item | null {
    const at = example === null ? undefined : this.byText.get(features.key);
    const earlier = at === undefined ? undefined : this.items[at];
    if (earlier === undefined || earlier.column === column || earlier.overridden) return null;
    earlier.overridden = true;
    return earlier;
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
