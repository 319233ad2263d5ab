import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import yauzl, { type Entry } from 'yauzl';
import { type Filled, fillHome } from '../../modules/archive/testing/filled.ts';
import { openLocalStorage } from '../../storage/local.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { administer, randomName, withDatabase } from '../../testing/database.ts';
import { countOwnMigrations, migrateDatabase } from '../migrate.ts';
import { manifestName } from './manifest.ts';
import { restoreBackup, type Target } from './restore.ts';
import { type Source, takeBackup } from './take.ts';
import { likenessOf } from './testing/likeness.ts';

let folder: string;
let test: TestApp;
let filled: Filled;
let path: string;
const databases: string[] = [];

const sourceOf = (databaseUrl: string): Source => ({
  databaseUrl,
  storage: test.context.storage,
  secret: test.context.secret,
  keepsSecret: true,
  isRunning: false,
});

async function newDatabase(): Promise<string> {
  const server = inject('databaseServer');
  const name = randomName('civic_restored');
  await administer(server, `create database ${name}`);
  databases.push(name);
  return withDatabase(server, name);
}

type Place = Target & { dataDir: string; kept: string[] };

async function newPlace(more: Partial<Target> = {}): Promise<Place> {
  const dataDir = await mkdtemp(join(folder, 'place-'));
  const kept: string[] = [];
  return {
    databaseUrl: await newDatabase(),
    storage: openLocalStorage(dataDir),
    secret: null,
    keepSecret: async (secret) => void kept.push(secret),
    isMove: true,
    ...more,
    dataDir,
    kept,
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
  test = await createTestApp({ worker: false });
  filled = await fillHome(test);
  path = join(folder, 'whole.zip');
  await takeBackup(sourceOf(test.databaseUrl), path);
}, 240_000);
afterAll(async () => {
  for (const name of databases)
    await administer(inject('databaseServer'), `drop database if exists ${name} with (force)`);
  await rm(folder, { recursive: true, force: true });
});

const filesIn = async (dataDir: string) =>
  (await readdir(join(dataDir, 'files'), { recursive: true }).catch(() => [])).filter(
    (name) => /(?:original|thumbnail)$/.test(name) && !name.startsWith('incoming'),
  );

