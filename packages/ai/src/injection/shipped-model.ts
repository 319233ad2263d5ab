/** The linear model that ships, unpacked once. */
import type { LinearModel } from './linear.ts';
import { packed } from './linear-weights.ts';
import { unpackWeights } from './packing.ts';

let unpacked: LinearModel | undefined;

export function shippedModel(): LinearModel {
  if (unpacked === undefined) {
    const { bias, threshold, weights } = packed;
    unpacked = { bias, threshold, weights: unpackWeights(weights) };
  }
  return unpacked;
}
