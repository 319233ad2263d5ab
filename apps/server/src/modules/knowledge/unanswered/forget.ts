import { sql } from 'drizzle-orm';
import { among } from '../../../db/among.ts';
import type { Tx } from '../../../db/database.ts';

/**
 * Takes out the questions that came from sessions. A group that is left empty goes; one that others asked
 * too goes on under the words of one of them.
 *
 * @returns the groups that had one of them: the record of acts may name their words
 */
export async function forgetQuestions(
  tx: Tx,
  organizationId: string,
  sessionIds: readonly string[],
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct group_id as id from unanswered_questions
    where organization_id = ${organizationId} and session_id in ${among(sessionIds)}`);
  const groups = rows.map(({ id }) => id);
  if (groups.length === 0) return [];
  // As whoever adds a question does: a group is never counted while one is on its way in.
  const key = `unanswered:${organizationId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  await tx.execute(sql`delete from unanswered_questions
    where organization_id = ${organizationId} and session_id in ${among(sessionIds)}`);
  await tx.execute(sql`delete from unanswered_groups g
    where g.organization_id = ${organizationId} and g.id in ${among(groups)} and not exists (
      select from unanswered_questions q
      where q.organization_id = g.organization_id and q.group_id = g.id)`);
  await tx.execute(sql`update unanswered_groups g
    set question = others.question, count = others.count, last_asked_at = others.last
    from (
      select group_id, (array_agg(text order by asked_at))[1] as question, count(*)::int as count,
        max(asked_at) as last
      from unanswered_questions
      where organization_id = ${organizationId} and group_id in ${among(groups)}
      group by group_id
    ) others
    where g.organization_id = ${organizationId} and g.id = others.group_id`);
  return groups;
}
