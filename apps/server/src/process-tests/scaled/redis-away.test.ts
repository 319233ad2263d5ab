import { randomUUID } from 'node:crypto';
import { type Message, withMessages } from '@civicconnect/contract';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { administer, randomName, withDatabase } from '../../testing/database.ts';
import { type Door, openDoor } from '../../testing/door.ts';
import { connect, type Live } from '../../testing/live.ts';
import { Installation } from '../../testing/process/installation.ts';
import { newRemoteCitizen, type RemotePerson, remoteStaff } from '../../testing/process/people.ts';
import type { Program } from '../../testing/process/program.ts';
import { whenRouted } from '../../testing/process/routed.ts';

const server = process.env.TEST_DATABASE_URL ?? '';
const database = randomName('civic_redis_away');
const noWater =
  'Mahallamizda uch kundan beri ichimlik suvi yoʻq, quvurdan suv kelmayapti, yordam bering.';

let place: Installation;
let redis: Door;
let programs: [Program, Program];
let here: { url: string };
let there: { url: string };
let operator: RemotePerson;

beforeAll(async () => {
  await administer(server, `create database ${database}`);
  place = await Installation.make();
  redis = await openDoor(process.env.TEST_REDIS_URL ?? '');
  const variables = { DATABASE_URL: withDatabase(server, database), REDIS_URL: redis.url };
  programs = [place.start(variables), place.start(variables)];
  const [first, second] = await Promise.all(programs.map(({ ready }) => ready));
  here = { url: first ?? '' };
  there = { url: second ?? '' };
  operator = await remoteStaff(here.url, await place.login('operator'));
});
afterAll(async () => {
  await place.remove();
  await redis.close();
  await administer(server, `drop database if exists ${database} with (force)`);
});

/** Waits until a process says of its Redis that it is up, or that it is not. */
async function whenRedisIs(up: boolean, url: string): Promise<void> {
  await vi.waitFor(
    async () => {
      const { redis: shared } = await operator.at(url).ready();
      expect(shared.state === 'up').toBe(up);
    },
    { timeout: 20_000, interval: 50 },
  );
}

const say = (live: Live, sessionId: string, text: string) =>
  live.ask('send_message', { sessionId, text, clientId: randomUUID() });

/** The messages it was told, in the order of the telling. */
const toldTo = (live: Live): Message[] =>
  live.heard
    .filter(({ event }) => event === 'new_message')
    .map(({ payload }) => (payload as { message: Message }).message);

/** What a client shows of them. */
const shownBy = (live: Live): string[] => withMessages([], toldTo(live)).map(({ text }) => text);

it('goes on without Redis in each process, and what the others missed comes when it is back, once and in order', async () => {
  const citizen = await newRemoteCitizen(there.url);
  const phone = await connect(there, citizen);
  const desk = await connect(here, operator);
  const { session } = await citizen.at(there.url).openAppeal({ body: { text: noWater } });
  const params = { id: session.id };
  await whenRouted(citizen, there.url, session.id);
  await desk.hears('session_queued', (told) => told.session.id === session.id);
  await operator.at(here.url).assign({ params });
  await operator.at(here.url).confirmRouting({ params });
  expect(await say(desk, session.id, 'Brigada yoʻlda.')).toMatchObject({ ok: true });
  await phone.hears('new_message', ({ message }) => message.text === 'Brigada yoʻlda.');

  redis.shut();
  await Promise.all([whenRedisIs(false, here.url), whenRedisIs(false, there.url)]);
  expect(await say(desk, session.id, 'Bir soatda yetib boramiz.')).toMatchObject({ ok: true });
  expect(await say(phone, session.id, 'Kutamiz.')).toMatchObject({ ok: true });
  expect(await say(desk, session.id, 'Yetib keldik.')).toMatchObject({ ok: true });
  // Nobody waits for a Redis that is away: whoever asks sees everything, whoever connects may.
  const { items } = await citizen.at(there.url).listMessages({
    params: { sessionId: session.id },
    query: {},
  });
  const everything = [
    noWater,
    'Brigada yoʻlda.',
    'Bir soatda yetib boramiz.',
    'Kutamiz.',
    'Yetib keldik.',
  ];
  expect(items.map(({ text }) => text)).toEqual(everything);
  const tablet = await connect(there, citizen);
  expect(await tablet.ask('join_room', { sessionId: session.id, afterSeq: 0 })).toMatchObject({
    ok: true,
    messages: everything.map((text) => ({ text })),
  });

  redis.open();
  await Promise.all([whenRedisIs(true, here.url), whenRedisIs(true, there.url)]);
  await phone.hears('new_message', ({ message }) => message.text === 'Yetib keldik.');
  await desk.hears('new_message', ({ message }) => message.text === 'Kutamiz.');
  expect(await say(desk, session.id, 'Suv keldimi?')).toMatchObject({ ok: true });
  for (const live of [phone, desk]) {
    await live.hears('new_message', ({ message }) => message.text === 'Suv keldimi?');
    expect(shownBy(live)).toEqual([...everything, 'Suv keldimi?']);
  }
  expect(new Set(toldTo(phone).map(({ id }) => id)).size).toBe(toldTo(phone).length);
  for (const live of [phone, tablet, desk]) live.close();
});

it('ends at once while Redis is away, and starts without it', async () => {
  redis.shut();
  await whenRedisIs(false, here.url);
  const ended = await programs[0].end('SIGTERM');
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.milliseconds).toBeLessThan(10_000);
  const again = place.start({
    DATABASE_URL: withDatabase(server, database),
    REDIS_URL: redis.url,
  });
  const url = await again.ready;
  const citizen = await newRemoteCitizen(url);
  const { session } = await citizen.at(url).openAppeal({ body: { text: noWater } });
  expect(session.number).not.toBe('');
  redis.open();
  await whenRedisIs(true, url);
});
