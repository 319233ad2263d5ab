import { BadArchive } from './bad-archive.ts';
import { readLines } from './lines.ts';
import { filesName, ListedFile, type Manifest } from './manifest.ts';
import { type OpenArchive, verifyFile } from './open-archive.ts';

/** What a row says of the bytes it stands for. */
export interface Owner {
  /** Media type. */
  type: string;
  /** Bytes. */
  size: number;
}

/** `files/<id>` or `documents/<id>`, and the variant. */
export function placeOf(path: string): { owner: string; id: string; variant: string } {
  const [folder = '', id = '', variant = ''] = path.split('/');
  return { owner: `${folder}/${id}`, id, variant };
}

/** Every file of the list is there as it was written, belongs to a row, and there is no other. */
export async function checkFiles(
  archive: OpenArchive,
  manifest: Manifest,
  owners: ReadonlyMap<string, Owner>,
): Promise<void> {
  const listed = new Set<string>();
  let lines = 0;
  for await (const { line, value } of readLines(archive, filesName, ListedFile)) {
    lines = line;
    const { path, bytes } = value;
    const { owner, variant } = placeOf(path);
    const row = owners.get(owner);
    const isWhole = variant !== 'original' || row?.size === bytes;
    if (!row || listed.has(path)) throw new BadArchive('inconsistent', { file: filesName, line });
    if (!isWhole) throw new BadArchive('damaged', { file: path });
    await verifyFile(archive, path, value);
    listed.add(path);
  }
  if (lines !== manifest.files.lines) throw new BadArchive('damaged', { file: filesName });
  for (const name of archive.names) {
    const isObject = name.startsWith('files/') || name.startsWith('documents/');
    if (isObject && !listed.has(name)) throw new BadArchive('damaged', { file: name });
  }
}
