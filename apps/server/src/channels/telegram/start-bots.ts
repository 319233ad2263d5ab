import { locales } from '@civicconnect/contract';
import type { PoolClient } from 'pg';
import { isLoopback } from '../../config.ts';
import type { Context } from '../../context.ts';
import { locks } from '../../db/locks.ts';
import { sweepChannels } from '../sweep.ts';
import { allBots, type BotRow, botApi, keepOwnBot, noteBot, noteProblem } from './bots.ts';
import { commandsIn } from './conversation/menu.ts';
import { tellPlaces } from './places.ts';
import { allowedUpdates, pause, poll } from './polling.ts';

export interface Bots {
  stop(): Promise<void>;
}

const lookMs = 10_000;
const sweepMs = 10 * 60_000;

/** Where Telegram can reach this installation; null: it is polled. */
export function webhookBase({ config }: Context): string | null {
  const url = config.publicUrl ? new URL(config.publicUrl) : null;
  if (url?.protocol !== 'https:' || isLoopback(url.hostname)) return null;
  return url.origin;
}

/** Tells Telegram how this bot is reached and what it understands. Gives its name there. */
async function introduce(context: Context, bot: BotRow, token: string): Promise<string> {
  const api = botApi(context, token);
  const base = webhookBase(context);
  const { username } = await api.getMe();
  if (base) {
    await api.setWebhook(`${base}/api/telegram/${bot.organizationId}/webhook`, {
      secret_token: bot.webhookSecret,
      allowed_updates: allowedUpdates,
    });
  } else {
    await api.deleteWebhook();
  }
  await api.setMyCommands(commandsIn('uz'));
  for (const locale of locales.filter((one) => one !== 'uz-Cyrl')) {
    await api.setMyCommands(commandsIn(locale), { language_code: locale });
  }
  return username;
}

interface Attended {
  tokenHash: string;
  stop: AbortController;
  done: Promise<void>;
}

/** Makes one bot known to Telegram, then polls it where it has to be polled. */
async function attend(
  context: Context,
  bot: BotRow,
  token: string,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    if (signal.aborted) return;
    try {
      const username = await introduce(context, bot, token);
      const seenAt = context.clock.now();
      await noteBot(context, bot.organizationId, { username, seenAt, problem: null });
      break;
    } catch (error) {
      context.log.warn({ err: error }, 'a bot could not be made ready; it is tried again');
      await noteProblem(context, bot.organizationId, error);
      await pause(lookMs, signal);
    }
  }
  if (webhookBase(context) === null) await poll(context, bot, token, signal);
}

/** Takes the lock of the one process that speaks with Telegram for updates; null while another has it. */
async function takeLock(context: Context): Promise<PoolClient | null> {
  const client = await context.db.pool.connect();
  const { rows } = await client.query<{ mine: boolean }>(
    'select pg_try_advisory_lock($1) as mine',
    [locks.polling],
  );
  if (rows[0]?.mine) return client;
  client.release();
  return null;
}

/**
 * Attends to every bot of the installation: one process at a time; another takes over when it ends.
 * A bot that is set, changed or removed is noticed within seconds.
 */
export function startBots(context: Context): Bots {
  const ending = new AbortController();
  const attended = new Map<string, Attended>();

  async function leave(organizationId: string): Promise<void> {
    const one = attended.get(organizationId);
    attended.delete(organizationId);
    one?.stop.abort();
    await one?.done;
  }

  async function look(): Promise<void> {
    const now = await allBots(context);
    for (const [organizationId, { tokenHash }] of attended) {
      const still = now.find(({ bot }) => bot.organizationId === organizationId);
      if (still?.bot.tokenHash !== tokenHash) await leave(organizationId);
    }
    for (const { bot, token } of now) {
      if (attended.has(bot.organizationId)) continue;
      const stop = new AbortController();
      const done = attend(context, bot, token, stop.signal).catch((error: unknown) =>
        context.log.error({ err: error }, 'a bot is attended to no more'),
      );
      attended.set(bot.organizationId, { tokenHash: bot.tokenHash, stop, done });
    }
  }

  async function run(): Promise<void> {
    let lock: PoolClient | null = null;
    const lost = () => {
      lock = null;
    };
    await keepOwnBot(context);
    let sweptAt = 0;
    while (!ending.signal.aborted) {
      try {
        if (!lock) {
          lock = await takeLock(context);
          lock?.once('end', lost);
        }
        if (lock && Date.now() - sweptAt > sweepMs) {
          sweptAt = Date.now();
          await sweepChannels(context);
        }
        if (lock) {
          await look();
          await tellPlaces(context);
        } else for (const organizationId of [...attended.keys()]) await leave(organizationId);
      } catch (error) {
        context.log.warn({ err: error }, 'the bots were not looked at');
      }
      await pause(lookMs, ending.signal);
    }
    for (const organizationId of [...attended.keys()]) await leave(organizationId);
    // Ended instead of handed back: what a connection has locked, it holds.
    lock?.release(true);
  }

  const running = run().catch((error: unknown) =>
    context.log.error({ err: error }, 'the bots do not run'),
  );
  return {
    async stop() {
      ending.abort();
      await running;
    },
  };
}
