/**
 * The local model: a log of examples, and the fold over it that answers. Taking an entry out, or new
 * descriptions, fold the log anew and swap, so that a model that grew and one made from the stored
 * examples are the same. Until the swap the old fold answers.
 */
import type { TextLanguage } from '@civicconnect/contract';
import type { Features } from '../features/features.ts';
import type { DepartmentText } from './departments.ts';
import type { Neighbour } from './example-index.ts';
import { familyOf } from './families.ts';
import { Fold } from './fold.ts';
import { prototypeTemperature } from './mixture.ts';
import type { Example, NearText, Ranking, RouterModel } from './model.ts';
import { isTaught } from './opinions.ts';
import { atOnce, type Slices } from './slices.ts';

/** An empty model; it knows nothing until `load` or `setDepartments`. */
export function createRouterModel(): RouterModel {
  return new LocalModel();
}

/** Whether two lists teach the same; which of them are active does not matter to what is learned. */
function teachTheSame(one: readonly DepartmentText[], other: readonly DepartmentText[]): boolean {
  const taught = (list: readonly DepartmentText[]): string =>
    JSON.stringify(list.map(({ id, names, descriptions }) => [id, names, descriptions]));
  return taught(one) === taught(other);
}

class LocalModel implements RouterModel {
  departments: readonly DepartmentText[] = [];
  /** The log, in two parts: what is learned together, and what came after. */
  private batch = new Map<string, Example>();
  private late = new Map<string, Example>();
  private fold = atOnce(Fold.over([], [], []));

  load(...args: Parameters<RouterModel['loading']>): void {
    atOnce(this.loading(...args));
  }

  *loading(
    departments: readonly DepartmentText[],
    examples: readonly Example[],
    batch = examples.length,
  ): Slices {
    this.batch = new Map(examples.slice(0, batch).map((example) => [example.id, example]));
    this.late = new Map();
    for (const example of examples.slice(batch)) this.note(example);
    yield* this.refold(departments);
  }

  setDepartments(departments: readonly DepartmentText[]): void {
    atOnce(this.settingDepartments(departments));
  }

  *settingDepartments(departments: readonly DepartmentText[]): Slices {
    if (teachTheSame(departments, this.departments)) this.departments = departments;
    else yield* this.refold(departments);
  }

  learn(example: Example): void {
    atOnce(this.learning(example));
  }

  *learning(example: Example): Slices {
    yield* this.unlearning(example.id);
    this.note(example);
    this.fold.learn(example);
  }

  unlearn(exampleId: string): void {
    atOnce(this.unlearning(exampleId));
  }

  *unlearning(exampleId: string): Slices {
    const known = this.batch.get(exampleId) ?? this.late.get(exampleId);
    if (known === undefined) return;
    // Out of the later part, it leaves the batch and what was found out by it as they are.
    const trial = this.batch.delete(exampleId) ? null : this.fold.trial;
    this.late.delete(exampleId);
    if (this.fold.knows(known.departmentId)) yield* this.refold(this.departments, trial);
  }

  *with(departments: readonly DepartmentText[]): Slices<RouterModel> {
    const other = new LocalModel();
    other.batch = new Map(this.batch);
    other.late = new Map(this.late);
    yield* other.refold(departments);
    return other;
  }

  /** A later word under the same id takes the place of the earlier one, at the end of the log. */
  private note(example: Example): void {
    this.batch.delete(example.id);
    this.late.delete(example.id);
    this.late.set(example.id, example);
  }

  private *refold(
    departments: readonly DepartmentText[],
    trial: Fold['trial'] | null = null,
  ): Slices {
    this.fold = yield* Fold.over(departments, this.batch.values(), this.late.values(), trial);
    this.departments = departments;
  }

  rank(features: Features, language: TextLanguage): Ranking {
    const allowed = this.departments.map((department) => department.active);
    return this.fold.rank(features, language, allowed);
  }

  nearest(features: Features, language: TextLanguage, limit: number): NearText[] {
    const { knowledge } = this.fold;
    const searched = this.fold.searchedFor(familyOf(language));
    return knowledge.index
      .nearest(
        knowledge.vocabulary.vector(features),
        limit,
        ({ family }) => searched === 'other' || family === searched || family === 'other',
      )
      .map(({ item, column, similarity }) => ({
        exampleId: knowledge.exampleAt(item)?.id ?? null,
        departmentId: this.departments[column]?.id ?? '',
        similarity,
      }));
  }

  taughtNear({ vector }: Ranking, limit: number): Neighbour[] {
    const { knowledge } = this.fold;
    return knowledge.index.nearest(vector, limit, ({ item }) =>
      isTaught(knowledge.exampleAt(item)),
    );
  }

  exampleOf(neighbour: Neighbour): Example | null {
    return this.fold.knowledge.exampleAt(neighbour.item);
  }

  rowOf(featureId: number): number {
    return this.fold.knowledge.vocabulary.row(featureId);
  }

  leanings({ vector, weights, searched }: Ranking, column: number): Float64Array {
    const { regression, prototypes } = this.fold.knowledge;
    const { rows, values } = vector;
    const middle = prototypes.weights(rows, column, searched);
    return middle.map((cosine, at) => {
      const slope = regression.weight(rows[at] ?? 0, column);
      const score =
        weights.regression * slope + (weights.prototypes / prototypeTemperature) * cosine;
      return score * (values[at] ?? 0);
    });
  }
}
