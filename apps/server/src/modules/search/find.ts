import type { endpoints, Locale, QueryOf, ResponseOf } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { writeCursor } from '../../http/cursor.ts';
import { findLoosely } from './loose.ts';
import { readPending, readPendingNames } from './pending.ts';
import { findSessions, type SessionHit } from './people.ts';
import { type Place, type Search, searchOf } from './query.ts';
import { showFound } from './show.ts';
import { findTexts, type TextHit } from './texts.ts';
import { groupsOf } from './vocabulary.ts';
import { haveAll, isForm, type WantedWord } from './words.ts';

interface Hits {
  wants: WantedWord[];
  sessions: SessionHit[];
  texts: TextHit[];
  next: Place | null;
  /** Nothing has all of the words; these texts have some. */
  looser: boolean;
}

/** Times of one form and ids sort as texts do. */
const keyOf = ({ at, id }: Place) => `${at} ${id}`;
const newestFirst = (one: Place, other: Place) => (keyOf(one) < keyOf(other) ? 1 : -1);

/** The texts of one page from the index and from what is not yet in it. */
function pageOf(limit: number, indexed: TextHit[], fresh: TextHit[], reached: Place | null) {
  const isPast = (hit: Place, end: Place) => newestFirst(hit, end) > 0;
  // What is older than this page looked belongs to a later one.
  const merged = new Map([...indexed, ...fresh].map((hit) => [hit.id, hit]));
  const all = [...merged.values()]
    .filter((hit) => !reached || !isPast(hit, reached))
    .sort(newestFirst);
  const texts = all.slice(0, limit);
  const last = texts.at(-1);
  return { texts, next: all.length > limit && last ? { at: last.at, id: last.id } : reached };
}

/**
 * Whatever the planner expects, a search reads by its indexes and looks sessions up by identity. It
 * expects ten times the texts that a word's forms have, and would rather read all sessions or all texts.
 */
const throughIndexes = sql.join(
  ['seqscan', 'hashjoin', 'mergejoin'].map(
    (way) => sql`set_config(${`enable_${way}`}, 'off', true)`,
  ),
  sql`, `,
);

/**
 * Identities of what was found. Read as the platform, because an index over words is of no use under
 * row-level security (its operators are not leakproof); every statement names the organization, and
 * what is shown is read again behind the wall.
 */
async function hitsOf(tx: Tx, search: Search): Promise<Hits> {
  await tx.execute(sql`select ${throughIndexes}, set_config('jit', 'off', true)`);
  const pending = await readPending(tx, search);
  const names = await readPendingNames(tx, search);
  const isPending = (want: WantedWord) =>
    [...pending, ...names].some(({ words }) => words.some((word) => isForm(want, word)));
  const groups = await groupsOf(tx, search.organizationId, search.wants, isPending);
  const wants = groups.map(({ want }) => want);
  const sessions = search.before ? [] : await findSessions(tx, { ...search, wants }, groups, names);
  const shown = sessions.slice(0, Math.ceil(search.limit / 2));
  const limit = Math.max(1, search.limit - shown.length);
  const narrowed = { ...search, wants, limit };
  const indexed = await findTexts(tx, narrowed, groups);
  const fresh = pending.filter(({ words }) => haveAll(words, wants)).map(({ hit }) => hit);
  const page = pageOf(limit, indexed.hits, fresh, indexed.reached);
  const isNothing = !search.found && shown.length + page.texts.length === 0 && !page.next;
  if (isNothing && groups.length > 1) {
    const texts = await findLoosely(tx, search, groups, pending);
    return { wants, sessions: [], texts, next: null, looser: true };
  }
  return { wants, sessions: shown, ...page, looser: false };
}

/** Sessions, messages and notes that the caller may read. */
export async function findAll(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  query: QueryOf<typeof endpoints.search>,
): Promise<ResponseOf<typeof endpoints.search>> {
  const search = searchOf(caller, query);
  const { wants, next, looser, ...found } = await context.db.onPlatform((tx) => hitsOf(tx, search));
  const items = await context.db.inOrganization(caller.organizationId, (tx) =>
    showFound(tx, caller, locale, search, wants, found),
  );
  // That a word is known somewhere is told only with something that they may read.
  const corrected = wants.flatMap(({ typed, word }) =>
    typed !== null && items.length > 0 ? [{ written: typed, read: word }] : [],
  );
  const hasFound = search.found || items.length > 0;
  return {
    items,
    corrected,
    looser: looser && items.length > 0,
    nextCursor: next && writeCursor([next.at, next.id, hasFound ? 1 : 0]),
  };
}
