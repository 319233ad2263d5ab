import { eq } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTelegramSender } from '../../channels/telegram/sender.ts';
import { locks } from '../../db/locks.ts';
import { deliveries } from '../../db/schema/index.ts';
import type { TestApp } from '../../testing/create-test-app.ts';
import type { BotApi } from '../../testing/telegram/bot-api.ts';
import { type Dispatcher, startDispatcher } from './dispatcher.ts';
import { hastySender, ledgerOf, newChat, queueTexts, withBot } from './testing/telegram.ts';

let test: TestApp;
let api: BotApi;
const running = new Set<Dispatcher>();

beforeAll(async () => {
  ({ test, api } = await withBot());
});

afterEach(async () => {
  for (const dispatcher of running) await dispatcher.stop();
  running.clear();
  api.faults.clear();
});

function start(sender = hastySender(test, 1500)): Dispatcher {
  const dispatcher = startDispatcher(test.context, [sender]);
  running.add(dispatcher);
  return dispatcher;
}

const textsTo = (chat: string) => api.sentTo(chat).map(({ text }) => text);
const stateOf = async (chat: string) =>
  (await ledgerOf(test, chat)).map(({ state, reason }) => (reason ? `${state}: ${reason}` : state));
const patient = { timeout: 15_000, interval: 50 };
const becomes = (chat: string, states: string[]) =>
  vi.waitFor(async () => expect(await stateOf(chat)).toEqual(states), patient);

describe('what is in the ledger', () => {
  it('reaches each chat once and in order, and keeps the names Telegram gave it', async () => {
    const [one, two] = [await newChat(test), await newChat(test)];
    await queueTexts(test, one, ['a1', 'a2', 'a3']);
    start();
    await queueTexts(test, two, ['b1', 'b2']);
    await becomes(one, ['sent', 'sent', 'sent']);
    await becomes(two, ['sent', 'sent']);
    expect(textsTo(one)).toEqual(['a1', 'a2', 'a3']);
    expect(textsTo(two)).toEqual(['b1', 'b2']);
    const names = (await ledgerOf(test, one)).map(({ externalIds }) => externalIds);
    expect(names).toEqual(api.sentTo(one).map(({ messageId }) => [String(messageId)]));
  }, 30_000);

  it('leaves at once, though nothing asks for it while there is nothing', async () => {
    const asked = vi.spyOn(test.context.db, 'onPlatform');
    start();
    const first = await newChat(test);
    await queueTexts(test, first, ['j1']);
    await becomes(first, ['sent']);
    for (const chat of [await newChat(test), await newChat(test), await newChat(test)]) {
      asked.mockClear();
      const begun = performance.now();
      await queueTexts(test, chat, ['j2']);
      await api.until(() => textsTo(chat).length === 1, 'the text');
      // By itself the ledger is looked at every five seconds.
      expect(performance.now() - begun).toBeLessThan(2500);
      expect(asked.mock.calls.length).toBeLessThan(10);
    }
  }, 30_000);

  it('is not entered twice under one subject', async () => {
    const chat = await newChat(test);
    await queueTexts(test, chat, ['once']);
    await queueTexts(test, chat, ['once', 'after']);
    start();
    await becomes(chat, ['sent', 'sent']);
    expect(textsTo(chat)).toEqual(['once', 'after']);
  }, 30_000);

  it('waits as long as Telegram says, and keeps its order meanwhile', async () => {
    const chat = await newChat(test);
    api.faults.plan({ chat }, { kind: 'retry_after', seconds: 2 });
    await queueTexts(test, chat, ['c1', 'c2']);
    start();
    await becomes(chat, ['sent', 'sent']);
    expect(textsTo(chat)).toEqual(['c1', 'c2']);
    const [refused, taken] = api.calls.filter((call) => call.chat === chat);
    expect(Number(taken?.at) - Number(refused?.at)).toBeGreaterThanOrEqual(2000);
  }, 30_000);

  it('comes again where Telegram broke down, not where it refused', async () => {
    const [shaky, nobody] = [await newChat(test), await newChat(test)];
    api.faults.plan({ chat: shaky }, { kind: 'error' }, 2);
    api.faults.plan({ chat: nobody }, { kind: 'not_found' });
    await queueTexts(test, shaky, ['d1']);
    await queueTexts(test, nobody, ['e1', 'e2']);
    start();
    await becomes(nobody, ['failed: unknown_address', 'sent']);
    await becomes(shaky, ['sent']);
    expect(textsTo(shaky)).toEqual(['d1']);
  }, 30_000);

  it.each(['lost', 'silent', 'rubbish', 'hang', 'reset', 'gateway'] as const)(
    'is never sent again after %s: nobody knows whether it was taken',
    async (kind) => {
      const chat = await newChat(test);
      api.faults.plan({ chat }, { kind });
      await queueTexts(test, chat, [`first ${kind}`, `second ${kind}`]);
      start();
      await becomes(chat, ['unconfirmed: interrupted', 'sent']);
      const calls = api.calls.filter((call) => call.chat === chat);
      expect(calls.map((call) => call.params.text)).toEqual([`first ${kind}`, `second ${kind}`]);
    },
    30_000,
  );

  it('goes on for the others while one chat hangs', async () => {
    const [stuck, free] = [await newChat(test), await newChat(test)];
    api.faults.plan({ chat: stuck }, { kind: 'hang' });
    start(hastySender(test, 8000));
    await queueTexts(test, stuck, ['f1']);
    await vi.waitFor(
      () => expect(api.calls.some(({ chat }) => chat === stuck)).toBe(true),
      patient,
    );
    const begun = performance.now();
    await queueTexts(test, free, ['g1', 'g2', 'g3']);
    await becomes(free, ['sent', 'sent', 'sent']);
    expect(performance.now() - begun).toBeLessThan(6000);
    expect(await stateOf(stuck)).toEqual(['sending']);
  }, 30_000);

  it('sends a long text in parts, each once', async () => {
    const chat = await newChat(test);
    const words = 'soʻz '.repeat(2000).trim();
    start();
    api.faults.plan({ chat }, { kind: 'error' });
    await queueTexts(test, chat, [words]);
    await becomes(chat, ['sent']);
    const texts = textsTo(chat);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join(' ')).toBe(words);
    expect((await ledgerOf(test, chat))[0]?.partsDone).toBe(texts.length);
  }, 30_000);
});

