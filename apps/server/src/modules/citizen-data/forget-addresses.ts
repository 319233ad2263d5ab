import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Tx } from '../../db/database.ts';
import {
  type citizens,
  deliveries,
  idempotencyKeys,
  pushSubscriptions,
  signInCodes,
  telegramChats,
  telegramLinks,
  telegramUpdates,
} from '../../db/schema/index.ts';

export type CitizenRow = typeof citizens.$inferSelect;

/** Where something reached them, or could: everything under these names in the ledger is theirs. */
async function addressesOf(tx: Tx, { organizationId, id, phone, email }: CitizenRow) {
  const chats = await tx
    .delete(telegramChats)
    .where(and(eq(telegramChats.organizationId, organizationId), eq(telegramChats.citizenId, id)))
    .returning({ id: telegramChats.chatId });
  const subscriptions = await tx
    .delete(pushSubscriptions)
    .where(
      and(
        eq(pushSubscriptions.organizationId, organizationId),
        eq(pushSubscriptions.personKind, 'citizen'),
        eq(pushSubscriptions.personId, id),
      ),
    )
    .returning({ id: pushSubscriptions.id });
  return {
    chats: chats.map((chat) => chat.id),
    all: [...chats, ...subscriptions].map((row) => row.id).concat(phone ?? [], email ?? []),
  };
}

/** What was kept of how they are reached. */
export async function forgetAddresses(tx: Tx, row: CitizenRow): Promise<void> {
  const { organizationId, id, phone } = row;
  const { chats, all } = await addressesOf(tx, row);
  await tx
    .delete(telegramUpdates)
    .where(
      and(
        eq(telegramUpdates.organizationId, organizationId),
        inArray(telegramUpdates.chatId, chats),
      ),
    );
  await tx
    .delete(telegramLinks)
    .where(
      and(
        eq(telegramLinks.organizationId, organizationId),
        eq(telegramLinks.personKind, 'citizen'),
        eq(telegramLinks.personId, id),
      ),
    );
  await tx
    .delete(deliveries)
    .where(
      and(
        eq(deliveries.organizationId, organizationId),
        inArray(deliveries.channel, ['web', 'telegram', 'sms', 'email', 'push']),
        inArray(deliveries.address, all),
      ),
    );
  if (phone) {
    await tx
      .delete(signInCodes)
      .where(and(eq(signInCodes.organizationId, organizationId), eq(signInCodes.phone, phone)));
  }
}

/** Answers kept for repeated requests: theirs, and those that anybody got about their sessions. */
export async function forgetAnswers(
  tx: Tx,
  { organizationId, id }: CitizenRow,
  sessionIds: readonly string[],
): Promise<void> {
  const told = `{${[id, ...sessionIds].map((one) => `"%${one}%"`).join(',')}}`;
  await tx
    .delete(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.organizationId, organizationId),
        or(
          sql`${idempotencyKeys.scope} like any(${told}::text[])`,
          sql`${idempotencyKeys.response}::text like any(${told}::text[])`,
        ),
      ),
    );
}
