import { createHash, randomBytes } from 'node:crypto';
import type { endpoints, ResponseOf } from '@civicconnect/contract';
import { and, eq, isNull } from 'drizzle-orm';
import type { Caller } from '../../caller.ts';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { bots, telegramChats, telegramLinks } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { chatOf, type Person } from './chats.ts';

const lastsMs = 15 * 60_000;
/** 256 bits as 43 characters: Telegram takes 64 of them after `start=`. */
const tokenBytes = 32;

/** 256 random bits need no key and no salt: nobody guesses what was hashed. */
export const hashOfToken = (token: string) =>
  createHash('sha256').update(token).digest('base64url');

/** The name of the organization's bot on Telegram, without the @; null where none works. */
async function workingBot(tx: Tx, organizationId: string): Promise<string | null> {
  const [bot] = await tx
    .select({ username: bots.username })
    .from(bots)
    .where(and(eq(bots.organizationId, organizationId), isNull(bots.problem)));
  return bot?.username ?? null;
}

const personOf = ({ organizationId, kind, id }: Caller): Person => ({ organizationId, kind, id });

/** The bot there is, and the caller's own chat with it. */
export function readTelegramLink(
  context: Context,
  caller: Caller,
): Promise<ResponseOf<typeof endpoints.telegramLink>> {
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const [chat] = await tx
      .select({ title: telegramChats.title })
      .from(telegramChats)
      .where(chatOf(personOf(caller)));
    const bot = await workingBot(tx, caller.organizationId);
    return { bot, linked: chat !== undefined, title: chat?.title ?? null };
  });
}

/** Links of theirs that were not used yet are worth nothing any more. */
export async function killTelegramLinks(tx: Tx, { organizationId, kind, id }: Person) {
  await tx
    .delete(telegramLinks)
    .where(
      and(
        eq(telegramLinks.organizationId, organizationId),
        eq(telegramLinks.personKind, kind),
        eq(telegramLinks.personId, id),
        isNull(telegramLinks.usedAt),
      ),
    );
}

/**
 * A link that joins whatever private chat it is opened in to the caller: single-use, good for
 * 15 minutes, and the end of the one before. Only its hash is kept.
 *
 * @throws Refused 503 `unavailable` where the organization has no bot that works
 */
export function makeTelegramLink(
  context: Context,
  caller: Caller,
): Promise<ResponseOf<typeof endpoints.makeTelegramLink>> {
  const person = personOf(caller);
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    const bot = await workingBot(tx, caller.organizationId);
    if (bot === null) throw new Refused('unavailable');
    await killTelegramLinks(tx, person);
    const createdAt = context.clock.now();
    const expiresAt = new Date(createdAt.getTime() + lastsMs);
    const token = randomBytes(tokenBytes).toString('base64url');
    await tx.insert(telegramLinks).values({
      organizationId: person.organizationId,
      tokenHash: hashOfToken(token),
      personKind: person.kind,
      personId: person.id,
      createdAt,
      expiresAt,
    });
    return { url: `https://t.me/${bot}?start=${token}`, expiresAt: expiresAt.toISOString() };
  });
}

/** Parts the caller from their chat, and ends the link they may have made. */
export function removeTelegramLink(context: Context, caller: Caller): Promise<void> {
  const person = personOf(caller);
  return context.db.inOrganization(caller.organizationId, async (tx) => {
    await killTelegramLinks(tx, person);
    await tx
      .update(telegramChats)
      // The conversation begins anew: it went on as somebody whom the chat no longer is.
      .set(person.kind === 'citizen' ? { citizenId: null, step: {} } : { staffId: null })
      .where(chatOf(person));
  });
}
