import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import type { PendingText } from './pending.ts';
import { type Search, timesOf } from './query.ts';
import {
  fewTexts,
  type HitRow,
  hasGroup,
  hitOf,
  inReadable,
  numbers,
  type TextHit,
} from './texts.ts';
import type { Group } from './vocabulary.ts';
import { isForm } from './words.ts';

/** So many of the newest texts are looked at for the frequent ones of the words. */
const newest = 3000;

interface LooseHit extends TextHit {
  /** How many of the words it has. */
  has: number;
}

/** The rarest groups that together are in few enough texts to be looked up. */
function rareOf(groups: readonly Group[]): Group[] {
  let texts = 0;
  return [...groups]
    .sort((one, other) => one.texts - other.texts)
    .filter((group) => {
      texts += group.texts;
      return texts <= fewTexts;
    });
}

async function fromIndex(tx: Tx, search: Search, groups: readonly Group[]): Promise<LooseHit[]> {
  const known = groups.filter(({ ids }) => ids.length > 0);
  if (known.length === 0) return [];
  const rare = rareOf(known).flatMap(({ ids }) => ids);
  const has = sql.join(
    known.map((group) => sql`(${hasGroup(group)})::int`),
    sql` + `,
  );
  const { rows } = await tx.execute<HitRow & { has: number }>(sql`
    with looked as materialized (
      select t.id, t.kind, t.session_id, t.at, t.words from search_texts t
      where t.words && ${numbers(rare)} and t.organization_id = ${search.organizationId}
      union all
      (select t.id, t.kind, t.session_id, t.at, t.words from search_texts t
        where t.organization_id = ${search.organizationId} and ${timesOf(search, sql`t.at`)}
        order by t.at desc, t.id desc limit ${newest})
    ), counted as materialized (
      select t.id, t.kind, t.session_id, t.at, ${has} as has from looked t
      where ${timesOf(search, sql`t.at`)}
    )
    select distinct t.* from counted t join ${inReadable(search)}
    where t.has > 0
    order by t.has desc, t.at desc, t.id desc limit ${search.limit}`);
  return rows.map((row) => ({ ...hitOf(row), has: row.has }));
}

/**
 * Where nothing has all of the words: what has the most of them, the newest first of those that have as
 * many. One page: all texts with the rare words and the newest with the frequent ones are looked at.
 */
export async function findLoosely(
  tx: Tx,
  search: Search,
  groups: readonly Group[],
  pending: readonly PendingText[],
): Promise<TextHit[]> {
  const indexed = await fromIndex(tx, search, groups);
  const fresh = pending.flatMap(({ hit, words }): LooseHit[] => {
    const has = groups.filter(({ want }) => words.some((word) => isForm(want, word))).length;
    return has > 0 ? [{ ...hit, has }] : [];
  });
  const all = [...new Map([...indexed, ...fresh].map((hit) => [hit.id, hit])).values()];
  const place = (hit: LooseHit) => `${hit.has} ${hit.at} ${hit.id}`;
  return all.sort((one, other) => (place(one) < place(other) ? 1 : -1)).slice(0, search.limit);
}
