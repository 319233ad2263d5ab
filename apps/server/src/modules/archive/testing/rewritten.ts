import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { type Manifest, manifestName } from '../manifest.ts';
import { openArchive } from '../open-archive.ts';

/** What an archive holds, by name. */
export type Contents = Map<string, Buffer>;

export async function contentsOf(path: string): Promise<Contents> {
  const archive = await openArchive(path);
  const contents: Contents = new Map();
  for (const name of archive.names) contents.set(name, await archive.readWhole(name));
  archive.close();
  return contents;
}

export const linesOf = (contents: Contents, name: string): Record<string, unknown>[] =>
  (contents.get(name)?.toString('utf8') ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

export function setLines(contents: Contents, name: string, lines: readonly unknown[]): void {
  contents.set(name, Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
}

export const manifestOf = (contents: Contents): Manifest =>
  JSON.parse(contents.get(manifestName)?.toString('utf8') ?? '{}');

/** Lengths and hashes as somebody would make them fit who changed an archive on purpose. */
export function sealed(contents: Contents): void {
  const manifest = manifestOf(contents);
  const measured = (bytes: Buffer) => ({
    lines: bytes.toString('utf8').split('\n').length - 1,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const files = linesOf(contents, 'files.jsonl').map((file) => {
    const bytes = contents.get(String(file.path)) ?? Buffer.alloc(0);
    const { lines: _lines, ...rest } = measured(bytes);
    return { ...file, ...rest };
  });
  setLines(contents, 'files.jsonl', files);
  manifest.parts = manifest.parts.flatMap((entry) => {
    const bytes = contents.get(`data/${entry.part}.jsonl`);
    return bytes ? [{ ...entry, ...measured(bytes) }] : [];
  });
  manifest.files = measured(contents.get('files.jsonl') ?? Buffer.alloc(0));
  contents.set(manifestName, Buffer.from(JSON.stringify(manifest)));
}

export async function writeContents(path: string, contents: Contents): Promise<void> {
  const zip = new ZipFile();
  for (const [name, bytes] of contents) zip.addBuffer(bytes, name);
  zip.end();
  await pipeline(zip.outputStream as Readable, createWriteStream(path));
}
