import { translator } from '@civicconnect/i18n';
import { and, count, eq, isNull } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { telegramChats, telegramUpdates } from '../../db/schema/index.ts';
import type { TestApp } from '../../testing/create-test-app.ts';
import { type Person as Citizen, newOrganization } from '../../testing/people.ts';
import type { BotApi } from '../../testing/telegram/bot-api.ts';
import { type BotOfTest, openBot } from '../../testing/telegram/ledger.ts';
import { newcomer, saidBy } from '../../testing/telegram/newcomer.ts';
import { openTalking } from '../../testing/telegram/talking.ts';
import { createPerson, type Person } from '../../testing/telegram/updates.ts';
import { workOffChat } from './chat-job.ts';
import { startBots } from './start-bots.ts';

const t = translator('uz');
const appeal = 'Koʻchamizda uch kundan beri chiroq yonmayapti, qorongʻi.';

let api: BotApi;
let test: TestApp;
let bot: BotOfTest;
let person: Person;
let citizen: Citizen;

beforeAll(async () => {
  ({ api, test, bot } = await openTalking());
});
beforeEach(async () => {
  ({ person, citizen } = await newcomer({ test, bot }));
});

const said = () => saidBy(test, citizen);
const textsTo = async () => (await bot.answersTo(person.id)).map(({ text }) => text);

const read = <T>(work: Parameters<typeof test.context.db.onPlatform<T>>[0]) =>
  test.context.db.onPlatform(work);

const updatesStored = async () =>
  (await read((tx) => tx.select({ n: count() }).from(telegramUpdates)))[0]?.n;

