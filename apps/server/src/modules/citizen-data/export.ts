import { Readable } from 'node:stream';
import type { Locale } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { ZipFile } from 'yazl';
import type { CitizenCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { Bytes } from '../../http/bytes.ts';
import { contentDisposition } from '../files/names.ts';
import { contentsOf, type ExportedFile, readHeld, type SessionDocument } from './exported.ts';

/** What things are called in the archive: docs/developers/my-data.md says what is in each. */
const names = {
  profile: 'profile.json',
  besides: 'besides.json',
  sessions: 'sessions',
  files: 'files',
  json: 'JSON',
  utc: 'UTC',
};

const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** A part of the archive that is made when its turn comes, so that one lies in memory at a time. */
function addLater(zip: ZipFile, path: string, make: () => Promise<Readable>): void {
  zip.addReadStreamLazy(path, {}, (done) => {
    make().then(
      (stream) => done(null, stream),
      (error: unknown) => done(error, Readable.from([])),
    );
  });
}

const fileStream = async (context: Context, organizationId: string, { id }: ExportedFile) =>
  (await context.storage.get(`${organizationId}/${id}/original`))?.body ?? Readable.from([]);

/**
 * Everything that is held of a citizen, as an archive that any system opens: JSON for programs, their
 * files as they are, and a text in their language that says what is what. Made while it is sent; what
 * they see of their sessions is what stands in it, no more (docs/decisions/0043).
 *
 * @throws Refused 429 `rate_limited`: it is work
 */
export async function exportCitizen(
  context: Context,
  caller: CitizenCaller,
  locale: Locale,
): Promise<Bytes> {
  await context.limits.consume('exportsPerPerson', caller.id);
  const held = await readHeld(context, caller);
  const t = translator(locale);
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(t('dataRights.archive.readme', names)), 'README.txt');
  zip.addBuffer(json(held.profile), names.profile);
  zip.addBuffer(json(held.besides), names.besides);
  for (const session of held.sessions) {
    addLater(zip, `${names.sessions}/${session.number}.json`, async () => {
      const document: SessionDocument = await contentsOf(context, caller, locale, session);
      return Readable.from([json(document)]);
    });
  }
  for (const file of held.files) {
    addLater(zip, file.path, () => fileStream(context, caller.organizationId, file));
  }
  zip.end();
  const body = new Readable().wrap(zip.outputStream);
  // Whoever breaks off half-way has half an archive: its reader notices, since the list stands at the end.
  zip.on('error', (error: Error) => body.destroy(error));
  const day = context.clock.now().toISOString().slice(0, 10);
  return new Bytes(body, {
    'content-type': 'application/zip',
    'content-disposition': contentDisposition('attachment', `my-data-${day}.zip`),
    'cache-control': 'no-store',
  });
}
