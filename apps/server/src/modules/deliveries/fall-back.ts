import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { messages, telegramChats } from '../../db/schema/index.ts';
import { noticeOfReply } from './notices.ts';
import type { DeliveryRow } from './outcomes.ts';

/**
 * The person does not want to hear of us there any more: nothing more is sent until they write again,
 * and of an answer that they would miss a text message tells.
 */
export async function fallBack(context: Context, tx: Tx, row: DeliveryRow): Promise<void> {
  const { organizationId, address, channel, messageId } = row;
  if (channel !== 'telegram') return;
  await tx
    .update(telegramChats)
    .set({ deadAt: context.clock.now() })
    .where(
      and(
        eq(telegramChats.organizationId, organizationId),
        eq(telegramChats.chatId, address),
        isNull(telegramChats.deadAt),
      ),
    );
  if (messageId === null) return;
  const [message] = await tx
    .select({ authorKind: messages.authorKind })
    .from(messages)
    .where(and(eq(messages.organizationId, organizationId), eq(messages.id, messageId)));
  if (message?.authorKind === 'staff') await noticeOfReply(context, tx, row);
}
