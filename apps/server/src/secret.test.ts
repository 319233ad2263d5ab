import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSecret } from './secret.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'civic-secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('makes one secret, readable by the owner alone, however many ask at once', async () => {
  const dataDir = join(folder, 'new');
  const secrets = await Promise.all(Array.from({ length: 8 }, () => loadSecret(dataDir)));
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]).toMatch(/^[\w-]{43}$/);
  expect(await loadSecret(dataDir)).toBe(secrets[0]);
  expect(await readdir(dataDir)).toEqual(['secret.key']);
  expect((await stat(join(dataDir, 'secret.key'))).mode & 0o777).toBe(0o600);
});
