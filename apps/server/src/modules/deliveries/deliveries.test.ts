import { and, eq } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { telegramChats } from '../../db/schema/index.ts';
import type { TestApp } from '../../testing/create-test-app.ts';
import { connect } from '../../testing/live.ts';
import { departmentNamed, newStaff, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { type GivenSession, givenSession, queuedAppeal } from '../../testing/sessions.ts';
import type { BotApi } from '../../testing/telegram/bot-api.ts';
import { type Dispatcher, startDispatcher } from './dispatcher.ts';
import { hastySender, ledgerOf, newChat, withBot } from './testing/telegram.ts';

let test: TestApp;
let api: BotApi;
let water: string;
let clerk: Person;
let appeal: GivenSession;
let chat: string;
let dispatcher: Dispatcher;
let said = 0;

beforeAll(async () => {
  ({ test, api } = await withBot());
  water = await departmentNamed(test, 'Ichimlik suvi');
  clerk = await newStaff(test, { departmentIds: [water], name: 'Dilnoza Rahimova' });
});

beforeEach(async () => {
  appeal = await queuedAppeal(test, water);
  chat = await newChat(test, appeal.citizen.id);
  dispatcher = startDispatcher(test.context, [hastySender(test, 1500)]);
  await clerk.client.assign({ params: { id: appeal.id } });
  await clerk.client.confirmRouting({ params: { id: appeal.id } });
});

afterEach(async () => {
  await dispatcher.stop();
  api.faults.clear();
});

async function say(person: Person, text: string) {
  said += 1;
  const body = { sessionId: appeal.id, text, clientId: `delivery-${said}-000` };
  return (await person.client.sendMessage({ body })).message;
}

const seenBy = async (person: Person, id: string) => {
  const { items } = await person.client.listMessages({ params: { sessionId: appeal.id } });
  return items.find((message) => message.id === id)?.delivery;
};
const patient = { timeout: 15_000, interval: 50 };
const becomes = (id: string, delivery: object) =>
  vi.waitFor(async () => expect(await seenBy(clerk, id)).toEqual(delivery), patient);
const readIn = (chatId: string) => api.sentTo(chatId).map(({ text }) => text);
const rowsOf = async (address: string) =>
  (await ledgerOf(test, address)).map(({ channel, state }) => `${channel} ${state}`);

describe('a reply to a citizen who uses Telegram', () => {
  it('leaves for their chat with who answers, and staff see how far it got', async () => {
    const desk = await connect(test, clerk);
    await desk.ask('join_room', { sessionId: appeal.id });
    const message = await say(clerk, 'Bugun <soat 5> da & tuzatamiz');
    expect(message.delivery).toEqual({ state: 'queued', channel: 'telegram' });
    await say(appeal.citizen, 'Rahmat, kutaman');
    await becomes(message.id, { state: 'sent', channel: 'telegram' });
    const told = await desk.hears('delivery', ({ messageId }) => messageId === message.id);
    expect(told).toMatchObject({ sessionId: appeal.id, state: 'sent', channel: 'telegram' });
    desk.close();
    const { session } = await clerk.client.getSession({ params: { id: appeal.id } });
    const texts = readIn(chat);
    const [lead = '', ...lines] = texts.at(-1)?.split('\n') ?? [];
    expect(lead).toMatch(new RegExp(`^[А-Яа-я ]+ · ${session.number}$`));
    expect(lines).toEqual(['Bugun <soat 5> da & tuzatamiz']);
    expect(texts.some((text) => text.includes('Rahmat'))).toBe(false);
    expect(await seenBy(appeal.citizen, message.id)).toEqual({ state: 'stored', channel: 'web' });
  }, 30_000);

  it('brings the closing line last, in their language, with the rating under it', async () => {
    await say(clerk, 'Quvur almashtirildi');
    await clerk.client.close({ params: { id: appeal.id }, body: {} });
    await vi.waitFor(
      () => expect(api.sentTo(chat).at(-1)?.params.reply_markup).toBeDefined(),
      patient,
    );
    const last = api.sentTo(chat).at(-1);
    expect(last?.text).toMatch(/[а-я]/i);
    const markup = last?.params.reply_markup as { inline_keyboard: { callback_data: string }[][] };
    expect(markup.inline_keyboard.flat().map((button) => button.callback_data)).toEqual(
      [1, 2, 3, 4, 5].map((rating) => `rate:${appeal.id}:${rating}`),
    );
    expect(readIn(chat).at(-2)).toContain('Quvur almashtirildi');
  }, 30_000);

  it('is told of by SMS when they blocked the bot, once an hour, and Telegram is left in peace', async () => {
    api.faults.plan({ chat }, { kind: 'blocked' }, Number.POSITIVE_INFINITY);
    const { phone } = appeal.citizen;
    const first = await say(clerk, 'Birinchi javob');
    await vi.waitFor(async () => expect(await rowsOf(phone)).toEqual(['sms queued']), patient);
    await say(clerk, 'Ikkinchi javob');
    const calls = api.calls.filter((call) => call.chat === chat).length;
    await say(clerk, 'Uchinchi javob');
    expect(await rowsOf(phone)).toEqual(['sms queued']);
    expect(api.calls.filter((call) => call.chat === chat)).toHaveLength(calls);
    const [notice] = await ledgerOf(test, phone);
    expect(notice?.content.text).toContain(`/appeals/${appeal.id}`);
    expect(notice?.content.text).not.toContain('Birinchi');
    const [dead] = await test.context.db.onPlatform((tx) =>
      tx
        .select()
        .from(telegramChats)
        .where(and(eq(telegramChats.chatId, chat))),
    );
    expect(dead?.deadAt).not.toBeNull();
    expect(await seenBy(clerk, first.id)).toEqual({ state: 'queued', channel: 'sms' });
  }, 30_000);
});

describe('two sessions of one citizen', () => {
  it('are answered in one chat in the order in which the answers were written', async () => {
    const chatting = await givenSession(
      test,
      {
        ...{ kind: 'chat', status: 'active', departmentId: water, assigneeId: clerk.id },
        ...{ routingConfirmed: true, firstReplyAt: test.context.clock.now(), rev: 4 },
      },
      { citizen: appeal.citizen },
    );
    const before = readIn(chat).length;
    for (let n = 1; n <= 6; n += 1) {
      const sessionId = n % 2 === 0 ? appeal.id : chatting.id;
      const body = { sessionId, text: `Navbat ${n}`, clientId: `turn-${appeal.id}-${n}` };
      await clerk.client.sendMessage({ body });
    }
    await vi.waitFor(() => expect(readIn(chat).slice(before)).toHaveLength(6), patient);
    const lines = readIn(chat).slice(before);
    expect(lines.map((text) => text.split('\n').at(-1))).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => `Navbat ${n}`),
    );
    expect(new Set(lines.map((text) => text.split('\n')[0])).size).toBe(2);
  }, 30_000);
});