function post(body: unknown, secret?: string, organization = bot.organizationId) {
  return fetch(`${test.url}/api/telegram/${organization}/webhook`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

describe('what comes by the webhook', { timeout: 60_000 }, () => {
  it('is refused without the bot’s own secret, and nothing is stored', async () => {
    const before = await updatesStored();
    const update = person.text('Salom');
    const other = await newOrganization(test);
    expect((await post(update)).status).toBe(401);
    expect((await post(update, `${bot.secret}x`)).status).toBe(401);
    expect((await post(update, '')).status).toBe(401);
    expect((await post(update, bot.secret, other.id)).status).toBe(401);
    expect((await post(update, bot.secret, 'nowhere')).status).toBe(401);
    expect((await post('x'.repeat(300 * 1024), bot.secret)).status).toBe(413);
    expect(await updatesStored()).toBe(before);
    expect((await post({ no: 'update' }, bot.secret)).status).toBe(200);
    expect(await updatesStored()).toBe(before);
    expect((await post('['.repeat(100_000), 'wrong')).status).toBe(400);
    expect((await post(`${'['.repeat(90_000)}${']'.repeat(90_000)}`, 'wrong')).status).toBe(401);
    expect((await post(person.text('a\0b\ud800'), bot.secret)).status).toBe(200);
    expect((await post(update, bot.secret)).status).toBe(200);
    expect(await updatesStored()).toBe((before ?? 0) + 2);
  });

  it('has its effect once, however often and in whatever order it comes', async () => {
    const first = person.text(appeal);
    const more = [person.text('Uy raqami: 12'), person.text('Telefon qiling')];
    await bot.hears(first, first);
    await bot.hears(...[...more].reverse(), first, ...more);
    await bot.hears(first, ...more);
    expect((await said()).map(({ text }) => text)).toEqual([appeal]);
    const { items } = await citizen.client.listAppeals({});
    expect(items).toHaveLength(1);
    expect(items[0]?.channel).toBe('telegram');
    expect(items[0]?.additions.map(({ text }) => text).sort()).toEqual([
      'Telefon qiling',
      'Uy raqami: 12',
    ]);
    const number = items[0]?.number ?? '';
    expect(await textsTo()).toEqual([t('bot.opened', { number }), t('bot.locked', { number })]);
  });

  it('has no effect at all where a crash comes between', async () => {
    const { context } = test;
    const update = person.text(appeal);
    await api.deliver(update);
    const name = { organizationId: bot.organizationId, chatId: String(person.id) };
    const dies = {
      ...context,
      db: {
        ...context.db,
        afterCommit: () => {
          throw new Error('the process died here');
        },
      },
    };
    await expect(workOffChat(dies, name)).rejects.toThrow('the process died here');
    expect(await said()).toEqual([]);
    expect(await textsTo()).toEqual([]);
    await workOffChat(context, name);
    await workOffChat(context, name);
    expect((await said()).map(({ text }) => text)).toEqual([appeal]);
    expect(await textsTo()).toHaveLength(1);
  });
});

describe('what people send', { timeout: 60_000 }, () => {
  it('keeps an edit as a correction beside what was written', async () => {
    const first = person.text(appeal);
    await bot.hears(first);
    await bot.hears(person.edit(first, `${appeal} 5-uy`));
    const { items } = await citizen.client.listAppeals({});
    expect(items[0]?.additions.map(({ text }) => text)).toEqual([
      t('bot.correction', { text: `${appeal} 5-uy` }),
    ]);
    expect((await said()).map(({ text }) => text)).toEqual([appeal]);
  });

  it('limits a chat that floods, and no other', async () => {
    await bot.hears(...Array.from({ length: 36 }, () => person.text('/help')));
    const answers = await textsTo();
    expect(answers.filter((text) => text === t('bot.flood'))).toHaveLength(1);
    expect(answers).toHaveLength(31);
    const [left] = await read((tx) =>
      tx.select({ n: count() }).from(telegramUpdates).where(isNull(telegramUpdates.doneAt)),
    );
    expect(left?.n).toBe(0);
    const other = createPerson(person.id + 5000);
    expect(await bot.hears(other.text('/start'))).toHaveLength(1);
    test.context.clock.setOffsetSeconds(test.context.clock.offsetSeconds() + 61);
    expect(await bot.hears(person.text('/help'))).toHaveLength(1);
  });
});

describe('a chat and a person', { timeout: 60_000 }, () => {
  it('knows that the bot was blocked, and that it is wanted again', async () => {
    const dead = async () =>
      (
        await read((tx) =>
          tx
            .select({ deadAt: telegramChats.deadAt, title: telegramChats.title })
            .from(telegramChats)
            .where(eq(telegramChats.chatId, String(person.id))),
        )
      )[0];
    await bot.hears(person.membership('kicked'));
    expect((await dead())?.deadAt).toBeInstanceOf(Date);
    await bot.hears(person.text('/help'));
    expect(await dead()).toEqual({ deadAt: null, title: 'Aziza' });
  });

  it('is joined by a link from the web, which works once', async () => {
    await startedBots(async () => {
      const { url } = await citizen.client.makeTelegramLink();
      const token = new URL(url).searchParams.get('start');
      const phone = createPerson(person.id + 7000);
      await bot.hears(phone.text(`/start ${token}`));
      expect((await bot.answersTo(phone.id)).at(-1)?.text).toBe(t('bot.linked'));
      const thief = createPerson(person.id + 8000);
      await bot.hears(thief.text(`/start ${token}`));
      expect((await bot.answersTo(thief.id)).at(-1)?.text).toBe(t('bot.linkGone'));
      await bot.hears(phone.text(appeal));
      const { items } = await citizen.client.listAppeals({});
      expect(items).toHaveLength(1);
    });
  });
});

/** While the bots are attended to by polling; the webhook is set again afterwards. */
async function startedBots(work: () => Promise<void>): Promise<void> {
  const polls = () => api.calls.filter(({ method }) => method === 'getUpdates').length;
  const polled = polls();
  const bots = startBots(test.context);
  try {
    await api.until(() => polls() > polled, 'polling');
    bot = await openBot(test, api);
    await work();
  } finally {
    await bots.stop();
  }
}

describe('polling', { timeout: 60_000 }, () => {
  it('stores what comes before it asks for more, and begins there again', async () => {
    const polls = () => api.calls.filter(({ method }) => method === 'getUpdates');
    const polled = polls().length;
    const bots = startBots(test.context);
    await api.until(() => polls().length > polled, 'polling');
    const update = person.text(appeal);
    await api.deliver(update);
    const next = update.update_id + 1;
    await api.until(() => polls().some(({ params }) => params.offset === next), 'the next poll');
    const [stored] = await read((tx) =>
      tx
        .select({ chatId: telegramUpdates.chatId })
        .from(telegramUpdates)
        .where(
          and(
            eq(telegramUpdates.organizationId, bot.organizationId),
            eq(telegramUpdates.updateId, update.update_id),
          ),
        ),
    );
    expect(stored?.chatId).toBe(String(person.id));
    await bots.stop();
    const before = polls().length;
    const again = startBots(test.context);
    await api.until(() => polls().length > before, 'polling again');
    expect(polls().at(-1)?.params.offset).toBe(next);
    await again.stop();
  });
});
