import { Refused } from '../errors.ts';

/** An opaque cursor: the sort key of the last row of a page. */
export function writeCursor(key: readonly (string | number | Date)[]): string {
  return Buffer.from(
    JSON.stringify(key.map((part) => (part instanceof Date ? part.toISOString() : String(part)))),
  ).toString('base64url');
}

const safe = /^[0-9a-zA-Z:.+-]{1,40}$/;

/** The parts of a cursor. Throws `invalid_input` for one that we did not write. */
export function readCursor(cursor: string, parts: number): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === parts &&
      key.every((part): part is string => typeof part === 'string' && safe.test(part))
    ) {
      return key;
    }
  } catch {
    // Not JSON: refused below like any other cursor that is not ours.
  }
  throw new Refused('invalid_input', { errors: [{ path: 'cursor', code: 'other', message: '' }] });
}
