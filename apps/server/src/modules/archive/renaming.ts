import { createHmac, randomBytes } from 'node:crypto';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { fieldsOf } from './fields.ts';
import type { Part, Row } from './part.ts';

/** What an id of the archive is called here. */
export type Rename = (id: string) => string;

const anyId = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;
const oneId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Ids as they are, but for those said otherwise. With `anew` all others are new too: each keeps its
 * instant and its place among those of that instant (the first eleven bytes), since lists are ordered by
 * them, and gets another random end.
 */
export function renaming(said: ReadonlyMap<string, string>, anew: boolean): Rename {
  if (!anew) return (id) => said.get(id) ?? id;
  const key = randomBytes(32);
  return (id) => {
    const known = said.get(id);
    if (known !== undefined) return known;
    const end = createHmac('sha256', key).update(id).digest('hex').slice(0, 10);
    return `${id.slice(0, -10)}${end}`;
  };
}

/** Ids stand in JSON as values of their own. */
function renamedWithin(value: unknown, rename: Rename): unknown {
  if (typeof value === 'string') return oneId.test(value) ? rename(value) : value;
  if (Array.isArray(value)) return value.map((one) => renamedWithin(one, rename));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, renamedWithin(one, rename)]),
  );
}

function renamedField(part: Part, name: string, column: PgColumn, value: unknown, rename: Rename) {
  if (value === null || value === undefined) return value;
  if (column.columnType === 'PgUUID') return rename(String(value));
  if (column.getSQLType() === 'jsonb') return renamedWithin(value, rename);
  const holdsIds = part.idsIn?.includes(name) === true && typeof value === 'string';
  return holdsIds ? value.replace(anyId, rename) : value;
}

/** A row with its ids as they are called here; texts that people wrote are never touched. */
export function renamed(part: Part, row: Row, rename: Rename): Row {
  const columns = new Map(fieldsOf(part));
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const column = columns.get(name);
      return [name, column ? renamedField(part, name, column, value, rename) : value];
    }),
  );
}
