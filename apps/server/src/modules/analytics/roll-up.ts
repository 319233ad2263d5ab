import { sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';

/** Sessions counted by one transaction: some tens of milliseconds, for which a writer of one of them may wait. */
const batch = 200;

/**
 * Counts so many pending sessions anew from what is stored of them. Everything or nothing of a batch is
 * kept, so whoever is killed in the middle leaves it pending; counting a session twice gives the same.
 */
async function rollUpBatch(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ organization_id: string; session_id: string }>(sql`
    delete from figures_pending p using (
      select organization_id, session_id from figures_pending
      order by organization_id, session_id limit ${batch} for update skip locked
    ) next
    where p.organization_id = next.organization_id and p.session_id = next.session_id
    returning p.organization_id, p.session_id`);
  if (rows.length === 0) return 0;
  // A statement of its own: it sees what was committed before the lines were taken.
  await tx.execute(sql`
    insert into session_figures (organization_id, session_id, kind, status, channel, language, department_id,
      assignee_id, neighborhood_id, appeal_kind, studied, extended, opened_at, picked_at, first_reply_at, closed_at,
      close_reason, reopened, routed_at, routed_right, judged_at, triaged_at, quarantined_at, escalated_at,
      escalation_reason, emotion, rating, rated_at, messages)
    select s.organization_id, s.id, s.kind, s.status, s.channel, s.language, s.department_id,
      s.assignee_id, s.neighborhood_id, s.appeal_kind, s.studied, s.extended, s.opened_at, h.picked_at,
      s.first_reply_at, s.closed_at, s.close_reason, s.reopened_at is not null, h.routed_at,
      case when h.routed_at is null then null when c.at is not null then false
        when h.confirmed_at is not null then true end,
      case when h.routed_at is not null then coalesce(c.at, h.confirmed_at) end,
      h.triaged_at, h.quarantined_at, h.escalated_at, h.escalation_reason, s.emotion, f.rating, f.created_at,
      s.last_seq + s.messages_removed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) t(organization_id uuid, session_id uuid)
    join sessions s on s.organization_id = t.organization_id and s.id = t.session_id
    left join feedback f on f.organization_id = s.organization_id and f.session_id = s.id
    cross join lateral (
      select min(at) filter (where kind in ('picked', 'assigned')) as picked_at,
        min(at) filter (where kind = 'routed' and actor_kind = 'system') as routed_at,
        min(at) filter (where kind = 'confirmed') as confirmed_at,
        min(at) filter (where kind = 'triaged') as triaged_at,
        min(at) filter (where kind = 'quarantined') as quarantined_at,
        min(at) filter (where kind = 'escalated') as escalated_at,
        (array_agg(reason order by at) filter (where kind = 'escalated'))[1] as escalation_reason
      from timeline h where h.organization_id = s.organization_id and h.session_id = s.id
    ) h
    cross join lateral (
      select min(created_at) as at from corrections c
      where c.organization_id = s.organization_id and c.session_id = s.id and c.undone_at is null
        and c.from_department_id is not null and c.created_at >= h.routed_at
    ) c
    on conflict (organization_id, session_id) do update set
      kind = excluded.kind, status = excluded.status, channel = excluded.channel, language = excluded.language,
      department_id = excluded.department_id, assignee_id = excluded.assignee_id,
      neighborhood_id = excluded.neighborhood_id, appeal_kind = excluded.appeal_kind, studied = excluded.studied,
      extended = excluded.extended, opened_at = excluded.opened_at, picked_at = excluded.picked_at,
      first_reply_at = excluded.first_reply_at, closed_at = excluded.closed_at, close_reason = excluded.close_reason,
      reopened = excluded.reopened, routed_at = excluded.routed_at, routed_right = excluded.routed_right,
      judged_at = excluded.judged_at, triaged_at = excluded.triaged_at, quarantined_at = excluded.quarantined_at,
      escalated_at = excluded.escalated_at, escalation_reason = excluded.escalation_reason,
      emotion = excluded.emotion, rating = excluded.rating, rated_at = excluded.rated_at,
      messages = excluded.messages`);
  return rows.length;
}

/** Counts what is pending, a batch at a time; any number of processes may at once. Gives how many sessions it were. */
export async function rollUp(context: Context, mostBatches = Number.POSITIVE_INFINITY) {
  let counted = 0;
  for (let round = 0; round < mostBatches; round += 1) {
    const done = await context.db.onPlatform(rollUpBatch);
    counted += done;
    if (done === 0) break;
  }
  return counted;
}

/** Batches of one sweep: so that other news waits for some seconds at most. */
const mostBatches = 50;

/** Keeps the figures near what is stored, every few seconds. */
export async function sweepFigures(context: Context): Promise<void> {
  await rollUp(context, mostBatches);
}
