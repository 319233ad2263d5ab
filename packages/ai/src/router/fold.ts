/**
 * What a log of examples leaves in mind, over one list of departments. The first part of the log is
 * learned as a batch, the rest by small steps in its order; the same log gives the same fold, down to
 * the last bit, wherever and however often it is made.
 */
import type { TextLanguage } from '@civicconnect/contract';
import { extractFeatures, type Features } from '../features/features.ts';
import { fnv1a } from '../features/hash.ts';
import { Calibrator, countPlausible, type JudgedText } from './calibration.ts';
import { type DepartmentText, descriptionTexts } from './departments.ts';
import { type Family, familyOf, languageOf } from './families.ts';
import { Knowledge, type Lesson } from './knowledge.ts';
import { mix, mixTerms } from './mixture.ts';
import type { Example, Ranking } from './model.ts';
import { opinionsOf } from './opinions.ts';
import { randomFrom } from './random.ts';
import type { Slices } from './slices.ts';
import { heldOutTrial } from './trial.ts';

const ownSteps = 3;
const replayed = 8;
const lessonsPerSlice = 50;

export class Fold {
  readonly knowledge: Knowledge;
  private readonly columns: ReadonlyMap<string, number>;
  /** How the batch's own texts were judged by models that had not read them. */
  trial: readonly JudgedText[] = [];
  private readonly calibrator = new Calibrator();
  /** Families in which at least one department describes itself. */
  private readonly described: ReadonlySet<Family>;

  private constructor(departments: readonly DepartmentText[]) {
    this.columns = new Map(departments.map((department, column) => [department.id, column]));
    this.described = new Set(
      departments.flatMap(({ descriptions }) => Object.keys(descriptions).map(familyOf)),
    );
    this.knowledge = new Knowledge(departments.length);
  }

  /**
   * Reads descriptions and batch together, then every later example by itself.
   * @param trial of an earlier fold over the same departments and batch, which would be made again.
   */
  static *over(
    departments: readonly DepartmentText[],
    batch: Iterable<Example>,
    late: Iterable<Example>,
    trial: readonly JudgedText[] | null = null,
  ): Slices<Fold> {
    const fold = new Fold(departments);
    const lessons = departments.flatMap((department, column) =>
      descriptionTexts(department).map((piece) => lessonOfDescription(piece, column)),
    );
    for (const example of batch) {
      const lesson = fold.lessonOf(example);
      if (lesson !== null) lessons.push(lesson);
      if (lessons.length % lessonsPerSlice === 0) yield;
    }
    fold.trial = trial ?? (yield* heldOutTrial(lessons, departments.length));
    fold.calibrator.addAll(fold.trial);
    yield;
    yield* fold.knowledge.entering(lessons);
    for (const example of late) {
      fold.learn(example);
      yield;
    }
    return fold;
  }

  /** Whether examples of this department are learned; others leave no trace. */
  knows(departmentId: string): boolean {
    return this.columns.has(departmentId);
  }

  private lessonOf(example: Example): Lesson | null {
    const column = this.columns.get(example.departmentId);
    if (column === undefined) return null;
    const family = familyOf(example.language ?? 'unknown');
    const features = extractFeatures(example.text, languageOf(family));
    return { example, features, column, family, weight: example.weight ?? 1 };
  }

  /** One entry after the batch: its own steps, and a few of the past so that it is not forgotten. */
  learn(example: Example): void {
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

  /** Whose texts a text of this family is compared with. */
  searchedFor(family: Family): Family {
    return this.described.has(family) ? family : 'other';
  }

  /** @param allowed per column, whether the department may be chosen. */
  rank(features: Features, language: TextLanguage, allowed: readonly boolean[]): Ranking {
    const family = familyOf(language);
    const searched = this.searchedFor(family);
    const isAllowed = (column: number): boolean => allowed[column] === true;
    const { vector, opinions } = opinionsOf(this.knowledge, features, searched, isAllowed);
    const { weights, plausibleMass } = this.calibrator.calibration;
    const shares = mix(opinions, allowed, weights);
    const plausible = plausibleMass === null ? null : countPlausible(shares, plausibleMass);
    const { cosines, neighbours } = opinions;
    return { vector, shares, cosines, neighbours, weights, plausible, family, searched };
  }
}

function lessonOfDescription(
  { text, family, weight }: ReturnType<typeof descriptionTexts>[number],
  column: number,
): Lesson {
  const features = extractFeatures(text, languageOf(family));
  return { example: null, features, column, family, weight };
}
