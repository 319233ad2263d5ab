import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { bots, deliveries, telegramChats, telegramLinks } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newCitizen, newOrganization, newStaff, type Person } from '../../testing/people.ts';
import { codeOf } from '../../testing/refusal.ts';
import { type OpenedIn, useTelegramLink } from './use-link.ts';

let test: TestApp;
let organizationId: string;

beforeAll(async () => {
  test = await createTestApp({ worker: false });
  ({ id: organizationId } = await newOrganization(test));
  await setBot({ username: 'narpay_bot', problem: null });
});

function setBot(bot: { username: string | null; problem: string | null }) {
  const now = test.context.clock.now();
  const row = {
    organizationId,
    tokenHash: 'hash',
    webhookSecret: 'secret',
    createdAt: now,
    ...bot,
  };
  return test.context.db.inOrganization(organizationId, (tx) =>
    tx.insert(bots).values(row).onConflictDoUpdate({ target: bots.organizationId, set: bot }),
  );
}

let chats = 7_000_000_000;
function newChat(title = 'Dilnoza'): OpenedIn {
  chats += 1;
  return { chatId: String(chats), kind: 'private', title };
}

const tokenOf = async (person: Person) =>
  new URL((await person.client.makeTelegramLink()).url).searchParams.get('start') ?? '';
const open = (token: string, chat: OpenedIn, organization = organizationId) =>
  test.context.db.inOrganization(organization, (tx) =>
    useTelegramLink(test.context, tx, organization, token, chat),
  );
const citizen = () => newCitizen(test, { organizationId });

