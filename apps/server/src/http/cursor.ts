import { Refused } from '../errors.ts';

/** An opaque cursor: the sort key of the last row of a page. */
export function writeCursor(key: readonly (string | number | Date)[]): string {
  return Buffer.from(
    JSON.stringify(key.map((part) => (part instanceof Date ? part.toISOString() : String(part)))),
  ).toString('base64url');
}

/** What stands in a cursor, each as PostgreSQL can read it. */
const forms = {
  instant: (part: string) =>
    /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(part) && !Number.isNaN(Date.parse(part)),
  rank: (part: string) => /^\d{1,3}$/.test(part),
  count: (part: string) => /^\d{1,9}$/.test(part),
  id: (part: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part),
} as const;
export type CursorPart = keyof typeof forms;

/** The parts of a cursor. Throws `invalid_input` for one that we did not write. */
export function readCursor(cursor: string, parts: readonly CursorPart[]): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === parts.length &&
      parts.every((form, index) => typeof key[index] === 'string' && forms[form](key[index]))
    ) {
      return key;
    }
  } catch {
    // Not JSON: refused below like any other cursor that is not ours.
  }
  throw new Refused('invalid_input', { errors: [{ path: 'cursor', code: 'other', message: '' }] });
}
