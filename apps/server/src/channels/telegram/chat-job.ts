import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Update } from 'grammy/types';
import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { telegramUpdates } from '../../db/schema/index.ts';
import { Refused } from '../../errors.ts';
import { requestCode } from '../../modules/auth/codes.ts';
import { queueDeliveries } from '../../modules/deliveries/queue.ts';
import { botApi, botOf, tokenOf } from './bots.ts';
import { decide } from './conversation/decide.ts';
import { albumOf, type Input, inputOf } from './conversation/inputs.ts';
import { type Prepared, perform, takesFiles } from './conversation/perform.ts';
import type { CodeRequested } from './conversation/registration.ts';
import { keepChat, openScene, type Scene, say } from './conversation/scene.ts';
import { countUpdate } from './conversation/steps.ts';
import { keepFiles } from './fetch-file.ts';
import { wakeChat } from './intake.ts';

export interface ChatName {
  organizationId: string;
  chatId: string;
}

/** So long an album’s next picture may be on its way. */
const albumMs = 1500;
const atOnce = 40;
const turns = 50;
const mostAttempts = 5;

/** Updates that are one input: one, or an album's. */
interface Turn {
  ids: number[];
  updates: Update[];
  receivedAt: Date;
}

const groupOf = ({ message }: Update) => message?.media_group_id;

function isPrivate(update: Update): boolean {
  const part = update.message ?? update.edited_message ?? update.callback_query?.message;
  return (part ?? update.my_chat_member)?.chat.type === 'private';
}

/** What comes next in a chat: null when nothing is left, a time when more of it is on its way. */
async function nextTurn(
  context: Context,
  { organizationId, chatId }: ChatName,
): Promise<Turn | Date | null> {
  const rows = await context.db.inOrganization(organizationId, (tx) =>
    tx
      .select()
      .from(telegramUpdates)
      .where(
        and(
          eq(telegramUpdates.organizationId, organizationId),
          eq(telegramUpdates.chatId, chatId),
          isNull(telegramUpdates.doneAt),
        ),
      )
      .orderBy(asc(telegramUpdates.updateId))
      .limit(atOnce),
  );
  const [head] = rows;
  if (!head) return null;
  const update = (row: typeof head) => row.body as unknown as Update;
  const group = groupOf(update(head));
  const taken = group === undefined ? [head] : rows.filter((row) => groupOf(update(row)) === group);
  const newest = Math.max(...taken.map(({ receivedAt }) => receivedAt.getTime()));
  const readyAt = newest + albumMs;
  if (group !== undefined && readyAt > context.clock.now().getTime()) return new Date(readyAt);
  return {
    ids: taken.map(({ updateId }) => updateId),
    updates: taken.map(update),
    receivedAt: head.receivedAt,
  };
}

function readTurn({ updates }: Turn): Input | null {
  const [first] = updates;
  if (!first || !isPrivate(first)) return null;
  return updates.length > 1 ? albumOf(updates) : inputOf(first);
}

/** Locks the turn's updates; false when somebody has done them already. */
async function takeTurn(
  context: Context,
  tx: Tx,
  { organizationId }: ChatName,
  { ids }: Turn,
  problem: string | null = null,
): Promise<boolean> {
  const done = await tx
    .update(telegramUpdates)
    .set({ doneAt: context.clock.now(), problem })
    .where(
      and(
        eq(telegramUpdates.organizationId, organizationId),
        inArray(telegramUpdates.updateId, ids),
        isNull(telegramUpdates.doneAt),
      ),
    )
    .returning({ id: telegramUpdates.updateId });
  return done.length === ids.length;
}

async function askCode(context: Context, scene: Scene, phone: string): Promise<CodeRequested> {
  const { organizationId, chatId } = scene.chat;
  const origin = { ip: `telegram:${chatId}`, locale: scene.t.locale, userAgent: undefined };
  try {
    const sent = await requestCode(context, { phone, organization: organizationId }, origin);
    return { kind: 'sent', developmentCode: sent.developmentCode };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: 'refused', refusal: error };
  }
}

async function tokenFor(context: Context, organizationId: string): Promise<string | null> {
  const bot = await context.db.inOrganization(organizationId, (tx) => botOf(tx, organizationId));
  return bot && tokenOf(context, bot);
}

