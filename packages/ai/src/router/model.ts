/**
 * The router's local model: a deterministic fold over an ordered log of examples. What was there when
 * it was loaded (the checkpoint) is learned as a batch, every later entry by small steps; taking an
 * entry out folds the rest again, so a model that grew and one that is rebuilt are the same.
 */
import type { TextLanguage } from '@civicconnect/contract';
import { extractFeatures, type Features } from '../features/features.ts';
import { fnv1a } from '../features/hash.ts';
import { type DepartmentText, descriptionTexts } from './departments.ts';
import { ExampleIndex, type IndexedText, type Neighbour } from './example-index.ts';
import { type Family, familyOf } from './families.ts';
import { mix } from './mixture.ts';
import { Prototypes } from './prototypes.ts';
import { randomFrom } from './random.ts';
import { Regression } from './regression.ts';
import { type Vector, Vocabulary } from './vocabulary.ts';

export interface Example {
  id: string;
  text: string;
  departmentId: string;
  /** Default 1. */
  weight?: number;
  source: 'seed' | 'confirmed' | 'corrected';
  sessionId: string | null;
  /** Detected by the caller when known; `unknown` searches everything. */
  language?: string;
}

/** What the model answers about one text. */
export interface Ranking {
  vector: Vector;
  /** Per department, in the order of `departments`. */
  shares: Float64Array;
  cosines: Float64Array;
  neighbours: readonly Neighbour[];
  family: Family;
}

interface Item {
  example: Example | null;
  features: Features;
  vector: Vector;
  column: number;
  family: Family;
  weight: number;
  /** Its entry in the index; -1 while it is overridden by a later word about the same text. */
  entry: number;
}

const batchEpochs = 6;
const ownSteps = 3;
const replayed = 8;
/** A correction is stepped until the model itself would choose it, at most so often. */
const mostSteps = 30;
const neighbourCount = 10;

export interface RouterModel {
  readonly departments: readonly DepartmentText[];
  /** Replaces everything; the log given becomes the checkpoint. Under 1.5 s for 1,500 examples. */
  load(departments: readonly DepartmentText[], examples: readonly Example[]): void;
  /** Names, descriptions or the list changed: the log is folded again over them. */
  setDepartments(departments: readonly DepartmentText[]): void;
  /** One more entry of the log, a few milliseconds. The same id again replaces it. */
  learn(example: Example): void;
  /** Takes an entry out of the log and folds the rest again. Unknown ids change nothing. */
  unlearn(exampleId: string): void;
  /** Folds the whole log again; the result equals the model as it was. */
  rebuild(): void;
  rank(features: Features, language: TextLanguage): Ranking;
  /** The example behind a neighbour; null for a description. */
  exampleOf(neighbour: Neighbour): Example | null;
  /** The row of a feature in a ranking's vector, -1 when the model never met it. */
  rowOf(featureId: number): number;
  /** What one feature adds to a department's score, for explanations. */
  leaning(row: number, column: number, family: Family): { regression: number; cosine: number };
}

/** An empty model; it knows nothing until `load` or `setDepartments`. */
export function createRouterModel(): RouterModel {
  return new LocalRouterModel();
}

class LocalRouterModel implements RouterModel {
  departments: readonly DepartmentText[] = [];
  private log: Example[] = [];
  private checkpoint = 0;
  private columns = new Map<string, number>();
  private allowed: boolean[] = [];
  private vocabulary = new Vocabulary();
  private regression = new Regression(0);
  private prototypes = new Prototypes(0);
  private index = new ExampleIndex();
  private items: Item[] = [];
  /** The item that holds the last word about a text. */
  private byText = new Map<string, number>();

  load(departments: readonly DepartmentText[], examples: readonly Example[]): void {
    this.departments = departments;
    this.log = [...new Map(examples.map((example) => [example.id, example])).values()];
    this.checkpoint = this.log.length;
    this.rebuild();
  }

  setDepartments(departments: readonly DepartmentText[]): void {
    this.departments = departments;
    this.rebuild();
  }

  learn(example: Example): void {
    if (this.log.some((known) => known.id === example.id)) this.unlearn(example.id);
    this.log.push(example);
    this.step(example);
  }

  unlearn(exampleId: string): void {
    const at = this.log.findIndex((example) => example.id === exampleId);
    if (at < 0) return;
    this.log.splice(at, 1);
    if (at < this.checkpoint) this.checkpoint -= 1;
    this.rebuild();
  }

  rebuild(): void {
    const count = this.departments.length;
    this.columns = new Map(this.departments.map((department, column) => [department.id, column]));
    this.allowed = this.departments.map((department) => department.active);
    this.vocabulary = new Vocabulary();
    this.regression = new Regression(count);
    this.prototypes = new Prototypes(count);
    this.index = new ExampleIndex();
    this.items = [];
    this.byText = new Map();
    this.batch(this.log.slice(0, this.checkpoint));
    for (const example of this.log.slice(this.checkpoint)) this.step(example);
  }

