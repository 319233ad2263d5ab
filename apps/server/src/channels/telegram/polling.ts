import { GrammyError } from 'grammy';
import type { Context } from '../../context.ts';
import { type BotRow, botApi, noteBot, noteProblem } from './bots.ts';
import { storeUpdates } from './intake.ts';

/** What the bot asks Telegram for. */
export const allowedUpdates = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
] as const;

const longSeconds = 25;
const pauseMs = 3000;

/** Resolves after a while, or at once when the signal is given. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

/**
 * Asks Telegram for one bot's updates until the signal. Asking for later ones is what acknowledges
 * those before, so what came is stored first, with the number to ask from.
 */
export async function poll(
  context: Context,
  { organizationId, nextUpdateId }: BotRow,
  token: string,
  signal: AbortSignal,
): Promise<void> {
  const api = botApi(context, token);
  let next = nextUpdateId;
  while (!signal.aborted) {
    try {
      const updates = await api.getUpdates(
        { offset: next, timeout: longSeconds, allowed_updates: allowedUpdates },
        // Grammy's own type of a signal lacks what newer Nodes added to it.
        signal as Parameters<typeof api.getUpdates>[1],
      );
      const last = updates.at(-1);
      if (!last) continue;
      await context.db.inOrganization(organizationId, (tx) =>
        storeUpdates(context, tx, organizationId, updates),
      );
      next = last.update_id + 1;
      await noteBot(context, organizationId, {
        nextUpdateId: next,
        seenAt: context.clock.now(),
        problem: null,
      });
    } catch (error) {
      if (signal.aborted) return;
      context.log.warn({ err: error }, 'a bot’s updates could not be had; it is tried again');
      await noteProblem(context, organizationId, error);
      const wait = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
      await pause(Math.max(wait, pauseMs), signal);
    }
  }
}
