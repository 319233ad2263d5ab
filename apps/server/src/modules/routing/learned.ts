import type { endpoints, LearnedExample, Locale, QueryOf } from '@civicconnect/contract';
import { toCyrillic, toLatin } from '@civicconnect/i18n';
import { and, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { learned, sessions } from '../../db/schema/index.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import { readableBy } from '../sessions/queries.ts';
import { apostrophes, withoutApostrophes } from './learned-wording.ts';
import { type LoadedExample, learnedViews, loadLearned } from './views.ts';

type Query = QueryOf<typeof endpoints.listLearned>;

/**
 * Matches words of the text in either Uzbek script, whatever apostrophes were typed. What the caller
 * may not read is not found by its words either.
 */
function matching(caller: StaffCaller, q: string): SQL | undefined {
  const forms = [q, toLatin(q), toCyrillic(q)].map((form) => withoutApostrophes(form).trim());
  const wanted = [...new Set(forms)].filter((form) => form !== '');
  if (wanted.length === 0) return undefined;
  // Folded once per row, for all forms: under row-level security no index on words may be asked (only
  // functions that PostgreSQL holds to be leakproof may), so every row of the organization is looked at.
  const text = sql`lower(translate(${learned.text}, ${apostrophes}, ''))`;
  const patterns = wanted.map((form) => {
    const literal = form.replace(/[\\%_]/g, (character) => `\\${character}`);
    return sql`lower(${`%${literal}%`}::text)`;
  });
  const readable = readableBy(caller);
  return and(
    readable && or(isNull(learned.sessionId), readable),
    sql`${text} like any (array[${sql.join(patterns, sql`, `)}])`,
  );
}

/** The rows of one page and one more, in their order; their names are joined when it is known which they are. */
async function pageOf(tx: Tx, caller: StaffCaller, query: Query): Promise<LoadedExample[]> {
  const { organizationId } = caller;
  const at = query.state === 'active' ? learned.createdAt : learned.retiredAt;
  const order = [desc(at), desc(learned.id)];
  const [instant, id] = query.cursor ? readCursor(query.cursor, ['instant', 'id']) : [];
  const found = await tx
    .select({ id: learned.id })
    .from(learned)
    .leftJoin(
      sessions,
      and(eq(sessions.organizationId, learned.organizationId), eq(sessions.id, learned.sessionId)),
    )
    .where(
      and(
        eq(learned.organizationId, organizationId),
        query.state === 'active' ? isNull(learned.retiredAt) : isNotNull(learned.retiredAt),
        query.source ? eq(learned.source, query.source) : undefined,
        query.department ? eq(learned.departmentId, query.department) : undefined,
        query.q ? matching(caller, query.q) : undefined,
        instant ? sql`(${at}, ${learned.id}) < (${instant}::timestamptz, ${id}::uuid)` : undefined,
      ),
    )
    .orderBy(...order)
    .limit(query.limit + 1);
  if (found.length === 0) return [];
  const ids = found.map((row) => row.id);
  return loadLearned(
    tx,
    and(eq(learned.organizationId, organizationId), inArray(learned.id, ids)),
    { orderBy: order },
  );
}

/** What the router learned, by whom: newest first; of what was taken out, what was taken out last. */
export async function listLearned(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  query: Query,
): Promise<{ items: LearnedExample[]; nextCursor: string | null }> {
  const found = await context.db.inOrganization(caller.organizationId, (tx) =>
    pageOf(tx, caller, query),
  );
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1)?.row;
  const key = last && (query.state === 'active' ? last.createdAt : last.retiredAt);
  return {
    items: await learnedViews(context, caller, locale, shown),
    nextCursor: found.length > query.limit && key ? writeCursor([key, last.id]) : null,
  };
}
