import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FileStorage, partsOfKey, StorageError } from './storage.ts';

/** Where files lie below DATA_DIR. */
export const filesFolder = (dataDir: string): string => join(dataDir, 'files');

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** So that what was renamed is still there after a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${path}.new-${randomBytes(6).toString('hex')}`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}

/** Objects as files of the data folder, readable by the product's own user alone. */
export function openLocalStorage(dataDir: string): FileStorage {
  const root = filesFolder(dataDir);
  function pathOf(key: string): string {
    const { organizationId, id, variant } = partsOfKey(key);
    // The last characters of an id are random: no folder grows too long.
    return join(root, organizationId, id.slice(-2), id, variant);
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      await writeWhole(path, bytes).catch((error: unknown) => {
        throw new StorageError('a file could not be written', { cause: error });
      });
    },
    async get(key) {
      const path = pathOf(key);
      try {
        const handle = await open(path, 'r');
        const { size } = await handle.stat();
        return { size, body: handle.createReadStream() };
      } catch (error) {
        if (isMissing(error)) return null;
        throw new StorageError('a file could not be read', { cause: error });
      }
    },
    async delete(key) {
      const path = pathOf(key);
      await rm(path, { force: true });
      // The folder goes with its last object.
      await rmdir(dirname(path)).catch(() => undefined);
    },
  };
}
