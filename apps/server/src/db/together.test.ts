import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../testing/create-test-app.ts';
import { randomName } from '../testing/database.ts';
import { homeOrganization } from '../testing/people.ts';
import { type Database, openDatabase, type Tx } from './database.ts';
import { together } from './together.ts';

let test: TestApp;
let home: string;
let db: Database;

/** Between the program and its database: what was asked, and answers that it keeps back while it is told to. */
const between = { asked: '', keepsBack: false, kept: [] as (() => void)[] };
const sockets = new Set<Socket>();
const way = createServer((near) => {
  const { hostname, port } = new URL(test.databaseUrl);
  const far = connect(Number(port), hostname);
  for (const socket of [near, far]) {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
  }
  near.on('data', (bytes) => {
    between.asked += bytes.toString('latin1');
    far.write(bytes);
  });
  far.on('data', (bytes) => {
    if (between.keepsBack) between.kept.push(() => near.write(bytes));
    else near.write(bytes);
  });
});

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  home = await homeOrganization(test);
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  const address = new URL(test.databaseUrl);
  address.hostname = '127.0.0.1';
  address.port = String((way.address() as AddressInfo).port);
  db = openDatabase(address.href, { connections: 1, onError: () => undefined });
  await db.pool.query('select 1');
});
afterAll(async () => {
  await db.close();
  for (const socket of sockets) socket.destroy();
  way.close();
});

const said = (tx: Tx, word: string) =>
  tx.execute<{ word: string }>(sql`select ${word}::text as word`).then(({ rows }) => rows[0]?.word);

it('asks everything, the beginning included, before the first answer is there', async () => {
  between.asked = '';
  between.keepsBack = true;
  const both = db.inOrganization(home, (tx) => together(said(tx, 'salom'), said(tx, 'rahmat')));
  await expect.poll(() => between.asked).toMatch(/begin;[\s\S]*salom[\s\S]*rahmat/);
  expect(between.asked).not.toContain('commit');
  between.keepsBack = false;
  for (const answer of between.kept.splice(0)) answer();
  expect(await both).toEqual(['salom', 'rahmat']);
});

it('throws the first failure only when every part has ended, and nothing of it stays', async () => {
  const ended: string[] = [];
  const rename = sql`update organizations set name = name || '{"en": "Half"}'::jsonb`;
  const failing = db.inOrganization(home, (tx) =>
    together(
      tx.execute(rename).then(() => ended.push('renamed')),
      tx.execute(sql`select 1 / 0`).then(() => ended.push('divided')),
      (async () => {
        await tx.execute(sql`select 1`).catch(() => undefined);
        await tx.execute(sql`select 2`).catch(() => undefined);
        ended.push('went on');
      })(),
    ),
  );
  await expect(failing).rejects.toMatchObject({ cause: { code: '22012' } });
  expect(ended).toEqual(['renamed', 'went on']);
  const names = await db.inOrganization(home, (tx) =>
    tx.execute(sql`select name from organizations`),
  );
  expect(JSON.stringify(names.rows)).not.toContain('Half');
});

it('refuses the work of a transaction that could not begin, and says why', async () => {
  const login = randomName('civic_test_nobody');
  await test.context.db.pool.query(`create role ${login} login password 'of a test'`);
  const address = new URL(test.databaseUrl);
  address.username = login;
  address.password = 'of a test';
  const outside = openDatabase(address.href, { connections: 1, onError: () => undefined });
  const asked = outside.inOrganization(home, (tx) => said(tx, 'salom'));
  await expect(asked).rejects.toThrow('permission denied to set role "civic_app"');
  await outside.close();
  await test.context.db.pool.query(`drop role ${login}`);
});
