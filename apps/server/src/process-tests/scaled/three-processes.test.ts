import { randomUUID } from 'node:crypto';
import { type Message, withMessages } from '@civicconnect/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { administer, randomName, withDatabase } from '../../testing/database.ts';
import { connect, type Live } from '../../testing/live.ts';
import { Installation } from '../../testing/process/installation.ts';
import { newRemoteCitizen, type RemotePerson, remoteStaff } from '../../testing/process/people.ts';
import type { Program } from '../../testing/process/program.ts';
import { whenRouted } from '../../testing/process/routed.ts';

const server = process.env.TEST_DATABASE_URL ?? '';
const database = randomName('civic_scaled');
const noWater =
  'Mahallamizda uch kundan beri ichimlik suvi yoʻq, quvurdan suv kelmayapti, yordam bering.';

interface Part {
  program: Program;
  url: string;
}
let place: Installation;
let parts: Part[];
let operator: RemotePerson;

function part(index: number): Part {
  const found = parts[index];
  if (!found) throw new Error(`there is no process ${index}`);
  return found;
}

beforeAll(async () => {
  await administer(server, `create database ${database}`);
  place = await Installation.make();
  const variables = {
    DATABASE_URL: withDatabase(server, database),
    REDIS_URL: process.env.TEST_REDIS_URL ?? '',
  };
  const programs = [place.start(variables), place.start(variables), place.start(variables)];
  parts = await Promise.all(
    programs.map(async (program) => ({ program, url: await program.ready })),
  );
  const login = (await place.logins()).find(({ role }) => role === 'operator');
  if (!login) throw new Error('the demo has no operator');
  operator = await remoteStaff(part(0).url, login);
});
afterAll(async () => {
  await place.remove();
  await administer(server, `drop database if exists ${database} with (force)`);
});

/** What a client shows of what it heard: each message once, whatever the number of deliveries. */
const texts = (live: Live): string[] =>
  withMessages(
    [],
    live.heard
      .filter(({ event }) => event === 'new_message')
      .map(({ payload }) => (payload as { message: Message }).message),
  ).map(({ text }) => text);

it('lets three processes start at once on an empty database: one migrates and seeds', async () => {
  const seen = await Promise.all(
    parts.map(async ({ url }) => (await operator.at(url).departments()).items),
  );
  const names = seen[0]?.map(({ name }) => name.uz) ?? [];
  expect(names.length).toBeGreaterThanOrEqual(12);
  expect(new Set(names).size).toBe(names.length);
  for (const items of seen) expect(items).toEqual(seen[0]);
});

it('shows what is sent to one process live on the others, and a killed one’s clients resume elsewhere without a gap', async () => {
  const [first, second, third] = [part(0), part(1), part(2)];
  const citizen = await newRemoteCitizen(first.url);
  const phone = await connect(first, citizen);
  const tablet = await connect(third, citizen);
  const desk = await connect(second, operator);
  const { session } = await citizen.at(first.url).openAppeal({ body: { text: noWater } });
  const params = { id: session.id };
  await whenRouted(citizen, third.url, session.id);
  await desk.hears('session_queued', (told) => told.session.id === session.id);

  await operator.at(third.url).assign({ params });
  await phone.hears('session_updated', (told) => told.session.status === 'active');
  await operator.at(third.url).confirmRouting({ params });
  const say = (live: Live, text: string) =>
    live.ask('send_message', { sessionId: session.id, text, clientId: randomUUID() });
  expect(await say(desk, 'Brigada yoʻlda.')).toMatchObject({ ok: true });
  for (const device of [phone, tablet]) {
    await device.hears('session_updated', (told) => !told.session.isLocked);
    await device.hears('new_message', ({ message }) => message.text === 'Brigada yoʻlda.');
  }
  expect(await say(phone, 'Rahmat!')).toMatchObject({ ok: true });
  await desk.hears('new_message', ({ message }) => message.text === 'Rahmat!');
  await tablet.hears('new_message', ({ message }) => message.text === 'Rahmat!');

  const lastSeq = 3;
  const dropped = new Promise((resolve) => phone.socket.once('disconnect', resolve));
  await first.program.end('SIGKILL');
  await dropped;
  expect(await say(desk, 'Bir soatda yetib boramiz.')).toMatchObject({ ok: true });
  const elsewhere = await connect(third, citizen);
  const joined = await elsewhere.ask('join_room', { sessionId: session.id, afterSeq: lastSeq });
  expect(joined).toMatchObject({ ok: true, messages: [{ seq: 4 }], session: { lastSeq: 4 } });
  expect(await say(desk, 'Yetib keldik.')).toMatchObject({ ok: true });
  for (const device of [elsewhere, tablet])
    await device.hears('new_message', ({ message }) => message.seq === 5);
  // Message 4 may come as an event too, when this process heard of it after the connection was made.
  expect(texts(elsewhere).at(-1)).toBe('Yetib keldik.');
  expect(texts(tablet)).toEqual([
    noWater,
    'Brigada yoʻlda.',
    'Rahmat!',
    'Bir soatda yetib boramiz.',
    'Yetib keldik.',
  ]);
  for (const live of [phone, tablet, desk, elsewhere]) live.close();
});

it('routes right in one process what another was taught', async () => {
  const [teacher, pupil] = [part(1), part(2)];
  const text =
    'Xonadonimiz oldidagi qovurgʻali temir panjara qiyshayib qolgan, kimga aytsam boʻladi, yordam bering.';
  const citizen = await newRemoteCitizen(teacher.url);
  const opened = (await citizen.at(teacher.url).openAppeal({ body: { text } })).session;
  const before = await whenRouted(citizen, teacher.url, opened.id);
  const { items } = await operator.at(teacher.url).departments();
  const target = items.find(({ id, icon }) => id !== before.department?.id && icon !== null);
  if (!target) throw new Error('there is no other department');
  await operator.at(teacher.url).correct({
    params: { id: opened.id },
    body: { departmentId: target.id, reason: 'Panjara shu boʻlimning ishi' },
  });
  // Whoever taught is gone: the other must have learned it.
  expect(await teacher.program.end('SIGTERM')).toMatchObject({ code: 0 });
  const next = await newRemoteCitizen(pupil.url);
  const similar = await next.at(pupil.url).openAppeal({
    body: { text: text.replace('Xonadonimiz', 'Uyimiz') },
  });
  const routed = await whenRouted(next, pupil.url, similar.session.id);
  expect(routed.department?.id).toBe(target.id);
});
