import { translator } from '@civicconnect/i18n';
import { and, eq, isNotNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { telegramChats, telegramUpdates } from '../../db/schema/index.ts';
import { createTestApp, type TestApp } from '../../testing/create-test-app.ts';
import { type Person as LoggedIn, newCitizen, newStaff } from '../../testing/people.ts';
import { type BotApi, startBotApi } from '../../testing/telegram/bot-api.ts';
import { type BotOfTest, openBot } from '../../testing/telegram/ledger.ts';
import { createPerson, type Person } from '../../testing/telegram/updates.ts';
import { botOf } from './bots.ts';
import { workOffChat } from './chat-job.ts';

const t = translator('uz');
const appeal = 'Koʻchamizda uch kundan beri chiroq yonmayapti, qorongʻi.';

let api: BotApi;
let test: TestApp;
let bot: BotOfTest;
let admin: LoggedIn;
let person: Person;
let citizen: LoggedIn;
let lastId = 810_000_000;

beforeAll(async () => {
  api = await startBotApi();
  const env = { TOKEN_BOT: api.token, TELEGRAM_API_ROOT: api.origin };
  test = await createTestApp({ worker: false, env });
  bot = await openBot(test, api);
  admin = await newStaff(test, { role: 'admin' });
});
afterAll(() => api.close());

beforeEach(async () => {
  api.faults.clear();
  lastId += 1;
  person = createPerson(lastId);
  citizen = await newCitizen(test);
  await test.context.db.inOrganization(bot.organizationId, (tx) =>
    tx.insert(telegramChats).values({
      ...{ organizationId: bot.organizationId, chatId: String(lastId), kind: 'private' },
      ...{ locale: 'uz', citizenId: citizen.id, createdAt: test.context.clock.now() },
    }),
  );
});

const work = () =>
  workOffChat(test.context, { organizationId: bot.organizationId, chatId: String(person.id) });
const texts = async () => (await bot.answersTo(person.id)).map(({ text }) => text);

function putAside() {
  return test.context.db.onPlatform((tx) =>
    tx
      .select({ problem: telegramUpdates.problem })
      .from(telegramUpdates)
      .where(
        and(eq(telegramUpdates.chatId, String(person.id)), isNotNull(telegramUpdates.problem)),
      ),
  );
}

async function troublesTold(): Promise<unknown[]> {
  const { items } = await admin.client.listNotifications({ query: {} });
  return items.filter(({ kind }) => kind === 'channel_trouble').map(({ params }) => params);
}

describe('an update that fails always', () => {
  it('is put aside after five tries whatever comes meanwhile, is told of, and the next go on', async () => {
    api.faults.plan({ method: 'getFile' }, { kind: 'error' }, Number.POSITIVE_INFINITY);
    await api.deliver(person.document({ id: 'x', name: 'x.txt', type: 'text/plain' }));
    for (let n = 1; n <= 4; n += 1) {
      await expect(work()).rejects.toThrow();
      // Each new update has the chat looked at anew: that must not give the old one more tries.
      if (n === 2) await api.deliver(person.text(appeal));
    }
    expect(await putAside()).toEqual([]);
    await work();
    expect(await putAside()).toHaveLength(1);
    const { items } = await citizen.client.listAppeals({ query: {} });
    expect(items).toHaveLength(1);
    expect(await texts()).toEqual([
      t('bot.failed'),
      t('bot.opened', { number: items[0]?.number ?? '' }),
    ]);
    expect(await troublesTold()).toEqual([{ channel: 'telegram', problem: 'given_up' }]);
  }, 60_000);

  it('is put aside also where its chat is spoilt and nobody can be told', async () => {
    await test.context.db.inOrganization(bot.organizationId, (tx) =>
      tx
        .update(telegramChats)
        .set({ step: { step: { at: 'nowhere' } } })
        .where(eq(telegramChats.chatId, String(person.id))),
    );
    await api.deliver(person.text(appeal));
    for (let n = 1; n <= 4; n += 1) await expect(work()).rejects.toThrow();
    await work();
    expect(await putAside()).toHaveLength(1);
    expect(await texts()).toEqual([]);
  }, 60_000);
});

describe('tries at a code', () => {
  it('are counted outside of every transaction', async () => {
    const stranger = createPerson(lastId + 5_000_000);
    const hear = (text: string) => bot.hears(stranger.text(text));
    await bot.hears(stranger.text('/start'), stranger.press('lang:uz'));
    await hear('90 111 44 55');
    await api.deliver(stranger.text('000000'));
    let open = 0;
    const { context } = test;
    const within = <A extends unknown[], T>(run: (...args: A) => Promise<T>) => {
      return async (...args: A) => {
        open += 1;
        try {
          return await run(...args);
        } finally {
          open -= 1;
        }
      };
    };
    const consume = vi.fn(async (...asked: Parameters<typeof context.limits.consume>) => {
      expect(open).toBe(0);
      return context.limits.consume(...asked);
    });
    const watched = {
      ...context,
      db: {
        ...context.db,
        inOrganization: within(context.db.inOrganization) as typeof context.db.inOrganization,
      },
      limits: { ...context.limits, consume },
    };
    const name = { organizationId: bot.organizationId, chatId: String(stranger.id) };
    await workOffChat(watched, name);
    expect(consume.mock.calls.map(([limit]) => limit)).toEqual([
      'wrongCodesPerAddress',
      'wrongCodesPerPhone',
    ]);
    expect((await bot.answersTo(stranger.id)).at(-1)?.text).toMatch(/4/);
  }, 60_000);
});

describe('the bot of the installation', () => {
  it('is back at once when the organization takes its own away', async () => {
    const own = '700100209:the-organizations-own-token_here';
    api.addBot(own, 'tashkilot_bot');
    const superuser = await newStaff(test, { role: 'admin' });
    const set = (token: string | null) =>
      superuser.client.updateSettings({ body: { telegram: { token } } });
    const now = () =>
      test.context.db.inOrganization(bot.organizationId, (tx) => botOf(tx, bot.organizationId));
    await set(own);
    expect((await now())?.tokenSealed).not.toBeNull();
    await set(null);
    expect(await now()).toMatchObject({ tokenSealed: null, problem: null });
  }, 60_000);
});
