import { Refused } from '../errors.ts';

/** A text in which each half of a surrogate pair that stands alone is U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** What a value becomes before it meets the database. */
export interface Storable<T> {
  value: T;
  /** Dotted paths of texts with a NUL, which PostgreSQL cannot hold. */
  refused: string[];
}

/**
 * Texts as they can be stored: half a surrogate pair (a text cut within an emoji) is replaced, so
 * that what is acknowledged is what is read later. To be given what a schema has let through: a
 * shape that is known, never as deep as its sender wished.
 */
export function storable<T>(value: T): Storable<T> {
  const refused: string[] = [];
  const walk = (part: unknown, path: string[]): unknown => {
    if (typeof part === 'string') {
      if (part.includes('\0')) refused.push(path.join('.'));
      return wellFormed(part);
    }
    if (Array.isArray(part)) return part.map((item, index) => walk(item, [...path, String(index)]));
    if (part === null || typeof part !== 'object') return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, item]) => [key, walk(item, [...path, key])]),
    );
  };
  return { value: walk(value, []) as T, refused };
}

/** Texts that can be stored. Throws `invalid_input` that names each that cannot. */
export function textsOf<T>(input: T): T {
  const { value, refused } = storable(input);
  if (refused.length === 0) return value;
  throw new Refused('invalid_input', {
    errors: refused.map((path) => ({ path, code: 'format', message: '' })),
  });
}
