import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { measuring } from '../../storage/measuring.ts';
import { BadBackup } from './bad-backup.ts';
import {
  FileInBackup,
  filesName,
  formatName,
  Manifest,
  manifestName,
  objectName,
  secretName,
  tableName,
} from './manifest.ts';

/** What a file's list says that it holds. */
interface Sum {
  bytes: number;
  sha256: string;
}

/** A backup that lies on the disk. */
export interface OpenBackup {
  readonly manifest: Manifest;
  readonly files: readonly FileInBackup[];
  /** The installation's secret key; null where it did not lie in its DATA_DIR. */
  readonly secret: string | null;
  /** Reads all of it without taking anything. @throws BadBackup when it is not what was written */
  verify(): Promise<void>;
  /** What lies under a name, as a stream. @throws BadBackup when it is not there */
  bodyOf(name: string): Promise<Readable>;
  /** All of it in memory. @throws BadBackup */
  whole(name: string, sum: Sum): Promise<Buffer>;
  close(): void;
}

const Head = z.object({ format: z.literal(formatName), version: z.number() });

const damaged = (name: string) =>
  new BadBackup(`The backup is damaged (${name}): nothing was restored. Take another one.`);

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}

async function bytesOf(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function manifestOf(text: Buffer): Manifest {
  let raw: unknown;
  try {
    raw = JSON.parse(text.toString());
  } catch {
    throw damaged(manifestName);
  }
  if (!Head.safeParse(raw).success) throw new BadBackup('The file is no backup of CivicConnect.');
  const manifest = Manifest.safeParse(raw);
  if (manifest.success) return manifest.data;
  throw new BadBackup('The backup was made by another version: restore it with a newer program.');
}

function filesOf(list: Buffer): FileInBackup[] {
  try {
    const lines = list.toString().split('\n').slice(0, -1);
    return lines.map((line) => FileInBackup.parse(JSON.parse(line)));
  } catch {
    throw damaged(filesName);
  }
}

/** @throws BadBackup when it is none, or not a whole one */
export async function openBackup(path: string): Promise<OpenBackup> {
  const zip = await yauzl
    .openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
    .catch(() => {
      throw new BadBackup('The file is no backup of CivicConnect, or broke off while it was made.');
    });
  try {
    return await read(zip);
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function read(zip: ZipFile): Promise<OpenBackup> {
  const entries = await entriesOf(zip);
  async function bodyOf(name: string): Promise<Readable> {
    const entry = entries.get(name);
    if (!entry) throw damaged(name);
    return zip.openReadStreamPromise(entry).catch(() => {
      throw damaged(name);
    });
  }
  const all = async (name: string) =>
    bytesOf(await bodyOf(name)).catch(() => {
      throw damaged(name);
    });
  async function whole(name: string, sum: Sum): Promise<Buffer> {
    const bytes = await all(name);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 !== sum.sha256) throw damaged(name);
    return bytes;
  }
  if (!entries.has(manifestName)) throw new BadBackup('The file is no backup of CivicConnect.');
  const manifest = manifestOf(await all(manifestName));
  const files = filesOf(await whole(filesName, manifest.files));
  async function refuseDamaged(name: string, sum: Sum): Promise<void> {
    const measured = measuring();
    const hashed = measured.stream.resume();
    await pipeline(await bodyOf(name), hashed).catch(() => {
      throw damaged(name);
    });
    if (measured.sum().sha256 !== sum.sha256) throw damaged(name);
  }
  return {
    manifest,
    files,
    secret: entries.has(secretName) ? (await all(secretName)).toString().trim() : null,
    async verify() {
      for (const table of manifest.tables) await refuseDamaged(tableName(table), table);
      for (const file of files) await refuseDamaged(objectName(file.key), file);
    },
    bodyOf,
    whole,
    close: () => zip.close(),
  };
}
