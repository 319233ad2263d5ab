import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { CitizenCaller } from '../../../caller.ts';
import type { Tx } from '../../../db/database.ts';
import { additions, deliveries, sessions } from '../../../db/schema/index.ts';
import { sentBefore } from '../../../modules/messages/actions.ts';
import { clientIdAt, type Input } from './inputs.ts';
import type { Known } from './known.ts';

/** Of which session a message of the bot's is. */
async function sessionOfSent(
  tx: Tx,
  { organizationId }: CitizenCaller,
  chatId: string,
  messageId: number,
): Promise<string | null> {
  const [sent] = await tx
    .select({ sessionId: deliveries.sessionId })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.organizationId, organizationId),
        eq(deliveries.channel, 'telegram'),
        eq(deliveries.address, chatId),
        isNotNull(deliveries.sessionId),
        sql`${deliveries.externalIds} @> ${JSON.stringify([String(messageId)])}::jsonb`,
      ),
    )
    .limit(1);
  return sent?.sessionId ?? null;
}

/** Of which session a message of the person's own is: one of its messages, or kept beside it. */
async function sessionOfOwn(
  tx: Tx,
  caller: CitizenCaller,
  chatId: string,
  messageId: number,
): Promise<string | null> {
  const clientId = clientIdAt(chatId, messageId);
  const said = await sentBefore(tx, caller, clientId);
  if (said) return said.sessionId;
  const [kept] = await tx
    .select({ sessionId: additions.sessionId })
    .from(additions)
    .innerJoin(
      sessions,
      and(
        eq(sessions.organizationId, additions.organizationId),
        eq(sessions.id, additions.sessionId),
      ),
    )
    .where(
      and(
        eq(additions.organizationId, caller.organizationId),
        eq(sessions.citizenId, caller.id),
        eq(additions.clientId, clientId),
      ),
    )
    .limit(1);
  return kept?.sessionId ?? null;
}

/** Of which of the citizen's sessions the message is that an input answers or changes. */
export async function pointedAt(
  tx: Tx,
  caller: CitizenCaller,
  chatId: string,
  input: Input,
): Promise<Known['about']> {
  const messageId = 'pointsAt' in input ? input.pointsAt : undefined;
  if (messageId === undefined) return null;
  const sessionId =
    (await sessionOfOwn(tx, caller, chatId, messageId)) ??
    (input.kind === 'edit' ? null : await sessionOfSent(tx, caller, chatId, messageId));
  if (sessionId === null) return null;
  const [row] = await tx
    .select({ kind: sessions.kind, status: sessions.status })
    .from(sessions)
    .where(
      and(
        eq(sessions.organizationId, caller.organizationId),
        eq(sessions.id, sessionId),
        eq(sessions.citizenId, caller.id),
      ),
    );
  return row ? { talk: row.kind, isOpen: row.status !== 'closed' } : null;
}
