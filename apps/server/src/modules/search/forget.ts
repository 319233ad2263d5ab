import { sql } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { among } from '../../db/among.ts';
import type { Tx } from '../../db/database.ts';

/** Words looked at by one transaction, for which searches wait. */
const batch = 500;
/** A word in so many more texts than these is in others' too, and stays without a look. */
const slack = 64;

/**
 * Takes texts that are about to be deleted off what the index has still to read; whoever has one in hand
 * is waited for, so that none of them is taken in afterwards. The index's own rows go with the texts.
 *
 * @returns the numbers of their rarer words: those that nobody else wrote are forgotten by `forgetWords`
 */
export async function leaveSearch(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<number[]> {
  if (ids.length === 0) return [];
  await tx.execute(sql`delete from search_pending
    where organization_id = ${organizationId} and id in ${among(ids)}`);
  const { rows } = await tx.execute<{ id: number }>(sql`
    select w.id from search_words w join (
      select unnest(words) as id from search_texts
        where organization_id = ${organizationId} and id in ${among(ids)}
      union select unnest(words) from search_names
        where organization_id = ${organizationId} and id in ${among(ids)}
    ) used on used.id = w.id
    where w.organization_id = ${organizationId} and w.count <= ${8 * ids.length + slack}`);
  return rows.map(({ id }) => id);
}

/** Forgets those of the words that no text and no name has any more. Can be repeated. */
export async function forgetWords(
  { db }: Pick<Context, 'db'>,
  organizationId: string,
  words: readonly number[],
): Promise<void> {
  for (let from = 0; from < words.length; from += batch) {
    const some = JSON.stringify(words.slice(from, from + batch));
    await db.onPlatform(async (tx) => {
      // Whoever is just taking a text in has read the numbers of its words: it ends first.
      await tx.execute(sql`set local lock_timeout = '2s'`);
      await tx.execute(sql`lock table search_words in access exclusive mode`);
      await tx.execute(sql`delete from search_words w
        where w.organization_id = ${organizationId}
          and w.id in (select value::int from jsonb_array_elements_text(${some}::jsonb))
          and not exists (select from search_texts t where t.words @> array[w.id])
          and not exists (select from search_names n where n.words @> array[w.id])`);
    });
  }
}
