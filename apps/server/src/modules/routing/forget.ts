import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { among } from '../../db/among.ts';
import type { Tx } from '../../db/database.ts';
import { lockTeaching } from './checkpoint.ts';

/**
 * Takes out what the brain was taught by sessions: examples and verdicts lose their text and count no
 * more, and have a new revision, so that every process makes its model anew without them. What the
 * brain thought of the sessions goes too. Who said where a session belongs, and when, stays for the figures.
 */
export async function forgetTaught(
  tx: Tx,
  organizationId: string,
  sessionIds: readonly string[],
): Promise<void> {
  const ofThem = sql`organization_id = ${organizationId} and session_id in ${among(sessionIds)}`;
  await lockTeaching(tx, organizationId);
  await tx.execute(sql`update learned set text = '', language = 'unknown',
      revision = case when retired_at is null then nextval('learned_revision') else revision end,
      retired_at = coalesce(retired_at, now()), retired_reason = coalesce(retired_reason, 'deleted')
    where ${ofThem} and text <> ''`);
  await tx.execute(sql`update injection_verdicts
    set text = '', revision = nextval('learned_revision') where ${ofThem} and text <> ''`);
  await tx.execute(sql`update corrections set reason = '' where ${ofThem}`);
  await tx.execute(sql`delete from analyses where ${ofThem}`);
  await tx.execute(sql`delete from injection_log where ${ofThem}`);
  await tx.execute(sql`delete from replayed_messages where ${ofThem}`);
}

/** The examples that sessions taught, whatever became of them. */
export async function taughtBy(
  { db }: Pick<Context, 'db'>,
  organizationId: string,
  sessionIds: readonly string[],
): Promise<string[]> {
  const { rows } = await db.inOrganization(organizationId, (tx) =>
    tx.execute<{ id: string }>(sql`select id from learned
      where organization_id = ${organizationId} and session_id in ${among(sessionIds)}`),
  );
  return rows.map(({ id }) => id);
}

/** What a routing quotes of past cases, without those of the sessions. */
const without = (similar: SQL, sessionIds: SQL) => sql`(
  select coalesce(jsonb_agg(past order by place), '[]')
  from jsonb_array_elements(${similar}) with ordinality quoted(past, place)
  where coalesce(past->>'sessionId', '') not in ${sessionIds})`;

const quotes = (similar: SQL, sessionIds: SQL) => sql`exists (
  select from jsonb_array_elements(${similar}) past where past->>'sessionId' in ${sessionIds})`;

/**
 * Takes quotes of the sessions out of what was said of the routing of others: only a session that taught
 * something is ever quoted. One pass over the organization. Can be repeated.
 */
export async function forgetQuotes(
  { db }: Pick<Context, 'db'>,
  organizationId: string,
  sessionIds: readonly string[],
): Promise<void> {
  const ids = sql`(select jsonb_array_elements_text(${JSON.stringify(sessionIds)}::jsonb))`;
  const ofRouting = sql`routing->'similar'`;
  const ofAnalysis = sql`result->'decision'->'similar'`;
  await db.inOrganization(organizationId, async (tx) => {
    await tx.execute(sql`update sessions
      set routing = jsonb_set(routing, '{similar}', ${without(ofRouting, ids)})
      where organization_id = ${organizationId} and jsonb_typeof(${ofRouting}) = 'array'
        and ${quotes(ofRouting, ids)}`);
  });
  await db.inOrganization(organizationId, async (tx) => {
    await tx.execute(sql`update analyses
      set result = jsonb_set(result, '{decision,similar}', ${without(ofAnalysis, ids)})
      where organization_id = ${organizationId} and jsonb_typeof(${ofAnalysis}) = 'array'
        and ${quotes(ofAnalysis, ids)}`);
  });
}
