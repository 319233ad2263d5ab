import { BadArchive } from './bad-archive.ts';
import { formatVersion, Manifest, ManifestHead, manifestName } from './manifest.ts';
import { type OpenArchive, openArchive } from './open-archive.ts';

/**
 * What an archive says of itself.
 *
 * @throws BadArchive `not_an_archive`, `unknown_version`, `wrong_line`
 */
export async function manifestOf(archive: OpenArchive): Promise<Manifest> {
  if (!archive.names.has(manifestName)) throw new BadArchive('not_an_archive');
  const text = (await archive.readWhole(manifestName)).toString('utf8');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new BadArchive('not_an_archive');
  }
  const head = ManifestHead.safeParse(raw);
  if (!head.success) throw new BadArchive('not_an_archive');
  if (head.data.version > formatVersion) throw new BadArchive('unknown_version');
  const manifest = Manifest.safeParse(raw);
  if (manifest.success) return manifest.data;
  const field = manifest.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new BadArchive('wrong_line', { file: manifestName, line: 1, field });
}

/** The same of an archive on the disk. */
export async function readManifest(path: string): Promise<Manifest> {
  const archive = await openArchive(path);
  try {
    return await manifestOf(archive);
  } finally {
    archive.close();
  }
}
