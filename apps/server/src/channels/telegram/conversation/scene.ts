import type { Locale, Session } from '@civicconnect/contract';
import { localized, type Translator, translator } from '@civicconnect/i18n';
import { and, eq } from 'drizzle-orm';
import type { CitizenCaller } from '../../../caller.ts';
import type { Context } from '../../../context.ts';
import type { Tx } from '../../../db/database.ts';
import { organizations, telegramChats } from '../../../db/schema/index.ts';
import { joined } from '../../../joined.ts';
import { assistantActor } from '../../../modules/assistant/greeting.ts';
import { openChatOf } from '../../../modules/sessions/open-chat.ts';
import { getSession, listAppeals } from '../../../modules/sessions/queries.ts';
import type { TelegramContent } from '../content.ts';
import type { Input } from './inputs.ts';
import type { Known } from './known.ts';
import { menuKeyboard } from './menu.ts';
import { pointedAt } from './pointing.ts';
import { Memory, talkOf } from './steps.ts';

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
  /** The platform has stopped it: people read what they have, and write nothing. */
  isSuspended: boolean;
  /** As the organization calls it. */
  assistantName: string;
  minLength: number;
  timeZone: string;
  /** What is answered, in order. */
  replies: TelegramContent[];
  /** The session in which the assistant thinks about what was written now. */
  thinking: string | null;
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

/** What is open of a citizen's sessions, and what they had. */
type Sessions = Pick<Known, 'open' | 'chat' | 'hasClosed'>;

async function sessionsOf(
  inside: Context,
  tx: Tx,
  caller: CitizenCaller,
  locale: Locale,
): Promise<Sessions> {
  const { items } = await listAppeals(inside, caller, locale, { limit: 10 });
  const chatId = await openChatOf(tx, caller);
  return {
    open: items.find(({ status }) => status !== 'closed') ?? null,
    chat: chatId === null ? null : await getSession(inside, caller, locale, chatId),
    hasClosed: items.some(({ status }) => status === 'closed'),
  };
}

/** The chat as it stands, its row locked, with what matters to the input that is answered. */
export async function openScene(
  context: Context,
  tx: Tx,
  organizationId: string,
  chatId: string,
  input: Input | null,
): Promise<Scene> {
  const chat = await chatRow(context, tx, organizationId, chatId);
  const [organization] = await tx
    .select({
      name: organizations.name,
      settings: organizations.settings,
      suspendedAt: organizations.suspendedAt,
    })
    .from(organizations)
    .where(eq(organizations.id, organizationId));
  if (!organization) throw new Error('a bot of no organization');
  const inside = joined(context, tx, organizationId);
  const locale: Locale = chat.locale ?? 'uz';
  const caller = callerOf(chat);
  const has = caller
    ? await sessionsOf(inside, tx, caller, locale)
    : { open: null, chat: null, hasClosed: false };
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
      ...has,
      talk: talkOf(memory, has.open),
      about: caller && input ? await pointedAt(tx, caller, chatId, input) : null,
    },
    t: translator(locale),
    organization: localized(organization.name, locale),
    isSuspended: organization.suspendedAt !== null,
    assistantName: assistantActor(organization.settings).name ?? '',
    minLength: organization.settings.appeal.minLength,
    timeZone: organization.settings.timeZone,
    replies: [],
    thinking: null,
  };
}

/** The keyboard of where what is written goes from now on. */
function keyboardOf({ t, assistantName, memory, known }: Scene) {
  return menuKeyboard(t, assistantName, talkOf(memory, known.open), known.open);
}

/** Answers with a text; somebody who is registered gets the menu with it. */
export function say(scene: Scene, text: string, extra: Omit<TelegramContent, 'text'> = {}): void {
  const menu =
    scene.caller && !extra.buttons && !extra.keyboard ? { keyboard: keyboardOf(scene) } : {};
  scene.replies.push({ text, ...menu, ...extra });
}

/** From now on what is written goes to a chat, or with null to the appeal. */
export function talkIn({ memory }: Scene, chat: Pick<Session, 'id'> | null): void {
  memory.talksIn = chat?.id ?? null;
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
