import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesFolder, openLocalStorage } from './local.ts';
import { StorageError } from './storage.ts';
import { key, organization, storageContract } from './testing/storage-contract.ts';

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'civic-files-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

storageContract('the data folder', () => openLocalStorage(dataDir));

it('lets nobody else look, and leaves nothing half written or empty behind', async () => {
  const storage = openLocalStorage(dataDir);
  await storage.put(key(20), Buffer.from('x'));
  const [, id = ''] = key(20).split('/');
  const folder = join(filesFolder(dataDir), organization, id.slice(-2), id);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, 'original'))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['original']);
  await storage.delete(key(20));
  await expect(stat(folder)).rejects.toThrow('ENOENT');
});

it('says that it cannot, where the disk does not let it', async () => {
  const blocked = join(dataDir, 'blocked');
  await writeFile(blocked, '');
  const storage = openLocalStorage(blocked);
  await expect(storage.put(key(1), Buffer.from('x'))).rejects.toThrow(StorageError);
  await expect(storage.get(key(1))).rejects.toThrow(StorageError);
});
