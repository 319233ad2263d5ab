import { and, isNull, lt, or } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { telegramUpdates } from '../../db/schema/index.ts';
import { wakeChat } from './intake.ts';

const dayMs = 24 * 3600 * 1000;
/** Telegram repeats an update for a day; after that its number need not be known. */
const keptMs = 7 * dayMs;
/** What could not be worked off stays longer, for whoever looks for the reason. */
const givenUpKeptMs = 30 * dayMs;
const stuckMs = 10 * 60_000;

/**
 * Forgets updates that were done long ago, and has chats looked at again whose updates were left lying:
 * a job that failed for good does not come back by itself.
 */
export async function sweepUpdates(context: Context): Promise<void> {
  const now = context.clock.now().getTime();
  const stuck = await context.db.onPlatform(async (tx) => {
    await tx
      .delete(telegramUpdates)
      .where(
        or(
          and(isNull(telegramUpdates.problem), lt(telegramUpdates.doneAt, new Date(now - keptMs))),
          lt(telegramUpdates.doneAt, new Date(now - givenUpKeptMs)),
        ),
      );
    return tx
      .selectDistinct({
        organizationId: telegramUpdates.organizationId,
        chatId: telegramUpdates.chatId,
      })
      .from(telegramUpdates)
      .where(
        and(
          isNull(telegramUpdates.doneAt),
          lt(telegramUpdates.receivedAt, new Date(now - stuckMs)),
        ),
      )
      .limit(1000);
  });
  for (const { organizationId, chatId } of stuck) {
    await context.db.inOrganization(organizationId, (tx) => wakeChat(tx, organizationId, chatId));
  }
}
