import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { randomName } from '../testing/database.ts';
import { type Door, openDoor } from '../testing/door.ts';
import type { Told } from './relay.ts';
import { openStream, type Stream } from './stream.ts';

/** One process's end of the stream, behind a door of its own. */
interface End {
  door: Door;
  stream: Stream;
  heard: string[];
  missed: number;
}

let name: string;
let ends: End[];
let direct: Redis;

beforeEach(() => {
  name = randomName('civic:told');
  ends = [];
  direct = new Redis(inject('redisUrl') ?? '');
});
afterEach(async () => {
  for (const { stream, door } of ends) {
    await stream.close();
    await door.close();
  }
  await direct.del(name);
  await direct.quit();
});

async function openEnd(mostWaiting?: number): Promise<End> {
  const door = await openDoor(inject('redisUrl') ?? '');
  const end: End = { door, heard: [], missed: 0, stream: { send() {}, close: async () => {} } };
  end.stream = openStream({
    redisUrl: door.url,
    name,
    log: pino({ level: 'silent' }),
    hear: (told) => void end.heard.push(told.type === 'login_ended' ? told.loginId : told.type),
    missed: () => {
      end.missed += 1;
    },
    ...(mostWaiting === undefined ? {} : { mostWaiting }),
  });
  ends.push(end);
  return end;
}

const news = (loginId: string): Told => ({ type: 'login_ended', loginId });
const types: Told = {
  type: 'assistant_types',
  mark: { organizationId: 'o', sessionId: 's', on: true },
};
const hears = (end: End, ...all: string[]) =>
  expect.poll(() => end.heard, { timeout: 20_000 }).toEqual(all);

it('brings each what the others tell, in their order, and nobody what they told themselves', async () => {
  const [one, two] = [await openEnd(), await openEnd()];
  for (const id of ['1', '2', '3']) one.stream.send(news(id));
  await hears(two, '1', '2', '3');
  two.stream.send(types);
  await hears(one, 'assistant_types');
  expect([one.missed, two.missed]).toEqual([0, 0]);
});

it('goes on where it stopped, on either side of a break', async () => {
  const [one, two] = [await openEnd(), await openEnd()];
  one.stream.send(news('before'));
  await hears(two, 'before');
  two.door.shut();
  one.stream.send(news('while the reader is away'));
  await expect.poll(() => direct.xlen(name)).toBe(2);
  one.door.shut();
  await expect.poll(() => one.door.isReached()).toBe(true);
  one.stream.send(types);
  one.stream.send(news('while the writer is away'));
  two.door.open();
  one.door.open();
  await hears(two, 'before', 'while the reader is away', 'while the writer is away');
  expect(two.missed).toBe(0);
});

it('says that something was missed when what was read last is gone', async () => {
  const [one, two] = [await openEnd(), await openEnd()];
  one.stream.send(news('before'));
  await hears(two, 'before');
  two.door.shut();
  one.stream.send(news('never heard'));
  await expect.poll(() => direct.xlen(name)).toBe(2);
  await direct.del(name);
  two.door.open();
  one.stream.send(news('after'));
  await hears(two, 'before', 'after');
  expect(two.missed).toBe(1);
});

it('says so to the others when more waited than fits', async () => {
  const [one, two] = [await openEnd(2), await openEnd()];
  one.stream.send(news('before'));
  await hears(two, 'before');
  one.door.shut();
  await expect.poll(() => one.door.isReached()).toBe(true);
  for (const id of ['1', '2', '3']) one.stream.send(news(id));
  one.door.open();
  await hears(two, 'before', '1', '2');
  await expect.poll(() => two.missed).toBe(1);
});