describe('a link to Telegram', () => {
  it('joins the chat to who made it, once, and keeps its token nowhere', async () => {
    const person = await citizen();
    const { url, expiresAt } = await person.client.makeTelegramLink();
    expect(url).toMatch(/^https:\/\/t\.me\/narpay_bot\?start=[\w-]{43}$/);
    const leftMs = Date.parse(expiresAt) - test.context.clock.now().getTime();
    expect(Math.abs(leftMs - 900_000)).toBeLessThan(30_000);
    const token = new URL(url).searchParams.get('start') ?? '';
    const rows = await test.context.db.onPlatform((tx) => tx.select().from(telegramLinks));
    expect(JSON.stringify(rows)).not.toContain(token);

    const chat = newChat();
    expect(await person.client.telegramLink()).toMatchObject({ bot: 'narpay_bot', linked: false });
    expect(await open(token, chat)).toMatchObject({
      kind: 'linked',
      person: 'citizen',
      id: person.id,
    });
    const linked = { bot: 'narpay_bot', linked: true, title: 'Dilnoza' };
    expect(await person.client.telegramLink()).toEqual(linked);
    expect(await open(token, newChat())).toEqual({ kind: 'refused', why: 'used' });
    expect(await person.client.telegramLink()).toEqual(linked);
  });

  it('gets one of two chats that come at once', async () => {
    const token = await tokenOf(await citizen());
    const both = await Promise.all([open(token, newChat()), open(token, newChat())]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['linked', 'refused']);
  });

  it('is worth nothing after 15 minutes, after a new one, or in another organization', async () => {
    const person = await citizen();
    const first = await tokenOf(person);
    const second = await tokenOf(person);
    const expired = { kind: 'refused', why: 'expired' };
    expect(await open(first, newChat())).toEqual(expired);
    const foreign = await newOrganization(test);
    expect(await open(second, newChat(), foreign.id)).toEqual(expired);
    expect(await open('nobody-made-this', newChat())).toEqual(expired);
    test.context.clock.setOffsetSeconds(900);
    expect(await open(second, newChat())).toEqual(expired);
    test.context.clock.setOffsetSeconds(0);
  });

  it('moves the person to the chat they came from last: each has one', async () => {
    const person = await citizen();
    const [old, now] = [newChat('Eski'), newChat('Yangi')];
    await open(await tokenOf(person), old);
    await open(await tokenOf(person), now);
    expect(await person.client.telegramLink()).toMatchObject({ title: 'Yangi' });
    const other = await citizen();
    expect(await open(await tokenOf(other), old)).toMatchObject({ kind: 'linked', id: other.id });
  });

  it('does not take a chat from somebody, nor a group; the link stays good for another chat', async () => {
    const [owner, other] = [await citizen(), await citizen()];
    const chat = newChat();
    await open(await tokenOf(owner), chat);
    const token = await tokenOf(other);
    expect(await open(token, chat)).toEqual({ kind: 'refused', why: 'taken' });
    const group = { ...newChat(), kind: 'group' as const };
    expect(await open(token, group)).toEqual({ kind: 'refused', why: 'group' });
    expect(await owner.client.telegramLink()).toMatchObject({ linked: true });
    expect(await open(token, newChat())).toMatchObject({ kind: 'linked', id: other.id });
  });

  it('serves staff, who may be citizens in the same chat, and nobody who has left', async () => {
    const agent = await newStaff(test, { role: 'agent', organizationId });
    const person = await citizen();
    const chat = newChat();
    await open(await tokenOf(person), chat);
    expect(await open(await tokenOf(agent), chat)).toMatchObject({ person: 'staff', id: agent.id });
    expect(await person.client.telegramLink()).toMatchObject({ linked: true });

    const token = await tokenOf(agent);
    const admin = await newStaff(test, { role: 'admin', organizationId });
    await admin.client.deactivateStaff({ params: { id: agent.id } });
    expect(await open(token, newChat())).toEqual({ kind: 'refused', why: 'expired' });
  });

  it('can be undone: the chat is nobody’s, and a link that was made is dead', async () => {
    const person = await citizen();
    const chat = newChat();
    await open(await tokenOf(person), chat);
    const token = await tokenOf(person);
    await person.client.removeTelegramLink();
    expect(await person.client.telegramLink()).toMatchObject({ linked: false, title: null });
    expect(await open(token, newChat())).toEqual({ kind: 'refused', why: 'expired' });
    const [row] = await test.context.db.inOrganization(organizationId, (tx) =>
      tx.select().from(telegramChats).where(eq(telegramChats.chatId, chat.chatId)),
    );
    expect(row).toMatchObject({ citizenId: null, step: {} });
    await person.client.removeTelegramLink();
  });

  it('tells administrators how the bot does, and tries the way on their own chat', async () => {
    const admin = await newStaff(test, { role: 'admin', organizationId });
    const { telegram } = await admin.client.channels();
    const own = { bot: 'narpay_bot', token: 'installation', mode: 'polling', problem: null };
    expect(telegram).toMatchObject(own);
    expect(await codeOf(admin.client.testTelegram())).toBe('invalid_transition');
    const chat = newChat();
    await open(await tokenOf(admin), chat);
    await admin.client.testTelegram();
    const sent = await test.context.db.inOrganization(organizationId, (tx) =>
      tx.select().from(deliveries).where(eq(deliveries.address, chat.chatId)),
    );
    expect(sent).toMatchObject([{ channel: 'telegram', state: 'queued' }]);

    const foreign = await newOrganization(test);
    const other = await newStaff(test, { role: 'admin', organizationId: foreign.id });
    expect((await other.client.channels()).telegram).toMatchObject({ bot: null, token: null });
    expect(await codeOf(other.client.testTelegram())).toBe('unavailable');
  });

  it('is not made without a bot that works', async () => {
    const person = await citizen();
    for (const bot of [
      { username: null, problem: null },
      { username: 'narpay_bot', problem: 'Unauthorized' },
    ]) {
      await setBot(bot);
      expect(await codeOf(person.client.makeTelegramLink())).toBe('unavailable');
      expect(await person.client.telegramLink()).toMatchObject({ bot: null });
    }
  });
});
