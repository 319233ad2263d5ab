import { and, asc, eq } from 'drizzle-orm';
import { keepOwnBot } from '../../../channels/telegram/bots.ts';
import { createTelegramSender } from '../../../channels/telegram/sender.ts';
import { deliveries, telegramChats } from '../../../db/schema/index.ts';
import { afterFile } from '../../../testing/closing.ts';
import { createTestApp, type TestApp } from '../../../testing/create-test-app.ts';
import { homeOrganization } from '../../../testing/people.ts';
import { type BotApi, startBotApi } from '../../../testing/telegram/bot-api.ts';
import { queueDeliveries } from '../queue.ts';
import type { Sender } from '../sender.ts';

/** An installation whose bot is the stand-in's, without anybody who polls it. */
export async function withBot(): Promise<{ test: TestApp; api: BotApi; organizationId: string }> {
  const api = await startBotApi();
  afterFile(() => api.close());
  const env = { TOKEN_BOT: api.token, TELEGRAM_API_ROOT: api.origin };
  const test = await createTestApp({ worker: false, env });
  await keepOwnBot(test.context);
  return { test, api, organizationId: await homeOrganization(test) };
}

/** The sender of Telegram without its own pace: for what is not about pace. */
export function hastySender(test: TestApp, patienceMs?: number): Sender {
  const sender = createTelegramSender(test.context, patienceMs);
  return { ...sender, pace: { addressMs: () => 2, perSecond: 1000 } };
}

let chats = 5000;

/** A new chat with the bot; of a citizen where one is named. */
export async function newChat(test: TestApp, citizenId: string | null = null): Promise<string> {
  chats += 1;
  const chatId = String(chats);
  const organizationId = await homeOrganization(test);
  await test.context.db.inOrganization(organizationId, (tx) =>
    tx.insert(telegramChats).values({
      ...{ organizationId, chatId, kind: 'private', title: 'Kimdir', locale: 'ru' },
      ...{ citizenId, createdAt: test.context.clock.now() },
    }),
  );
  return chatId;
}

/** Enters texts for a chat, in order. */
export async function queueTexts(test: TestApp, chatId: string, texts: string[]): Promise<void> {
  const { context } = test;
  const organizationId = await homeOrganization(test);
  await context.db.inOrganization(organizationId, (tx) =>
    queueDeliveries(
      context,
      tx,
      texts.map((text) => ({
        ...{ organizationId, channel: 'telegram' as const, address: chatId },
        ...{ subject: `test:${text}`, content: { text } },
      })),
    ),
  );
}

/** What the ledger says of an address, in order. */
export async function ledgerOf(test: TestApp, address: string) {
  const organizationId = await homeOrganization(test);
  return test.context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.organizationId, organizationId), eq(deliveries.address, address)))
      .orderBy(asc(deliveries.position)),
  );
}
