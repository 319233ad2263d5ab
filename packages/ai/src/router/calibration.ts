/**
 * How the opinions are weighed, learned from texts that the model had not read when it judged them.
 * The weights minimise the log loss, so that a share says how often it is right; too few texts leave
 * the first weights as they are.
 */
import { firstWeights, type MixTerms, type MixWeights, mixScores } from './mixture.ts';
import { softmax } from './regression.ts';

/** A text judged before it was learned, and where it belonged. */
export interface JudgedText {
  terms: MixTerms;
  column: number;
}

export interface Calibration {
  weights: MixWeights;
  /**
   * A department is plausible while those before it have no more than this probability together: nine
   * times of ten the right one is among the plausible (conformal prediction by cumulated mass,
   * Romano and others 2020). Null before it is known.
   */
  plausibleMass: number | null;
}

/** Fewer texts say too little to be fitted to. */
export const fewestJudged = 200;
/** Older texts were judged by a model that has grown since. */
const mostJudged = 600;
const refitEvery = 50;
const coverage = 0.9;
const newtonSteps = 8;
/** Pull towards the first weights, in texts: it decides where the judged say nothing. */
const ridge = 4;
const leastWeight = 0.02;
const names = ['regression', 'prototypes', 'neighbours', 'bayes'] as const;

export const uncalibrated: Calibration = { weights: firstWeights, plausibleMass: null };

/** Collects judged texts and refits after every fifty. A fold: the same texts give the same weights. */
export class Calibrator {
  calibration: Calibration = uncalibrated;
  private judged: JudgedText[] = [];
  private unfitted = 0;

  addAll(judged: readonly JudgedText[]): void {
    this.judged = [...this.judged, ...judged].slice(-mostJudged);
    this.refit();
  }

  add(judged: JudgedText): void {
    this.judged.push(judged);
    if (this.judged.length > mostJudged) this.judged.shift();
    this.unfitted += 1;
    if (this.unfitted >= refitEvery) this.refit();
  }

  private refit(): void {
    this.unfitted = 0;
    if (this.judged.length < fewestJudged) return;
    const weights = fitWeights(this.judged);
    this.calibration = { weights, plausibleMass: plausibleMassOf(this.judged, weights) };
  }
}

/** Newton's method on a convex loss of four weights. */
function fitWeights(judged: readonly JudgedText[]): MixWeights {
  let weights = firstWeights;
  for (let step = 0; step < newtonSteps; step += 1) {
    const gradient = names.map((name) => ridge * (weights[name] - firstWeights[name]));
    const curvature = names.map((_, at) => names.map((_, other) => (at === other ? ridge : 0)));
    for (const text of judged) addSlopes(text, weights, gradient, curvature);
    const [regression = 0, prototypes = 0, neighbours = 0, bayes = 0] = solved(curvature, gradient);
    weights = {
      regression: Math.max(leastWeight, weights.regression - regression),
      prototypes: Math.max(leastWeight, weights.prototypes - prototypes),
      neighbours: Math.max(leastWeight, weights.neighbours - neighbours),
      bayes: Math.max(leastWeight, weights.bayes - bayes),
    };
  }
  return weights;
}

function addSlopes(
  { terms, column }: JudgedText,
  weights: MixWeights,
  gradient: number[],
  curvature: number[][],
): void {
  const shares = softmax(mixScores(terms, weights));
  const logs = names.map((name) => terms[name]);
  const means = logs.map((log) => product(shares, log));
  for (let one = 0; one < logs.length; one += 1) {
    const log = logs[one] ?? shares;
    const mean = means[one] ?? 0;
    gradient[one] = (gradient[one] ?? 0) + mean - (log[column] ?? 0);
    for (let other = 0; other <= one; other += 1) {
      const spread = product(shares, log, logs[other]) - mean * (means[other] ?? 0);
      addAt(curvature, one, other, spread);
      if (other !== one) addAt(curvature, other, one, spread);
    }
  }
}

/** The sum over departments of share times one thing, or two. */
function product(shares: Float64Array, one: Float64Array, other?: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < shares.length; at += 1) {
    sum += (shares[at] ?? 0) * (one[at] ?? 0) * (other === undefined ? 1 : (other[at] ?? 0));
  }
  return sum;
}

function addAt(matrix: number[][], row: number, column: number, value: number): void {
  const cells = matrix[row];
  if (cells !== undefined) cells[column] = (cells[column] ?? 0) + value;
}

/** Solves a small symmetric positive system by elimination. */
function solved(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivotRow, pivot) => {
    const lead = pivotRow[pivot] ?? 1;
    for (let at = pivot; at < pivotRow.length; at += 1) pivotRow[at] = (pivotRow[at] ?? 0) / lead;
    rows.forEach((row, other) => {
      const factor = row[pivot] ?? 0;
      if (other === pivot || factor === 0) return;
      row.forEach((value, at) => {
        row[at] = value - factor * (pivotRow[at] ?? 0);
      });
    });
  });
  return rows.map((row) => row[row.length - 1] ?? 0);
}

function plausibleMassOf(judged: readonly JudgedText[], weights: MixWeights): number {
  const before = judged
    .map(({ terms, column }) => {
      const shares = softmax(mixScores(terms, weights));
      const own = shares[column] ?? 0;
      return shares.reduce((sum, share) => sum + (share > own ? share : 0), 0);
    })
    .sort((one, other) => one - other);
  const rank = Math.ceil((before.length + 1) * coverage) - 1;
  return before[Math.min(rank, before.length - 1)] ?? 1;
}

/** How many departments are plausible, best first; at least one. */
export function countPlausible(shares: Float64Array, mass: number): number {
  const sorted = [...shares].filter((share) => share > 0).sort((one, other) => other - one);
  let count = 0;
  let before = 0;
  for (const share of sorted) {
    if (count > 0 && before > mass) break;
    count += 1;
    before += share;
  }
  return count;
}
