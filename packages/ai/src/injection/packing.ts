/** Weights as they ship: a signed byte each, deflated, in base64. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

export interface PackedWeights {
  largest: number;
  bytes: string;
}

const steps = 127;

/** Small weights are many and matter together, so they are stored finer: a byte is the root of a weight. */
export function packWeights(weights: Float32Array): PackedWeights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const packed = Int8Array.from(weights, (weight) =>
    Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight) / (largest || 1)) * steps),
  );
  return { largest, bytes: deflateRawSync(Buffer.from(packed.buffer)).toString('base64') };
}

export function unpackWeights({ largest, bytes }: PackedWeights): Float32Array {
  const packed = new Int8Array(inflateRawSync(Buffer.from(bytes, 'base64')));
  const weights = new Float32Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) {
    const byte = packed[at] ?? 0;
    weights[at] = (Math.sign(byte) * largest * byte * byte) / steps ** 2;
  }
  return weights;
}