describe('a process that dies', () => {
  it('leaves in doubt what it was sending, and the rest to whoever comes', async () => {
    const chat = await newChat(test);
    await queueTexts(test, chat, ['h1', 'h2']);
    const [first] = await ledgerOf(test, chat);
    if (!first) throw new Error('nothing was entered');
    await test.context.db.onPlatform((tx) =>
      tx
        .update(deliveries)
        .set({ state: 'sending', startedAt: test.context.clock.now(), startedBy: 'gone' })
        .where(eq(deliveries.id, first.id)),
    );
    start();
    await becomes(chat, ['unconfirmed: interrupted', 'sent']);
    expect(textsTo(chat)).toEqual(['h2']);
  }, 30_000);

  it('is followed by another within seconds; one sends at a time', async () => {
    const chat = await newChat(test);
    const begun: string[] = [];
    const named = (name: string) => {
      const sender = hastySender(test);
      return {
        ...sender,
        send: (part: Parameters<typeof sender.send>[0]) => {
          begun.push(name);
          return sender.send(part);
        },
      };
    };
    start(named('first'));
    await queueTexts(test, chat, ['i1']);
    await becomes(chat, ['sent']);
    start(named('second'));
    await queueTexts(test, chat, ['i2']);
    await becomes(chat, ['sent', 'sent']);
    expect(begun).toEqual(['first', 'first']);
    // The connection that holds the lock is the only thing that a death takes away.
    await test.context.db.pool.query(
      `select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and objid = ($1::bigint % 4294967296)::oid`,
      [locks.dispatch],
    );
    await queueTexts(test, chat, ['i3', 'i4']);
    await becomes(chat, ['sent', 'sent', 'sent', 'sent']);
    expect(textsTo(chat)).toEqual(['i1', 'i2', 'i3', 'i4']);
  }, 30_000);
});

describe('Telegram’s own bounds, as they arrive there', () => {
  it('holds: one a second to a chat, thirty a second in all', async () => {
    const chats = await Promise.all(Array.from({ length: 45 }, () => newChat(test)));
    for (const chat of chats) await queueTexts(test, chat, [`${chat} 1`, `${chat} 2`]);
    start(createTelegramSender(test.context));
    for (const chat of chats) await becomes(chat, ['sent', 'sent']);
    const calls = api.calls.filter((call) => chats.includes(String(call.chat)));
    const times = calls.map(({ at }) => at).sort((a, b) => a - b);
    const most = Math.max(
      ...times.map((at) => times.filter((t) => t >= at && t < at + 1000).length),
    );
    expect(most).toBeLessThanOrEqual(30);
    for (const chat of chats) {
      const [one, two] = calls.filter((call) => call.chat === chat).map(({ at }) => at);
      expect(Number(two) - Number(one)).toBeGreaterThanOrEqual(1000);
      expect(textsTo(chat)).toEqual([`${chat} 1`, `${chat} 2`]);
    }
  }, 60_000);
});
