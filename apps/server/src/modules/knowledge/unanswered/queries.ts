import type { endpoints, QueryOf, UnansweredGroup } from '@civicconnect/contract';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../db/database.ts';
import { unansweredGroups, unansweredQuestions } from '../../../db/schema/index.ts';
import { readCursor, writeCursor } from '../../../http/cursor.ts';

type Query = QueryOf<typeof endpoints.listUnanswered>;
type GroupRow = typeof unansweredGroups.$inferSelect;

/** So many of the questions of a group are shown. */
const mostExamples = 5;

/** The latest questions of each group, by its id. */
async function examplesOf(tx: Tx, organizationId: string, groups: readonly GroupRow[]) {
  const ids = groups.map(({ id }) => id);
  if (ids.length === 0) return [];
  const place = sql<number>`row_number() over (
    partition by ${unansweredQuestions.groupId} order by ${unansweredQuestions.askedAt} desc)`;
  const numbered = tx.$with('numbered').as(
    tx
      .select({
        groupId: unansweredQuestions.groupId,
        text: unansweredQuestions.text,
        sessionId: unansweredQuestions.sessionId,
        askedAt: unansweredQuestions.askedAt,
        place: place.as('place'),
      })
      .from(unansweredQuestions)
      .where(
        and(
          eq(unansweredQuestions.organizationId, organizationId),
          inArray(unansweredQuestions.groupId, ids),
        ),
      ),
  );
  return tx
    .with(numbered)
    .select()
    .from(numbered)
    .where(sql`${numbered.place} <= ${mostExamples}`)
    .orderBy(numbered.place);
}

/** Groups that are open, most asked first, the latest of those first. */
export async function listUnanswered(
  context: Context,
  { organizationId }: StaffCaller,
  query: Query,
): Promise<{ items: UnansweredGroup[]; nextCursor: string | null }> {
  const [count, instant, id] = query.cursor
    ? readCursor(query.cursor, ['count', 'instant', 'id'])
    : [];
  const { count: asked, lastAskedAt, id: groupId } = unansweredGroups;
  return context.db.inOrganization(organizationId, async (tx) => {
    const rows = await tx
      .select()
      .from(unansweredGroups)
      .where(
        and(
          eq(unansweredGroups.organizationId, organizationId),
          isNull(unansweredGroups.settledAt),
          count
            ? sql`(${asked}, ${lastAskedAt}, ${groupId}) <
                (${count}::int, ${instant}::timestamptz, ${id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(asked), desc(lastAskedAt), desc(groupId))
      .limit(query.limit + 1);
    const shown = rows.slice(0, query.limit);
    const examples = await examplesOf(tx, organizationId, shown);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => ({
        id: row.id,
        question: row.question,
        language: row.language,
        count: row.count,
        lastAskedAt: row.lastAskedAt.toISOString(),
        examples: examples
          .filter((example) => example.groupId === row.id)
          .map(({ text, sessionId, askedAt }) => ({
            text,
            sessionId,
            askedAt: askedAt.toISOString(),
          })),
      })),
      nextCursor:
        rows.length > query.limit && last
          ? writeCursor([last.count, last.lastAskedAt, last.id])
          : null,
    };
  });
}
