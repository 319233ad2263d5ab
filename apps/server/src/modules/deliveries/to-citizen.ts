import type { Fact } from '@civicconnect/domain';
import { and, eq, sql } from 'drizzle-orm';
import { contentOf, type Spoken } from '../../channels/telegram/session-content.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { citizens, departments, messages, telegramChats } from '../../db/schema/index.ts';
import type { MessageRow } from '../sessions/apply.ts';
import type { SessionRow } from '../sessions/row.ts';
import { noticeOfReply } from './notices.ts';
import { queueDeliveries } from './queue.ts';

const chatOfCitizen = prepared((tx) =>
  tx
    .select({
      chatId: telegramChats.chatId,
      deadAt: telegramChats.deadAt,
      chosen: telegramChats.locale,
      talksIn: sql<string | null>`${telegramChats.step}->>'talksIn'`,
      usual: citizens.locale,
      department: departments.name,
    })
    .from(telegramChats)
    .innerJoin(
      citizens,
      and(
        eq(citizens.organizationId, telegramChats.organizationId),
        eq(citizens.id, telegramChats.citizenId),
      ),
    )
    .leftJoin(
      departments,
      and(
        eq(departments.organizationId, telegramChats.organizationId),
        eq(departments.id, sql.placeholder('departmentId')),
      ),
    )
    .where(
      and(
        eq(telegramChats.organizationId, sql.placeholder('organizationId')),
        eq(telegramChats.citizenId, sql.placeholder('citizenId')),
      ),
    )
    .prepare('chat_of_citizen'),
);

/**
 * A chat with the assistant goes on where its citizen speaks: what is said on the web is not repeated here
 * until a person has answered.
 */
async function isHeldElsewhere(tx: Tx, session: SessionRow): Promise<boolean> {
  if (session.kind !== 'chat' || session.firstReplyAt !== null) return false;
  const [last] = await tx
    .select({ channel: messages.channel })
    .from(messages)
    .where(
      and(
        eq(messages.organizationId, session.organizationId),
        eq(messages.sessionId, session.id),
        eq(messages.seq, session.lastCitizenSeq),
      ),
    );
  return (last?.channel ?? session.channel) !== 'telegram';
}

/**
 * Enters what a session's citizen is to get in their chat, in the transaction that stored it: replies
 * and system lines, never their own words. A chat that takes nothing gets nothing; of a reply a text
 * message tells instead. Gives whether they leave by Telegram.
 */
export async function sendToCitizen(
  context: Context,
  tx: Tx,
  session: SessionRow,
  rows: readonly MessageRow[],
  { facts, timeZone }: { facts: readonly Fact[]; timeZone: string },
): Promise<boolean> {
  const theirs = rows.filter(({ authorKind }) => authorKind !== 'citizen');
  if (theirs.length === 0) return false;
  const { organizationId, citizenId, departmentId } = session;
  const [chat] = await chatOfCitizen(tx, { organizationId, citizenId, departmentId });
  if (!chat) return false;
  if (chat.deadAt) {
    const reply = theirs.find(({ authorKind }) => authorKind === 'staff');
    if (reply)
      await noticeOfReply(context, tx, {
        organizationId,
        sessionId: session.id,
        messageId: reply.id,
      });
    return false;
  }
  if (await isHeldElsewhere(tx, session)) return false;
  const spoken: Spoken = {
    locale: chat.chosen ?? chat.usual,
    department: chat.department,
    timeZone,
    asksFeedback: facts.some(({ type }) => type === 'ask_feedback'),
    talksIn: chat.talksIn,
  };
  await queueDeliveries(
    context,
    tx,
    theirs.map((row) => ({
      organizationId,
      channel: 'telegram' as const,
      address: chat.chatId,
      subject: `message:${row.id}`,
      content: contentOf(row, session, spoken),
      sessionId: session.id,
      messageId: row.id,
    })),
  );
  return true;
}
