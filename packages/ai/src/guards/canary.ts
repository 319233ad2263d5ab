/**
 * Did the router get worse at what it should know? A few examples (the canary set) are kept away from
 * a model made for the purpose; it is judged on them before and after it is taught the newest lessons.
 */
import type { TextLanguage } from '@civicconnect/contract';
import { extractFeatures, type Features } from '../features/features.ts';
import { fnv1a } from '../features/hash.ts';
import { detectLanguage } from '../language/detect.ts';
import type { DepartmentText } from '../router/departments.ts';
import { createRouterModel } from '../router/local-model.ts';
import type { Example, NearText, RouterModel } from '../router/model.ts';

export interface CanaryInput {
  departments: readonly DepartmentText[];
  /** What it knew when it was last found well, in order, the canary set among it. */
  known: readonly Example[];
  /** What it was taught since, in order. */
  taught: readonly Example[];
  /** Ids of `known` that are judged and not learned; see `chooseCanary`. */
  canary: readonly string[];
}

export interface CanaryResult {
  /** How many texts were judged. */
  size: number;
  /** Share of them that went right before the lessons and after, 0 to 1. */
  before: number;
  after: number;
  isWorse: boolean;
  /** Ids of the lessons that did it, as far as can be told, most harmful first; none unless worse. */
  suspects: string[];
}

const fixedCanaries = 100;
const nearCanaries = 100;
/**
 * A department got worse when so many of its texts, net, go wrong that went right …
 * Ten wrong lessons in the demo cost theirs 1.3 to 11 texts' probability, fifteen right ones never half of one.
 */
const lostTexts = 1;
/** … and this much probability, in texts, went from right to wrong. */
const lostProbability = 1;
/** Lessons that did less than this part of what the worst did are left out of account. */
const noticeable = 0.15;
const mostSuspects = 20;
const consulted = 60;

/**
 * At most 200 ids: half by a hash, always the same ones; half those nearest to what was taught,
 * where harm would show.
 * @param near per lesson, the learned texts nearest to it.
 */
export function chooseCanary(
  known: readonly Example[],
  near: readonly (readonly NearText[])[],
): string[] {
  const eligible = known.filter(({ source }) => source !== 'corrected');
  const fixed = eligible
    .map(({ id }) => ({ id, place: fnv1a(id) }))
    .sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1))
    .slice(0, fixedCanaries);
  const ids = new Set(eligible.map(({ id }) => id));
  const closest = new Map<string, number>();
  for (const { exampleId, similarity } of near.flat()) {
    if (exampleId === null || !ids.has(exampleId)) continue;
    closest.set(exampleId, Math.max(similarity, closest.get(exampleId) ?? 0));
  }
  const harmed = [...closest]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, nearCanaries);
  return [...new Set([...fixed.map(({ id }) => id), ...harmed.map(([id]) => id)])];
}

interface Judged {
  id: string;
  departmentId: string;
  column: number;
  features: Features;
  language: TextLanguage;
}

interface Verdict {
  shares: Float64Array;
  isRight: boolean;
}

function judge(model: RouterModel, { features, language, column }: Judged): Verdict {
  const { shares } = model.rank(features, language);
  return { shares, isRight: shares.indexOf(Math.max(...shares)) === column };
}

/** Texts lost (net) and probability lost, per department. */
function harmPerDepartment(
  texts: readonly Judged[],
  before: readonly Verdict[],
  after: readonly Verdict[],
): Map<string, { texts: number; probability: number }> {
  const harm = new Map<string, { texts: number; probability: number }>();
  texts.forEach(({ departmentId, column }, at) => {
    const sum = harm.get(departmentId) ?? { texts: 0, probability: 0 };
    sum.texts += Number(before[at]?.isRight) - Number(after[at]?.isRight);
    sum.probability += (before[at]?.shares[column] ?? 0) - (after[at]?.shares[column] ?? 0);
    harm.set(departmentId, sum);
  });
  return harm;
}

/** A lesson is to blame for what its department won of a text of another, by how alike the two are. */
function blameLessons(
  model: RouterModel,
  texts: readonly Judged[],
  before: readonly Verdict[],
  after: readonly Verdict[],
  taught: ReadonlySet<string>,
): string[] {
  const blame = new Map<string, number>();
  const columns = new Map(model.departments.map(({ id }, column) => [id, column]));
  texts.forEach((text, at) => {
    for (const near of model.nearest(text.features, text.language, consulted)) {
      const column = columns.get(near.departmentId) ?? -1;
      if (near.exampleId === null || !taught.has(near.exampleId) || column === text.column)
        continue;
      const won = (after[at]?.shares[column] ?? 0) - (before[at]?.shares[column] ?? 0);
      const so = Math.max(0, won) * near.similarity;
      blame.set(near.exampleId, (blame.get(near.exampleId) ?? 0) + so);
    }
  });
  const ranked = [...blame].sort((one, other) => other[1] - one[1]);
  const least = noticeable * (ranked[0]?.[1] ?? 0);
  return ranked
    .filter(([, sum]) => sum > 0 && sum >= least)
    .slice(0, mostSuspects)
    .map(([id]) => id);
}

/** Makes a model of its own: seconds for tens of thousands of examples. */
export function measureCanary({ departments, known, taught, canary }: CanaryInput): CanaryResult {
  const chosen = new Set(canary);
  const columns = new Map(departments.map(({ id }, column) => [id, column]));
  const texts = known.flatMap(({ id, text, departmentId }): Judged[] => {
    const column = columns.get(departmentId);
    if (!chosen.has(id) || column === undefined || departments[column]?.active !== true) return [];
    const { language } = detectLanguage(text);
    return [{ id, departmentId, column, language, features: extractFeatures(text, language) }];
  });
  const model = createRouterModel();
  model.load(
    departments,
    known.filter(({ id }) => !chosen.has(id)),
  );
  const before = texts.map((text) => judge(model, text));
  for (const lesson of taught) model.learn(lesson);
  const after = texts.map((text) => judge(model, text));

  const harm = harmPerDepartment(texts, before, after);
  const harmed = texts.map(({ departmentId }) => {
    const sum = harm.get(departmentId);
    return (sum?.texts ?? 0) >= lostTexts && (sum?.probability ?? 0) >= lostProbability;
  });
  const only = <T>(list: readonly T[]): T[] => list.filter((_, at) => harmed[at]);
  const right = (verdicts: readonly Verdict[]): number =>
    verdicts.filter(({ isRight }) => isRight).length / Math.max(1, texts.length);
  const isWorse = harmed.includes(true);
  const ids = new Set(taught.map(({ id }) => id));
  return {
    size: texts.length,
    before: right(before),
    after: right(after),
    isWorse,
    suspects: isWorse ? blameLessons(model, only(texts), only(before), only(after), ids) : [],
  };
}
