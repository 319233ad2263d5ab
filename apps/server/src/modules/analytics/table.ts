import type { AnalyticsReport } from '@civicconnect/contract';
import type { Range } from '../overview/range.ts';
import { type Figure, isTime, type Part } from './asked.ts';
import { periodsOf } from './periods.ts';

/** Parts of a report with the columns that they fill. */
export interface Columns {
  part: Part;
  figures: Record<string, Pick<Figure, 'unit'>>;
}

type Table = Pick<AnalyticsReport, 'from' | 'to' | 'timeZone' | 'columns' | 'total' | 'rows'>;

/**
 * Parts side by side: a row for each key of any of them, a period without anything too. What is counted
 * and is not there is 0, every other figure null.
 */
export function tableOf(
  by: string,
  range: Range,
  parts: readonly Columns[],
  names: ReadonlyMap<string, string>,
): Table {
  const columns = parts.flatMap(({ figures }) =>
    Object.entries(figures).map(([key, { unit }]) => ({ key, unit })),
  );
  const valuesOf = (of: (part: Part) => Record<string, number | null> | undefined) =>
    Object.fromEntries(
      parts.flatMap(({ part, figures }) =>
        Object.entries(figures).map(([key, { unit }]) => {
          const isSum = unit === 'count' || unit === 'micros';
          return [key, of(part)?.[key] ?? (isSum ? 0 : null)];
        }),
      ),
    );
  const keys = new Set<string | null>(periodsOf(by, range));
  for (const { part } of parts) for (const key of part.rows.keys()) keys.add(key);
  const rows = [...keys].map((key) => ({
    key,
    name: (key !== null && names.get(key)) || null,
    values: valuesOf((part) => part.rows.get(key)),
  }));
  const first = columns[0]?.key ?? '';
  rows.sort((one, other) =>
    isTime(by)
      ? String(one.key).localeCompare(String(other.key))
      : (other.values[first] ?? 0) - (one.values[first] ?? 0) ||
        String(one.name ?? one.key).localeCompare(String(other.name ?? other.key)),
  );
  return { ...range, columns, total: valuesOf((part) => part.total), rows };
}
