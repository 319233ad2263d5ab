/** Everything learned texts leave behind: counts, weights, middles, postings. Grows; never forgets. */
import type { Features } from '../features/features.ts';
import { ExampleIndex } from './example-index.ts';
import type { Family } from './families.ts';
import type { Example } from './model.ts';
import { Prototypes } from './prototypes.ts';
import { randomFrom } from './random.ts';
import { Regression } from './regression.ts';
import { type Vector, Vocabulary } from './vocabulary.ts';

/** A text to learn, as read; `example` is null for a piece of a description. */
export interface Lesson {
  example: Example | null;
  features: Features;
  column: number;
  family: Family;
  weight: number;
}

/** A learned text. Its features are not kept: they are many times its vector's size. */
interface Item {
  example: Example | null;
  vector: Vector;
  column: number;
  family: Family;
  weight: number;
  /** Its entry in the index; -1 once a later word about the same text overrode it. */
  entry: number;
}

/** Passes over a batch: three are enough where there is much to learn from. */
const passesOverMany = 3;
const passesOverFew = 6;
const manyLessons = 400;
/** How much of a step even the lightest text gets. */
const leastStep = 0.4;

/** What makes two texts the same text: their words. */
export function textKey(features: Features): string {
  return features.tokens.map((token) => token.word).join(' ');
}

export class Knowledge {
  readonly vocabulary = new Vocabulary();
  readonly index = new ExampleIndex();
  readonly regression: Regression;
  readonly prototypes: Prototypes;
  private readonly items: Item[] = [];
  /** The item that holds the last word about a text. */
  private readonly byText = new Map<string, number>();

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
  hasRead(features: Features): boolean {
    return this.byText.has(textKey(features));
  }

  /** Learns many at once: all are counted before any vector is made, so they share one idf. */
  enterAll(lessons: readonly Lesson[]): void {
    for (const { features } of lessons) this.vocabulary.count(features);
    this.makeRoom();
    for (const lesson of lessons) this.store(lesson);
    const order = this.items.map((_, at) => at);
    const passes = order.length < manyLessons ? passesOverFew : passesOverMany;
    for (let pass = 1; pass <= passes; pass += 1) {
      shuffle(order, randomFrom(pass));
      for (const at of order) this.stepOn(at);
    }
  }

  /** @returns the number of the new item; steps on it are the caller's. */
  enter(lesson: Lesson): number {
    this.vocabulary.count(lesson.features);
    this.makeRoom();
    this.store(lesson);
    return this.items.length - 1;
  }

  /** One step of the regression towards an item, unless it was overridden. */
  stepOn(at: number): void {
    const item = this.items[at];
    if (item === undefined || item.entry < 0) return;
    const weight = Math.min(1, leastStep + (1 - leastStep) * item.weight);
    this.regression.step(item.vector, item.column, weight);
  }

  private makeRoom(): void {
    this.regression.ensure(this.vocabulary.size);
    this.prototypes.ensure(this.vocabulary.size);
  }

  private store({ example, features, column, family, weight }: Lesson): void {
    const vector = this.vocabulary.vector(features);
    const at = this.items.length;
    if (example !== null) {
      const key = textKey(features);
      this.override(this.byText.get(key), column);
      this.byText.set(key, at);
    }
    this.prototypes.add(vector, column, family, weight);
    const entry = this.index.add(vector, { item: at, column, family, weight: Math.min(1, weight) });
    this.items.push({ example, vector, column, family, weight, entry });
  }

  /** Takes an earlier, different word about the same text out of middles and index. */
  private override(at: number | undefined, column: number): void {
    const earlier = at === undefined ? undefined : this.items[at];
    if (earlier === undefined || earlier.column === column || earlier.entry < 0) return;
    this.index.remove(earlier.entry);
    this.prototypes.add(earlier.vector, earlier.column, earlier.family, -earlier.weight);
    earlier.entry = -1;
  }
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