  private batch(examples: readonly Example[]): void {
    const read: Array<Omit<Item, 'vector' | 'entry'>> = [];
    this.departments.forEach((department, column) => {
      for (const { text, family, weight } of descriptionTexts(department)) {
        const features = extractFeatures(text, family === 'ru' ? 'ru' : 'unknown');
        read.push({ example: null, features, column, family, weight });
      }
    });
    for (const example of examples) {
      const item = this.read(example);
      if (item !== null) read.push(item);
    }
    // Counted before any vector is made, so that all vectors of the batch share one idf.
    for (const { features } of read) this.vocabulary.count(features);
    this.makeRoom();
    for (const item of read) this.store(item);
    const order = this.items.map((_, at) => at);
    for (let epoch = 0; epoch < batchEpochs; epoch += 1) {
      const random = randomFrom(epoch + 1);
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = Math.floor(random() * (at + 1));
        [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
      }
      for (const at of order) this.stepOn(this.items[at]);
    }
  }

  private read(example: Example): Omit<Item, 'vector' | 'entry'> | null {
    const column = this.columns.get(example.departmentId);
    if (column === undefined) return null;
    const family = familyOf(example.language ?? 'unknown');
    const features = extractFeatures(example.text, family === 'ru' ? 'ru' : 'unknown');
    return { example, features, column, family, weight: example.weight ?? 1 };
  }

  private makeRoom(): void {
    this.regression.ensure(this.vocabulary.size);
    this.prototypes.ensure(this.vocabulary.size);
  }

  /** Enters a text into prototypes and index; the last word about the same text overrides earlier ones. */
  private store(read: Omit<Item, 'vector' | 'entry'>): Item {
    const vector = this.vocabulary.vector(read.features);
    const at = this.items.length;
    if (read.example !== null) {
      const key = read.features.tokens.map((token) => token.word).join(' ');
      this.override(this.items[this.byText.get(key) ?? -1], read.column);
      this.byText.set(key, at);
    }
    const { column, family, weight } = read;
    this.prototypes.add(vector, column, family, weight);
    const text: IndexedText = { item: at, column, family, weight: Math.min(1, weight) };
    const item: Item = { ...read, vector, entry: this.index.add(vector, text) };
    this.items.push(item);
    return item;
  }

  private override(earlier: Item | undefined, column: number): void {
    if (earlier === undefined || earlier.column === column || earlier.entry < 0) return;
    this.index.remove(earlier.entry);
    this.prototypes.add(earlier.vector, earlier.column, earlier.family, -earlier.weight);
    earlier.entry = -1;
  }

  private stepOn(item: Item | undefined): void {
    if (item === undefined || item.entry < 0) return;
    this.regression.step(item.vector, item.column, Math.min(1, 0.4 + 0.6 * item.weight));
  }

  /** One entry after the checkpoint: its own steps, then a few of the past so that it is not forgotten. */
  private step(example: Example): void {
    const read = this.read(example);
    if (read === null) return;
    const past = this.items.length;
    this.vocabulary.count(read.features);
    this.makeRoom();
    const item = this.store(read);
    for (let done = 0; done < ownSteps; done += 1) this.stepOn(item);
    const random = randomFrom(fnv1a(example.id));
    for (let done = 0; done < replayed && past > 0; done += 1) {
      this.stepOn(this.items[Math.floor(random() * past)]);
    }
    if (example.source === 'seed') return;
    for (let done = ownSteps; done < mostSteps && !this.isConvinced(item); done += 1) this.stepOn(item);
  }

  /** The regression by itself would now choose the item's department, and clearly. */
  private isConvinced(item: Item): boolean {
    const found = this.regression.probabilities(item.vector);
    const own = found[item.column] ?? 0;
    return own >= 0.8;
  }

  rank(features: Features, language: TextLanguage): Ranking {
    const vector = this.vocabulary.vector(features);
    const family = familyOf(language);
    const known = this.items.length > 0 && this.hasFamily(family);
    const neighbours = this.index.nearest(
      vector,
      neighbourCount,
      (text) => this.allowed[text.column] === true && (!known || text.family === family || text.family === 'other'),
    );
    const cosines = this.prototypes.cosines(vector, family);
    const regression = this.regression.probabilities(vector);
    const taught = neighbours.find((near) => {
      const source = this.exampleOf(near)?.source;
      return source === 'confirmed' || source === 'corrected';
    });
    const shares = mix({ regression, cosines, neighbours }, taught?.similarity ?? 0, this.allowed);
    return { vector, shares, cosines, neighbours, family };
  }

  /** Whether any department describes itself in this family; else everything is searched. */
  private hasFamily(family: Family): boolean {
    return this.departments.some((department) =>
      Object.keys(department.descriptions).some((tag) => familyOf(tag) === family),
    );
  }

  exampleOf(neighbour: Neighbour): Example | null {
    return this.items[neighbour.item]?.example ?? null;
  }

  rowOf(featureId: number): number {
    return this.vocabulary.row(featureId);
  }

  leaning(row: number, column: number, family: Family): { regression: number; cosine: number } {
    return {
      regression: this.regression.weight(row, column),
      cosine: this.prototypes.weight(row, column, family),
    };
  }
}
