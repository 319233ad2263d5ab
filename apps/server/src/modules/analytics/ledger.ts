import type { endpoints, LedgerReport, QueryOf } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { rangeOf } from '../overview/range.ts';
import { ofAnalytics, settingsForLooks } from './ask.ts';
import { type Figure, isTime, periodOf, within } from './asked.ts';
import { many, readPart } from './parts.ts';
import { tableOf } from './table.ts';

/** The last three outcomes are of calls that were not made. */
const made = sql`f.outcome not in ('breaker_open', 'cap_reached', 'no_budget')`;

const figures: Record<string, Figure> = {
  calls: many(made),
  failures: many(sql`${made} and f.outcome <> 'ok'`),
  /** What the local models decided alone because a provider failed or was not asked. */
  fallbacks: many(sql`f.outcome <> 'ok'`),
  cost: { unit: 'micros', sql: sql`coalesce(sum(f.cost_micros), 0)::float` },
  unpriced: many(sql`f.outcome = 'ok' and f.cost_micros is null`),
  inputTokens: { unit: 'count', sql: sql`coalesce(sum(f.input_tokens), 0)::float` },
  outputTokens: { unit: 'count', sql: sql`coalesce(sum(f.output_tokens), 0)::float` },
  callMedian: {
    unit: 'seconds',
    sql: sql`(percentile_cont(0.5) within group (order by f.ms) filter (where ${made}) / 1000)::float`,
  },
};

/** The ledger of calls of model providers by day, week, month, purpose or provider. */
export function ledgerReport(
  context: Context,
  caller: StaffCaller,
  query: QueryOf<typeof endpoints.aiLedger>,
): Promise<LedgerReport> {
  const { organizationId } = caller;
  return context.db.inOrganization(organizationId, async (tx: Tx) => {
    const settings = await settingsForLooks(tx, organizationId);
    const range = rangeOf(query, context.clock.now(), settings.timeZone, ofAnalytics);
    const at = sql`f.created_at`;
    const { by } = query;
    const key = isTime(by) ? periodOf(by, at, range.timeZone) : sql`f.${sql.identifier(by)}`;
    const from = sql`ai_calls f where f.organization_id = ${organizationId} and ${within(at, range)}`;
    const part = await readPart(tx, from, key, figures);
    return { by, ...tableOf(by, range, [{ part, figures }], new Map()) };
  });
}
