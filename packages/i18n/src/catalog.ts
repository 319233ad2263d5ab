/** One string of the product in all its languages. `uz-Cyrl` is derived from `uz` unless given. */
export type Entry = { uz: string; ru: string; en: string; fa: string; 'uz-Cyrl'?: string };

/**
 * Declares a namespace of strings. The literal types are kept: keys become a union, and the
 * parameters of each message are known to the type checker.
 */
export function catalog<const C extends Record<string, Entry>>(entries: C): C {
  return entries;
}
