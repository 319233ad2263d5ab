import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { telegramUpdates } from '../../db/schema/index.ts';
import { albumOf, type Input, inputOf } from './conversation/inputs.ts';

export interface ChatName {
  organizationId: string;
  chatId: string;
}

/** So long an album’s next picture may be on its way. */
const albumMs = 1500;
const atOnce = 40;
/** Updates that are one input: one, or an album's. */
export interface Turn {
  ids: number[];
  updates: Update[];
  receivedAt: Date;
}

const groupOf = ({ message }: Update) => message?.media_group_id;

function chatIn(update: Update) {
  const part = update.message ?? update.edited_message ?? update.callback_query?.message;
  return (part ?? update.my_chat_member)?.chat;
}

/** Its name on Telegram. */
export function titleIn(update: Update): string | null {
  const chat = chatIn(update);
  if (chat?.type !== 'private') return chat?.title ?? null;
  return [chat.first_name, chat.last_name].filter(Boolean).join(' ') || null;
}

/** A group asks for its own id, to be entered where departments are set up. */
export function asksForId({ message }: Update): boolean {
  return message?.chat.type !== 'private' && /^\/id(?:@\w+)?$/i.test(message?.text ?? '');
}

/** What comes next in a chat: null when nothing is left, a time when more of it is on its way. */
export async function nextTurn(
  context: Context,
  { organizationId, chatId }: ChatName,
): Promise<Turn | Date | null> {
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(telegramUpdates)
      .where(
        and(
          eq(telegramUpdates.organizationId, organizationId),
          eq(telegramUpdates.chatId, chatId),
          isNull(telegramUpdates.doneAt),
        ),
      )
      .orderBy(asc(telegramUpdates.updateId))
      .limit(atOnce),
  );
  const [head] = rows;
  if (!head) return null;
  const update = (row: typeof head) => row.body as unknown as Update;
  const group = groupOf(update(head));
  const taken = group === undefined ? [head] : rows.filter((row) => groupOf(update(row)) === group);
  const newest = Math.max(...taken.map(({ receivedAt }) => receivedAt.getTime()));
  const readyAt = newest + albumMs;
  if (group !== undefined && readyAt > context.clock.now().getTime()) return new Date(readyAt);
  return {
    ids: taken.map(({ updateId }) => updateId),
    updates: taken.map(update),
    receivedAt: head.receivedAt,
  };
}

/** What a turn means; null for what means nothing to the conversation. */
export function readTurn({ updates }: Turn): Input | null {
  const [first] = updates;
  if (!first || chatIn(first)?.type !== 'private') return null;
  return updates.length > 1 ? albumOf(updates) : inputOf(first);
}

/** Locks the turn's updates; false when somebody has done them already. */
export async function takeTurn(
  context: Context,
  tx: Tx,
  { organizationId }: ChatName,
  { ids }: Turn,
  problem: string | null = null,
): Promise<boolean> {
  const done = await tx
    .update(telegramUpdates)
    .set({ doneAt: context.clock.now(), problem })
    .where(
      and(
        eq(telegramUpdates.organizationId, organizationId),
        inArray(telegramUpdates.updateId, ids),
        isNull(telegramUpdates.doneAt),
      ),
    )
    .returning({ id: telegramUpdates.updateId });
  return done.length === ids.length;
}

/** Notes that working a turn off has failed once more. Gives how often that was. */
export async function countAttempt(
  context: Context,
  { organizationId }: ChatName,
  { ids }: Turn,
): Promise<number> {
  const counted = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .update(telegramUpdates)
      .set({ attempts: sql`${telegramUpdates.attempts} + 1` })
      .where(
        and(
          eq(telegramUpdates.organizationId, organizationId),
          inArray(telegramUpdates.updateId, ids),
        ),
      )
      .returning({ attempts: telegramUpdates.attempts }),
  );
  return Math.max(0, ...counted.map(({ attempts }) => attempts));
}
