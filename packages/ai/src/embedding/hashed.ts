/**
 * A dense vector without a model: the router's features hashed into 768 signed places (Weinberger et
 * al., "Feature Hashing for Large Scale Multitask Learning", 2009). Texts that share words and pieces
 * of words come near; meaning it does not know. Routing never looks at it: squeezing the features so
 * costs about twenty points of accuracy.
 */
import { extractFeatures } from '../features/features.ts';
import { detectLanguage } from '../language/detect.ts';

export const hashedModel = 'local-hash-768';
const dimensions = 768;

/** Mixes a feature's number (the finaliser of MurmurHash3), so that neighbours fall apart. */
function mixed(id: number): number {
  let hash = id ^ (id >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** 768 numbers of length 1; of a text without any feature, the first axis. */
export function hashedVector(text: string): Float32Array {
  const { language } = detectLanguage(text);
  const { ids, counts } = extractFeatures(text, language);
  const vector = new Float32Array(dimensions);
  ids.forEach((id, at) => {
    const hash = mixed(id + 1);
    const place = (hash >>> 1) % dimensions;
    vector[place] = (vector[place] ?? 0) + (hash & 1 ? 1 : -1) * (counts[at] ?? 0);
  });
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  if (length === 0) vector[0] = 1;
  else for (let at = 0; at < dimensions; at += 1) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}
