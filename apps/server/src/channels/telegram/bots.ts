import { createHash, randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { Api, GrammyError } from 'grammy';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { bots, organizations } from '../../db/schema/index.ts';
import { keysOf } from '../../modules/auth/keys.ts';
import { unseal } from '../../modules/auth/seal.ts';
import { findOrganization } from '../../modules/organizations/queries.ts';

export type BotRow = typeof bots.$inferSelect;

const hashed = (token: string) => createHash('sha256').update(token).digest('base64url');

/** The token of an organization's bot; null where it cannot be had any more. */
export function tokenOf(context: Context, bot: BotRow): string | null {
  return bot.tokenSealed === null
    ? (context.config.telegram.token ?? null)
    : unseal(keysOf(context.secret).sealing, bot.tokenSealed);
}

export async function botOf(tx: Tx, organizationId: string): Promise<BotRow | null> {
  const [bot] = await tx.select().from(bots).where(eq(bots.organizationId, organizationId));
  return bot ?? null;
}

/** The Bot API for one bot. Every call is bounded in time. */
export function botApi(context: Context, token: string): Api {
  return new Api(token, { apiRoot: context.config.telegram.apiRoot, timeoutSeconds: 30 });
}

/** Gives the installation's organization the bot of TOKEN_BOT, unless it has set one of its own. */
export async function keepOwnBot(context: Context): Promise<void> {
  if (!context.config.telegram.token) return;
  const { id: organizationId } = await findOrganization(context);
  await context.db.inOrganization(organizationId, (tx) =>
    giveInstallationBot(context, tx, organizationId),
  );
}

/** The same for one organization, in the transaction that may have taken its own bot away. */
export async function giveInstallationBot(
  context: Context,
  tx: Tx,
  organizationId: string,
): Promise<void> {
  const { token } = context.config.telegram;
  if (!token) return;
  const isHome = and(eq(organizations.id, organizationId), eq(organizations.isHome, true));
  const [home] = await tx.select({ id: organizations.id }).from(organizations).where(isHome);
  if (!home) return;
  const tokenHash = hashed(token);
  const fresh = {
    tokenHash,
    username: null,
    webhookSecret: randomBytes(32).toString('base64url'),
    nextUpdateId: 0,
    problem: null,
  };
  const known = await botOf(tx, organizationId);
  if (known?.tokenSealed || known?.tokenHash === tokenHash) return;
  await tx
    .insert(bots)
    .values({ organizationId, tokenSealed: null, ...fresh, createdAt: context.clock.now() })
    .onConflictDoUpdate({ target: [bots.organizationId], set: fresh });
}

/** Every bot of the installation that has a token, with it. */
export async function allBots(context: Context): Promise<{ bot: BotRow; token: string }[]> {
  const rows = await context.db.onPlatform((tx) => tx.select().from(bots));
  return rows.flatMap((bot) => {
    const token = tokenOf(context, bot);
    return token === null ? [] : [{ bot, token }];
  });
}

/** Notes how a bot stands with Telegram. `problem`: Telegram's own words, null while all is well. */
export async function noteBot(
  context: Context,
  organizationId: string,
  noted: Partial<Pick<BotRow, 'username' | 'problem' | 'seenAt' | 'nextUpdateId'>>,
): Promise<void> {
  await context.db.inOrganization(organizationId, (tx) =>
    tx.update(bots).set(noted).where(eq(bots.organizationId, organizationId)),
  );
}

/**
 * What an administrator must mend, in Telegram's own words: a token that it does not know. Null for
 * what passes by itself.
 */
function problemOf(error: unknown): string | null {
  const isTokens = error instanceof GrammyError && [401, 404].includes(error.error_code);
  return isTokens ? error.description : null;
}

/** Tells the administrator what does not pass by itself. It must not fail what it tells of. */
export async function noteProblem(
  context: Context,
  organizationId: string,
  error: unknown,
): Promise<void> {
  const problem = problemOf(error);
  if (problem === null) return;
  await noteBot(context, organizationId, { problem }).catch((failure: unknown) =>
    context.log.warn({ err: failure }, 'a bot’s problem could not be noted'),
  );
}
