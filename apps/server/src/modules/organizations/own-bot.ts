import { createHash, randomBytes } from 'node:crypto';
import type { Locale } from '@civicconnect/contract';
import { translator } from '@civicconnect/i18n';
import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { Api, GrammyError } from 'grammy';
import type { StaffCaller } from '../../caller.ts';
import { giveInstallationBot } from '../../channels/telegram/bots.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { bots, telegramUpdates } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { recordAct } from '../audit/record.ts';
import { keysOf } from '../auth/keys.ts';
import { seal } from '../auth/seal.ts';

/** Somebody waits at the screen for the answer. */
const asksForSeconds = 10;

/** A bot whose token Telegram has confirmed. */
export interface KnownBot {
  token: string;
  username: string;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

async function usedElsewhere(context: Context, organizationId: string, token: string) {
  const rows = await context.db.onPlatform((tx) =>
    tx
      .select({ id: bots.organizationId })
      .from(bots)
      .where(and(eq(bots.tokenHash, hashOf(token)), ne(bots.organizationId, organizationId)))
      .limit(1),
  );
  return rows.length > 0;
}

/**
 * Asks Telegram whose token it is, before anything is stored. A bot serves one organization.
 *
 * @throws Refused 422 `invalid_input` at `telegram.token`: Telegram knows no such bot, could not be
 *   reached, or another organization has it
 */
export async function askTelegram(
  context: Context,
  { organizationId }: StaffCaller,
  token: string,
  locale: Locale,
): Promise<KnownBot> {
  const t = translator(locale);
  const refuse = (message: string): never => {
    throw new Refused('invalid_input', {
      errors: [{ path: 'telegram.token', code: 'other', message }],
    });
  };
  if (await usedElsewhere(context, organizationId, token)) refuse(t('telegram.bot.taken'));
  const { apiRoot } = context.config.telegram;
  const api = new Api(token, { apiRoot, timeoutSeconds: asksForSeconds });
  try {
    return { token, username: (await api.getMe()).username };
  } catch (error) {
    // Telegram says 401 or 404 of a token that it does not know.
    const unknown = error instanceof GrammyError && [401, 404].includes(error.error_code);
    return refuse(t(unknown ? 'telegram.bot.refused' : 'telegram.bot.unreached'));
  }
}

/** A name on Telegram belongs to one bot, whatever its token is at the time. */
const sameBot = (username: string | null, bot: KnownBot) => username === bot.username;

/**
 * Gives the organization this bot, or none. The token is sealed, and neither the answer nor the record
 * of acts has it.
 */
export async function keepBot(
  context: Context,
  tx: Tx,
  caller: StaffCaller,
  bot: KnownBot | null,
): Promise<void> {
  const { organizationId } = caller;
  const isOurs = eq(bots.organizationId, organizationId);
  const [before] = await tx.select().from(bots).where(isOurs).for('update');
  if (bot === null) {
    await tx.delete(bots).where(isOurs);
    await giveInstallationBot(context, tx, organizationId);
  } else {
    const fresh = {
      tokenSealed: seal(keysOf(context.secret).sealing, bot.token),
      tokenHash: hashOf(bot.token),
      username: bot.username,
      webhookSecret: randomBytes(32).toString('base64url'),
      seenAt: context.clock.now(),
      problem: null,
      // Another token of the same bot goes on where it was.
      ...(sameBot(before?.username ?? null, bot) ? {} : { nextUpdateId: 0 }),
    };
    await tx
      .insert(bots)
      .values({ organizationId, ...fresh, createdAt: context.clock.now() })
      .onConflictDoUpdate({ target: [bots.organizationId], set: fresh });
  }
  // Every bot numbers its updates itself: those of the one before would pass for repeats.
  if (before && !(bot && sameBot(before.username, bot))) {
    await tx
      .delete(telegramUpdates)
      .where(
        and(eq(telegramUpdates.organizationId, organizationId), isNotNull(telegramUpdates.doneAt)),
      );
  }
  await recordAct(context, tx, organizationId, caller, {
    act: 'settings.updated',
    target: { id: null, name: null },
    before: { telegram: { bot: before?.username ?? null } },
    after: { telegram: { bot: bot?.username ?? null } },
  });
}
