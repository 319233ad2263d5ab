import type {
  DocumentChunk,
  endpoints,
  KnowledgeDocument,
  Passage,
  QueryOf,
} from '@civicconnect/contract';
import { and, asc, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Caller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../db/database.ts';
import { chunks, documents } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { readCursor, writeCursor } from '../../../http/cursor.ts';
import { findOrganization } from '../../organizations/queries.ts';
import { textMatches } from '../../text-matches.ts';
import { type DocumentRow, documentView } from './views.ts';

type ListQuery = QueryOf<typeof endpoints.listDocuments>;
type ChunksQuery = QueryOf<typeof endpoints.listChunks>;
type PassageQuery = QueryOf<typeof endpoints.passages>;

/** One that was taken out is not there, for whoever asks. */
const isThere = (organizationId: string) =>
  and(eq(documents.organizationId, organizationId), isNull(documents.removedAt));

export const isDocument = (organizationId: string, id: string) =>
  and(isThere(organizationId), eq(documents.id, id));

const words = sql`concat_ws(' ', ${documents.title}, ${documents.category}, ${documents.fileName})`;

/** A document's row. Throws 404. */
async function findDocument(tx: Tx, organizationId: string, id: string): Promise<DocumentRow> {
  const [row] = await tx.select().from(documents).where(isDocument(organizationId, id));
  if (!row) throw new Refused('not_found');
  return row;
}

/** Documents, last changed first. */
export async function listDocuments(
  context: Context,
  organizationId: string,
  query: ListQuery,
): Promise<{ items: KnowledgeDocument[]; nextCursor: string | null }> {
  const [instant, id] = query.cursor ? readCursor(query.cursor, ['instant', 'id']) : [];
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(documents)
      .where(
        and(
          isThere(organizationId),
          query.status ? eq(documents.status, query.status) : undefined,
          query.visibility ? eq(documents.visibility, query.visibility) : undefined,
          query.q ? textMatches(words, query.q) : undefined,
          instant
            ? sql`(${documents.updatedAt}, ${documents.id}) < (${instant}::timestamptz, ${id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(documents.updatedAt), desc(documents.id))
      .limit(query.limit + 1),
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(documentView),
    nextCursor: rows.length > query.limit && last ? writeCursor([last.updatedAt, last.id]) : null,
  };
}

export async function getDocument(
  context: Context,
  organizationId: string,
  id: string,
): Promise<KnowledgeDocument> {
  return documentView(
    await context.db.inOrganization(organizationId, (tx) => findDocument(tx, organizationId, id)),
  );
}

/** The pieces of the revision that answers, in reading order. */
export async function listChunks(
  context: Context,
  organizationId: string,
  documentId: string,
  query: ChunksQuery,
): Promise<{ items: DocumentChunk[]; nextCursor: string | null }> {
  const [after] = query.cursor ? readCursor(query.cursor, ['count']) : [];
  return context.db.inOrganization(organizationId, async (tx) => {
    const { liveRevision } = await findDocument(tx, organizationId, documentId);
    const rows = await tx
      .select()
      .from(chunks)
      .where(
        and(
          eq(chunks.organizationId, organizationId),
          eq(chunks.documentId, documentId),
          eq(chunks.revision, liveRevision ?? 0),
          after ? gt(chunks.position, Number(after)) : undefined,
        ),
      )
      .orderBy(asc(chunks.position))
      .limit(query.limit + 1);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ id, position, heading, page, start, end, text, cited }) => ({
        id,
        position,
        heading,
        page,
        start,
        end,
        text,
        cited,
      })),
      nextCursor: rows.length > query.limit && last ? writeCursor([last.position]) : null,
    };
  });
}

type ChunkRow = typeof chunks.$inferSelect;

/** Chunks overlap by a sentence; each adds what the ones before it did not have. */
function joined(rows: readonly ChunkRow[]): { text: string; start: number } {
  const [first] = rows;
  let text = '';
  let end = first?.start ?? 0;
  for (const row of rows) {
    if (row.end <= end) continue;
    // Between two of them stands at most a heading, which is not part of either.
    text +=
      row.start > end ? ' '.repeat(row.start - end) + row.text : row.text.slice(end - row.start);
    end = row.end;
  }
  return { text, start: first?.start ?? 0 };
}

/**
 * The passage a citation points at, with the rest of its chunks around it.
 *
 * @throws Refused 404 for an internal document when who asks is not staff, and for a place that is not there
 */
export async function findPassage(
  context: Context,
  caller: Caller | null,
  documentId: string,
  { start, end, organization }: PassageQuery,
): Promise<Passage> {
  const organizationId =
    caller?.organizationId ?? (await findOrganization(context, organization)).id;
  return context.db.inOrganization(organizationId, async (tx) => {
    const { title, visibility, liveRevision } = await findDocument(tx, organizationId, documentId);
    if (visibility !== 'public' && caller?.kind !== 'staff') throw new Refused('not_found');
    const rows = await tx
      .select()
      .from(chunks)
      .where(
        and(
          eq(chunks.organizationId, organizationId),
          eq(chunks.documentId, documentId),
          eq(chunks.revision, liveRevision ?? 0),
          lt(chunks.start, end),
          gt(chunks.end, start),
        ),
      )
      .orderBy(asc(chunks.position))
      .limit(20);
    // One chunk that holds it all says less around it than several do, and never something else.
    const whole = rows.find((row) => row.start <= start && row.end >= end);
    const used = whole ? [whole] : rows;
    const [first] = used;
    if (!first || end <= start) throw new Refused('not_found');
    const around = joined(used);
    const [from, to] = [Math.max(0, start - around.start), Math.max(0, end - around.start)];
    return {
      documentId,
      title,
      page: first.page,
      heading: first.heading,
      before: around.text.slice(0, from),
      text: around.text.slice(from, to),
      after: around.text.slice(to),
      start: around.start + from,
      end: Math.min(end, around.start + around.text.length),
    };
  });
}
