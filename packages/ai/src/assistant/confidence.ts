/**
 * How likely an extracted answer is right. A logistic model over the evidence; its numbers were fitted
 * on questions of which three in ten had their paragraph taken away (docs/decisions/0032).
 */
import type { Evidence } from './extract.ts';

const bias = -3.22;
const weights: Readonly<Record<keyof Evidence, number>> = {
  own: 3.87,
  firmMissing: -2.44,
  lead: 6.66,
  wanted: 0.21,
  length: 1.83,
  ahead: 0.68,
};

/** Below this nothing is quoted: above it, 95 of 100 answers were right. */
export const answerFloor = 0.84;

/** 0–1. */
export function confidenceOf(evidence: Evidence): number {
  const kinds = Object.keys(weights) as (keyof Evidence)[];
  const sum = kinds.reduce((total, kind) => total + weights[kind] * evidence[kind], bias);
  return 1 / (1 + Math.exp(-sum));
}
