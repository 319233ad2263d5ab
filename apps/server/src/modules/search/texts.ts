import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { sessions } from '../../db/schema/index.ts';
import { type Place, type Search, timesOf } from './query.ts';
import type { Group } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** A message or a note that has the words. */
export interface TextHit extends Place {
  kind: 'message' | 'note';
  sessionId: string;
}

export interface TextHits {
  /** Newest first, at most one more than asked for. */
  hits: TextHit[];
  /** Up to where was looked; null when nothing older is left. */
  reached: Place | null;
}

/** With fewer texts the rarest word is looked up and all of its texts are read; some milliseconds. */
const fewTexts = 5000;
/** A frequent word is looked for in the newest texts, so many at a time. */
const windows = [1000, 4000, 15_000];
/** Then the page ends where it is, and the next one goes on. */
const patienceMs = 60;

interface HitRow extends Record<string, unknown> {
  id: string;
  kind: 'message' | 'note';
  session_id: string;
  at: string;
  /** Of the last row that was looked at: how many there were. */
  looked: number | null;
}

const hitOf = (row: HitRow): TextHit => ({
  id: row.id,
  kind: row.kind,
  sessionId: row.session_id,
  at: new Date(row.at).toISOString(),
});

/** An array of integers as a parameter. */
const numbers = (ids: readonly number[]) => sql`${`{${ids.join(',')}}`}::int[]`;
const hasGroup = ({ ids }: Group) => sql`t.words && ${numbers(ids)}`;
const inReadable = (search: Search) =>
  sql`${sessions} on ${sessions.id} = t.session_id and ${search.within}`;

function olderThan(place: Place | null): SQL {
  return place ? sql`(t.at, t.id) < (${place.at}::timestamptz, ${place.id}::uuid)` : sql`true`;
}

/** Through the index over words: every text that has the rarest one is read. */
async function byRarest(tx: Tx, search: Search, groups: readonly Group[]): Promise<TextHits> {
  const { rows } = await tx.execute<HitRow>(sql`
    with found as materialized (
      select t.id, t.kind, t.session_id, t.at from search_texts t
      where ${sql.join(groups.map(hasGroup), sql` and `)}
        and t.organization_id = ${search.organizationId}
    )
    select t.* from found t join ${inReadable(search)}
    where ${olderThan(search.before)} and ${timesOf(search, sql`t.at`)}
    order by t.at desc, t.id desc limit ${search.limit + 1}`);
  return { hits: rows.map(hitOf), reached: null };
}

/** One window of the newest texts before a place. */
async function inWindow(
  tx: Tx,
  search: Search,
  groups: readonly Group[],
  before: Place | null,
  size: number,
): Promise<TextHits> {
  const { rows } = await tx.execute<HitRow>(sql`
    with recent as materialized (
      select t.id, t.kind, t.session_id, t.at, t.words from search_texts t
      where t.organization_id = ${search.organizationId} and ${olderThan(before)}
        and ${timesOf(search, sql`t.at`)}
      order by t.at desc, t.id desc limit ${size}
    )
    (select t.id, t.kind, t.session_id, t.at, null::int as looked
      from recent t join ${inReadable(search)}
      where ${sql.join(groups.map(hasGroup), sql` and `)}
      order by t.at desc, t.id desc limit ${search.limit + 1})
    union all
    (select t.id, t.kind, t.session_id, t.at, (select count(*)::int from recent)
      from recent t order by t.at, t.id limit 1)`);
  const last = rows.find(({ looked }) => looked !== null);
  const isEnd = !last || (last.looked ?? 0) < size;
  return {
    hits: rows.filter(({ looked }) => looked === null).map(hitOf),
    reached: isEnd ? null : { at: new Date(last.at).toISOString(), id: last.id },
  };
}

/** Back through the newest texts, until there is a page or the time is up. */
async function byNewest(tx: Tx, search: Search, groups: readonly Group[]): Promise<TextHits> {
  const begun = performance.now();
  const hits: TextHit[] = [];
  let place = search.before;
  for (const size of windows) {
    const found = await inWindow(tx, search, groups, place, size);
    hits.push(...found.hits);
    place = found.reached;
    if (!place || hits.length > search.limit || performance.now() - begun > patienceMs) break;
  }
  return { hits: hits.slice(0, search.limit + 1), reached: place };
}

/**
 * Texts that have all of the words, newest first. A rare word is looked up, frequent ones are found by
 * reading back from now: either way the work is bounded, however many texts there are.
 */
export async function findTexts(
  tx: Tx,
  search: Search,
  groups: readonly Group[],
): Promise<TextHits> {
  if (groups.length === 0 || groups.some(({ ids }) => ids.length === 0)) {
    return { hits: [], reached: null };
  }
  const rarestFirst = [...groups].sort((one, other) => one.texts - other.texts);
  const rarest = rarestFirst[0]?.texts ?? 0;
  return rarest <= fewTexts ? byRarest(tx, search, rarestFirst) : byNewest(tx, search, rarestFirst);
}

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
      select p.id, p.kind, coalesce(m.session_id, n.session_id) as session_id,
        coalesce(m.created_at, n.created_at) as at, coalesce(m.text, n.text) as text
      from (select * from search_pending where organization_id = ${search.organizationId}
        order by id desc limit ${tail}) p
      left join messages m on m.organization_id = p.organization_id and m.id = p.id
      left join notes n on n.organization_id = p.organization_id and n.id = p.id
      where p.kind <> 'citizen'
    ) t join ${inReadable(search)}
    where ${olderThan(search.before)} and ${timesOf(search, sql`t.at`)}`);
  return rows.map((row) => ({ hit: hitOf(row), words: wordsOf(row.text) }));
}
