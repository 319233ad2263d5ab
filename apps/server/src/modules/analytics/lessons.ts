import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { type Asked, type Figure, isTime, keyOf, type Part, within } from './asked.ts';
import { each, readPart } from './parts.ts';

export const lessonColumns: Record<string, Figure> = { lessons: each };

/** Lessons have a time and a department, and belong to no channel, language or neighbourhood. */
export const hasLessons = ({ by, channel, language }: Asked) =>
  (isTime(by) || by === 'department') && channel === null && language === null;

/** What staff taught the router: beside its accuracy, the learning curve. */
export function lessonsPart(tx: Tx, asked: Asked): Promise<Part> {
  const { organizationId, department, own, range } = asked;
  const at = sql`f.created_at`;
  const from = sql`learned f where f.organization_id = ${organizationId} and f.taught_by is not null
    and f.session_id is not null and f.retired_reason is distinct from 'undone' and ${within(at, range)}
    ${department ? sql`and f.department_id = ${department}` : sql``}
    ${own ? sql`and f.taught_by = ${own}` : sql``}`;
  return readPart(tx, from, keyOf(asked, at), lessonColumns);
}
