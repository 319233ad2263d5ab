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

const { days, count, share } = thresholds.document;

/** Documents that were cited in chats which then went to people, or were rated 1 or 2. */
export async function findPassages(tx: Tx, look: Look): Promise<Evidence[]> {
  const { rows } = await tx.execute<{
    document_id: string;
    chunk_id: string;
    failed: number;
    cited: number;
    session_ids: string[];
  }>(sql`
    with cited as (
      select c.document_id, c.id as chunk_id, a.session_id, a.created_at,
        (f.escalated_at >= a.created_at or f.rating <= 2) is true as failed
      from answers a
      cross join lateral jsonb_array_elements_text(a.chunk_ids) used(id)
      join chunks c on c.organization_id = a.organization_id and c.id = used.id::uuid
      join documents d on d.organization_id = c.organization_id and d.id = c.document_id
        and d.removed_at is null
      join session_figures f on f.organization_id = a.organization_id and f.session_id = a.session_id
      where a.organization_id = ${look.organizationId} and a.created_at >= ${since(look, days)}
        and ${afterSettled(look, 'document', sql`c.document_id::text`, sql`a.created_at`)}
    )
    select document_id, count(distinct session_id) filter (where failed)::int as failed,
      count(distinct session_id)::int as cited,
      mode() within group (order by chunk_id) filter (where failed) as chunk_id,
      (array_agg(session_id order by created_at desc, session_id)
        filter (where failed))[1:${mostSessions}] as session_ids
    from cited group by document_id
    having count(distinct session_id) filter (where failed) >= ${count}
      and count(distinct session_id) filter (where failed) >= ${share}::float * count(distinct session_id)
    order by failed desc, document_id limit ${mostOfKind}`);
  return rows.map((row) => ({
    kind: 'document' as const,
    subject: row.document_id,
    documentId: row.document_id,
    chunkId: row.chunk_id,
    count: row.failed,
    of: row.cited,
    sessionIds: [...new Set(row.session_ids)],
  }));
}
