import type { Context } from '../../context.ts';
import type { Tx } from '../../db/database.ts';
import { Refused } from '../../errors.ts';
import { countTry } from '../../modules/auth/code-tries.ts';
import { requestCode } from '../../modules/auth/codes.ts';
import { queueDeliveries } from '../../modules/deliveries/queue.ts';
import { notifyStaff } from '../../modules/notifications/notify.ts';
import { botApi, botOf, tokenOf } from './bots.ts';
import type { TelegramContent } from './content.ts';
import { decide } from './conversation/decide.ts';
import type { Input } from './conversation/inputs.ts';
import { type Prepared, perform, takesFiles } from './conversation/perform.ts';
import { type CodeRequested, type CodeTry, originOf } from './conversation/registration.ts';
import { keepChat, openScene, type Scene, say } from './conversation/scene.ts';
import { countUpdate } from './conversation/steps.ts';
import { keepFiles } from './fetch-file.ts';
import { wakeChat } from './intake.ts';
import {
  asksForId,
  type ChatName,
  countAttempt,
  nextTurn,
  readTurn,
  type Turn,
  takeTurn,
  titleIn,
} from './turns.ts';
import { showThinking } from './typing.ts';

const turns = 50;
const mostAttempts = 5;

async function askCode(context: Context, scene: Scene, phone: string): Promise<CodeRequested> {
  const { organizationId, chatId } = scene.chat;
  const origin = { ...originOf({ chatId }), locale: scene.t.locale, userAgent: undefined };
  try {
    const sent = await requestCode(context, { phone, organization: organizationId }, origin);
    return { kind: 'sent', developmentCode: sent.developmentCode };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: 'refused', refusal: error };
  }
}

/** Counts a try at a code; what speaks against it is told in the scene. */
async function countCode(context: Context, name: ChatName, phone: string): Promise<CodeTry> {
  const { organizationId } = name;
  try {
    await countTry(context, { phone, organizationId }, originOf(name));
    return { refusal: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { refusal: error };
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
    openScene(context, tx, organizationId, chatId, input),
  );
  const decision = decide(input, scene.known);
  const code =
    decision.do === 'request_code' ? await askCode(context, scene, decision.phone) : null;
  const tried = decision.do === 'try_code' ? await countCode(context, name, decision.phone) : null;
  const prepared = { code, tried, files: null };
  if (input.kind !== 'files' || !scene.caller || !takesFiles(decision)) return prepared;
  const token = await tokenFor(context, organizationId);
  if (token === null) throw new Error('a bot without its token cannot have files');
  return { ...prepared, files: await keepFiles(context, scene.caller, token, input.files) };
}

/** Enters what is answered, in order, in the transaction of what it answers. */
async function reply(
  context: Context,
  tx: Tx,
  { organizationId, chatId }: ChatName,
  { ids: [first] }: Turn,
  replies: readonly TelegramContent[],
): Promise<void> {
  const lines = replies.map((content, n) => ({
    organizationId,
    channel: 'telegram' as const,
    address: chatId,
    subject: `update:${first}:${n + 1}`,
    content,
  }));
  await queueDeliveries(context, tx, lines);
}

/** One input, its effect and its answers, in one transaction: a repeat finds it done. */
async function workOff(context: Context, name: ChatName, turn: Turn): Promise<void> {
  const { organizationId, chatId } = name;
  const input = readTurn(turn);
  const prepared = input && (await prepare(context, name, input));
  await context.db.inOrganization(organizationId, async (tx) => {
    if (!(await takeTurn(context, tx, name, turn))) return;
    const [first] = turn.updates;
    if (first && asksForId(first))
      await reply(context, tx, name, turn, [{ text: `ID: ${chatId}` }]);
    if (!first || !input || !prepared) return;
    const scene = await openScene(context, tx, organizationId, chatId, input);
    scene.chat.title = titleIn(first) ?? scene.chat.title;
    const { minute, isFlood, tellNow } = countUpdate(scene.memory.minute, turn.receivedAt);
    scene.memory.minute = minute;
    if (isFlood && tellNow) say(scene, scene.t('bot.flood'));
    if (!isFlood) await perform(scene, input, prepared);
    await reply(context, tx, name, turn, scene.replies);
    // Whoever writes is there again.
    const { title } = scene.chat;
    await keepChat(scene, input.kind === 'blocked' ? { title } : { title, deadAt: null });
    const { thinking } = scene;
    if (thinking) {
      context.db.afterCommit(tx, () => void showThinking(context, name, thinking));
    }
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

/**
 * What cannot be worked off must not keep back what came after it: it is put aside, administrators
 * hear of it, and its sender is told.
 */
async function giveUp(context: Context, name: ChatName, turn: Turn, error: unknown): Promise<void> {
  const { organizationId, chatId } = name;
  context.log.error({ err: error, updates: turn.ids }, 'an update of a bot was given up');
  const problem = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
  const aside = await context.db.inOrganization(organizationId, async (tx) => {
    if (!(await takeTurn(context, tx, name, turn, problem))) return false;
    await notifyStaff(context, tx, {
      organizationId,
      audience: 'admins',
      kind: 'channel_trouble',
      subject: 'channel_trouble:telegram:given_up',
      params: { channel: 'telegram', problem: 'given_up' },
    });
    return true;
  });
  if (!aside) return;
  // Apart from it: what spoils a chat may spoil this too.
  await context.db
    .inOrganization(organizationId, async (tx) => {
      const scene = await openScene(context, tx, organizationId, chatId, null);
      say(scene, scene.t('bot.failed'));
      await reply(context, tx, name, turn, scene.replies);
    })
    .catch((failure: unknown) =>
      context.log.warn({ err: failure }, 'nobody could be told that an update was given up'),
    );
}

/**
 * Works off what came from one chat, in the order of Telegram's numbers; one job at a time for each
 * chat. Throws what makes it worth another attempt: five for each update, whatever came meanwhile.
 */
export async function workOffChat(context: Context, name: ChatName): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    const next = await nextTurn(context, name);
    if (next === null) return;
    if (next instanceof Date) return sleep(context, name, next);
    try {
      await workOff(context, name, next);
    } catch (error) {
      if ((await countAttempt(context, name, next)) < mostAttempts) throw error;
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
