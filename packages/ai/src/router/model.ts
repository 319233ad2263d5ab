/** The router's model as its users see it: a log of examples folded into an opinion. */
import type { TextLanguage } from '@civicconnect/contract';
import type { Features } from '../features/features.ts';
import type { DepartmentText } from './departments.ts';
import type { Neighbour } from './example-index.ts';
import type { Family } from './families.ts';
import type { MixWeights } from './mixture.ts';
import type { Vector } from './packed.ts';
import type { Slices } from './slices.ts';

export interface Example {
  id: string;
  text: string;
  departmentId: string;
  /** Default 1. */
  weight?: number;
  source: 'seed' | 'confirmed' | 'corrected';
  sessionId: string | null;
  /** Left out, the brain detects it; `unknown` is read as Uzbek and found from every language. */
  language?: string;
}

/** What the model answers about one text. */
export interface Ranking {
  vector: Vector;
  /** Probability per department, in the order of `departments`; inactive ones have 0. */
  shares: Float64Array;
  /** Cosine to each department's middle. */
  cosines: Float64Array;
  neighbours: readonly Neighbour[];
  /** What each opinion counted. */
  weights: MixWeights;
  /** How many departments the right one is among, nine times of ten; null before that is known. */
  plausible: number | null;
  /** Of the text: names are said in it. */
  family: Family;
  /** Whose texts it was compared with; `other` is everybody's. */
  searched: Family;
}

/** A learned text near another one. */
export interface NearText {
  /** Null for a piece of a department's description. */
  exampleId: string | null;
  departmentId: string;
  /** Cosine, 0 to 1. */
  similarity: number;
}

/**
 * What takes long comes twice: at once, and in slices between which the model answers as before.
 * Slices of one model are worked off one after another.
 */
export interface RouterModel {
  readonly departments: readonly DepartmentText[];
  /**
   * Replaces everything. Examples in the order in which they were learned: the first `batch` of them
   * (all, when left out) are learned together, every later one by small steps.
   */
  load(departments: readonly DepartmentText[], examples: readonly Example[], batch?: number): void;
  loading(
    departments: readonly DepartmentText[],
    examples: readonly Example[],
    batch?: number,
  ): Slices;
  /** Names, descriptions or the list changed: the log is folded again over them. */
  setDepartments(departments: readonly DepartmentText[]): void;
  settingDepartments(departments: readonly DepartmentText[]): Slices;
  /** One more entry at the end of the log, a few milliseconds. The same id again replaces it. */
  learn(example: Example): void;
  learning(example: Example): Slices;
  /** Takes an entry out of the log and folds the rest again. Unknown ids change nothing. */
  unlearn(exampleId: string): void;
  unlearning(exampleId: string): Slices;
  /** Another model of the same log over other departments; this one stays as it is. */
  with(departments: readonly DepartmentText[]): Slices<RouterModel>;
  /** @param language of the text the features are of: decides whose examples are searched. */
  rank(features: Features, language: TextLanguage): Ranking;
  /** The learned texts nearest to one, of active and inactive departments, nearest first. */
  nearest(features: Features, language: TextLanguage, limit: number): NearText[];
  /**
   * What staff confirmed or corrected that is nearest to a ranked text, in whatever language: a matter
   * does not change with the letters it is written in.
   */
  taughtNear(ranking: Ranking, limit: number): Neighbour[];
  /** The example behind a neighbour of a ranking; null for a description. */
  exampleOf(neighbour: Neighbour): Example | null;
  /** The row of a feature in a ranking's vector, -1 when the model never met it. */
  rowOf(featureId: number): number;
  /**
   * For explanations: what each feature of a ranking's vector adds to a department's score by the
   * regression and by the department's middle, weighed as the ranking weighs them.
   */
  leanings(ranking: Ranking, column: number): Float64Array;
}
