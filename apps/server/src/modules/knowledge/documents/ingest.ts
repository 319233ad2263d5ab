import { readFile, rm } from 'node:fs/promises';
import {
  type BodyOf,
  documentMegabytes,
  type endpoints,
  filesPerIngest,
  type KnowledgeDocument,
  type ResponseOf,
  UploadFields,
} from '@civicconnect/contract';
import type { FastifyRequest } from 'fastify';
import type { StaffCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import { documents } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { fieldErrors, withInput } from '../../../http/body.ts';
import { receiveForm } from '../../../http/receive-file.ts';
import { recordAct } from '../../audit/record.ts';
import { incomingFolder } from '../../files/upload.ts';
import { documentTypes, formatOf } from '../reading/kinds.ts';
import { isDocument } from './queries.ts';
import { addDocumentJob, keepOriginal, type NewDocument, takeDocuments } from './take.ts';
import { documentView, saidOf } from './views.ts';

type Texts = NonNullable<BodyOf<typeof endpoints.ingest>>;
type Taken = ResponseOf<typeof endpoints.ingest>;
type Content = NonNullable<BodyOf<typeof endpoints.replaceDocument>>;

type File = Pick<NewDocument, 'fileName' | 'type' | 'bytes'> & { fileName: string };

/** A name for people: no path, no control characters. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).pop() ?? '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-200) || 'file';

/** Files of a form with its fields. Throws 415 `unsupported_type` for what is not read. */
async function filesOf(context: Context, request: FastifyRequest, most: number) {
  const { files, fields } = await receiveForm(request, {
    field: 'file',
    megabytes: documentMegabytes,
    directory: incomingFolder(context.config.dataDir),
    most,
  });
  try {
    const read: File[] = [];
    for (const { path, name } of files) {
      const bytes = await readFile(path);
      const format = formatOf(bytes, name);
      if (!format) throw new Refused('unsupported_type');
      read.push({ fileName: plainName(name), type: documentTypes[format], bytes });
    }
    return { files: read, fields };
  } finally {
    await Promise.all(files.map(({ path }) => rm(path, { force: true })));
  }
}

const titleOf = (fileName: string): string =>
  fileName
    .replace(/\.\w{1,8}$/, '')
    .replace(/_+/g, ' ')
    .trim() || fileName;

function saidIn(fields: Record<string, string>) {
  const given = Object.entries(fields).filter(([, value]) => value.trim() !== '');
  const read = UploadFields.safeParse(Object.fromEntries(given), withInput);
  if (!read.success) throw new Refused('invalid_input', { errors: fieldErrors(read.error) });
  return read.data;
}

async function broughtAsFiles(context: Context, request: FastifyRequest): Promise<NewDocument[]> {
  const { files, fields } = await filesOf(context, request, filesPerIngest);
  const { title, category = null, language = null, visibility } = saidIn(fields);
  return files.map((file) => ({
    ...file,
    // A title is one document's.
    title: files.length === 1 && title ? title : titleOf(file.fileName),
    category,
    language,
    visibility,
  }));
}

const asText = (content: string) => ({
  fileName: null,
  type: documentTypes.markdown,
  bytes: Buffer.from(content),
});

/**
 * Takes documents as texts or as files; they are read in the background.
 *
 * @throws Refused 413 `too_large`, 415 `unsupported_type`, 422 `invalid_input`, 503 `unavailable`
 */
export async function ingest(
  context: Context,
  caller: StaffCaller,
  texts: Texts | undefined,
  request: FastifyRequest,
): Promise<Taken> {
  const given = texts
    ? texts.documents.map(({ content, category, language, ...said }) => ({
        ...said,
        category: category ?? null,
        language: language ?? null,
        ...asText(content),
      }))
    : await broughtAsFiles(context, request);
  const rows = await takeDocuments(context, caller.organizationId, caller, given);
  return { documents: rows.map(({ id, status }) => ({ id, status })) };
}

/** A new revision; the one before answers until the new one is ready. */
export async function replaceDocument(
  context: Context,
  caller: StaffCaller,
  id: string,
  content: Content | undefined,
  request: FastifyRequest,
): Promise<KnowledgeDocument> {
  const { organizationId } = caller;
  const known = await context.db.inOrganization(organizationId, (tx) =>
    tx.select({ id: documents.id }).from(documents).where(isDocument(organizationId, id)),
  );
  if (known.length === 0) throw new Refused('not_found');
  const [file] = content ? [asText(content.content)] : (await filesOf(context, request, 1)).files;
  if (!file) throw new Error('a form without its file was let through');
  const { bytes, fileName, type } = file;
  await keepOriginal(context, { organizationId, id }, bytes);
  return context.db.inOrganization(organizationId, async (tx) => {
    const [before] = await tx
      .select()
      .from(documents)
      .where(isDocument(organizationId, id))
      .for('update');
    if (!before) throw new Refused('not_found');
    const [after] = await tx
      .update(documents)
      .set({
        revision: before.revision + 1,
        status: 'queued',
        progress: 0,
        failure: null,
        fileName,
        type,
        size: bytes.length,
        updatedAt: context.clock.now(),
      })
      .where(isDocument(organizationId, id))
      .returning();
    if (!after) throw new Error('a document that went away under its lock');
    await addDocumentJob(tx, after);
    await recordAct(context, tx, organizationId, caller, {
      act: 'document.replaced',
      target: { id, name: after.title },
      before: { ...saidOf(before), size: before.size },
      after: { ...saidOf(after), size: after.size },
    });
    return documentView(after);
  });
}
