import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { documentMegabytes } from '@civicconnect/contract';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { BadArchive } from './bad-archive.ts';
import { filesName, manifestName } from './manifest.ts';

/** So many names at most, each of some hundred bytes in memory. */
const mostEntries = 2_000_000;
/** Text packs to a twentieth; what claims far more is made to hurt. */
const mostRatio = 300;
/** Below this no ratio is asked for. */
const smallBytes = 16 * 1024 * 1024;
const mostObjectBytes = documentMegabytes * 1024 * 1024;
const mostManifestBytes = 1024 * 1024;

const nameShape =
  /^(?:data\/[A-Za-z]{1,40}\.jsonl|(?:files|documents)\/[0-9a-f-]{36}\/(?:original|thumbnail))$/;

/** An archive that lies on the disk, its list of contents read and found harmless. */
export interface OpenArchive {
  readonly names: ReadonlySet<string>;
  /** Bytes of a file, as the list says; undefined where there is none. */
  sizeOf(name: string): number | undefined;
  /** Fails where it holds more or less than the list says. @throws BadArchive `damaged`: it is not there */
  read(name: string): Promise<Readable>;
  /** All of a file that is known to be small. */
  readWhole(name: string): Promise<Buffer>;
  close(): void;
}

function refuseUnsafe(entry: Entry, known: ReadonlyMap<string, Entry>): void {
  const { fileName: file, compressedSize, uncompressedSize, compressionMethod } = entry;
  const unsafe = () => new BadArchive('unsafe', { file: file.slice(0, 200) });
  const isMain = file === manifestName || file === filesName;
  if ((!isMain && !nameShape.test(file)) || known.has(file)) throw unsafe();
  if (entry.isEncrypted() || (compressionMethod !== 0 && compressionMethod !== 8)) throw unsafe();
  if (uncompressedSize > smallBytes && uncompressedSize > compressedSize * mostRatio)
    throw unsafe();
  const isObject = /^(?:files|documents)\//.test(file);
  if (isObject && uncompressedSize > mostObjectBytes) throw unsafe();
  if (file === manifestName && uncompressedSize > mostManifestBytes) throw unsafe();
}

async function readEntries(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let packed = 0;
  for await (const entry of zip.eachEntry()) {
    refuseUnsafe(entry, entries);
    entries.set(entry.fileName, entry);
    // Files that lie within one another unpack to more than there is.
    packed += entry.compressedSize;
    if (packed > size || entries.size > mostEntries) throw new BadArchive('unsafe');
  }
  return entries;
}

/** Reads the list of contents alone. @throws BadArchive `not_an_archive`, `unsafe` */
export async function openArchive(path: string): Promise<OpenArchive> {
  const { size } = await stat(path);
  const zip = await yauzl
    .openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true })
    .catch(() => {
      throw new BadArchive('not_an_archive');
    });
  const entries = await readEntries(zip, size).catch((error: unknown) => {
    zip.close();
    // Names that lead out are refused by the reader itself.
    throw error instanceof BadArchive ? error : new BadArchive('unsafe');
  });
  async function read(file: string): Promise<Readable> {
    const entry = entries.get(file);
    if (!entry) throw new BadArchive('damaged', { file });
    const body = await zip.openReadStreamPromise(entry).catch(() => {
      throw new BadArchive('damaged', { file });
    });
    return body;
  }
  return {
    names: new Set(entries.keys()),
    sizeOf: (name) => entries.get(name)?.uncompressedSize,
    read,
    async readWhole(file) {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of await read(file)) chunks.push(chunk);
      } catch {
        throw new BadArchive('damaged', { file });
      }
      return Buffer.concat(chunks);
    },
    close: () => zip.close(),
  };
}

/** Reads a file to its end. @throws BadArchive `damaged` where it is not what was written */
export async function verifyFile(
  archive: OpenArchive,
  file: string,
  said: { bytes: number; sha256: string },
): Promise<void> {
  const damaged = () => new BadArchive('damaged', { file });
  if (archive.sizeOf(file) !== said.bytes) throw damaged();
  const hash = createHash('sha256');
  try {
    for await (const chunk of await archive.read(file)) hash.update(chunk);
  } catch {
    throw damaged();
  }
  if (hash.digest('hex') !== said.sha256) throw damaged();
}
