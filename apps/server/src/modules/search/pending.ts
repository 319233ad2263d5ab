import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { type Search, timesOf } from './query.ts';
import { type HitRow, hitOf, inReadable, olderThan, type TextHit } from './texts.ts';
import { wordsOf } from './words.ts';

/** The newest of what is not yet in the index: read as it is. */
const tail = 200;

/** A text that the index does not know yet, with its words. */
export interface PendingText {
  hit: TextHit;
  words: readonly string[];
}

export async function readPending(tx: Tx, search: Search): Promise<PendingText[]> {
  if (search.wants.length === 0) return [];
  const { rows } = await tx.execute<HitRow & { text: string }>(sql`
    select t.* from (
      select p.id, p.kind, coalesce(m.session_id, n.session_id, a.session_id) as session_id,
        coalesce(m.created_at, n.created_at, a.created_at) as at,
        coalesce(m.text, n.text, a.text) as text
      from (select * from search_pending where organization_id = ${search.organizationId}
        order by id desc limit ${tail}) p
      left join messages m on m.organization_id = p.organization_id and m.id = p.id
      left join notes n on n.organization_id = p.organization_id and n.id = p.id
      left join additions a on a.organization_id = p.organization_id and a.id = p.id
      where p.kind <> 'citizen'
    ) t join ${inReadable(search)}
    where ${olderThan(search.before)} and ${timesOf(search, sql`t.at`)}`);
  return rows.map((row) => ({ hit: hitOf(row), words: wordsOf(row.text) }));
}

/** A citizen whose name the index does not know yet, with the words of the name. */
export interface PendingName {
  id: string;
  words: readonly string[];
}

export async function readPendingNames(tx: Tx, search: Search): Promise<PendingName[]> {
  if (search.wants.length === 0 || search.before) return [];
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    select c.id, c.name from (
      select * from search_pending where organization_id = ${search.organizationId}
      order by id desc limit ${tail}
    ) p join citizens c on c.organization_id = p.organization_id and c.id = p.id
    where p.kind = 'citizen' and c.name is not null`);
  return rows.map(({ id, name }) => ({ id, words: wordsOf(name) }));
}
