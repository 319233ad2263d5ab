import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Context } from '../../context.ts';
import { measuring } from '../../storage/measuring.ts';
import { version } from '../../version.ts';
import { withFolder } from './folder.ts';
import {
  dataName,
  filesName,
  formatName,
  formatVersion,
  type ListedFile,
  type Manifest,
  manifestName,
} from './manifest.ts';
import type { Scope } from './rows.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Puts the bytes of files in, one after the other, as fast as the archive is received. */
async function addObjects(
  context: Context,
  zip: ZipFile,
  { organizationId }: Scope,
  objects: Snapshot['objects'],
): Promise<ListedFile[]> {
  const listed: ListedFile[] = [];
  const mtime = context.clock.now();
  for (const { path, id, variant } of objects) {
    const object = await context.storage.get(`${organizationId}/${id}/${variant}`);
    if (!object) {
      // A picture that is small enough has no thumbnail of its own.
      if (variant === 'original') context.log.warn({ path }, 'a file has no bytes to export');
      continue;
    }
    const { stream, sum } = measuring();
    object.body.on('error', (error) => stream.destroy(error));
    zip.addReadStream(object.body.pipe(stream), path, { mtime, compress: false });
    await finished(stream);
    listed.push({ path, ...sum() });
  }
  return listed;
}

function manifestOf(now: Date, snapshot: Snapshot, listed: Buffer, lines: number): Manifest {
  const { organization, parts, withheldSessions } = snapshot;
  return {
    format: formatName,
    version: formatVersion,
    program: version,
    exportedAt: now.toISOString(),
    organization,
    parts,
    files: { lines, bytes: listed.length, sha256: sha256(listed) },
    withheldSessions,
  };
}

async function fill(context: Context, zip: ZipFile, scope: Scope, folder: string): Promise<void> {
  const now = context.clock.now();
  const snapshot = await takeSnapshot(context, scope, folder, ({ name }, path) =>
    zip.addFile(path, dataName(name), { mtime: now, mode: 0o100644 }),
  );
  const files = await addObjects(context, zip, scope, snapshot.objects);
  const listed = Buffer.from(files.map((file) => `${JSON.stringify(file)}\n`).join(''));
  zip.addBuffer(listed, filesName, { mtime: now });
  const manifest = manifestOf(now, snapshot, listed, files.length);
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), manifestName, {
    mtime: now,
  });
  zip.end();
}

/**
 * Everything of an organization as a ZIP that is written while it is read. One that breaks off has no
 * list of contents at its end: nothing takes it for an archive.
 */
export function exportArchive(context: Context, scope: Scope): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error) => output.destroy(error as unknown as Error));
  const gone = finished(output);
  const work = withFolder(context, async (folder) => {
    // Whoever receives it may go away at any moment: nothing waits for them then.
    await Promise.race([fill(context, zip, scope, folder), gone]);
    await gone;
  });
  work.catch((error: unknown) => {
    if (!output.destroyed) context.log.error({ err: error }, 'an archive broke off');
    output.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return output;
}
