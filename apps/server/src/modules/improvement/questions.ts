import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import {
  afterSettled,
  type Evidence,
  type Look,
  mostOfKind,
  mostSessions,
  since,
  thresholds,
} from './evidence.ts';

const { days, count } = thresholds.unanswered;

/** Questions that many ask and no FAQ answers yet. */
export async function findQuestions(tx: Tx, look: Look): Promise<Evidence[]> {
  const { rows } = await tx.execute<{
    id: string;
    asked: number;
    session_ids: string[] | null;
  }>(sql`
    select g.id, count(*)::int as asked,
      (array_agg(q.session_id order by q.asked_at desc, q.id)
        filter (where q.session_id is not null))[1:${mostSessions}] as session_ids
    from unanswered_groups g
    join unanswered_questions q on q.organization_id = g.organization_id and q.group_id = g.id
    where g.organization_id = ${look.organizationId} and g.settled_at is null and g.count >= ${count}
      and q.asked_at >= ${since(look, days)}
      and ${afterSettled(look, 'unanswered', sql`g.id::text`, sql`q.asked_at`)}
    group by g.id having count(*) >= ${count}
    order by asked desc, g.id limit ${mostOfKind}`);
  return rows.map(({ id, asked, session_ids }) => ({
    kind: 'unanswered' as const,
    subject: id,
    groupId: id,
    count: asked,
    sessionIds: [...new Set(session_ids ?? [])],
  }));
}
