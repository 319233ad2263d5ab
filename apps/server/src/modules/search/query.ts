import type { endpoints, QueryOf } from '@civicconnect/contract';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import { sessions } from '../../db/schema/index.ts';
import { readCursor } from '../../http/cursor.ts';
import { readableBy } from '../sessions/queries.ts';
import { queryWords, type WantedWord } from './words.ts';

/** Where a page begins: before this text, newest first. */
export interface Place {
  at: string;
  id: string;
}

/** What is searched, by whom, where. */
export interface Search {
  organizationId: string;
  q: string;
  wants: readonly WantedWord[];
  /** Sessions that the caller may read, narrowed by the filters; about `sessions`. */
  within: SQL;
  from: string | undefined;
  to: string | undefined;
  limit: number;
  before: Place | null;
  /** Whether the pages before this one had anything. */
  found: boolean;
}

const easternDigit = /[\u06f0-\u06f9\u0660-\u0669]/g;

/** The question with western digits: numbers are typed on a Persian keyboard too. */
const withWesternDigits = (q: string) =>
  q.replace(easternDigit, (digit) => String(digit.charCodeAt(0) & 15));

/** @throws Refused 422 for a cursor that is not ours */
export function searchOf(caller: StaffCaller, query: QueryOf<typeof endpoints.search>): Search {
  const q = withWesternDigits(query.q);
  const [at, id, found] = query.cursor ? readCursor(query.cursor, ['instant', 'id', 'rank']) : [];
  const within = and(
    eq(sessions.organizationId, caller.organizationId),
    readableBy(caller),
    query.kind ? eq(sessions.kind, query.kind) : undefined,
    query.status ? eq(sessions.status, query.status) : undefined,
    query.department ? eq(sessions.departmentId, query.department) : undefined,
  );
  return {
    organizationId: caller.organizationId,
    q,
    wants: queryWords(q),
    within: within ?? sql`false`,
    from: query.from,
    to: query.to,
    limit: query.limit,
    before: at && id ? { at, id } : null,
    found: found === '1',
  };
}

/** The times that are asked for, about a column. */
export function timesOf({ from, to }: Search, column: SQL): SQL {
  const begin = from ? sql`${column} >= ${from}::timestamptz` : sql`true`;
  const end = to ? sql`${column} < ${to}::timestamptz` : sql`true`;
  return sql`${begin} and ${end}`;
}
