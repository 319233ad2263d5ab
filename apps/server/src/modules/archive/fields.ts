import { getTableColumns } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { Part, Row } from './part.ts';

/** Columns of a part that are in the archive, by the names of their fields. */
export function fieldsOf(part: Part): [name: string, column: PgColumn][] {
  const left = new Set(['organizationId', ...(part.without ?? [])]);
  // The organization's own id is its first field.
  if (part.name === 'organization') left.delete('organizationId');
  return Object.entries(getTableColumns(part.table)).filter(([name]) => !left.has(name));
}

/** What PostgreSQL cannot hold, and what would be shown broken. */
const isStorable = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

function isStorableWithin(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([key, one]) => isStorable(key) && isStorableWithin(one));
}

/** A shape that is asked for without changing what has it: unknown fields of JSON stay. */
function shapedAs(schema: z.ZodType): z.ZodType {
  return z.unknown().superRefine((value, context) => {
    if (value === undefined || !isStorableWithin(value)) {
      context.addIssue({ code: 'custom', message: 'is not storable' });
      return;
    }
    const shaped = schema.safeParse(value);
    if (shaped.success) return;
    for (const { path, message } of shaped.error.issues) {
      context.addIssue({ code: 'custom', path, message });
    }
  });
}

const whole = z.number().int();

/** By the column's type alone. */
function plainSchema(column: PgColumn): z.ZodType {
  switch (column.columnType) {
    case 'PgUUID':
      return z.uuid().toLowerCase();
    case 'PgText':
      return z.string().refine(isStorable);
    case 'PgTimestamp':
      return z.iso.datetime().transform((text) => new Date(text));
    case 'PgInteger':
      return whole.min(-(2 ** 31)).max(2 ** 31 - 1);
    case 'PgBigInt53':
      return whole;
    case 'PgReal':
      return z.number();
    case 'PgBoolean':
      return z.boolean();
    case 'PgDateString':
      return z.iso.date();
    case 'PgCustomColumn':
      if (column.getSQLType() === 'bytea') {
        return z.base64().transform((text) => Buffer.from(text, 'base64'));
      }
  }
  throw new Error(`nobody has said what ${column.name} looks like in an archive`);
}

/**
 * What a line must be. What has a default or may be null may be left out, so that an archive of an
 * earlier version is taken; a field that nobody knows is refused, so that nothing is lost unseen.
 */
export function lineSchema(part: Part): z.ZodType<Row> {
  const shape = fieldsOf(part).map(([name, column]) => {
    const said = part.fields?.[name];
    const schema = said ? shapedAs(said) : plainSchema(column);
    const nullable = column.notNull ? schema : schema.nullable();
    return [name, !column.notNull || column.hasDefault ? nullable.optional() : nullable];
  });
  return z.strictObject(Object.fromEntries(shape));
}

/** A row of the database as a line of the archive, without its end. */
export function lineOf(part: Part, raw: Row): string {
  const fields = fieldsOf(part).map(([name, column]) => {
    const value = raw[column.name];
    if (value === null || value === undefined) return [name, null];
    const mapped = column.mapFromDriverValue(value);
    return [name, Buffer.isBuffer(mapped) ? mapped.toString('base64') : mapped];
  });
  return JSON.stringify(Object.fromEntries(fields));
}
