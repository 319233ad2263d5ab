import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Message } from '@civicconnect/contract';
import pino from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type EmbeddedDatabase, startEmbedded } from '../db/embedded/start.ts';
import { png } from '../modules/files/testing/samples.ts';
import { administer } from '../testing/database.ts';
import { formWith } from '../testing/files.ts';
import { Installation } from '../testing/process/installation.ts';
import { Talker } from '../testing/process/load.ts';
import { newRemoteCitizen, type RemotePerson, remoteStaff } from '../testing/process/people.ts';
import type { Ended, Program } from '../testing/process/program.ts';

const noWater =
  'Mahallamizda uch kundan beri ichimlik suvi yoʻq, quvurdan suv kelmayapti, yordam bering.';
const patience = { timeout: 30_000, interval: 50 };

let folder: string;
let place: Installation;
let program: Program;
let url: string;
let citizen: RemotePerson;
let talker: Talker;
let picture: Buffer;
let server: EmbeddedDatabase | undefined;
const others: Installation[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'civicconnect-backup-'));
  picture = await png();
  place = await Installation.make();
  program = place.start();
  url = await program.ready;
  const operator = await remoteStaff(url, await place.login('operator'));
  citizen = await newRemoteCitizen(url);
  const { id: file } = await citizen.at(url).uploadFile({ form: formWith('quvur.png', picture) });
  const body = { text: noWater, attachments: [file] };
  const { session } = await citizen.at(url).openAppeal({ body });
  const params = { id: session.id };
  await vi.waitFor(async () => {
    expect((await citizen.at(url).getSession({ params })).session.status).toBe('queued');
  }, patience);
  await operator.at(url).assign({ params });
  await operator.at(url).confirmRouting({ params });
  const reply = { sessionId: session.id, text: 'Brigada yoʻlda.', clientId: randomUUID() };
  await operator.at(url).sendMessage({ body: reply });
  talker = new Talker(citizen, session.id, 'http');
}, 180_000);
afterAll(async () => {
  await Promise.all([place, ...others].map((one) => one.remove()));
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function elsewhere(): Promise<Installation> {
  const other = await Installation.make();
  others.push(other);
  return other;
}

async function messagesAt(where: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (;;) {
    const after = messages.at(-1)?.seq ?? 0;
    const params = { sessionId: talker.sessionId };
    const { items } = await citizen.at(where).listMessages({ params, query: { after } });
    if (items.length === 0) return messages;
    messages.push(...items);
  }
}

/** What was said, without what is signed at each asking. */
const said = (messages: readonly Message[]) =>
  messages.map(({ id, seq, text, clientId, createdAt }) => ({
    id,
    seq,
    text,
    clientId,
    createdAt,
  }));

async function bytesAt(where: string): Promise<Buffer> {
  const [file] = (await messagesAt(where)).flatMap(({ attachments }) => attachments);
  const answer = await fetch(new URL(file?.url ?? '', where));
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

function expectOneLine(ended: Ended, line: RegExp): void {
  expect(ended).toMatchObject({ code: 1, output: '' });
  expect(ended.errors.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
}

it('is taken while people write, and brings the installation back elsewhere', async () => {
  const file = join(folder, 'beside.zip');
  const talking = talker.talk(url);
  await vi.waitFor(() => expect(talker.sendings.length).toBeGreaterThan(5), patience);
  const acknowledged = talker.sendings.filter((sending) => sending.acknowledged);
  const taken = await place.admin(['backup', file]);
  expect(taken).toMatchObject({ code: 0, errors: '' });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expectOneLine(await place.admin(['backup', file]), /is there already/);

  const other = await elsewhere();
  expect(await other.admin(['restore', file])).toMatchObject({ code: 0, errors: '' });
  expect((await stat(join(other.dataDir, 'secret.key'))).mode & 0o777).toBe(0o600);
  expectOneLine(await other.admin(['restore', file]), /installation here already/);
  expectOneLine(await (await elsewhere()).admin(['restore', '--move', file]), /stop it/);
  const there = await other.start().ready;
  // Whoever was logged in still is; what was acknowledged before is there once, in order.
  const restored = said(await messagesAt(there));
  expect(restored).toEqual(said(await messagesAt(url)).slice(0, restored.length));
  const ids = new Set(restored.map(({ clientId }) => clientId));
  for (const { clientId } of acknowledged) expect(ids).toContain(clientId);
  expect((await bytesAt(there)).equals(await bytesAt(url))).toBe(true);
  const next = await newRemoteCitizen(there);
  const { session } = await next.at(there).openAppeal({ body: { text: noWater } });
  await vi.waitFor(async () => {
    const found = await next.at(there).getSession({ params: { id: session.id } });
    expect(found.session.status).toBe('queued');
  }, patience);

  await program.end('SIGTERM');
  await talking;
}, 300_000);

it('moves a stopped installation to a PostgreSQL whose user is no superuser', async () => {
  const file = join(folder, 'stopped.zip');
  expect(await place.admin(['backup', file])).toMatchObject({ code: 0, errors: '' });
  server = await startEmbedded({
    dataDir: join(folder, 'server'),
    log: pino({ level: 'silent' }),
  });
  await administer(server.url, "create role civic login createrole password 'suv'");
  await administer(server.url, 'create database civic owner civic');
  const address = new URL(server.url);
  Object.assign(address, { username: 'civic', password: 'suv', pathname: '/civic' });
  const moved = { DATABASE_URL: address.href };
  const other = await elsewhere();
  const done = await other.admin(['restore', '--move', file], moved);
  expect(done).toMatchObject({ code: 0, errors: '' });

  const there = await other.start(moved).ready;
  const found = said(await messagesAt(there));
  expect(found.length).toBeGreaterThan(talker.sendings.length - 2);
  expect(found.map(({ seq }) => seq)).toEqual(found.map((_, index) => index + 1));
  expect(await bytesAt(there)).not.toHaveLength(0);
  // A backup of it is as whole as one of the embedded database.
  const back = join(folder, 'back.zip');
  expect(await other.admin(['backup', back], moved)).toMatchObject({ code: 0, errors: '' });
  const home = await elsewhere();
  expect(await home.admin(['restore', back])).toMatchObject({ code: 0, errors: '' });
  expect(said(await messagesAt(await home.start().ready))).toEqual(found);
}, 300_000);
