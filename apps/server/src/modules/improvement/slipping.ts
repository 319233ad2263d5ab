import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { firstReplyDue, hasDeadline, resolutionDue } from '../analytics/due.ts';
import {
  afterSettled,
  type Evidence,
  type Look,
  mostOfKind,
  mostSessions,
  since,
  thresholds,
} from './evidence.ts';

const { days, count, share } = thresholds.deadlines;

/** Departments whose sessions were answered or closed too late, or wait too long already. */
export async function findSlipping(tx: Tx, look: Look): Promise<Evidence[]> {
  const at = sql`${look.now.toISOString()}::timestamptz`;
  // What waits counts as answered now: what is late already only becomes later.
  const missed = sql`(coalesce(f.first_reply_at, f.closed_at, ${at}) > ${firstReplyDue(look.settings)}
    or coalesce(f.closed_at, ${at}) > ${resolutionDue(look.settings)})`;
  const { rows } = await tx.execute<{
    department_id: string;
    missed: number;
    sessions: number;
    session_ids: string[];
  }>(sql`
    select d.department_id, count(*) filter (where d.missed)::int as missed, count(*)::int as sessions,
      (array_agg(d.session_id order by d.opened_at desc, d.session_id)
        filter (where d.missed))[1:${mostSessions}] as session_ids
    from (
      select f.department_id, f.session_id, f.opened_at, ${missed} as missed
      from session_figures f
      join departments p on p.organization_id = f.organization_id and p.id = f.department_id and p.active
      where f.organization_id = ${look.organizationId} and f.opened_at >= ${since(look, days)}
        and ${hasDeadline} and f.status <> 'quarantined' and f.close_reason is distinct from 'rejected'
        and ${afterSettled(look, 'deadlines', sql`f.department_id::text`, sql`f.opened_at`)}
    ) d
    group by d.department_id
    having count(*) filter (where d.missed) >= ${count}
      and count(*) filter (where d.missed) >= ${share}::float * count(*)
    order by missed desc, d.department_id limit ${mostOfKind}`);
  return rows.map((row) => ({
    kind: 'deadlines' as const,
    subject: row.department_id,
    departmentId: row.department_id,
    count: row.missed,
    of: row.sessions,
    sessionIds: row.session_ids,
  }));
}
