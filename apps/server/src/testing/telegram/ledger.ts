import { and, asc, eq } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import { botOf, keepOwnBot } from '../../channels/telegram/bots.ts';
import { TelegramContent } from '../../channels/telegram/content.ts';
import { deliveries } from '../../db/schema/index.ts';
import type { TestApp } from '../create-test-app.ts';
import { homeOrganization } from '../people.ts';
import { workOff } from '../queue.ts';
import type { BotApi } from './bot-api.ts';

/** The home organization's bot, by webhook: what it answers is read from the ledger. */
export interface BotOfTest {
  organizationId: string;
  /** Gives updates in and works everything off; what the chats were answered since, in order. */
  hears(...updates: Update[]): Promise<TelegramContent[]>;
  /** Everything entered for a chat, in order. */
  answersTo(chat: number): Promise<TelegramContent[]>;
  secret: string;
}

export async function openBot(test: TestApp, api: BotApi): Promise<BotOfTest> {
  const { context } = test;
  await keepOwnBot(context);
  const organizationId = await homeOrganization(test);
  const bot = await context.db.inOrganization(organizationId, (tx) => botOf(tx, organizationId));
  if (!bot) throw new Error('there is no bot');
  const { webhookSecret: secret } = bot;
  await fetch(`${api.origin}/bot${api.token}/setWebhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      url: `${test.url}/api/telegram/${organizationId}/webhook`,
      secret_token: secret,
    }),
  });
  const entered = async (chat?: number) => {
    const rows = await context.db.inOrganization(organizationId, (tx) =>
      tx
        .select({ content: deliveries.content })
        .from(deliveries)
        .where(
          and(
            eq(deliveries.organizationId, organizationId),
            eq(deliveries.channel, 'telegram'),
            chat === undefined ? undefined : eq(deliveries.address, String(chat)),
          ),
        )
        .orderBy(asc(deliveries.position)),
    );
    return rows.map(({ content }) => TelegramContent.parse(content));
  };
  return {
    organizationId,
    secret,
    answersTo: entered,
    async hears(...updates) {
      const before = (await entered()).length;
      const statuses = await api.deliver(updates);
      if (statuses.some((status) => status !== 200)) throw new Error(`webhook: ${statuses}`);
      await workOff(test);
      return (await entered()).slice(before);
    },
  };
}
