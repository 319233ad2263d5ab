import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { plusDays, type Range, startOf } from '../overview/range.ts';
import {
  type Asked,
  counted,
  type Figure,
  isTime,
  keyOf,
  narrowed,
  type Part,
  within,
} from './asked.ts';

/** Figures that are made in one look at the same sessions. */
export interface Look {
  /** The moment that must lie in the range; null: as things are now, whatever the range. */
  at: SQL | null;
  where?: SQL;
  /** Counts also what the injection detector stopped. */
  all?: true;
  /** Another range than the one asked for. */
  range?: Range;
  figures: Record<string, Figure>;
}

/**
 * Reads the parts of a report and all of them together in one statement. As things are now has no
 * periods: such a look gives its total alone where the rows are days, weeks or months.
 */
export async function look(tx: Tx, asked: Asked, one: Look): Promise<Part> {
  const { at, where, all, figures } = one;
  const range = one.range ?? asked.range;
  const conditions = [
    narrowed(asked),
    ...(all ? [] : [counted]),
    ...(at ? [within(at, range)] : []),
    ...(where ? [where] : []),
  ];
  return readPart(
    tx,
    sql`session_figures f where ${sql.join(conditions, sql` and `)}`,
    keyOf(asked, at),
    figures,
    at === null && isTime(asked.by),
  );
}

/** `from`: tables and conditions, in which the sessions' figures are `f`. */
export async function readPart(
  tx: Tx,
  from: SQL,
  key: SQL,
  figures: Record<string, Figure>,
  totalAlone = false,
): Promise<Part> {
  const names = Object.keys(figures);
  const made = names.map((name) => sql`${figures[name]?.sql} as ${sql.identifier(name)}`);
  const sets = totalAlone ? sql`()` : sql`(f.key), ()`;
  const { rows } = await tx.execute<Record<string, number | string | null>>(sql`
    select made.*, made.key::text as key from (
      select ${totalAlone ? sql`null` : sql`f.key`} as key,
        ${totalAlone ? sql`1` : sql`grouping(f.key)`} as is_total, ${sql.join(made, sql`, `)}
      from (select f.*, ${key} as key from ${from}) f group by grouping sets (${sets})
    ) made`);
  const valuesOf = (row: (typeof rows)[number]) =>
    Object.fromEntries(names.map((name) => [name, row[name] === null ? null : Number(row[name])]));
  const total = rows.find(({ is_total }) => is_total === 1);
  return {
    total: total ? valuesOf(total) : {},
    rows: new Map(
      rows.flatMap((row) =>
        row.is_total === 1 ? [] : [[row.key === null ? null : String(row.key), valuesOf(row)]],
      ),
    ),
  };
}

export const many = (condition: SQL): Figure => ({
  unit: 'count',
  sql: sql`(count(*) filter (where ${condition}))::int`,
});
export const each: Figure = { unit: 'count', sql: sql`count(*)::int` };
/** Of what is so, 0 to 1; null of nothing. */
export const share = (condition: SQL): Figure => ({
  unit: 'share',
  sql: sql`avg((${condition})::int)::float`,
});
/** Seconds between two moments, of which `part` take less: exact, between the two nearest where it falls between. */
export const quantile = (part: number, from: SQL, to: SQL): Figure => ({
  unit: 'seconds',
  sql: sql`percentile_cont(${part}::float8) within group (order by extract(epoch from ${to} - ${from}))`,
});

/** The range of the same length that ends where this one begins. */
export function rangeBefore({ from, to, timeZone }: Range): Range {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  return { from: plusDays(from, -days), to: plusDays(from, -1), timeZone };
}

/** Sessions open when the range began: those opened before it and not closed before it. */
export async function openBefore(tx: Tx, asked: Asked): Promise<number> {
  const begin = startOf(asked.range.from, asked.range.timeZone);
  const { rows } = await tx.execute<{ open: number }>(sql`
    select count(*)::int as open from session_figures f
    where ${narrowed(asked)} and ${counted} and f.opened_at < ${begin}
      and (f.closed_at is null or f.closed_at >= ${begin})`);
  return rows[0]?.open ?? 0;
}
