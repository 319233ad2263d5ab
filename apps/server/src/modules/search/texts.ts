import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { type SearchedKind, sessions } from '../../db/schema/index.ts';
import { type Place, type Search, timesOf } from './query.ts';
import type { Group } from './vocabulary.ts';

/** A message, a note or an addition that has the words. */
export interface TextHit extends Place {
  kind: Exclude<SearchedKind, 'citizen'>;
  sessionId: string;
}

export interface TextHits {
  /** Newest first, at most one more than asked for. */
  hits: TextHit[];
  /** Up to where was looked; null when nothing older is left. */
  reached: Place | null;
}

/** With fewer texts the rarest word is looked up and all of its texts are read; some milliseconds. */
export const fewTexts = 3000;
/** A frequent word is looked for in the newest texts: so many at first, then four times as many. */
const window = { first: 1000, growth: 4, most: 15_000, least: 300 };
/** Then the page ends where it is, and the next one goes on. */
const patienceMs = 60;

export interface HitRow extends Record<string, unknown> {
  id: string;
  kind: TextHit['kind'];
  session_id: string;
  at: string;
  /** Of the last row that was looked at: how many there were. */
  looked: number | null;
}

export const hitOf = (row: HitRow): TextHit => ({
  id: row.id,
  kind: row.kind,
  sessionId: row.session_id,
  at: new Date(row.at).toISOString(),
});

/** An array of integers as a parameter. */
export const numbers = (ids: readonly number[]) => sql`${`{${ids.join(',')}}`}::int[]`;
/** So many numbers are compared with those of a text one by one; more are hashed by the database. */
const fewNumbers = 8;

/**
 * Whether a text that is read anyway has one of a group's words. Never through the index: two frequent
 * words there cost more than the texts of the rarer one. `&&` compares all with all, which took a second
 * for 300 forms in 15,000 texts.
 */
export const hasGroup = ({ ids }: Group): SQL =>
  ids.length <= fewNumbers
    ? sql`(t.words && ${numbers(ids)}) is true`
    : sql`exists (select 1 from (select unnest(t.words) as number) w
        where w.number = any(${numbers(ids)}))`;
export const inReadable = (search: Search) =>
  sql`${sessions} on ${sessions.id} = t.session_id and ${search.within}`;

export function olderThan(place: Place | null): SQL {
  return place ? sql`(t.at, t.id) < (${place.at}::timestamptz, ${place.id}::uuid)` : sql`true`;
}

/** Through the index over words: every text that has the rarest one is read. */
async function byRarest(
  tx: Tx,
  search: Search,
  rarest: Group,
  others: readonly Group[],
): Promise<TextHits> {
  const conditions = [sql`t.words && ${numbers(rarest.ids)}`, ...others.map(hasGroup)];
  const { rows } = await tx.execute<HitRow>(sql`
    with found as materialized (
      select t.id, t.kind, t.session_id, t.at from search_texts t
      where ${sql.join(conditions, sql` and `)}
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
  let looked = 0;
  for (let size = window.first; size >= window.least; ) {
    const found = await inWindow(tx, search, groups, place, size);
    hits.push(...found.hits);
    place = found.reached;
    if (!place || hits.length > search.limit) break;
    looked += size;
    // No more than the time that is left is enough for, at the pace so far.
    const spent = performance.now() - begun;
    const affordable = Math.floor((looked / spent) * (patienceMs - spent));
    size = Math.min(size * window.growth, window.most, affordable);
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
  const [rarest, ...others] = [...groups].sort((one, other) => one.texts - other.texts);
  if (!rarest || groups.some(({ ids }) => ids.length === 0)) return { hits: [], reached: null };
  return rarest.texts <= fewTexts
    ? byRarest(tx, search, rarest, others)
    : byNewest(tx, search, [rarest, ...others]);
}
