/** 32-bit FNV-1a over UTF-16 units, folded to the size of the feature space. */
export const featureSpace = 2 ** 18;

export function fnv1a(text: string, from = 0, to = text.length, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = from; at < to; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** High bits are folded in, so that all of the hash decides the place. */
export function featureOf(hash: number): number {
  return ((hash >>> 18) ^ hash) & (featureSpace - 1);
}
