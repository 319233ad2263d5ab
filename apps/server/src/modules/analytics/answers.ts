import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { type Asked, type Figure, keyOf, type Part, within } from './asked.ts';
import { many, readPart, share } from './parts.ts';

const answersAt = sql`f.answered_at`;

const figures: Record<string, Figure> = {
  answers: many(sql`f.source <> 'small_talk'`),
  fromFaqs: many(sql`f.source = 'faq'`),
  fromDocuments: many(sql`f.source = 'documents'`),
  unanswered: many(sql`f.source = 'none'`),
  unansweredShare: {
    ...share(sql`f.source = 'none'`),
    sql: sql`(avg((f.source = 'none')::int) filter (where f.source <> 'small_talk'))::float`,
  },
  answerMedian: {
    unit: 'seconds',
    sql: sql`(percentile_cont(0.5) within group (order by f.milliseconds) / 1000)::float`,
  },
};

/** Answers of a range with what is known of their sessions, as rows `f`; those asked alone belong to none. */
function answersWith({ organizationId, department, channel, language, own, range }: Asked): SQL {
  const conditions = [
    ...(department ? [sql`f.department_id = ${department}`] : []),
    ...(channel ? [sql`f.channel = ${channel}`] : []),
    ...(language ? [sql`f.language = ${language}`] : []),
    ...(own ? [sql`f.assignee_id = ${own}`] : []),
  ];
  return sql`(select a.source, a.milliseconds, a.created_at as answered_at, f.channel, f.language, f.department_id,
      f.assignee_id, f.neighborhood_id
    from answers a
    left join session_figures f on f.organization_id = a.organization_id and f.session_id = a.session_id
    where a.organization_id = ${organizationId} and ${within(sql`a.created_at`, range)}
      ${conditions.length > 0 ? sql`and ${sql.join(conditions, sql` and `)}` : sql``}) f`;
}

/** What the assistant said: from FAQs, from documents, or that it does not know. */
export function answersPart(tx: Tx, asked: Asked): Promise<Part> {
  return readPart(tx, answersWith(asked), keyOf(asked, answersAt), figures);
}

export const answerColumns = figures;