describe('what failed or is in doubt', () => {
  it('is shown with its reason, and sent again when a person says so', async () => {
    api.faults.plan({ chat, method: 'sendMessage' }, { kind: 'lost' }, Number.POSITIVE_INFINITY);
    const message = await say(clerk, 'Bormi?');
    const inDoubt = { state: 'unconfirmed', channel: 'telegram', reason: 'interrupted' };
    await becomes(message.id, inDoubt);
    const colleague = await newStaff(test, { departmentIds: [water] });
    const resend = (person: Person) => person.client.resendMessage({ params: { id: message.id } });
    expect(await codeOf(resend(colleague))).toBe('not_assigned');
    api.faults.clear();
    const before = readIn(chat).length;
    expect((await resend(clerk)).delivery).toEqual({ state: 'queued', channel: 'telegram' });
    await becomes(message.id, { state: 'sent', channel: 'telegram' });
    expect(readIn(chat).slice(before)).toEqual([expect.stringContaining('Bormi?')]);
    expect(await codeOf(resend(clerk))).toBe('invalid_transition');
  }, 30_000);

  it('is sent again also when the session has closed meanwhile', async () => {
    api.faults.plan({ chat, method: 'sendMessage' }, { kind: 'not_found' });
    const message = await say(clerk, 'Soʻnggi soʻz');
    const failed = { state: 'failed', channel: 'telegram', reason: 'unknown_address' };
    await becomes(message.id, failed);
    await clerk.client.close({ params: { id: appeal.id }, body: {} });
    const { delivery } = await clerk.client.resendMessage({ params: { id: message.id } });
    expect(delivery).toEqual({ state: 'queued', channel: 'telegram' });
    await becomes(message.id, { state: 'sent', channel: 'telegram' });
  }, 30_000);

  it('is listed for administrators, by state, newest first', async () => {
    api.faults.plan({ chat }, { kind: 'not_found' }, Number.POSITIVE_INFINITY);
    const message = await say(clerk, 'Kimga?');
    const failed = { state: 'failed', channel: 'telegram', reason: 'unknown_address' };
    await becomes(message.id, failed);
    const admin = await newStaff(test, { role: 'admin' });
    const { items } = await admin.client.listDeliveries({ query: { state: 'failed' } });
    expect(items.find(({ messageId }) => messageId === message.id)).toMatchObject({
      ...failed,
      address: chat,
      session: { id: appeal.id },
    });
    expect(items.every(({ state }) => state === 'failed')).toBe(true);
    const one = await admin.client.listDeliveries({ query: { limit: 1 } });
    expect(one.items).toHaveLength(1);
    expect(one.nextCursor).not.toBeNull();
    const next = await admin.client.listDeliveries({
      query: { limit: 1, cursor: one.nextCursor ?? '' },
    });
    expect(next.items[0]?.id).not.toBe(one.items[0]?.id);
    expect(await codeOf(clerk.client.listDeliveries())).toBe('forbidden');
  }, 30_000);
});