describe('a backup', () => {
  it('restores every row, counter, wall and file, and the secret', async () => {
    const place = await newPlace();
    await restoreBackup(path, place);
    expect(await likenessOf(place.databaseUrl)).toEqual(await likenessOf(test.databaseUrl));
    const before = (await filesIn(test.context.config.dataDir)).sort();
    expect((await filesIn(place.dataDir)).sort()).toEqual(before);
    expect(before.length).toBeGreaterThan(3);
    for (const name of before) {
      const bytes = await readFile(join(place.dataDir, 'files', name));
      const own = await readFile(join(test.context.config.dataDir, 'files', name));
      expect(bytes.equals(own)).toBe(true);
    }
    expect(place.kept).toEqual([test.context.secret]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).not.toContain('whole.zip.part');
  });

  it('is restored once: never over what is there', async () => {
    const place = await newPlace();
    await restoreBackup(path, place);
    const before = await likenessOf(place.databaseUrl);
    await expect(restoreBackup(path, place)).rejects.toThrow(/installation here already/);
    expect(await likenessOf(place.databaseUrl)).toEqual(before);
  });

  it('lets nothing leave a second time, but where the installation moved', async () => {
    const { pool } = test.context.db;
    const { organizationId } = filled;
    await pool.query(
      `insert into deliveries (organization_id, id, channel, address, subject, content, state, due_at, created_at)
        select $1, gen_random_uuid(), 'telegram', '7', 'test:' || state, '{}', state, now(), now()
        from unnest(array['queued', 'sending', 'sent']) as state`,
      [organizationId],
    );
    const waiting = join(folder, 'waiting.zip');
    await takeBackup(sourceOf(test.databaseUrl), waiting);
    await pool.query("delete from deliveries where subject like 'test:%'");
    const statesAfter = async (isMove: boolean) => {
      const place = await newPlace({ isMove });
      await restoreBackup(waiting, place);
      const other = new Client({ connectionString: place.databaseUrl });
      await other.connect();
      const { rows } = await other.query(
        "select subject, state from deliveries where subject like 'test:%' order by 1",
      );
      await other.end();
      return rows.map(({ subject, state }) => `${subject} ${state}`);
    };
    expect(await statesAfter(true)).toEqual([
      'test:queued queued',
      'test:sending unconfirmed',
      'test:sent sent',
    ]);
    expect(await statesAfter(false)).toEqual([
      'test:queued unconfirmed',
      'test:sending unconfirmed',
      'test:sent sent',
    ]);
  });

  it('taken beside a server is no move', async () => {
    const beside = join(folder, 'beside.zip');
    await takeBackup({ ...sourceOf(test.databaseUrl), isRunning: true }, beside);
    await expect(restoreBackup(beside, await newPlace())).rejects.toThrow(/stop it/);
  });

  it('of another secret is refused before anything is written', async () => {
    const other = await newPlace({ secret: 'another secret, with which nothing can be opened' });
    await expect(restoreBackup(path, other)).rejects.toThrow(/not the one of the backup/);
    const apart = join(folder, 'apart.zip');
    await takeBackup({ ...sourceOf(test.databaseUrl), keepsSecret: false }, apart);
    const none = await newPlace();
    await expect(restoreBackup(apart, none)).rejects.toThrow(/SECRET_KEY must be the one/);
    for (const { databaseUrl } of [other, none]) expect(await likenessOf(databaseUrl)).toEqual({});
    await restoreBackup(apart, { ...none, secret: test.context.secret });
    expect(none.kept).toEqual([]);
  });

  it('of an earlier version is brought to this one', async () => {
    const old = await newDatabase();
    const all = await countOwnMigrations();
    await migrateDatabase(old, all - 1);
    const earlier = join(folder, 'earlier.zip');
    await takeBackup(sourceOf(old), earlier);
    const place = await newPlace();
    expect((await restoreBackup(earlier, place)).migrations).toBe(all - 1);
    const fresh = await newDatabase();
    await migrateDatabase(fresh);
    const wallsOf = async (url: string) =>
      Object.fromEntries(
        Object.entries(await likenessOf(url)).filter(([name]) => name.startsWith('walls of')),
      );
    expect(await wallsOf(place.databaseUrl)).toEqual(await wallsOf(fresh));
  });

  it('of nothing is none', async () => {
    await expect(
      takeBackup(sourceOf(await newDatabase()), join(folder, 'nothing.zip')),
    ).rejects.toThrow(/Nothing is set up/);
    expect((await readdir(folder)).filter((name) => name.startsWith('nothing'))).toEqual([]);
  });
});

describe('a file that is no whole backup', () => {
  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), /no backup|broke off/],
    ['something else', () => Buffer.from('salom'), /no backup/],
    ['empty', () => Buffer.alloc(0), /no backup/],
  ])('%s is refused', async (name, change, why) => {
    const broken = join(folder, `${name}.zip`);
    await writeFile(broken, change(await readFile(path)));
    await expect(restoreBackup(broken, await newPlace())).rejects.toThrow(why);
  });

  it('with a bit turned in any of its tables or files leaves the database empty', async () => {
    const whole = await readFile(path);
    const parts = (await partsOf(path)).filter(({ fileName }) => fileName !== manifestName);
    for (const part of parts.slice(0, 4)) {
      // A part's bytes lie behind its head, whose length its name and its extra fields make.
      const head = part.relativeOffsetOfLocalHeader;
      const from = head + 30 + whole.readUInt16LE(head + 26) + whole.readUInt16LE(head + 28);
      const at = from + Math.floor(part.compressedSize / 2);
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
      const broken = join(folder, 'turned.zip');
      await writeFile(broken, bytes);
      const place = await newPlace();
      await expect(restoreBackup(broken, place), part.fileName).rejects.toThrow(/damaged/);
      const rows = Object.entries(await likenessOf(place.databaseUrl));
      expect(rows.filter(([name]) => name === 'rows of public.organizations')).not.toContainEqual([
        'rows of public.organizations',
        expect.stringMatching(/^[1-9]/),
      ]);
    }
  });
});

/** What lies in a backup, the largest first. */
async function partsOf(backup: string): Promise<Entry[]> {
  const zip = await yauzl.openPromise(backup, { autoClose: false });
  const parts: Entry[] = [];
  for await (const part of zip.eachEntry()) parts.push(part);
  zip.close();
  return parts.sort((a, b) => b.compressedSize - a.compressedSize);
}
