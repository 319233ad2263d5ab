import type { TextLanguage } from '@civicconnect/contract';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { wordsOfDepartment } from './department-words.ts';
import {
  afterSettled,
  type Evidence,
  type Look,
  mostOfKind,
  mostSessions,
  since,
  thresholds,
} from './evidence.ts';
import { repeatedWords, type Written } from './repeated-words.ts';

const { days, count, share } = thresholds.low_ratings;

interface Found extends Record<string, unknown> {
  department_id: string | null;
  low: number;
  rated: number;
  average: number;
  session_ids: string[];
}

/** Departments, and the assistant where a chat had none, that are rated 1 or 2 again and again. */
async function ratedLow(tx: Tx, look: Look): Promise<Found[]> {
  const subject = sql`coalesce(f.department_id::text, '')`;
  const { rows } = await tx.execute<Found>(sql`
    select f.department_id, count(*) filter (where g.rating <= 2)::int as low, count(*)::int as rated,
      avg(g.rating)::float as average,
      (array_agg(g.session_id order by g.created_at desc, g.session_id)
        filter (where g.rating <= 2))[1:${mostSessions}] as session_ids
    from feedback g
    join session_figures f on f.organization_id = g.organization_id and f.session_id = g.session_id
    where g.organization_id = ${look.organizationId} and g.created_at >= ${since(look, days)}
      and ${afterSettled(look, 'low_ratings', subject, sql`g.created_at`)}
    group by f.department_id
    having count(*) filter (where g.rating <= 2) >= ${count}
      and count(*) filter (where g.rating <= 2) >= ${share}::float * count(*)
    order by low desc, f.department_id limit ${mostOfKind}`);
  return rows;
}

/** What was written with these ratings, and what the sessions were about. */
async function textsOf(tx: Tx, look: Look, sessionIds: readonly string[]): Promise<Written[]> {
  const { rows } = await tx.execute<{ text: string; language: TextLanguage }>(sql`
    select concat_ws(E'\n', g.comment, m.matter) as text, s.language
    from feedback g
    join session_figures s on s.organization_id = g.organization_id and s.session_id = g.session_id
    left join session_summaries m on m.organization_id = g.organization_id and m.session_id = g.session_id
    where g.organization_id = ${look.organizationId} and g.session_id = any(${sql.param(sessionIds)}::uuid[])
    order by g.session_id`);
  return rows.filter(({ text }) => text !== '');
}

export async function findLowRatings(tx: Tx, look: Look): Promise<Evidence[]> {
  const found: Evidence[] = [];
  for (const row of await ratedLow(tx, look)) {
    const texts = await textsOf(tx, look, row.session_ids);
    const own = await wordsOfDepartment(tx, look.organizationId, row.department_id);
    found.push({
      kind: 'low_ratings',
      subject: row.department_id ?? '',
      departmentId: row.department_id,
      count: row.low,
      of: row.rated,
      average: row.average,
      words: repeatedWords(texts, own),
      sessionIds: row.session_ids,
    });
  }
  return found;
}
