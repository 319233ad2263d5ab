import type { endpoints, Faq, Locale, QueryOf } from '@civicconnect/contract';
import { and, asc, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Caller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import { faqs } from '../../../db/schema/index.ts';
import { readCursor, writeCursor } from '../../../http/cursor.ts';
import { findOrganization } from '../../organizations/queries.ts';
import { textMatches } from '../../text-matches.ts';
import { faqView } from './views.ts';

type Query = QueryOf<typeof endpoints.listFaqs>;

const words = sql`concat_ws(' ', ${faqs.question}, ${faqs.answer}, ${faqs.category}, ${faqs.keywords}::text)`;

/** One that was taken out is not there, for whoever asks. */
export const isThere = (organizationId: string) =>
  and(eq(faqs.organizationId, organizationId), isNull(faqs.removedAt));

/** The highest priority first, as a number that a cursor can hold. */
const rank = sql<number>`100 - ${faqs.priority}`;

/** Those for a language, and those for every language; an Uzbek one is read in both scripts. */
function forLanguage(language: Locale): SQL | undefined {
  const same: Locale[] = language === 'uz-Cyrl' ? ['uz-Cyrl', 'uz'] : [language];
  return or(isNull(faqs.language), inArray(faqs.language, same));
}

/**
 * FAQs by priority; whoever is not staff gets the public ones.
 *
 * @throws Refused 404 for an organization that is not there
 */
export async function listFaqs(
  context: Context,
  caller: Caller | null,
  query: Query,
): Promise<{ items: Faq[]; nextCursor: string | null }> {
  const organizationId =
    caller?.organizationId ?? (await findOrganization(context, query.organization)).id;
  const [after, id] = query.cursor ? readCursor(query.cursor, ['rank', 'id']) : [];
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(faqs)
      .where(
        and(
          isThere(organizationId),
          caller?.kind === 'staff' ? undefined : eq(faqs.visibility, 'public'),
          query.language ? forLanguage(query.language) : undefined,
          query.category ? eq(faqs.category, query.category) : undefined,
          query.q ? textMatches(words, query.q) : undefined,
          after ? sql`(${rank}, ${faqs.id}) > (${after}::int, ${id}::uuid)` : undefined,
        ),
      )
      .orderBy(desc(faqs.priority), asc(faqs.id))
      .limit(query.limit + 1),
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(faqView),
    nextCursor:
      rows.length > query.limit && last ? writeCursor([100 - last.priority, last.id]) : null,
  };
}
