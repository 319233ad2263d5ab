import type { Delivery } from '@civicconnect/contract';
import { mayResend } from '@civicconnect/domain';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { actorOf, type StaffCaller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import { deliveries, messages, telegramChats } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { accessSession } from '../sessions/load.ts';
import { type SessionRow, stateOf } from '../sessions/row.ts';
import { tellHolder } from './hold.ts';
import { tellDelivery } from './ledger.ts';
import { furthest, waysOfMessage } from './views.ts';

/** Of somebody who may read it: what is in quarantine is brought to nobody, the rest has its assignee. */
const refusalFor = ({ status }: Pick<SessionRow, 'status'>) =>
  new Refused(status === 'quarantined' ? 'invalid_transition' : 'not_assigned');

/**
 * Sends again what did not reach its reader or may not have: a person's own decision, since whoever
 * got it gets it twice. For the assignee, operators and those above.
 *
 * @throws Refused 404 for a message that the caller may not read, 409 `not_assigned`, 409
 *   `invalid_transition` in quarantine, and where nothing of it failed or is in doubt
 */
export async function resendMessage(
  context: Context,
  caller: StaffCaller,
  messageId: string,
): Promise<Delivery> {
  const { organizationId } = caller;
  const now = context.clock.now();
  const isThis = and(eq(messages.organizationId, organizationId), eq(messages.id, messageId));
  return context.db.inOrganization(organizationId, async (tx) => {
    const [message] = await tx
      .select({ sessionId: messages.sessionId })
      .from(messages)
      .where(isThis);
    if (!message) throw new Refused('not_found');
    const { row } = await accessSession(tx, caller, message.sessionId);
    if (!mayResend(stateOf(row), actorOf(caller))) throw refusalFor(row);
    const again = await tx
      .update(deliveries)
      .set({
        ...{ state: 'queued', reason: null, attempts: 0, dueAt: now, sentAt: null },
        // What had gone whole goes whole again; of what had not, the rest.
        partsDone: sql`case when ${deliveries.sentAt} is null then ${deliveries.partsDone} else 0 end`,
        externalIds: sql`case when ${deliveries.sentAt} is null then ${deliveries.externalIds} else '[]' end`,
      })
      .where(
        and(
          eq(deliveries.organizationId, organizationId),
          eq(deliveries.messageId, messageId),
          inArray(deliveries.state, ['failed', 'unconfirmed']),
        ),
      )
      .returning();
    const [first] = again;
    if (!first) throw new Refused('invalid_transition');
    // Whoever blocked the bot may have let it in again: only sending tells.
    await tx
      .update(telegramChats)
      .set({ deadAt: null })
      .where(
        and(
          eq(telegramChats.organizationId, organizationId),
          inArray(
            telegramChats.chatId,
            again.filter(({ channel }) => channel === 'telegram').map(({ address }) => address),
          ),
        ),
      );
    tellDelivery(context, tx, first);
    await tellHolder(tx);
    const [shown] = await tx.select({ ways: waysOfMessage }).from(messages).where(isThis);
    const delivery = furthest(shown?.ways ?? []);
    if (!delivery) throw new Error('a message that is sent again has no way');
    return delivery;
  });
}
