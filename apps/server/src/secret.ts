import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (dataDir: string) => join(dataDir, 'secret.key');

/** The secret key that lies in DATA_DIR; null where there is none yet. */
export async function findSecret(dataDir: string): Promise<string | null> {
  const kept = await readFile(fileIn(dataDir), 'utf8').catch(() => null);
  return kept === null ? null : kept.trim();
}

/** Keeps a secret key in DATA_DIR (mode 0600), unless one is there: it appears whole, or not at all. */
export async function keepSecret(dataDir: string, secret: string): Promise<void> {
  const file = fileIn(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const draft = `${file}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${secret}\n`, { mode: 0o600 });
  // Only for the first of several.
  await link(draft, file).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
}

/**
 * The installation's secret key: read from DATA_DIR, made there the first time. Several processes that
 * start at once get the same one.
 */
export async function loadSecret(dataDir: string): Promise<string> {
  const kept = await findSecret(dataDir);
  if (kept !== null) return kept;
  await keepSecret(dataDir, randomBytes(32).toString('base64url'));
  return (await readFile(fileIn(dataDir), 'utf8')).trim();
}
