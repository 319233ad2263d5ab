import type { KnowledgeChunk, KnowledgeDocument, KnowledgeFaq } from '@civicconnect/ai';
import { Settings } from '@civicconnect/contract';
import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import { chunks, documents, faqs, organizations } from '../../db/schema/index.ts';
import { languageOfLocale } from '../sessions/language.ts';

/** By id, what tells one state of a document or an FAQ from another; what only counts is not in it. */
export interface Fingerprints {
  documents: ReadonlyMap<string, string>;
  faqs: ReadonlyMap<string, string>;
  /** Words that mean the same, as the organization has set them. */
  synonyms: string;
}

/** What became different between two looks. */
export interface Difference {
  documents: string[];
  faqs: string[];
  synonyms: boolean;
  gone: { documents: string[]; faqs: string[] };
}

const inLanguage = (locale: typeof faqs.$inferSelect.language) =>
  locale ? { language: languageOfLocale(locale) } : {};

const faqState = sql<string>`md5(row(${faqs.question}, ${faqs.answer}, ${faqs.keywords},
  ${faqs.visibility}, ${faqs.priority}, ${faqs.language})::text)`;
const documentState = sql<string>`md5(row(${documents.liveRevision}, ${documents.title},
  ${documents.visibility}, ${documents.language})::text)`;

/** What was taken out answers nothing, though it may come back. */
const answering = (organizationId: string) =>
  and(
    eq(documents.organizationId, organizationId),
    isNotNull(documents.liveRevision),
    isNull(documents.removedAt),
  );
const asked = (organizationId: string) =>
  and(eq(faqs.organizationId, organizationId), isNull(faqs.removedAt));

/** How everything that answers stands now: one short line for each, however long its text is. */
export async function fingerprintsOf(tx: Tx, organizationId: string): Promise<Fingerprints> {
  const questions = await tx
    .select({ id: faqs.id, state: faqState })
    .from(faqs)
    .where(asked(organizationId));
  const live = await tx
    .select({ id: documents.id, state: documentState })
    .from(documents)
    .where(answering(organizationId));
  const [organization] = await tx
    .select({ settings: organizations.settings })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  const { synonyms } = Settings.parse(organization?.settings ?? {}).assistant;
  const byId = (rows: readonly { id: string; state: string }[]) =>
    new Map(rows.map(({ id, state }) => [id, state]));
  return {
    documents: byId(live),
    faqs: byId(questions),
    synonyms: JSON.stringify(synonyms),
  };
}

function changed(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>) {
  return {
    put: [...now].flatMap(([id, state]) => (before.get(id) === state ? [] : [id])),
    gone: [...before.keys()].filter((id) => !now.has(id)),
  };
}

export function differenceOf(before: Fingerprints, now: Fingerprints): Difference {
  const found = changed(before.documents, now.documents);
  const questions = changed(before.faqs, now.faqs);
  return {
    documents: found.put,
    faqs: questions.put,
    synonyms: before.synonyms !== now.synonyms,
    gone: { documents: found.gone, faqs: questions.gone },
  };
}

/** Of each of these documents the revision that is live; one without any piece is left out. */
export async function knownDocuments(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<KnowledgeDocument[]> {
  if (ids.length === 0) return [];
  const pieces = await tx
    .select({ document: documents, chunk: chunks })
    .from(documents)
    .innerJoin(
      chunks,
      and(
        eq(chunks.organizationId, documents.organizationId),
        eq(chunks.documentId, documents.id),
        eq(chunks.revision, documents.liveRevision),
      ),
    )
    .where(and(answering(organizationId), inArray(documents.id, [...ids])))
    .orderBy(asc(documents.id), asc(chunks.position));
  const found = new Map<string, KnowledgeDocument & { chunks: KnowledgeChunk[] }>();
  for (const { document, chunk } of pieces) {
    const { id, title, visibility, language } = document;
    const known = found.get(id) ?? { id, title, visibility, ...inLanguage(language), chunks: [] };
    const { riskScore: injection, heading, page, start, end, text } = chunk;
    known.chunks.push({ id: chunk.id, text, heading, page, start, end, injection });
    found.set(id, known);
  }
  return [...found.values()];
}

export async function knownFaqs(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
): Promise<KnowledgeFaq[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(faqs)
    .where(and(asked(organizationId), inArray(faqs.id, [...ids])));
  return rows.map(({ id, question, answer, keywords, visibility, priority, language }) => ({
    id,
    question,
    answer,
    keywords,
    visibility,
    priority,
    ...inLanguage(language),
  }));
}
