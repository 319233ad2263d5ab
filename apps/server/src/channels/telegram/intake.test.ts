import { translator } from '@civicconnect/i18n';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messages, telegramChats, telegramUpdates } from '../../db/schema/index.ts';
import { sweepFiles } from '../../modules/files/sweep.ts';
import { ogg, pdf, png } from '../../modules/files/testing/samples.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { newCitizen, newOrganization, newStaff } from '../../testing/people.ts';
import { type BotApi, startBotApi } from '../../testing/telegram/bot-api.ts';
import { type BotOfTest, openBot } from '../../testing/telegram/ledger.ts';
import { createPerson, type Person } from '../../testing/telegram/updates.ts';
import { workOffChat } from './chat-job.ts';
import { startBots } from './start-bots.ts';

const t = translator('uz');
const appeal = 'Koʻchamizda uch kundan beri chiroq yonmayapti, qorongʻi.';

let api: BotApi;
let test: TestApp;
let bot: BotOfTest;
let person: Person;
let citizen: Awaited<ReturnType<typeof newCitizen>>;
let lastId = 800_000_000;

beforeAll(async () => {
  api = await startBotApi();
  test = await createTestApp({
    worker: false,
    env: { TOKEN_BOT: api.token, TELEGRAM_API_ROOT: api.origin },
  });
  bot = await openBot(test, api);
});
afterAll(() => api.close());

/** Somebody who is registered, in a chat of their own. */
beforeEach(async () => {
  lastId += 1;
  person = createPerson(lastId);
  citizen = await newCitizen(test);
  await test.context.db.inOrganization(bot.organizationId, (tx) =>
    tx.insert(telegramChats).values({
      organizationId: bot.organizationId,
      chatId: String(lastId),
      kind: 'private',
      locale: 'uz',
      citizenId: citizen.id,
      createdAt: test.context.clock.now(),
    }),
  );
});

const read = <T>(work: Parameters<typeof test.context.db.onPlatform<T>>[0]) =>
  test.context.db.onPlatform(work);

const updatesStored = async () =>
  (await read((tx) => tx.select({ n: count() }).from(telegramUpdates)))[0]?.n;

async function said() {
  return read((tx) =>
    tx
      .select({ text: messages.text, attachments: messages.attachments, seq: messages.seq })
      .from(messages)
      .where(eq(messages.authorId, citizen.id))
      .orderBy(messages.seq),
  );
}

const textsTo = async () => (await bot.answersTo(person.id)).map(({ text }) => text);

/** As soon as an album counts as whole. */
async function afterAlbum() {
  test.context.clock.setOffsetSeconds(test.context.clock.offsetSeconds() + 2);
  const name = { organizationId: bot.organizationId, chatId: String(person.id) };
  await workOffChat(test.context, name);
}

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
  it('becomes one message of an album, whatever the order of its pictures', async () => {
    const files = await Promise.all([1, 2, 3].map(async () => api.addFile(await png(), 'a.png')));
    const pictures = files.map((id, n) =>
      person.photo(id, { group: `g${person.id}`, ...(n === 2 ? { caption: appeal } : {}) }),
    ) as [Update, Update, Update];
    await bot.hears(pictures[1]);
    await bot.hears(pictures[2], pictures[0], pictures[1]);
    expect(await said()).toEqual([]);
    await afterAlbum();
    const [message, ...rest] = await said();
    expect(rest).toEqual([]);
    expect(message?.text).toBe(appeal);
    expect(message?.attachments).toHaveLength(3);
  });

  it('keeps documents and voice until the text that belongs to them', async () => {
    const paper = api.addFile(pdf, 'ariza.pdf');
    await bot.hears(
      person.document({ id: paper, name: 'ariza.pdf', type: 'application/pdf' }),
      person.voice(api.addFile(ogg, 'voice.oga')),
    );
    await bot.hears(person.text(appeal));
    const [message] = await said();
    expect(message?.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['ariza.pdf', 'application/pdf'],
      ['voice.ogg', 'audio/ogg'],
    ]);
    expect(await textsTo()).toContain(t('bot.filesKept', { min: 20 }));
  });

  it('says which file is not taken, and takes the words', async () => {
    const bad = api.addFile(Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 0]), 'virus.exe');
    const file = { id: bad, name: 'virus.exe', type: 'application/octet-stream' };
    await bot.hears(person.document(file, { caption: appeal }));
    expect((await said()).map(({ attachments }) => attachments)).toEqual([[]]);
    expect(await textsTo()).toContain(t('bot.fileRefused', { name: 'virus.exe', megabytes: 10 }));
    await bot.hears(person.document({ ...file, size: 11 * 1024 * 1024 }), person.sticker());
    expect((await textsTo()).at(-1)).toBe(t('bot.unsupported'));
    const { items } = await citizen.client.listAppeals({});
    expect(items[0]?.additions).toEqual([]);
  });

  it('keeps files that come while the appeal is locked beside it, for staff to open', async () => {
    await bot.hears(person.text(appeal));
    const papers = [1, 2].map((n) => api.addFile(pdf, `ariza-${n}.pdf`));
    const [first = '', second = ''] = papers;
    const type = 'application/pdf';
    await bot.hears(
      person.document({ id: first, name: 'ariza-1.pdf', type }, { caption: 'Mana ariza' }),
      person.document({ id: second, name: 'ariza-2.pdf', type }),
    );
    const { items } = await citizen.client.listAppeals({});
    const additions = items[0]?.additions ?? [];
    expect(additions.map(({ text, attachments }) => [text, attachments[0]?.name])).toEqual([
      ['Mana ariza', 'ariza-1.pdf'],
      ['', 'ariza-2.pdf'],
    ]);
    const file = additions[0]?.attachments[0];
    const operator = await newStaff(test, { role: 'operator' });
    const headers = { authorization: `Bearer ${operator.token}` };
    const bytes = await fetch(`${test.url}/api/files/${file?.id}`, { headers });
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(pdf);
    const stranger = await newCitizen(test);
    const foreign = { authorization: `Bearer ${stranger.token}` };
    const refused = await fetch(`${test.url}/api/files/${file?.id}`, { headers: foreign });
    expect(refused.status).toBe(404);
    // Sent is sent: the sweep of files that nobody sent leaves them.
    const { clock } = test.context;
    clock.setOffsetSeconds(3 * 86_400);
    await sweepFiles(test.context);
    clock.setOffsetSeconds(0);
    const still = await fetch(`${test.url}/api/files/${file?.id}`, { headers });
    expect(still.status).toBe(200);
  });

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
