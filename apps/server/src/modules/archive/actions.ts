import { rm } from 'node:fs/promises';
import {
  type ArchiveImport,
  archiveMegabytes,
  type endpoints,
  type Locale,
  type ResponseOf,
} from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { eq } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import type { StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { organizations } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { Bytes } from '../../http/bytes.ts';
import { receiveFile } from '../../http/receive-file.ts';
import { recordAct } from '../audit/record.ts';
import { contentDisposition } from '../files/names.ts';
import { exportArchive } from './export.ts';
import { archivesFolder } from './folder.ts';
import { beginImport, readImport } from './progress.ts';
import { runImport } from './run-import.ts';
import { scopeOf } from './size.ts';
import { type InTheWay, inTheWay } from './surroundings.ts';

/** Gives everything of the caller's organization, once that is on record. */
export async function downloadArchive(context: Context, caller: StaffCaller): Promise<Bytes> {
  const { organizationId } = caller;
  const now = context.clock.now();
  const slug = await context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx
      .select({ slug: organizations.slug, name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    if (!row) throw new Refused('not_found');
    await recordAct(context, tx, organizationId, caller, {
      act: 'organization.exported',
      target: { id: organizationId, name: row.name.uz },
    });
    return row.slug;
  });
  const name = `${slug}-${now.toISOString().slice(0, 10)}.zip`;
  return new Bytes(exportArchive(context, scopeOf(caller)), {
    'content-type': 'application/zip',
    'content-disposition': contentDisposition('attachment', name),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
}

/** Names of parts with their numbers, for a sentence: the first few say enough. */
function partsText(found: readonly InTheWay[], locale: Locale): string {
  const t = translator(locale);
  const told = found
    .slice(0, 4)
    .map(({ part, count }) => `${t(`archive.part.${part}`)} (${count})`);
  return found.length > told.length ? `${told.join(', ')} …` : told.join(', ');
}

/** @throws Refused 409 `not_empty`, which says what is in the way */
async function refuseFilled(context: Context, caller: StaffCaller, locale: Locale): Promise<void> {
  const found = await context.db.inOrganization(caller.organizationId, (tx) =>
    inTheWay(tx, caller.organizationId),
  );
  if (found.length === 0) return;
  throw new Refused('not_empty', {
    params: { parts: partsText(found, locale) },
    errors: found.map(({ part, count }) => ({
      path: part,
      code: 'in_the_way',
      message: `${count}`,
    })),
  });
}

async function shownImport(context: Context, organizationId: string): Promise<ArchiveImport> {
  const found = await context.db.inOrganization(organizationId, (tx) =>
    readImport(context, tx, organizationId),
  );
  if (!found) throw new Error('an import that was not noted');
  return found;
}

/**
 * Receives an archive and takes it in behind the answer.
 *
 * @throws Refused 409 `not_empty`, `changed_meanwhile` while another is taken in; 413 `too_large`, 415,
 *   422 `invalid_input`, 429
 */
export async function uploadArchive(
  context: Context,
  caller: StaffCaller,
  locale: Locale,
  request: FastifyRequest,
): Promise<ResponseOf<typeof endpoints.importOrganization>> {
  await context.limits.consume('uploadsPerPerson', caller.id);
  await refuseFilled(context, caller, locale);
  const received = await receiveFile(request, {
    field: 'file',
    megabytes: archiveMegabytes,
    directory: archivesFolder(context),
  });
  const { organizationId } = caller;
  try {
    await beginImport(context, organizationId);
  } catch (error) {
    await rm(received.path, { force: true });
    throw error;
  }
  runImport(context, caller, received.path);
  return { import: await shownImport(context, organizationId) };
}

/** The last import, and what stands in the way of one. */
export function importStatus(
  context: Context,
  { organizationId }: StaffCaller,
): Promise<ResponseOf<typeof endpoints.importStatus>> {
  return context.db.inOrganization(organizationId, async (tx) => ({
    import: await readImport(context, tx, organizationId),
    inTheWay: await inTheWay(tx, organizationId),
  }));
}
