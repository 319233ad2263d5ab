import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { FileStorage } from '../storage.ts';

export const organization = '0198c2f0-0000-7000-8000-000000000001';
export const key = (n: number, variant = 'original'): string =>
  `${organization}/0198c2f0-0000-7000-8000-${String(n).padStart(12, '0')}/${variant}`;

export async function wholeOf(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What every storage does, wherever it keeps things. */
export function storageContract(name: string, open: () => FileStorage): void {
  describe(`${name} keeps files`, () => {
    it('as they were, byte by byte', async () => {
      const storage = open();
      for (const size of [0, 1, 10 * 1024 * 1024]) {
        const bytes = randomBytes(size);
        await storage.put(key(size), bytes);
        const found = await storage.get(key(size));
        expect(found?.size).toBe(size);
        expect(found && (await wholeOf(found.body)).equals(bytes), String(size)).toBe(true);
      }
    });

    it('each apart from the others, the newest under its key', async () => {
      const storage = open();
      await storage.put(key(7), Buffer.from('one'));
      await storage.put(key(7, 'thumbnail'), Buffer.from('small'));
      await storage.put(key(7), Buffer.from('another'));
      const found = await Promise.all([storage.get(key(7)), storage.get(key(7, 'thumbnail'))]);
      const texts = await Promise.all(found.map(async (one) => one && wholeOf(one.body)));
      expect(texts.map(String)).toEqual(['another', 'small']);
    });

    it('until they are deleted, which may be said twice', async () => {
      const storage = open();
      await storage.put(key(8), Buffer.from('x'));
      await storage.put(key(8, 'text'), Buffer.from('y'));
      for (let n = 0; n < 2; n += 1) await storage.delete(key(8));
      expect(await storage.get(key(8))).toBeNull();
      expect(await storage.get(key(8, 'text'))).not.toBeNull();
      expect(await storage.get(key(9))).toBeNull();
    });

    it('under no other names than ours', async () => {
      const storage = open();
      for (const wrong of ['../x', `${organization}/../x`, `${key(1)}/y`, '', '/etc/passwd']) {
        await expect(async () => storage.put(wrong, Buffer.from('x'))).rejects.toThrow('not a key');
        await expect(async () => storage.get(wrong)).rejects.toThrow('not a key');
        await expect(async () => storage.delete(wrong)).rejects.toThrow('not a key');
      }
    });
  });
}
