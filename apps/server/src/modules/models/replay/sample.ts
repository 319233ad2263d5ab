import type { ReplaySample } from '@civicconnect/contract';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../db/database.ts';

/** A past message as it is replayed: what the citizen had written when it was routed. */
export interface Sampled {
  sessionId: string;
  /** The citizen's texts up to this one. */
  forSeq: number;
  /** Where staff said that it belongs: confirmed, or moved there for good. */
  truthId: string | null;
  /** How long the texts are, in characters. */
  characters: number;
  /** The local models wavered, so that a provider would be asked; null where no analysis is kept. */
  isUnsure: boolean | null;
  /** Never shown to a provider. */
  isKept: boolean;
}

function narrowed({ departmentId, channel, language }: ReplaySample): SQL {
  return sql.join(
    [
      ...(departmentId ? [sql`and s.department_id = ${departmentId}`] : []),
      ...(channel ? [sql`and s.channel = ${channel}`] : []),
      ...(language ? [sql`and s.language = ${language}`] : []),
    ],
    sql` `,
  );
}

/**
 * The latest sessions that the router was asked about: appeals, and chats that were handed over. What an
 * import brought was never analysed here: its first message stands for it.
 */
export async function sampleOf(
  tx: Tx,
  organizationId: string,
  sample: ReplaySample,
): Promise<Sampled[]> {
  const { rows } = await tx.execute<{
    session_id: string;
    for_seq: number;
    truth_id: string | null;
    characters: number;
    is_unsure: boolean | null;
    is_kept: boolean;
  }>(sql`
    select s.id as session_id, coalesce(a.for_seq, 1) as for_seq, a.is_unsure,
      coalesce(a.is_kept, false) as is_kept,
      case when s.routing_confirmed or exists (
        select from corrections c where c.organization_id = s.organization_id and c.session_id = s.id
          and c.undone_at is null and c.to_department_id = s.department_id
      ) then s.department_id end as truth_id,
      (select coalesce(sum(length(m.text)), 0)::int from messages m
        where m.organization_id = s.organization_id and m.session_id = s.id
          and m.author_kind = 'citizen' and m.seq <= coalesce(a.for_seq, 1)) as characters
    from sessions s
    left join lateral (
      select for_seq, (result->>'plausible') is distinct from '1' or result->>'action' = 'triage' as is_unsure,
        result->>'action' = 'quarantine' or (result->>'isolate')::boolean as is_kept
      from analyses a
      where a.organization_id = s.organization_id and a.session_id = s.id and a.applied
      order by a.created_at desc, a.id desc limit 1
    ) a on true
    where s.organization_id = ${organizationId} and (a.for_seq is not null or s.kind = 'appeal')
      ${narrowed(sample)}
    order by s.opened_at desc, s.id desc limit ${sample.size}`);
  return rows.map((row) => ({
    sessionId: row.session_id,
    forSeq: row.for_seq,
    truthId: row.truth_id,
    characters: row.characters,
    isUnsure: row.is_unsure,
    isKept: row.is_kept,
  }));
}
