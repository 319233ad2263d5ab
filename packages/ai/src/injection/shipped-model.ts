/** The linear model that ships, unpacked once. */
import { inflateRawSync } from 'node:zlib';
import type { LinearModel } from './linear.ts';
import { packed } from './linear-weights.ts';

let unpacked: LinearModel | undefined;

export function shippedModel(): LinearModel {
  if (unpacked === undefined) {
    const { bias, step, threshold, weights } = packed;
    const bytes = inflateRawSync(Buffer.from(weights, 'base64'));
    unpacked = {
      bias,
      step,
      threshold,
      weights: Int8Array.from(bytes, (byte) => (byte << 24) >> 24),
    };
  }
  return unpacked;
}
