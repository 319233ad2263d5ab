/** One string of the product in all its languages. `uz-Cyrl` is derived from `uz` unless given. */
export type Entry = { uz: string; ru: string; en: string; fa: string; 'uz-Cyrl'?: string };

/**
 * Declares a namespace of strings. The literal types are kept: keys become a union, and the
 * parameters of each message are known to the type checker.
 */
export function catalog<const C extends Record<string, Entry>>(entries: C): C {
  return entries;
}

type All<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/**
 * Joins the parts of a namespace that is kept in a file for each screen.
 * @throws Error when two parts name the same key: one of them would be lost without a word.
 */
export function joined<const P extends readonly Record<string, Entry>[]>(
  ...parts: P
): { [K in keyof All<P[number]>]: All<P[number]>[K] } {
  const all: Record<string, Entry> = {};
  for (const [key, entry] of parts.flatMap((part) => Object.entries(part))) {
    if (key in all) throw new Error(`two parts of a catalog name the key ${key}`);
    all[key] = entry;
  }
  return all as { [K in keyof All<P[number]>]: All<P[number]>[K] };
}
