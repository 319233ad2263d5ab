import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The installation's secret key: read from DATA_DIR, made there (mode 0600) the first time. Several
 * processes that start at once get the same one.
 */
export async function loadSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'secret.key');
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept.trim();
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const draft = `${file}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  // A link appears whole or not at all, and only for the first.
  await link(draft, file).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return (await readFile(file, 'utf8')).trim();
}
