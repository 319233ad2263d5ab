import type { Channel } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { pushReminder } from '../../channels/push/reminder.ts';
import { ratingButtons } from '../../channels/telegram/session-content.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, telegramChats } from '../../db/schema/index.ts';
import { queueDeliveries } from '../deliveries/queue.ts';
import type { SessionRow } from '../sessions/row.ts';

/** Into their chat with the bot, with a button for each mark. One that takes nothing gets nothing. */
async function remindByTelegram(context: Context, tx: Tx, session: SessionRow): Promise<void> {
  const { organizationId, id, citizenId, number } = session;
  const [chat] = await tx
    .select({
      chatId: telegramChats.chatId,
      locale: sql<
        typeof citizens.$inferSelect.locale
      >`coalesce(${telegramChats.locale}, ${citizens.locale})`,
    })
    .from(telegramChats)
    .innerJoin(
      citizens,
      and(
        eq(citizens.organizationId, telegramChats.organizationId),
        eq(citizens.id, telegramChats.citizenId),
      ),
    )
    .where(
      and(
        eq(telegramChats.organizationId, organizationId),
        eq(telegramChats.citizenId, citizenId),
        isNull(telegramChats.deadAt),
      ),
    );
  if (!chat) return;
  const text = translator(chat.locale)('improvement.remind.telegram');
  await queueDeliveries(context, tx, [
    {
      organizationId,
      channel: 'telegram',
      address: chat.chatId,
      subject: `rating:${id}`,
      content: { lead: number, text, buttons: ratingButtons(session) },
      sessionId: id,
    },
  ]);
}

/**
 * By the way they wrote last. Never by text message: that costs more than a rating is worth. Whoever
 * wrote in a widget finds the question when they come back; so does everyone on the portal's pages.
 */
export async function remindBy(
  context: Context,
  tx: Tx,
  channel: Channel,
  session: SessionRow,
): Promise<void> {
  if (channel === 'telegram') await remindByTelegram(context, tx, session);
  if (channel === 'web') await pushReminder(context, tx, session);
}
