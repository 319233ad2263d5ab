import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { administer, randomName, withDatabase } from '../../testing/database.ts';
import { Installation } from '../../testing/process/installation.ts';
import { newRemoteCitizen, type RemotePerson, remoteStaff } from '../../testing/process/people.ts';
import type { Program } from '../../testing/process/program.ts';
import { whenRouted } from '../../testing/process/routed.ts';

const server = process.env.TEST_DATABASE_URL ?? '';
const database = randomName('civic_ai');
const key = 'a-key-for-the-processes';
const noWater =
  'Mahallamizda uch kundan beri ichimlik suvi yoʻq, quvurdan suv kelmayapti, yordam bering.';

let place: Installation;
let service: Installation;
let variables: Record<string, string>;
let serviceUrl: string;
let url: string;
let admin: RemotePerson;
let program: Program;

/** The AI service as a process of its own: without Redis, on another machine's disk. */
const startService = (port: string) =>
  service.start({
    ROLE: 'ai',
    DATABASE_URL: variables.DATABASE_URL ?? '',
    AI_SERVICE_KEY: key,
    PORT: port,
  });

beforeAll(async () => {
  await administer(server, `create database ${database}`);
  [place, service] = await Promise.all([Installation.make(), Installation.make()]);
  variables = {
    DATABASE_URL: withDatabase(server, database),
    REDIS_URL: process.env.TEST_REDIS_URL ?? '',
    AI_SERVICE_KEY: key,
  };
});
afterAll(async () => {
  await Promise.all([place.remove(), service.remove()]);
  await administer(server, `drop database if exists ${database} with (force)`);
});

async function routed() {
  const citizen = await newRemoteCitizen(url);
  const { session } = await citizen.at(url).openAppeal({ body: { text: noWater } });
  const seen = await whenRouted(citizen, url, session.id);
  expect(seen.status).toBe('queued');
  return seen;
}

const analysesMade = async () => {
  const text = await (await fetch(`${serviceUrl}/metrics`)).text();
  return Number(/civicconnect_analyses_total\{provider="local"\} (\d+)/.exec(text)?.[1] ?? 0);
};
/** It was started before there was anything to load; on a busy machine that takes its time. */
async function loaded(): Promise<void> {
  const { id: organizationId } = (await admin.at(url).me()).organization;
  const answer = await fetch(`${serviceUrl}/api/v1/analyze`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-service-key': key },
    body: JSON.stringify({ messageId: 'loading', text: noWater, organizationId }),
  });
  expect(answer.status).toBe(200);
}
const stateOfService = async () => (await admin.at(url).aiStatus()).service?.state;

it('runs alone on an empty database before anybody else, and makes nothing of its own there', async () => {
  program = startService('0');
  serviceUrl = await program.ready;
  expect((await fetch(`${serviceUrl}/api/health`)).status).toBe(200);
  expect((await fetch(`${serviceUrl}/api/departments`)).status).toBe(404);
  // Pages are no part of this.
  const app = place.start({ ...variables, ROLE: 'api,worker', AI_SERVICE_URL: serviceUrl });
  url = await app.ready;
  const login = (await place.logins()).find(({ role }) => role === 'admin');
  if (!login) throw new Error('the demo has no admin');
  admin = await remoteStaff(url, login);
  expect(await stateOfService()).toBe('up');
}, 120_000);

it('routes for the other process; killed, is replaced without a message lost; back, is asked again', async () => {
  await loaded();
  const before = await analysesMade();
  const { department } = await routed();
  expect(await analysesMade()).toBe(before + 1);
  const { port } = new URL(serviceUrl);
  await program.end('SIGKILL');
  expect((await routed()).department).toEqual(department);
  expect(await stateOfService()).toBe('down');
  const ready = await fetch(`${url}/api/health/ready`);
  expect([ready.status, ((await ready.json()) as { state: string }).state]).toEqual([
    200,
    'degraded',
  ]);

  await startService(port).ready;
  await vi.waitFor(async () => expect(await stateOfService()).toBe('up'), { timeout: 60_000 });
  await loaded();
  const again = await analysesMade();
  expect((await routed()).department).toEqual(department);
  expect(await analysesMade()).toBe(again + 1);
}, 240_000);
