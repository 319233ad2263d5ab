import type { Chunk } from '@civicconnect/ai';
import type { DocumentFailure, StructuredDocument } from '@civicconnect/contract';
import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../db/database.ts';
import { chunks, documentContents, documents } from '../../../db/schema/index.ts';
import { BadDocument, openDocuments } from '../../files/document-thread.ts';
import { raiseMark } from '../mark.ts';
import { plainTextOf } from '../reading/blocks.ts';
import { formatOfType } from '../reading/kinds.ts';
import type { ReadDocument } from '../reading/read-document.ts';
import { originalKey } from './take.ts';
import type { DocumentRow } from './views.ts';

export interface DocumentJob {
  organizationId: string;
  documentId: string;
  revision: number;
}

/** So long a document may be read before it counts as hostile; one at a time, beside all that chats need. */
const reading = openDocuments(120_000, 1);
/** Progress when the text is there; the rest is looking at the pieces. */
const converted = 0.4;
/** So many times the progress of the pieces is told. */
const steps = 5;
const rowsPerInsert = 500;

/** The row, as long as the job's revision is the newest and not done. */
const isOurs = ({ organizationId, documentId, revision }: DocumentJob) =>
  and(
    eq(documents.organizationId, organizationId),
    eq(documents.id, documentId),
    eq(documents.revision, revision),
    ne(documents.status, 'ready'),
    isNull(documents.removedAt),
  );

/** Tells how far it is. False when the document is gone, replaced, or finished by somebody else. */
async function tell(
  context: Context,
  job: DocumentJob,
  change: Partial<Pick<DocumentRow, 'status' | 'progress' | 'failure' | 'pages'>>,
): Promise<boolean> {
  const rows = await context.db.inOrganization(job.organizationId, (tx) =>
    tx.update(documents).set(change).where(isOurs(job)).returning({ id: documents.id }),
  );
  return rows.length > 0;
}

async function originalOf(context: Context, row: DocumentRow): Promise<Buffer | null> {
  const object = await context.storage.get(originalKey(row));
  if (!object) return null;
  const parts: Buffer[] = [];
  for await (const part of object.body) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

async function read(context: Context, row: DocumentRow): Promise<ReadDocument> {
  const format = formatOfType(row.type);
  if (!format) return { failure: 'unsupported_type' };
  const bytes = await originalOf(context, row);
  if (!bytes) return { failure: 'damaged' };
  try {
    return JSON.parse(String(await reading.work(`read-${format}`, bytes))) as ReadDocument;
  } catch (error) {
    if (!(error instanceof BadDocument)) throw error;
    context.log.warn({ err: error, documentId: row.id }, 'a document could not be read');
    return { failure: 'hostile' };
  }
}

/** How much each piece speaks like an order to a language model; progress is told a few times. */
async function risksOf(
  context: Context,
  job: DocumentJob,
  pieces: readonly Chunk[],
): Promise<number[] | null> {
  const risks: number[] = [];
  const step = Math.max(1, Math.ceil(pieces.length / steps));
  for (const [at, { text }] of pieces.entries()) {
    if (at > 0 && at % step === 0) {
      const progress = converted + (1 - converted) * (at / pieces.length);
      if (!(await tell(context, job, { progress }))) return null;
    }
    risks.push((await context.brain.detectInjection(text)).riskScore);
  }
  return risks;
}

interface Ready {
  document: StructuredDocument;
  pieces: readonly Chunk[];
  risks: readonly number[];
}

async function storeRevision(
  context: Context,
  tx: Tx,
  { organizationId, documentId, revision }: DocumentJob,
  { document, pieces, risks }: Ready,
): Promise<void> {
  const text = plainTextOf(document);
  const structure = document;
  await tx
    .insert(documentContents)
    .values({ organizationId, documentId, revision, text, structure });
  const rows = pieces.map((piece, position) => ({
    ...piece,
    organizationId,
    id: context.newId(),
    documentId,
    revision,
    position,
    riskScore: risks[position] ?? 0,
  }));
  for (let at = 0; at < rows.length; at += rowsPerInsert) {
    await tx.insert(chunks).values(rows.slice(at, at + rowsPerInsert));
  }
}

/** What earlier revisions have left. */
async function forgetOthers(
  tx: Tx,
  { organizationId, documentId, revision }: DocumentJob,
): Promise<void> {
  for (const table of [chunks, documentContents]) {
    await tx
      .delete(table)
      .where(
        and(
          eq(table.organizationId, organizationId),
          eq(table.documentId, documentId),
          ne(table.revision, revision),
        ),
      );
  }
}

/** The new revision answers and the old one does not, from one instant to the next. */
async function goLive(context: Context, job: DocumentJob, ready: Ready): Promise<void> {
  await context.db.inOrganization(job.organizationId, async (tx) => {
    const [row] = await tx.select().from(documents).where(isOurs(job)).for('update');
    if (!row) return;
    await storeRevision(context, tx, job, ready);
    await tx
      .update(documents)
      .set({
        status: 'ready',
        progress: 1,
        failure: null,
        liveRevision: job.revision,
        pages: ready.document.pages,
        chunkCount: ready.pieces.length,
        updatedAt: context.clock.now(),
      })
      .where(isOurs(job));
    await forgetOthers(tx, job);
    await raiseMark(tx, job.organizationId);
  });
}

const fail = (context: Context, job: DocumentJob, failure: DocumentFailure) =>
  tell(context, job, { status: 'failed', failure });

/**
 * Works on one revision of a document: read in a thread of its own, cut, looked at, stored. Whatever dies
 * in between, the next try begins anew and finds nothing half done.
 */
export async function workOnDocument(context: Context, job: DocumentJob): Promise<void> {
  if (!(await tell(context, job, { status: 'converting', progress: 0.05, failure: null }))) return;
  const [row] = await context.db.inOrganization(job.organizationId, (tx) =>
    tx.select().from(documents).where(isOurs(job)),
  );
  if (!row) return;
  const result = await read(context, row);
  if ('failure' in result) {
    await fail(context, job, result.failure);
    return;
  }
  const { document, chunks: pieces } = result;
  const { pages } = document;
  if (!(await tell(context, job, { status: 'indexing', progress: converted, pages }))) return;
  const risks = await risksOf(context, job, pieces);
  if (risks) await goLive(context, job, { document, pieces, risks });
}