/** What an input needs of others, before its transaction: files from Telegram, a code for a phone. */
async function prepare(context: Context, name: ChatName, input: Input): Promise<Prepared> {
  const { organizationId, chatId } = name;
  const scene = await context.db.inOrganization(organizationId, (tx) =>
    openScene(context, tx, organizationId, chatId),
  );
  const decision = decide(input, scene.known);
  const code =
    decision.do === 'request_code' ? await askCode(context, scene, decision.phone) : null;
  const prepared = { code, files: null };
  // Beside a locked appeal files are not taken; that they came is told.
  if (input.kind !== 'files' || !scene.caller || !takesFiles(decision)) return prepared;
  const token = await tokenFor(context, organizationId);
  if (token === null) throw new Error('a bot without its token cannot have files');
  return { code, files: await keepFiles(context, scene.caller, token, input.files) };
}

async function answer(scene: Scene, { ids: [first] }: Turn): Promise<void> {
  const { organizationId, chatId } = scene.chat;
  await queueDeliveries(
    scene.context,
    scene.tx,
    scene.replies.map((content, n) => ({
      organizationId,
      channel: 'telegram' as const,
      address: chatId,
      subject: `update:${first}:${n + 1}`,
      content,
    })),
  );
}

/** One input, its effect and its answers, in one transaction: a repeat finds it done. */
async function workOff(context: Context, name: ChatName, turn: Turn): Promise<void> {
  const { organizationId, chatId } = name;
  const input = readTurn(turn);
  const prepared = input && (await prepare(context, name, input));
  await context.db.inOrganization(organizationId, async (tx) => {
    if (!(await takeTurn(context, tx, name, turn)) || !input || !prepared) return;
    const scene = await openScene(context, tx, organizationId, chatId);
    const { minute, isFlood, tellNow } = countUpdate(scene.memory.minute, turn.receivedAt);
    scene.memory.minute = minute;
    if (isFlood && tellNow) say(scene, scene.t('bot.flood'));
    if (!isFlood) await perform(scene, input, prepared);
    await answer(scene, turn);
    // Whoever writes is there again.
    await keepChat(scene, input.kind === 'blocked' ? {} : { deadAt: null });
  });
  if (input?.kind === 'press') void acknowledge(context, organizationId, input.queryId);
}

/** Takes the clock off a pressed button. Nothing depends on it. */
async function acknowledge(context: Context, organizationId: string, id: string): Promise<void> {
  try {
    const token = await tokenFor(context, organizationId);
    if (token) await botApi(context, token).answerCallbackQuery(id);
  } catch (error) {
    context.log.debug({ err: error }, 'a pressed button was not acknowledged');
  }
}

/** What cannot be worked off must not keep back what came after it; its sender is told. */
async function giveUp(context: Context, name: ChatName, turn: Turn, error: unknown): Promise<void> {
  const { organizationId, chatId } = name;
  context.log.error({ err: error, updates: turn.ids }, 'an update of a bot was given up');
  await context.db.inOrganization(organizationId, async (tx) => {
    const problem = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    if (!(await takeTurn(context, tx, name, turn, problem))) return;
    const scene = await openScene(context, tx, organizationId, chatId);
    say(scene, scene.t('bot.failed'));
    await answer(scene, turn);
  });
}

/**
 * Works off what came from one chat, in the order of Telegram's numbers; one job at a time for each
 * chat. Throws what makes it worth another attempt.
 */
export async function workOffChat(
  context: Context,
  name: ChatName,
  attempts: number,
): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const next = await nextTurn(context, name);
    if (next === null) return;
    if (next instanceof Date) return sleep(context, name, next);
    try {
      await workOff(context, name, next);
    } catch (error) {
      if (attempts < mostAttempts) throw error;
      await giveUp(context, name, next, error);
    }
  }
  await sleep(context, name, undefined);
}

/** The rest is for another job, at its time. */
function sleep(context: Context, name: ChatName, until: Date | undefined): Promise<void> {
  const { organizationId, chatId } = name;
  // The queue goes by the machine's time, our instants by the context's clock.
  const wait = until && Math.max(0, until.getTime() - context.clock.now().getTime());
  const runAt = wait === undefined ? undefined : new Date(Date.now() + wait);
  return context.db.inOrganization(organizationId, (tx) =>
    wakeChat(tx, organizationId, chatId, runAt),
  );
}
