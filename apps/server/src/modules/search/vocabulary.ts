import { type SQL, sql } from 'drizzle-orm';
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
    order by count desc, id limit ${mostForms * 4}`);
  const forms = rows.filter(({ word }) => isForm(want, word)).slice(0, mostForms);
  const itself = forms.some(({ word }) => word === want.word);
  return itself ? forms : [...forms, ...(await known(tx, organizationId, [want.word]))];
}

/** Of one side; the most frequent ones. */
const mostNear = 3000;

/**
 * The known word that is closest to one that nobody wrote; the more frequent of two. A slip, or two in
 * one half of a word, leaves its beginning or its end as it is, and its length about the same: only
 * such words are read, through an index for each side.
 */
async function meantBy(tx: Tx, organizationId: string, word: string): Promise<string | null> {
  const slips = allowedSlips(word);
  if (slips === 0) return null;
  const kept = Math.floor((word.length - 1) / 2);
  const lengths = Array.from({ length: 2 * slips + 1 }, (_, at) => word.length - slips + at);
  const near = (alike: SQL) => sql`(select id, word, count from search_words
    where organization_id = ${organizationId}
      and length(word) = any(${`{${lengths.join(',')}}`}::int[]) and ${alike}
    order by count desc limit ${mostNear})`;
  const end = [...word.slice(-kept)].reverse().join('');
  const { rows } = await tx.execute<KnownWord>(sql`
    ${near(sql`word like ${`${word.slice(0, kept)}%`}`)}
    union ${near(sql`reverse(word) like ${`${end}%`}`)}`);
  let best: { word: string; slips: number; count: number } | null = null;
  for (const row of rows) {
    const far = slipsBetween(word, row.word);
    if (far > slips || (best && far > best.slips)) continue;
    if (!best || far < best.slips || row.count > best.count) best = { ...row, slips: far };
  }
  return best?.word ?? null;
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
      const meant = await meantBy(tx, organizationId, want.word);
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
