import { and, eq } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import { sessions } from '../../db/schema/index.ts';
import { botApi, botOf, tokenOf } from './bots.ts';
import type { ChatName } from './turns.ts';

/** Telegram shows it for five seconds, or until the answer is there. */
const againMs = 4500;
const times = 3;
/** Of a bot's thirty calls a second the messages have twenty-five: what is left of the rest is skipped. */
const mostInSecond = 4;

const shown = new WeakMap<Context, { second: number; count: number }>();

function mayShow(context: Context): boolean {
  const second = Math.floor(performance.now() / 1000);
  const known = shown.get(context);
  const count = known?.second === second ? known.count + 1 : 1;
  shown.set(context, { second, count });
  return count <= mostInSecond;
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });

/** Of the bot, while the session waits for the assistant; null where nobody waits any more. */
async function tokenWhileThinking(
  context: Context,
  organizationId: string,
  sessionId: string,
): Promise<string | null> {
  return context.db.inOrganization(organizationId, async (tx) => {
    const [waiting] = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(
        and(
          eq(sessions.organizationId, organizationId),
          eq(sessions.id, sessionId),
          eq(sessions.status, 'assisting'),
          eq(sessions.lastWordBy, 'citizen'),
        ),
      );
    const bot = waiting ? await botOf(tx, organizationId) : null;
    return bot && tokenOf(context, bot);
  });
}

/** Shows that the assistant writes, for as long as it does. Nothing depends on it. */
export async function showThinking(
  context: Context,
  { organizationId, chatId }: ChatName,
  sessionId: string,
): Promise<void> {
  try {
    for (let time = 0; time < times; time += 1) {
      const token = await tokenWhileThinking(context, organizationId, sessionId);
      if (token === null) return;
      if (mayShow(context)) await botApi(context, token).sendChatAction(Number(chatId), 'typing');
      await pause(againMs);
    }
  } catch (error) {
    context.log.debug({ err: error }, 'that the assistant writes was not shown');
  }
}
