import { sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { among } from '../../db/among.ts';
import type { Tx } from '../../db/database.ts';
import { addJob } from '../../jobs/add.ts';
import { giveUpFiles } from '../files/forget.ts';
import { forgetQuestions } from '../knowledge/unanswered/forget.ts';
import { forgetTaught } from '../routing/forget.ts';
import { leaveSearch } from '../search/forget.ts';

/** How much was removed with the contents of sessions. */
export interface Removed {
  sessions: number;
  messages: number;
  files: number;
}

/** Tables with nothing in them but what was said in a session, or was made of it. */
const ofContents = [
  'translations',
  'additions',
  'notes',
  'session_summaries',
  'session_keys',
  'notifications',
  'deliveries',
  'webhook_deliveries',
  'rating_reminders',
] as const;

/** What is written in a session: messages, notes and additions, each of which search knows by its id. */
async function textsOf(tx: Tx, organizationId: string, sessionIds: readonly string[]) {
  const ofThem = sql`organization_id = ${organizationId} and session_id in ${among(sessionIds)}`;
  const { rows } = await tx.execute<{ id: string; kind: 'message' | 'note' | 'addition' }>(sql`
    select id, 'message' as kind from messages where ${ofThem}
    union all select id, 'note' from notes where ${ofThem}
    union all select id, 'addition' from additions where ${ofThem}`);
  return rows;
}

async function deleteContents(
  tx: Tx,
  organizationId: string,
  sessionIds: readonly string[],
): Promise<void> {
  const ofThem = sql`organization_id = ${organizationId} and session_id in ${among(sessionIds)}`;
  for (const table of ofContents) {
    const which =
      table === 'translations'
        ? sql`organization_id = ${organizationId}
            and message_id in (select id from messages where ${ofThem})`
        : ofThem;
    await tx.execute(sql`delete from ${sql.identifier(table)} where ${which}`);
  }
  await tx.execute(sql`delete from messages where ${ofThem}`);
}

/** What was drawn from several sessions goes on without these, its words drawn anew the next time. */
async function leaveImprovements(tx: Tx, organizationId: string, sessionIds: readonly string[]) {
  await tx.execute(sql`update improvements set words = '[]', summary = null, summary_provider = null,
      session_ids = (select coalesce(jsonb_agg(about), '[]')
        from jsonb_array_elements_text(session_ids) about where about::uuid not in ${among(sessionIds)})
    where organization_id = ${organizationId} and exists (
      select from jsonb_array_elements_text(session_ids) about where about::uuid in ${among(sessionIds)})`);
}

/**
 * The rows stay, without a word of anybody: number, times, department, how it ended. Free reasons go,
 * codes stay. Messages begin anew at 1, and the figures count those that were there.
 */
async function emptyRows(tx: Tx, organizationId: string, ids: readonly string[], now: Date) {
  const at = now.toISOString();
  await tx.execute(sql`update timeline set
      reason = case when kind = 'escalated' then reason end,
      actor_id = case when actor_kind = 'citizen' then null else actor_id end,
      actor_name = case when actor_kind = 'citizen' then null else actor_name end
    where organization_id = ${organizationId} and session_id in ${among(ids)}`);
  await tx.execute(sql`update feedback set comment = null
    where organization_id = ${organizationId} and session_id in ${among(ids)}`);
  await tx.execute(sql`update sessions set preview = '', last_message = null, routing = null,
      candidates = null, wrong_place = jsonb_set(wrong_place, '{comment}', 'null'),
      without_consideration = jsonb_set(without_consideration, '{reason}', '""'),
      messages_removed = messages_removed + last_seq, last_seq = 0, last_citizen_seq = 0,
      citizen_read_seq = 0, staff_read_seq = 0, rev = rev + 1,
      contents_removed_at = ${at}::timestamptz
    where organization_id = ${organizationId} and id in ${among(ids)}`);
}

/**
 * Removes all that was said in sessions and all that was made of it: messages, notes, files, what search,
 * the router and the assistant know by it, what left the installation or waits to. The one way to do so,
 * for a citizen's deletion and for rules of retention. What lies outside the database, and what quotes
 * the sessions elsewhere, follows by a job of this transaction. Sessions must be locked by the caller.
 */
export async function removeContents(
  context: Pick<Context, 'clock'>,
  tx: Tx,
  organizationId: string,
  sessionIds: readonly string[],
): Promise<Removed> {
  if (sessionIds.length === 0) return { sessions: 0, messages: 0, files: 0 };
  const texts = await textsOf(tx, organizationId, sessionIds);
  const idsOf = (kind: string) => texts.filter((text) => text.kind === kind).map(({ id }) => id);
  const words = await leaveSearch(
    tx,
    organizationId,
    texts.map(({ id }) => id),
  );
  const sent = idsOf('message');
  const files = await giveUpFiles(
    tx,
    organizationId,
    sql`(message_id in ${among(sent)} or addition_id in ${among(idsOf('addition'))})`,
  );
  await forgetTaught(tx, organizationId, sessionIds);
  const groups = await forgetQuestions(tx, organizationId, sessionIds);
  await leaveImprovements(tx, organizationId, sessionIds);
  await deleteContents(tx, organizationId, sessionIds);
  await emptyRows(tx, organizationId, sessionIds, context.clock.now());
  await addJob(tx, 'forget', { organizationId, sessionIds: [...sessionIds], groups, words });
  return { sessions: sessionIds.length, messages: sent.length, files };
}
