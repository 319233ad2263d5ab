import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { botOf } from '../../channels/telegram/bots.ts';
import { processes } from '../../db/schema/index.ts';
import type { TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, newStaff, type Person } from '../../testing/people.ts';
import type { BotApi } from '../../testing/telegram/bot-api.ts';
import { countOpen, countUpdates, ledgerByChat, paceOf } from './testing/crash-figures.ts';
import { everythingWritten, openTalk, planFaults, type Talk } from './testing/crash-talks.ts';
import { withBot } from './testing/telegram.ts';

/** More with `npm run crash -- telegram 2000`: each chat writes five times, three in four get three replies. */
const chatCount = Number(process.env.TELEGRAM_CHATS ?? 24);
const repliesEach = 3;

let test: TestApp;
let api: BotApi;
let organizationId: string;
let clerk: Person;
let talks: Talk[];
const children: ChildProcess[] = [];

/** A process that works updates off and sends; resolves when it has begun. */
async function startWorking(): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('testing/worker-process.ts', import.meta.url));
  const { config, secret } = test.context;
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: {
      ...{ DATABASE_URL: test.databaseUrl, SECRET_KEY: secret, DATA_DIR: config.dataDir },
      ...{ TOKEN_BOT: api.token, TELEGRAM_API_ROOT: api.origin },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  if (child.stdout) {
    const died = once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`it ended: ${code}`)),
    );
    await Promise.race([once(child.stdout, 'data'), died]);
    died.catch(() => undefined);
  }
  return child;
}

beforeAll(
  async () => {
    ({ test, api, organizationId } = await withBot());
    const departmentId = await departmentNamed(test, 'Ichimlik suvi');
    clerk = await newStaff(test, { departmentIds: [departmentId] });
    talks = [];
    for (let n = 0; n < chatCount; n += 1) {
      talks.push(await openTalk(test, { clerk, departmentId, n }));
    }
  },
  60_000 + chatCount * 200,
);

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

async function deliver(updates: readonly Update[], secret: string): Promise<void> {
  for (const update of updates) {
    const response = await fetch(`${test.url}/api/telegram/${organizationId}/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify(update),
    });
    await response.arrayBuffer();
    expect(response.status).toBe(200);
  }
}

async function reply(): Promise<void> {
  for (let n = 0; n < repliesEach; n += 1) {
    for (const [index, { sessionId, chat }] of talks.entries()) {
      if (sessionId === null) continue;
      // An access token lives shorter than a long run.
      if (index % 400 === 0) await clerk.renew();
      const body = { sessionId, text: `Javob ${n + 1} (${chat})`, clientId: `${chat}-reply-${n}` };
      await clerk.client.sendMessage({ body });
    }
  }
}

const patient = { timeout: 180_000 + chatCount * 500, interval: 500 };

/** As the staff see the session: what the citizen wrote is there once each, in order. */
async function readSession(sessionId: string) {
  const { items } = await clerk.client.listMessages({ params: { sessionId } });
  return {
    texts: items.map(({ text }) => text).filter((text) => text.startsWith('Gap ')),
    files: items.flatMap(({ attachments }) => attachments.map(({ name }) => name)),
  };
}

/** As the citizen sees it: one appeal, and what they wrote while it was locked beside it. */
async function readAppeal(talk: Talk) {
  await talk.citizen.renew();
  const { items } = await talk.citizen.client.listAppeals({ query: {} });
  const [session] = items;
  expect(items).toHaveLength(1);
  if (!session) throw new Error('no appeal was opened');
  await clerk.renew();
  const params = { sessionId: session.id };
  const { items: messages } = await talk.citizen.client.listMessages({ params });
  const opened = messages.filter(({ author }) => author.kind === 'citizen');
  return { texts: [...opened, ...session.additions].map(({ text }) => text), files: [] };
}

/** As the citizen sees the chat: nothing twice, in order, and the ledger tells no lies about it. */
function expectToldOnce(chat: string, rows: readonly { state: string; text: string }[]) {
  const taken = api.sentTo(chat).map(({ text }) => text.split('\n').at(-1) ?? '');
  const replies = taken.filter((text) => text.startsWith('Javob '));
  expect(new Set(taken).size).toBe(taken.length);
  expect(replies).toEqual([...replies].sort());
  for (const { state, text } of rows) {
    if (!text.startsWith('Javob ')) continue;
    if (state === 'sent') expect(replies).toContain(text);
    if (state === 'failed') expect(replies).not.toContain(text);
  }
}

async function whenAllIsDone(): Promise<void> {
  await vi.waitFor(
    async () => expect(await countOpen(test)).toEqual({ updates: 0, sends: 0 }),
    patient,
  );
}

/** Kills what sends and works updates off in the middle of both, and starts another. */
async function killInTheMiddle(first: ChildProcess): Promise<void> {
  await api.until(() => api.calls.length >= chatCount, 'the first replies', 60 + chatCount);
  const ended = once(first, 'exit');
  first.kill('SIGKILL');
  await ended;
  // A process that says nothing for a minute is gone: the test does not wait for that minute.
  await test.context.db.onPlatform((tx) =>
    tx.delete(processes).where(eq(processes.pid, first.pid ?? 0)),
  );
  await startWorking();
}

it(
  'keeps what is written once and tells what is answered once, through faults and kill -9',
  async () => {
    const bot = await test.context.db.inOrganization(organizationId, (tx) =>
      botOf(tx, organizationId),
    );
    const began = performance.now();
    const first = await startWorking();
    planFaults(api, talks);
    const updates = everythingWritten(api, talks);
    const delivered = deliver(updates, bot?.webhookSecret ?? '');
    await Promise.all([delivered, reply(), killInTheMiddle(first)]);
    await whenAllIsDone();
    const seconds = Math.round((performance.now() - began) / 1000);

    const ledger = await ledgerByChat(test);
    const states: Record<string, number> = {};
    await clerk.renew();
    for (const talk of talks) {
      const seen = await (talk.sessionId ? readSession(talk.sessionId) : readAppeal(talk));
      expect(seen).toEqual({ texts: talk.texts, files: talk.files });
      const rows = ledger.get(talk.chat) ?? [];
      expectToldOnce(talk.chat, rows);
      for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
    }
    const { stored, givenUp } = await countUpdates(test);
    const unique = new Set(updates.map(({ update_id }) => update_id)).size;
    expect({ stored, givenUp }).toEqual({ stored: unique, givenUp: 0 });
    // Blocked; lost, hung and silent, and one for each call that was cut off.
    const groups = Math.ceil(chatCount / 24);
    expect(states.failed).toBeGreaterThanOrEqual(1);
    expect(states.unconfirmed).toBeGreaterThanOrEqual(groups);
    expect(states.unconfirmed).toBeLessThanOrEqual(groups * 4 + 64);
    const pace = paceOf(api);
    expect(pace.mostInSecond).toBeLessThanOrEqual(30);
    expect(pace.leastGapMs).toBeGreaterThanOrEqual(1000);
    const figures = {
      chats: chatCount,
      updates: updates.length,
      stored,
      ...states,
      ...pace,
      seconds,
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  },
  360_000 + chatCount * 2000,
);
