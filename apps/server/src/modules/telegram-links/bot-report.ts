import type { endpoints, Locale, ResponseOf } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { StaffCaller } from '../../caller.ts';
import { webhookBase } from '../../channels/telegram/start-bots.ts';
import type { Context } from '../../context.ts';
import { bots, telegramChats, telegramUpdates } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { queueDeliveries } from '../deliveries/queue.ts';
import { chatOf } from './chats.ts';

type BotReport = ResponseOf<typeof endpoints.channels>['telegram'];

/** How the organization's bot does, as administrators see it: never its token. */
export async function reportBot(context: Context, organizationId: string): Promise<BotReport> {
  const [bot, givenUp] = await context.db.inOrganization(organizationId, async (tx) => {
    const [row] = await tx.select().from(bots).where(eq(bots.organizationId, organizationId));
    const isAside = and(
      eq(telegramUpdates.organizationId, organizationId),
      isNotNull(telegramUpdates.problem),
    );
    return [row, await tx.$count(telegramUpdates, isAside)] as const;
  });
  const kind = bot?.tokenSealed === null ? 'installation' : 'own';
  return {
    bot: bot?.username ?? null,
    token: bot ? kind : null,
    mode: webhookBase(context) === null ? 'polling' : 'webhook',
    seenAt: bot?.seenAt?.toISOString() ?? null,
    problem: bot?.problem ?? null,
    givenUp,
  };
}

/**
 * A message to the caller's own chat, the way that every other goes.
 *
 * @throws Refused 503 `unavailable` without a bot, 409 `invalid_transition` where they have no chat
 */
export function sendTest(context: Context, caller: StaffCaller, locale: Locale): Promise<void> {
  const { organizationId, id } = caller;
  return context.db.inOrganization(organizationId, async (tx) => {
    const [bot] = await tx
      .select({ username: bots.username })
      .from(bots)
      .where(eq(bots.organizationId, organizationId));
    if (!bot) throw new Refused('unavailable');
    const [chat] = await tx
      .select({ chatId: telegramChats.chatId })
      .from(telegramChats)
      .where(and(chatOf({ organizationId, kind: 'staff', id }), isNull(telegramChats.deadAt)));
    if (!chat) throw new Refused('invalid_transition');
    await queueDeliveries(context, tx, [
      {
        organizationId,
        channel: 'telegram',
        address: chat.chatId,
        subject: `test:${context.newId()}`,
        content: { text: translator(locale)('telegram.notice.test') },
      },
    ]);
  });
}
