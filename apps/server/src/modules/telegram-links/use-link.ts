import type { Locale, LoginKind } from '@civicconnect/contract';
import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { citizens, staff, telegramChats, telegramLinks } from '../../db/schema/index.ts';
import { chatOf, type Person } from './chats.ts';
import { hashOfToken, killTelegramLinks } from './links.ts';

/** The chat in which a link was opened. */
export interface OpenedIn {
  chatId: string;
  kind: 'private' | 'group';
  /** Its name on Telegram. */
  title: string | null;
}

/**
 * What came of a link. Refused are: one that is used up, one that is too old or was never made (`expired`),
 * one opened in a group (`group`), and one of somebody else than whom the chat belongs to already
 * (`taken`); the last two stay good, for another chat.
 */
export type LinkUse =
  | { kind: 'linked'; person: LoginKind; id: string; name: string | null; locale: Locale }
  | { kind: 'refused'; why: 'used' | 'expired' | 'group' | 'taken' };

const refused = (why: Extract<LinkUse, { kind: 'refused' }>['why']): LinkUse => ({
  kind: 'refused',
  why,
});

async function readPerson(tx: Tx, { organizationId, kind, id }: Person) {
  if (kind === 'citizen') {
    const [row] = await tx
      .select({ name: citizens.name, locale: citizens.locale })
      .from(citizens)
      .where(and(eq(citizens.organizationId, organizationId), eq(citizens.id, id)));
    return row ?? null;
  }
  const [row] = await tx
    .select({ name: staff.name, locale: staff.locale })
    .from(staff)
    .where(
      and(eq(staff.organizationId, organizationId), eq(staff.id, id), isNull(staff.deactivatedAt)),
    );
  return row ?? null;
}

/** Whoever the chat belongs to already; a staff member may be a citizen in the same chat. */
async function ownerOf(tx: Tx, organizationId: string, chatId: string, kind: LoginKind) {
  const [chat] = await tx
    .select({ citizen: telegramChats.citizenId, staff: telegramChats.staffId })
    .from(telegramChats)
    .where(and(eq(telegramChats.organizationId, organizationId), eq(telegramChats.chatId, chatId)))
    .for('update');
  return chat?.[kind] ?? null;
}

/** The person's chat is this one from now on; an earlier one of theirs is nobody's. */
async function join(context: Context, tx: Tx, person: Person, chat: OpenedIn, locale: Locale) {
  const { organizationId, kind, id } = person;
  const mine = kind === 'citizen' ? { citizenId: id } : { staffId: id };
  await tx
    .update(telegramChats)
    .set(kind === 'citizen' ? { citizenId: null, step: {} } : { staffId: null })
    .where(chatOf(person));
  await tx
    .insert(telegramChats)
    .values({
      organizationId,
      ...chat,
      ...mine,
      locale,
      createdAt: context.clock.now(),
    })
    .onConflictDoUpdate({
      target: [telegramChats.organizationId, telegramChats.chatId],
      set: { ...mine, title: chat.title, deadAt: null },
    });
}

/**
 * Uses a link up, in the transaction of the update that brought it: the chat belongs to the person who
 * made it, and to them alone. Of two chats that come with the same link one gets it.
 */
export async function useTelegramLink(
  context: Context,
  tx: Tx,
  organizationId: string,
  token: string,
  chat: OpenedIn,
): Promise<LinkUse> {
  const isIt = and(
    eq(telegramLinks.organizationId, organizationId),
    eq(telegramLinks.tokenHash, hashOfToken(token)),
  );
  const [link] = await tx.select().from(telegramLinks).where(isIt).for('update');
  if (link?.usedAt) return refused('used');
  const now = context.clock.now();
  if (!link || link.expiresAt <= now) return refused('expired');
  if (chat.kind === 'group') return refused('group');
  const person: Person = { organizationId, kind: link.personKind, id: link.personId };
  const known = await readPerson(tx, person);
  if (known === null) return refused('expired');
  const owner = await ownerOf(tx, organizationId, chat.chatId, person.kind);
  if (owner !== null && owner !== person.id) return refused('taken');
  await join(context, tx, person, chat, known.locale);
  await tx.update(telegramLinks).set({ usedAt: now }).where(isIt);
  await killTelegramLinks(tx, person);
  return { kind: 'linked', person: person.kind, id: person.id, ...known };
}
