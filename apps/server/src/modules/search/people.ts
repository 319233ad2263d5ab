import type { FoundSession } from '@civicconnect/contract';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { sessions } from '../../db/schema/index.ts';
import type { PendingName } from './pending.ts';
import { type Search, timesOf } from './query.ts';
import type { Group } from './vocabulary.ts';
import { haveAll } from './words.ts';

/** A session that is known by its number, or by whose it is. */
export interface SessionHit {
  sessionId: string;
  by: FoundSession['by'];
}

const most = 10;
/** Citizens of one name whose sessions are looked at. */
const mostCitizens = 40;

const reversed = (text: string) => [...text].reverse().join('');

/** What a tracking number may end with, when the question is one or a part of it; the likeliest first. */
export function numberEnds(q: string): string[] {
  const written = q.replace(/[\s№#]/g, '').toUpperCase();
  if (!/^[A-Z0-9-]*\d$/.test(written) || written.length > 30) return [];
  const [, head = '', digits = ''] = /^(.*?)(\d+)$/.exec(written) ?? [];
  const isPart = head === '' || head.endsWith('-');
  const padded = isPart && digits.length < 6 ? `${head || '-'}${digits.padStart(6, '0')}` : null;
  return [...(padded ? [padded] : []), ...(written.length >= 3 || head !== '' ? [written] : [])];
}

/** The last digits of a phone, when the question is nothing else. */
export function phoneEnd(q: string): string | null {
  if (!/^\+?[\d\s()-]+$/.test(q)) return null;
  const digits = q.replace(/\D/g, '');
  return digits.length >= 4 && digits.length <= 15 ? digits : null;
}

async function sessionsWhere(
  tx: Tx,
  search: Search,
  by: SessionHit['by'],
  condition: SQL,
): Promise<SessionHit[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select ${sessions.id} from ${sessions}
    where ${search.within} and ${timesOf(search, sql`${sessions.openedAt}`)} and ${condition}
    order by ${sessions.openedAt} desc, ${sessions.id} desc limit ${most}`);
  return rows.map(({ id }) => ({ sessionId: id, by }));
}

const ofCitizens = (ids: readonly string[]) =>
  sql`${sessions.citizenId} = any(${`{${ids.join(',')}}`}::uuid[])`;

async function byNumber(tx: Tx, search: Search): Promise<SessionHit[]> {
  const hits: SessionHit[] = [];
  for (const end of numberEnds(search.q)) {
    const ends = sql`reverse(number) like ${`${reversed(end)}%`}`;
    hits.push(...(await sessionsWhere(tx, search, 'number', ends)));
  }
  return hits;
}

async function byPhone(tx: Tx, search: Search): Promise<SessionHit[]> {
  const end = phoneEnd(search.q);
  if (end === null) return [];
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from citizens
    where organization_id = ${search.organizationId} and reverse(phone) like ${`${reversed(end)}%`}
    order by id desc limit ${mostCitizens}`);
  if (rows.length === 0) return [];
  return sessionsWhere(tx, search, 'phone', ofCitizens(rows.map(({ id }) => id)));
}

/** Citizens of that name, from what is pending and from the index. */
async function citizensNamed(
  tx: Tx,
  search: Search,
  groups: readonly Group[],
  pending: readonly PendingName[],
): Promise<string[]> {
  const fresh = pending.filter(({ words }) => haveAll(words, search.wants)).map(({ id }) => id);
  if (groups.some(({ ids }) => ids.length === 0)) return fresh;
  const has = groups.map(({ ids }) => sql`words && ${`{${ids.join(',')}}`}::int[]`);
  const { rows } = await tx.execute<{ id: string }>(sql`
    with found as materialized (
      select organization_id, id from search_names where ${sql.join(has, sql` and `)}
    )
    select id from found where organization_id = ${search.organizationId}
    order by id desc limit ${mostCitizens}`);
  return [...fresh, ...rows.map(({ id }) => id)];
}

async function byName(
  tx: Tx,
  search: Search,
  groups: readonly Group[],
  pending: readonly PendingName[],
): Promise<SessionHit[]> {
  if (groups.length === 0) return [];
  const ids = await citizensNamed(tx, search, groups, pending);
  return ids.length === 0 ? [] : sessionsWhere(tx, search, 'name', ofCitizens(ids));
}

/** Sessions by number, then by phone, then by name; each once. */
export async function findSessions(
  tx: Tx,
  search: Search,
  groups: readonly Group[],
  pending: readonly PendingName[],
): Promise<SessionHit[]> {
  const all = [
    ...(await byNumber(tx, search)),
    ...(await byPhone(tx, search)),
    ...(await byName(tx, search, groups, pending)),
  ];
  const seen = new Set<string>();
  return all.filter(({ sessionId }) => !seen.has(sessionId) && seen.add(sessionId));
}
