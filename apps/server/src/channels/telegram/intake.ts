import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { telegramUpdates } from '../../db/schema/index.ts';
import { wellFormed } from '../../http/text.ts';
import { addJob } from '../../jobs/add.ts';

/** The parts of an update that say where it belongs; everything else is read when it is worked off. */
interface Addressed {
  update_id: number;
  [part: string]: unknown;
}

function isAddressed(update: unknown): update is Addressed {
  return (
    typeof update === 'object' &&
    update !== null &&
    'update_id' in update &&
    Number.isSafeInteger(update.update_id)
  );
}

/** As it can be stored: without NUL, which PostgreSQL cannot hold, and halves of characters. */
function bodyOf(update: Addressed): Record<string, unknown> {
  return JSON.parse(JSON.stringify(update), (_key, value: unknown) =>
    typeof value === 'string' ? wellFormed(value).replaceAll('\0', '') : value,
  );
}

type Part = { chat?: { id?: unknown }; message?: { chat?: { id?: unknown } } } | undefined;

/** Whose turn an update takes: its chat's, as text. What belongs to no chat is of no use here. */
function chatIdOf(update: Addressed): string | null {
  for (const name of ['message', 'edited_message', 'callback_query', 'my_chat_member']) {
    const part = update[name] as Part;
    const id = part?.chat?.id ?? part?.message?.chat?.id;
    if (typeof id === 'number' && Number.isSafeInteger(id)) return String(id);
  }
  return null;
}

/**
 * Stores updates before anybody hears that they arrived, each once whatever the number of deliveries,
 * with the job that works their chat off.
 */
export async function storeUpdates(
  context: Context,
  tx: Tx,
  organizationId: string,
  updates: readonly unknown[],
): Promise<void> {
  const receivedAt = context.clock.now();
  const rows = updates.flatMap((update) => {
    const chatId = isAddressed(update) ? chatIdOf(update) : null;
    if (!isAddressed(update) || chatId === null) return [];
    const { update_id: updateId } = update;
    return [{ organizationId, updateId, chatId, body: bodyOf(update), receivedAt }];
  });
  if (rows.length === 0) return;
  const stored = await tx
    .insert(telegramUpdates)
    .values(rows)
    .onConflictDoNothing()
    .returning({ chatId: telegramUpdates.chatId });
  // Always in the same order: of two that store at once none waits for the other in a circle.
  const chats = [...new Set(stored.map(({ chatId }) => chatId))].sort();
  for (const chatId of chats) await wakeChat(tx, organizationId, chatId);
}

/** Has a chat's updates worked off: one job at a time for each chat. */
export async function wakeChat(
  tx: Tx,
  organizationId: string,
  chatId: string,
  runAt?: Date,
): Promise<void> {
  const name = `telegram:${organizationId}:${chatId}`;
  const when = runAt ? { runAt } : {};
  await addJob(
    tx,
    'telegram_chat',
    { organizationId, chatId },
    { key: name, queue: name, ...when },
  );
}
