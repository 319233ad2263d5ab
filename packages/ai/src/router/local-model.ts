/**
 * The local model: a deterministic fold over an ordered log of examples. What was there when it was
 * loaded (the checkpoint) is learned as a batch, every later entry by small steps; taking an entry
 * out folds the rest again, so a model that grew and one that is rebuilt are the same.
 */
import type { TextLanguage } from '@civicconnect/contract';
import { extractFeatures, type Features } from '../features/features.ts';
import { fnv1a } from '../features/hash.ts';
import { Calibrator, countPlausible } from './calibration.ts';
import { type DepartmentText, descriptionTexts } from './departments.ts';
import type { Neighbour } from './example-index.ts';
import { type Family, familyOf, languageOf } from './families.ts';
import { Knowledge, type Lesson } from './knowledge.ts';
import { mix, mixTerms } from './mixture.ts';
import type { Example, Ranking, RouterModel } from './model.ts';
import { opinionsOf } from './opinions.ts';
import { randomFrom } from './random.ts';
import { heldOutTrial } from './trial.ts';

const ownSteps = 3;
const replayed = 8;

/** An empty model; it knows nothing until `load` or `setDepartments`. */
export function createRouterModel(): RouterModel {
  return new LocalModel();
}

class LocalModel implements RouterModel {
  departments: readonly DepartmentText[] = [];
  private log: Example[] = [];
  private checkpoint = 0;
  private columns = new Map<string, number>();
  private knowledge = new Knowledge(0);
  private calibrator = new Calibrator();
  /** Families in which at least one department describes itself. */
  private described = new Set<Family>();

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
    this.columns = new Map(this.departments.map((department, column) => [department.id, column]));
    this.described = new Set(
      this.departments.flatMap(({ descriptions }) => Object.keys(descriptions).map(familyOf)),
    );
    this.knowledge = new Knowledge(this.departments.length);
    const lessons = this.departments.flatMap((department, column) =>
      descriptionTexts(department).map(
        ({ text, family, weight }): Lesson => ({
          example: null,
          features: extractFeatures(text, languageOf(family)),
          column,
          family,
          weight,
        }),
      ),
    );
    for (const example of this.log.slice(0, this.checkpoint)) {
      const lesson = this.lessonOf(example);
      if (lesson !== null) lessons.push(lesson);
    }
    this.calibrator = new Calibrator();
    this.calibrator.addAll(heldOutTrial(lessons, this.departments.length));
    this.knowledge.enterAll(lessons);
    for (const example of this.log.slice(this.checkpoint)) this.step(example);
  }

  /** Null for an example of a department that is not there: it waits in the log. */
  private lessonOf(example: Example): Lesson | null {
    const column = this.columns.get(example.departmentId);
    if (column === undefined) return null;
    const family = familyOf(example.language ?? 'unknown');
    const features = extractFeatures(example.text, languageOf(family));
    return { example, features, column, family, weight: example.weight ?? 1 };
  }

  /** One entry after the checkpoint: its own steps, and a few of the past so that it is not forgotten. */
  private step(example: Example): void {
    const lesson = this.lessonOf(example);
    if (lesson === null) return;
    const { knowledge } = this;
    this.judge(lesson);
    const past = knowledge.size;
    const own = knowledge.enter(lesson);
    for (let done = 0; done < ownSteps; done += 1) knowledge.stepOn(own);
    const random = randomFrom(fnv1a(example.id));
    for (let done = 0; done < replayed && past > 0; done += 1) {
      knowledge.stepOn(Math.floor(random() * past));
    }
  }

  /** What the model thinks of a text before it learns it tells how far it can be trusted. */
  private judge({ features, family, column }: Lesson): void {
    if (this.knowledge.hasRead(features)) return;
    const everyone = (): boolean => true;
    const { opinions } = opinionsOf(this.knowledge, features, this.searchedFor(family), everyone);
    this.calibrator.add({ terms: mixTerms(opinions), column });
  }

  private searchedFor(family: Family): Family {
    return this.described.has(family) ? family : 'other';
  }

  rank(features: Features, language: TextLanguage): Ranking {
    const family = familyOf(language);
    const allowed = this.departments.map((department) => department.active);
    const searched = this.searchedFor(family);
    const isAllowed = (column: number): boolean => allowed[column] === true;
    const { vector, opinions } = opinionsOf(this.knowledge, features, searched, isAllowed);
    const { weights, plausibleMass } = this.calibrator.calibration;
    const shares = mix(opinions, allowed, weights);
    const plausible = plausibleMass === null ? null : countPlausible(shares, plausibleMass);
    const { cosines, neighbours } = opinions;
    return { vector, shares, cosines, neighbours, weights, plausible, family, searched };
  }

  exampleOf(neighbour: Neighbour): Example | null {
    return this.knowledge.exampleAt(neighbour.item);
  }

  rowOf(featureId: number): number {
    return this.knowledge.vocabulary.row(featureId);
  }

  leaning(row: number, column: number, family: Family): { regression: number; cosine: number } {
    const { regression, prototypes } = this.knowledge;
    return {
      regression: regression.weight(row, column),
      cosine: prototypes.weight(row, column, family),
    };
  }
}
