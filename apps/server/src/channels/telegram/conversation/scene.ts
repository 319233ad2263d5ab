import type { Locale } from '@civicconnect/contract';
import { localized, type Translator, translator } from '@civicconnect/i18n';
import { and, eq } from 'drizzle-orm';
import type { CitizenCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../db/database.ts';
import { organizations, telegramChats } from '../../../db/schema/index.ts';
import { joined } from '../../../joined.ts';
import { listAppeals } from '../../../modules/sessions/queries.ts';
import type { TelegramContent } from '../content.ts';
import type { Known } from './decide.ts';
import { menuKeyboard } from './menu.ts';
import { Memory } from './steps.ts';

export type ChatRow = typeof telegramChats.$inferSelect;

/** One input being answered, in the transaction that keeps what follows from it. */
export interface Scene {
  /** Its actions join the transaction. */
  context: Context;
  tx: Tx;
  chat: ChatRow;
  memory: Memory;
  known: Known;
  caller: CitizenCaller | null;
  t: Translator;
  /** In the reader's language. */
  organization: string;
  minLength: number;
  timeZone: string;
  /** What is answered, in order. */
  replies: TelegramContent[];
}

/** A chat acts as its citizen without being a login: nothing that asks for one can be reached from here. */
function callerOf({ organizationId, citizenId }: ChatRow): CitizenCaller | null {
  if (citizenId === null) return null;
  return { kind: 'citizen', organizationId, id: citizenId, loginId: citizenId };
}

async function chatRow(
  context: Context,
  tx: Tx,
  organizationId: string,
  chatId: string,
): Promise<ChatRow> {
  const mine = and(
    eq(telegramChats.organizationId, organizationId),
    eq(telegramChats.chatId, chatId),
  );
  await tx
    .insert(telegramChats)
    .values({ organizationId, chatId, kind: 'private', createdAt: context.clock.now() })
    .onConflictDoNothing();
  const [chat] = await tx.select().from(telegramChats).where(mine).for('update');
  if (!chat) throw new Error('a chat that was just stored is not there');
  return chat;
}

/** The chat as it stands, its row locked. */
export async function openScene(
  context: Context,
  tx: Tx,
  organizationId: string,
  chatId: string,
): Promise<Scene> {
  const chat = await chatRow(context, tx, organizationId, chatId);
  const [organization] = await tx
    .select({ name: organizations.name, settings: organizations.settings })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (!organization) throw new Error('a bot of no organization');
  const inside = joined(context, tx, organizationId);
  const locale: Locale = chat.locale ?? 'uz';
  const caller = callerOf(chat);
  const recent = caller ? (await listAppeals(inside, caller, locale, { limit: 10 })).items : [];
  const open = recent.find(({ status }) => status !== 'closed') ?? null;
  const memory = Memory.parse(chat.step);
  return {
    context: inside,
    tx,
    chat,
    memory,
    caller,
    known: {
      locale: chat.locale,
      isRegistered: caller !== null,
      isStaff: chat.staffId !== null,
      step: memory.step,
      now: context.clock.now(),
      open,
      hasClosed: recent.some(({ status }) => status === 'closed'),
    },
    t: translator(locale),
    organization: localized(organization.name, locale),
    minLength: organization.settings.appeal.minLength,
    timeZone: organization.settings.timeZone,
    replies: [],
  };
}

/** Answers with a text; somebody who is registered gets the menu with it. */
export function say(scene: Scene, text: string, extra: Omit<TelegramContent, 'text'> = {}): void {
  const menu =
    scene.caller && !extra.buttons && !extra.keyboard ? { keyboard: menuKeyboard(scene.t) } : {};
  scene.replies.push({ text, ...menu, ...extra });
}

/** Keeps what changed of the chat. */
export async function keepChat(
  scene: Scene,
  changed: Partial<Pick<ChatRow, 'locale' | 'citizenId' | 'deadAt' | 'title'>> = {},
): Promise<void> {
  const { organizationId, chatId } = scene.chat;
  Object.assign(scene.chat, changed);
  await scene.tx
    .update(telegramChats)
    .set({ ...changed, step: { ...scene.memory } })
    .where(and(eq(telegramChats.organizationId, organizationId), eq(telegramChats.chatId, chatId)));
}
