import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eq, isNull } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { botOf } from '../../channels/telegram/bots.ts';
import { processes, telegramUpdates } from '../../db/schema/index.ts';
import type { TestApp } from '../../testing/create-test-app.ts';
import { departmentNamed, newStaff, type Person } from '../../testing/people.ts';
import { givenSession, type OpenedBy } from '../../testing/sessions.ts';
import type { BotApi } from '../../testing/telegram/bot-api.ts';
import { createPerson } from '../../testing/telegram/updates.ts';
import { ledgerOf, newChat, withBot } from './testing/telegram.ts';

/** More with TELEGRAM_CHATS=2000: each writes five times and gets three replies. */
const chatCount = Number(process.env.TELEGRAM_CHATS ?? 24);
const textsEach = 5;
const repliesEach = 3;

interface Talk {
  chat: string;
  sessionId: string;
  citizen: OpenedBy;
  texts: string[];
}

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

async function openTalk(departmentId: string): Promise<Talk> {
  const { id, citizen } = await givenSession(test, {
    status: 'active',
    departmentId,
    assigneeId: clerk.id,
    routingConfirmed: true,
    firstReplyAt: test.context.clock.now(),
    rev: 4,
  });
  const chat = await newChat(test, citizen.id);
  return { chat, sessionId: id, citizen, texts: [] };
}

beforeAll(async () => {
  ({ test, api, organizationId } = await withBot());
  const water = await departmentNamed(test, 'Ichimlik suvi');
  clerk = await newStaff(test, { departmentIds: [water] });
  talks = [];
  for (let n = 0; n < chatCount; n += 1) talks.push(await openTalk(water));
});

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** What everybody writes, each in order, mixed; every twentieth comes twice, the second time later. */
function everythingWritten(): Update[] {
  const written: Update[] = [];
  const people = talks.map(({ chat }) => createPerson(Number(chat)));
  for (let n = 0; n < textsEach; n += 1) {
    for (const [index, talk] of talks.entries()) {
      const text = `Gap ${n + 1} (${talk.chat})`;
      talk.texts.push(text);
      const update = people[index]?.text(text);
      if (update) written.push(update);
    }
  }
  const repeated = written.filter((_, n) => n % 20 === 7);
  return [...written.slice(0, -10), ...repeated, ...written.slice(-10)];
}

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
    for (const { sessionId, chat } of talks) {
      const body = { sessionId, text: `Javob ${n + 1} (${chat})`, clientId: `${chat}-reply-${n}` };
      await clerk.client.sendMessage({ body });
    }
  }
}

function planFaults(): void {
  const [one, two, three, four, five] = talks.map(({ chat }) => chat);
  api.faults.plan({ chat: one ?? '' }, { kind: 'retry_after', seconds: 3 });
  api.faults.plan({ chat: two ?? '' }, { kind: 'blocked' }, Number.POSITIVE_INFINITY);
  api.faults.plan({ chat: three ?? '' }, { kind: 'lost' });
  api.faults.plan({ chat: four ?? '' }, { kind: 'error' }, 2);
  api.faults.plan({ chat: five ?? '' }, { kind: 'rubbish' });
}

const patient = { timeout: 60_000 + chatCount * 500, interval: 200 };

async function whenWorkedOff(): Promise<void> {
  await vi.waitFor(async () => {
    const open = await test.context.db.onPlatform((tx) =>
      tx.select().from(telegramUpdates).where(isNull(telegramUpdates.doneAt)),
    );
    expect(open).toHaveLength(0);
  }, patient);
}

async function whenAllIsDone(): Promise<void> {
  await whenWorkedOff();
  await vi.waitFor(async () => {
    for (const { chat } of talks) {
      const waiting = (await ledgerOf(test, chat)).filter(
        ({ state }) => state === 'queued' || state === 'sending',
      );
      expect(waiting).toEqual([]);
    }
  }, patient);
}

/** As the staff see the session: what the citizen wrote is there once each, in order. */
async function expectWrittenOnce({ sessionId, texts }: Talk): Promise<void> {
  const { items } = await clerk.client.listMessages({ params: { sessionId } });
  const written = items.filter(({ text }) => text.startsWith('Gap '));
  expect(written.map(({ text }) => text)).toEqual(texts);
}

/** As the citizen sees the chat: nothing twice, in order, and the ledger tells no lies about it. */
async function expectToldOnce({ chat }: Talk): Promise<Record<string, number>> {
  const taken = api.sentTo(chat).map(({ text }) => text.split('\n').at(-1) ?? '');
  const replies = taken.filter((text) => text.startsWith('Javob '));
  expect(new Set(replies).size).toBe(replies.length);
  expect(replies).toEqual([...replies].sort());
  const states: Record<string, number> = {};
  for (const row of await ledgerOf(test, chat)) {
    const text = String(row.content.text);
    if (!text.startsWith('Javob ')) continue;
    states[row.state] = (states[row.state] ?? 0) + 1;
    if (row.state === 'sent') expect(replies).toContain(text);
    if (row.state === 'failed') expect(replies).not.toContain(text);
  }
  return states;
}

/** Per chat at least a second between two calls, and never more than thirty in any second. */
function expectPaceHeld(): number {
  const times = api.calls.map(({ at }) => at).sort((a, b) => a - b);
  const most = Math.max(
    ...times.map((at, n) => times.slice(n, n + 60).filter((other) => other < at + 1000).length),
  );
  expect(most).toBeLessThanOrEqual(30);
  for (const { chat } of talks) {
    const mine = api.calls.filter((call) => call.chat === chat).map(({ at }) => at);
    for (const [n, at] of mine.entries()) {
      if (n > 0) expect(at - (mine[n - 1] ?? 0)).toBeGreaterThanOrEqual(1000);
    }
  }
  return most;
}

it(
  'keeps what is written once and tells what is answered once, through faults and kill -9',
  async () => {
    const bot = await test.context.db.inOrganization(organizationId, (tx) =>
      botOf(tx, organizationId),
    );
    const first = await startWorking();
    planFaults();
    const updates = everythingWritten();
    const half = Math.floor(updates.length / 2);
    const secret = bot?.webhookSecret ?? '';
    await deliver(updates.slice(0, half), secret);
    const replying = reply();
    await api.until(() => api.calls.length >= chatCount, 'the first replies', 60);
    const ended = once(first, 'exit');
    first.kill('SIGKILL');
    await Promise.all([ended, replying, deliver(updates.slice(half), secret)]);
    // A process that says nothing for a minute is gone: the test does not wait for that minute.
    await test.context.db.onPlatform((tx) =>
      tx.delete(processes).where(eq(processes.pid, first.pid ?? 0)),
    );
    await startWorking();
    await whenAllIsDone();

    const states: Record<string, number> = {};
    for (const talk of talks) {
      await expectWrittenOnce(talk);
      for (const [state, count] of Object.entries(await expectToldOnce(talk)))
        states[state] = (states[state] ?? 0) + count;
    }
    // The one who blocked the bot got at most a notice; two answers were lost, and one per call that was cut off.
    expect(states.failed).toBeGreaterThanOrEqual(1);
    expect(states.unconfirmed).toBeGreaterThanOrEqual(2);
    expect(states.unconfirmed).toBeLessThanOrEqual(2 + 64);
    const most = expectPaceHeld();
    process.stdout.write(
      `${updates.length} updates, ${JSON.stringify(states)}, at most ${most} calls in a second\n`,
    );
  },
  180_000 + chatCount * 2000,
);
