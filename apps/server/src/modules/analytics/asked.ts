import type { Breakdown, Channel, Settings, TextLanguage } from '@civicconnect/contract';
import { type SQL, sql } from 'drizzle-orm';
import { type Range, startOf } from '../overview/range.ts';

/** What a report is asked for, and of what. */
export interface Asked {
  organizationId: string;
  /** Whose figures alone: an agent's. */
  own: string | null;
  /** Whether what the injection detector stopped may be counted. */
  seesQuarantine: boolean;
  range: Range;
  department: string | null;
  channel: Channel | null;
  language: TextLanguage | null;
  by: Breakdown;
  settings: Settings;
  now: Date;
}

/** How a figure is made of the rows of a part of a report. */
export interface Figure {
  unit: 'count' | 'seconds' | 'share' | 'rating' | 'factor' | 'micros';
  sql: SQL;
}

/** Rows of one part: by key, each with its figures; and those of all of them. */
export interface Part {
  total: Record<string, number | null>;
  rows: Map<string | null, Record<string, number | null>>;
}

const timely = new Set<string>(['day', 'week', 'month']);

export const isTime = (by: string): by is 'day' | 'week' | 'month' => timely.has(by);

/** Of an instant its day, or the first day of its week (from Monday) or month, by the organization's clocks. */
export function periodOf(by: 'day' | 'week' | 'month', at: SQL, timeZone: string): SQL {
  const local = sql`(${at} at time zone ${timeZone})`;
  return by === 'day' ? sql`${local}::date` : sql`date_trunc(${by}, ${local})::date`;
}

/** What the rows of a report are told apart by; `at` is the moment that puts a session into its period. */
export function keyOf({ by, range }: Pick<Asked, 'by' | 'range'>, at: SQL | null): SQL {
  switch (by) {
    case 'department':
      return sql`f.department_id`;
    case 'agent':
      return sql`f.assignee_id`;
    case 'channel':
      return sql`f.channel`;
    case 'language':
      return sql`f.language`;
    case 'neighborhood':
      return sql`f.neighborhood_id`;
    default:
      return at ? periodOf(by, at, range.timeZone) : sql`null::date`;
  }
}

/** Narrowed to a department, a channel, a language and, unless `everyone` counts, to whose figures they are. */
export function narrowed(asked: Asked, options: { everyone?: boolean } = {}): SQL {
  const { organizationId, department, channel, language, own } = asked;
  return sql.join(
    [
      sql`f.organization_id = ${organizationId}`,
      ...(department ? [sql`f.department_id = ${department}`] : []),
      ...(channel ? [sql`f.channel = ${channel}`] : []),
      ...(language ? [sql`f.language = ${language}`] : []),
      ...(own && !options.everyone ? [sql`f.assignee_id = ${own}`] : []),
    ],
    sql` and `,
  );
}

/** What the injection detector stopped is nobody's figure. */
export const counted: SQL = sql`f.status <> 'quarantined' and f.close_reason is distinct from 'rejected'`;

export function within(at: SQL, { from, to, timeZone }: Range): SQL {
  const end = sql`((${to}::date + 1)::timestamp at time zone ${timeZone})`;
  return sql`${at} >= ${startOf(from, timeZone)} and ${at} < ${end}`;
}
