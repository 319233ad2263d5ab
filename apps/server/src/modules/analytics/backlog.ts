import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { type Asked, counted, isTime, narrowed, type Part, periodOf, within } from './asked.ts';
import { openBefore } from './parts.ts';
import { periodsOf } from './periods.ts';

/** How many were opened, or closed, in each period. */
async function perPeriod(tx: Tx, asked: Asked, column: 'opened_at' | 'closed_at') {
  const { by, range } = asked;
  const at = sql`f.${sql.identifier(column)}`;
  const period = periodOf(isTime(by) ? by : 'day', at, range.timeZone);
  const { rows } = await tx.execute<{ key: string; count: number }>(sql`
    select key::text, count from (
      select ${period} as key, count(*)::int as count from session_figures f
      where ${narrowed(asked)} and ${counted} and ${within(at, range)} group by 1
    ) periods`);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/**
 * How many were open at the end of each period: what was open before, and what came, without what was
 * closed. A reopened session counts as open from its opening to its last close.
 */
export async function backlogOverTime(tx: Tx, asked: Asked): Promise<Part> {
  const opened = await perPeriod(tx, asked, 'opened_at');
  const closed = await perPeriod(tx, asked, 'closed_at');
  let open = await openBefore(tx, asked);
  const rows: Part['rows'] = new Map();
  for (const key of periodsOf(asked.by, asked.range)) {
    open += (opened.get(key) ?? 0) - (closed.get(key) ?? 0);
    rows.set(key, { open });
  }
  return { total: {}, rows };
}
