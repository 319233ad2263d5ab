/** Vectors as texts of one district make them: around a few topics, none like another. */

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function unit(numbers: ArrayLike<number>): Float32Array {
  const length = Math.hypot(...Array.from(numbers));
  return Float32Array.from(numbers, (value) => value / length);
}

/** Normally distributed (Box–Muller). */
function normals(random: () => number, count: number): number[] {
  return Array.from({ length: count }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return radius * Math.cos(2 * Math.PI * random());
  });
}

/** @param spread how far vectors stray from their topic; 1 is as far as the topics lie apart */
export function topicalVectors(
  count: number,
  {
    dimensions,
    topics = 20,
    spread = 0.8,
    seed = 1,
  }: {
    dimensions: number;
    topics?: number;
    spread?: number;
    seed?: number;
  },
): Float32Array[] {
  const random = randomFrom(seed);
  const middles = Array.from({ length: topics }, () => normals(random, dimensions));
  return Array.from({ length: count }, (_, at) => {
    const middle = middles[at % topics] ?? [];
    return unit(
      normals(random, dimensions).map((value, place) => (middle[place] ?? 0) + spread * value),
    );
  });
}

export function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
