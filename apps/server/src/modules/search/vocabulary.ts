import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import {
  allowedSlips,
  beginningsOf,
  isForm,
  slipsBetween,
  type WantedWord,
  wanted,
} from './words.ts';

interface KnownWord extends Record<string, unknown> {
  id: number;
  word: string;
  count: number;
}

const list = (values: readonly unknown[]) => JSON.stringify(values);

async function known(tx: Tx, organizationId: string, words: readonly string[]) {
  const { rows } = await tx.execute<KnownWord>(sql`
    select id, word, count from search_words
    where organization_id = ${organizationId}
      and word = any(array(select jsonb_array_elements_text(${list(words)}::jsonb)))`);
  return rows;
}

/** The numbers of words, those of new words too. In order, so that two who add the same words wait instead of locking each other out. */
export async function wordIds(
  tx: Tx,
  organizationId: string,
  words: readonly string[],
): Promise<Map<string, number>> {
  const ids = new Map((await known(tx, organizationId, words)).map(({ word, id }) => [word, id]));
  const missing = words.filter((word) => !ids.has(word)).sort();
  if (missing.length === 0) return ids;
  await tx.execute(sql`
    insert into search_words (organization_id, word)
    select ${organizationId}::uuid, w from jsonb_array_elements_text(${list(missing)}::jsonb) w
    on conflict do nothing`);
  for (const { word, id } of await known(tx, organizationId, missing)) ids.set(word, id);
  return ids;
}

/** A word of the query with the numbers of all its forms. */
export interface Group {
  want: WantedWord;
  ids: number[];
  /** About how many texts have one of them. */
  texts: number;
}

const mostForms = 300;

async function formsOf(tx: Tx, organizationId: string, want: WantedWord): Promise<KnownWord[]> {
  const beginnings = beginningsOf(want);
  if (beginnings.length === 0) return known(tx, organizationId, [want.word]);
  const starts = beginnings.map((beginning) => sql`word like ${`${beginning}%`}`);
  const { rows } = await tx.execute<KnownWord>(sql`
    select id, word, count from search_words
    where organization_id = ${organizationId} and (${sql.join(starts, sql` or `)})
    order by count desc, word limit ${mostForms * 4}`);
  const forms = rows.filter(({ word }) => isForm(want, word)).slice(0, mostForms);
  const itself = forms.some(({ word }) => word === want.word);
  return itself ? forms : [...forms, ...(await known(tx, organizationId, [want.word]))];
}

/** Whether the database has the extension for trigrams. */
async function knowsTrigrams(tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ there: boolean }>(
    sql`select to_regclass('search_words_similar') is not null as there`,
  );
  return rows[0]?.there ?? false;
}

/** Low, so that two letters changed over still share enough; what is too far is left out afterwards. */
const leastSimilar = 0.2;

/** The known words that are closest to one that nobody wrote. */
async function meantBy(tx: Tx, organizationId: string, word: string): Promise<string[]> {
  const slips = allowedSlips(word);
  if (slips === 0 || !(await knowsTrigrams(tx))) return [];
  await tx.execute(
    sql`select set_config('pg_trgm.similarity_threshold', ${String(leastSimilar)}, true)`,
  );
  const { rows } = await tx.execute<KnownWord>(sql`
    select id, word, count from search_words
    where word % ${word} and organization_id = ${organizationId}
    order by similarity(word, ${word}) desc, count desc limit 60`);
  const near = rows.map((row) => ({ ...row, slips: slipsBetween(word, row.word) }));
  const least = Math.min(...near.map((row) => row.slips));
  if (least > slips) return [];
  const best = near.filter((row) => row.slips === least);
  return best
    .sort((one, other) => other.count - one.count)
    .slice(0, 3)
    .map((row) => row.word);
}

/**
 * The words of a query as the organization's texts have them. A word of which no form is known is read
 * as the known one that it is a slip away from, unless a text that is not yet in the index has it.
 */
export async function groupsOf(
  tx: Tx,
  organizationId: string,
  wants: readonly WantedWord[],
  isPending: (want: WantedWord) => boolean,
): Promise<Group[]> {
  const groups: Group[] = [];
  for (const want of wants) {
    let read = want;
    let forms = await formsOf(tx, organizationId, want);
    if (forms.length === 0 && !isPending(want)) {
      const [meant] = await meantBy(tx, organizationId, want.word);
      if (meant) {
        read = wanted(meant, { typed: want.word });
        forms = await formsOf(tx, organizationId, read);
      }
    }
    groups.push({
      want: read,
      ids: forms.map(({ id }) => id),
      texts: forms.reduce((sum, { count }) => sum + count, 0),
    });
  }
  return groups;
}
