import type { LocalizedText, SystemLine } from '@civicconnect/contract';
import type { Fact } from '@civicconnect/domain';
import { localized, systemText, translator } from '@civicconnect/i18n';
import { and, eq, sql } from 'drizzle-orm';
import type { TelegramContent } from '../../channels/telegram/content.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { citizens, departments, telegramChats } from '../../db/schema/index.ts';
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

/** How their chat is spoken to. */
interface Spoken {
  locale: NonNullable<typeof citizens.$inferSelect.locale>;
  /** The department that the session is in. */
  department: LocalizedText | null;
  timeZone: string;
  asksFeedback: boolean;
}

const ratings = [1, 2, 3, 4, 5];

/** What a rating's button sends to the bot; at most 64 bytes. */
const rateData = (sessionId: string, rating: number): string => `rate:${sessionId}:${rating}`;

/** A line that names a department was stored in the session's language: here it has the reader's. */
function lineFor(line: SystemLine, session: SessionRow, spoken: Spoken): string {
  const { locale, department, timeZone } = spoken;
  const isIts = department !== null && line.params.departmentId === session.departmentId;
  const params = isIts
    ? { ...line.params, department: localized(department, locale) }
    : line.params;
  return systemText(translator(locale), { ...line, params }, timeZone);
}

function contentOf(row: MessageRow, session: SessionRow, spoken: Spoken): TelegramContent {
  if (row.system) {
    const rated = spoken.asksFeedback && row.system.code === 'closed';
    return {
      lead: session.number,
      text: lineFor(row.system, session, spoken),
      ...(rated
        ? {
            buttons: [
              ratings.map((rating) => ({
                text: `${rating} ★`,
                data: rateData(session.id, rating),
              })),
            ],
          }
        : {}),
    };
  }
  const department = spoken.department && localized(spoken.department, spoken.locale);
  return {
    lead: [department, session.number].filter(Boolean).join(' · '),
    text: row.text,
    files: row.attachments.map(({ id, name, type }) => ({ id, name, type })),
  };
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
  const spoken: Spoken = {
    locale: chat.chosen ?? chat.usual,
    department: chat.department,
    timeZone,
    asksFeedback: facts.some(({ type }) => type === 'ask_feedback'),
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
