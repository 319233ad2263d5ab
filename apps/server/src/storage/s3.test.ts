import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openS3Storage } from './s3.ts';
import { StorageError } from './storage.ts';
import { type S3StandIn, startS3 } from './testing/s3-stand-in.ts';
import { key, storageContract, wholeOf } from './testing/storage-contract.ts';

let s3: S3StandIn;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.close());

const hasty = { attemptMs: 200, pauseMs: 1 };
storageContract('a bucket', () => openS3Storage(s3.setup));

describe('a bucket that has a bad day', () => {
  const bytes = Buffer.from('salom'.repeat(1000));

  it.each(['slow_down', 'silence', 'reset'] as const)('is asked again after %s', async (fault) => {
    const storage = openS3Storage(s3.setup, hasty);
    s3.faults.push(fault, fault);
    await storage.put(key(30), bytes);
    expect(s3.objects.get(key(30))).toEqual(bytes);
    s3.faults.push(fault);
    expect((await storage.get(key(30)))?.size).toBe(bytes.length);
    s3.faults.push(fault);
    await storage.delete(key(30));
    expect(s3.objects.has(key(30))).toBe(false);
  });

  it('fails when it stays so, and says so', async () => {
    const storage = openS3Storage(s3.setup, hasty);
    s3.faults.push(...Array<'slow_down'>(4).fill('slow_down'));
    await expect(storage.put(key(31), bytes)).rejects.toThrow(StorageError);
    expect(s3.faults).toEqual([]);
    expect(s3.objects.has(key(31))).toBe(false);
  });

  it('never passes half an object for a whole one', async () => {
    const storage = openS3Storage(s3.setup, hasty);
    await storage.put(key(32), bytes);
    s3.faults.push('half');
    const found = await storage.get(key(32));
    await expect(found && wholeOf(found.body)).rejects.toThrow();
  });

  it('is not asked again where it refuses us', async () => {
    const before = s3.requests.length;
    const strange = openS3Storage({ ...s3.setup, secretKey: 'another' }, hasty);
    await expect(strange.put(key(33), bytes)).rejects.toThrow('403 SignatureDoesNotMatch');
    await expect(strange.get(key(33))).rejects.toThrow('403');
    await expect(strange.delete(key(33))).rejects.toThrow('403');
    expect(s3.requests.length - before).toBe(3);
    const nowhere = openS3Storage({ ...s3.setup, bucket: 'another' }, hasty);
    await expect(nowhere.put(key(33), bytes)).rejects.toThrow('404 NoSuchBucket');
  });

  it('away altogether is told as that', async () => {
    const gone = await startS3();
    await gone.close();
    const storage = openS3Storage(gone.setup, hasty);
    await expect(storage.get(key(34))).rejects.toThrow(StorageError);
  });
});
