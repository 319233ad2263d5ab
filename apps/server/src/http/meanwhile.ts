import { isDeepStrictEqual } from 'node:util';
import { Refused } from '../errors.ts';

type Fields = Record<string, unknown>;

/**
 * Refuses a change of fields that somebody else has changed since the caller read them: two who edit at
 * once never undo each other silently. `was` holds the fields as the caller saw them; what it does not
 * name is not compared, and neither is what already has the wanted value.
 *
 * @throws Refused 409 `changed_meanwhile`, its `errors` naming the fields
 */
export function refuseChangedMeanwhile(stored: Fields, patch: Fields, was: Fields = {}): void {
  const changed = Object.keys(patch).filter(
    (field) =>
      patch[field] !== undefined &&
      was[field] !== undefined &&
      !isDeepStrictEqual(stored[field], was[field]) &&
      !isDeepStrictEqual(stored[field], patch[field]),
  );
  if (changed.length === 0) return;
  throw new Refused('changed_meanwhile', {
    errors: changed.map((path) => ({ path, code: 'changed', message: '' })),
  });
}
