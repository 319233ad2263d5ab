import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { files } from '../../db/schema/index.ts';
import { openS3Storage } from '../../storage/s3.ts';
import { type S3StandIn, startS3 } from '../../storage/testing/s3-stand-in.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { formWith, upload } from '../../testing/files.ts';
import { newCitizen, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { sweepFiles } from './sweep.ts';
import { photograph } from './testing/samples.ts';
import { incomingFolder } from './upload.ts';

let test: TestApp;
let s3: S3StandIn;
let citizen: Person;

beforeAll(async () => {
  s3 = await startS3();
  const { endpoint, bucket, region, accessKey, secretKey } = s3.setup;
  test = await createTestApp({
    worker: false,
    env: {
      STORAGE_S3_ENDPOINT: endpoint,
      STORAGE_S3_BUCKET: bucket,
      STORAGE_S3_REGION: region,
      STORAGE_S3_ACCESS_KEY: accessKey,
      STORAGE_S3_SECRET_KEY: secretKey,
    },
  });
  // As the product does it, without its patience.
  Object.assign(test.context, { storage: openS3Storage(s3.setup, { attemptMs: 500, pauseMs: 1 }) });
});
afterAll(() => s3.close());
beforeEach(async () => {
  citizen = await newCitizen(test);
});

const states = async () =>
  (await test.context.db.onPlatform((tx) => tx.select().from(files))).map(({ state }) => state);
const text = 'Mahallamizda uch kundan beri ichimlik suvi yoʻq, yordam bering.';

async function pass(hours: number): Promise<void> {
  const { clock } = test.context;
  clock.setOffsetSeconds(clock.offsetSeconds() + hours * 3600);
  await citizen.renew();
}

describe('what nobody sends goes', () => {
  it('after a day, with all its objects; what was sent stays', async () => {
    const sent = await upload(citizen, 'a.png', await photograph());
    await citizen.client.openAppeal({ body: { text, attachments: [sent.id] } });
    const left = await upload(citizen, 'b.png', await photograph());
    await fetch(`${test.url}${left.variants.pdf}`);
    expect([...s3.objects.keys()].filter((key) => key.includes(left.id))).toHaveLength(3);
    await pass(23);
    expect(await sweepFiles(test.context)).toBe(0);
    await pass(2);
    expect(await sweepFiles(test.context)).toBe(1);
    expect([...s3.objects.keys()].map((key) => key.split('/')[1])).toEqual([sent.id, sent.id]);
    expect(await states()).toEqual(['stored']);
    await pass(1000);
    expect(await sweepFiles(test.context)).toBe(0);
  });

  it('after an hour where nobody had signed in', async () => {
    const response = await fetch(`${test.url}/api/files`, {
      method: 'POST',
      body: formWith('a.txt', 'Salom'),
    });
    expect(response.status).toBe(201);
    expect(await sweepFiles(test.context)).toBe(0);
    await pass(1.1);
    expect(await sweepFiles(test.context)).toBe(1);
  });
});

describe('a storage that fails', () => {
  const down = () => s3.faults.push(...Array<'slow_down'>(4).fill('slow_down'));

  it('acknowledges nothing, and leaves nothing behind', async () => {
    const before = s3.objects.size;
    const photo = await photograph();
    s3.faults.push('reset');
    down();
    // The thumbnail gets through at its second attempt, the picture does not.
    s3.faults.splice(1, 4, ...(['reset', 'reset', 'reset'] as const));
    expect(await codeOf(upload(citizen, 'a.png', photo))).toBe('unavailable');
    expect(await states()).toContain('storing');
    await pass(1.1);
    await sweepFiles(test.context);
    expect(s3.objects.size).toBe(before);
    expect(await states()).not.toContain('storing');
  });

  it('is swept again when it is back', async () => {
    const { id, url } = await upload(citizen, 'a.txt', 'Bir necha soʻz.');
    down();
    await citizen.client.deleteFile({ params: { id } });
    expect((await fetch(`${test.url}${url}`)).status).toBe(404);
    expect(await states()).toContain('deleting');
    const attachments = [id];
    expect(await codeOf(citizen.client.openAppeal({ body: { text, attachments } }))).toBe(
      'invalid_input',
    );
    expect(await sweepFiles(test.context)).toBe(1);
    expect([...s3.objects.keys()].some((key) => key.includes(id))).toBe(false);
  });

  it('is told to who reads, and read again when it is back', async () => {
    const { url } = await upload(citizen, 'a.txt', 'Bir necha soʻz.');
    down();
    expect((await fetch(`${test.url}${url}`)).status).toBe(503);
    expect(await (await fetch(`${test.url}${url}`)).text()).toBe('Bir necha soʻz.');
  });
});

describe('a process that died', () => {
  it('between the row and its object leaves nothing', async () => {
    const { id } = await upload(citizen, 'a.txt', 'Bir necha soʻz.');
    await test.context.db.onPlatform((tx) =>
      tx.update(files).set({ state: 'storing' }).where(eq(files.id, id)),
    );
    await pass(1.1);
    await sweepFiles(test.context);
    expect([...s3.objects.keys()].some((key) => key.includes(id))).toBe(false);
  });

  it('while a file arrived leaves nothing either', async () => {
    const folder = incomingFolder(test.context.config.dataDir);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'old'), 'x');
    await writeFile(join(folder, 'new'), 'x');
    const past = new Date(Date.now() - 2 * 3600 * 1000);
    await utimes(join(folder, 'old'), past, past);
    await sweepFiles(test.context);
    expect(await readdir(folder)).toEqual(['new']);
  });
});
