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
import { repeatedWords } from './repeated-words.ts';

const { days, count } = thresholds.corrections;

interface Found extends Record<string, unknown> {
  from_id: string;
  to_id: string;
  moved: number;
  session_ids: string[];
  learned_ids: string[];
}

/** Moves between the same two departments that nobody took back. */
async function movedAlike(tx: Tx, look: Look): Promise<Found[]> {
  const subject = sql`(c.from_department_id || '>' || c.to_department_id)`;
  const { rows } = await tx.execute<Found>(sql`
    select c.from_department_id as from_id, c.to_department_id as to_id,
      count(distinct c.session_id)::int as moved,
      (array_agg(c.session_id order by c.created_at desc, c.session_id))[1:${mostSessions}] as session_ids,
      (array_agg(c.learned_id order by c.created_at desc, c.session_id))[1:${mostSessions}] as learned_ids
    from corrections c
    join departments d on d.organization_id = c.organization_id and d.id = c.to_department_id and d.active
    where c.organization_id = ${look.organizationId} and c.created_at >= ${since(look, days)}
      and c.undone_at is null and c.from_department_id is not null
      and c.from_department_id <> c.to_department_id
      and ${afterSettled(look, 'corrections', subject, sql`c.created_at`)}
    group by c.from_department_id, c.to_department_id
    having count(distinct c.session_id) >= ${count}
    order by moved desc, from_id, to_id limit ${mostOfKind}`);
  return rows;
}

/** The words by which they belong there, and that the department's description lacks. */
async function tellingWords(tx: Tx, look: Look, found: Found): Promise<string[]> {
  const { rows } = await tx.execute<{ text: string; language: TextLanguage | null }>(sql`
    select text, language from learned
    where organization_id = ${look.organizationId} and id = any(${sql.param(found.learned_ids)}::uuid[])
    order by id`);
  const texts = rows.map(({ text, language }) => ({ text, language: language ?? 'unknown' }));
  return repeatedWords(texts, await wordsOfDepartment(tx, look.organizationId, found.to_id));
}

export async function findCorrections(tx: Tx, look: Look): Promise<Evidence[]> {
  const found: Evidence[] = [];
  for (const row of await movedAlike(tx, look)) {
    found.push({
      kind: 'corrections',
      subject: `${row.from_id}>${row.to_id}`,
      departmentId: row.to_id,
      fromDepartmentId: row.from_id,
      count: row.moved,
      words: await tellingWords(tx, look, row),
      sessionIds: [...new Set(row.session_ids)],
    });
  }
  return found;
}
