import type { CitizenCaller } from '../../../caller.ts';
import { Refused } from '../../../errors.ts';
import { giveFeedback } from '../../../modules/feedback/actions.ts';
import { reopen } from '../../../modules/sessions/actions.ts';
import { getSession } from '../../../modules/sessions/queries.ts';
import { commentButtons } from './menu.ts';
import { refusalLine } from './refusals.ts';
import { type Scene, say, talkIn } from './scene.ts';

/** Runs what may be refused; a refusal is told in the chat. */
async function orTell(scene: Scene, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(scene, refusalLine(scene.t, error));
  }
}

const commentMs = 3600 * 1000;

export function rate(
  scene: Scene,
  caller: CitizenCaller,
  sessionId: string,
  rating: number,
): Promise<void> {
  const { context, t } = scene;
  return orTell(scene, async () => {
    await giveFeedback(context, caller, sessionId, { rating });
    const { allowedActions } = await getSession(context, caller, t.locale, sessionId);
    const until = context.clock.now().getTime() + commentMs;
    scene.memory.step = { at: 'comment', sessionId, rating, until };
    // What was rated is over: what is written next is the comment, then an appeal.
    if (scene.memory.talksIn === sessionId) talkIn(scene, null);
    const reopens = allowedActions.includes('reopen') ? sessionId : null;
    say(scene, t('bot.rated', { rating }), { buttons: commentButtons(t, reopens) });
  });
}

const longestComment = 2000;

export function addComment(
  scene: Scene,
  caller: CitizenCaller,
  { sessionId, rating, comment }: { sessionId: string; rating: number; comment: string },
): Promise<void> {
  return orTell(scene, async () => {
    scene.memory.step = { at: 'ready' };
    const bounded = comment.trim().slice(0, longestComment);
    await giveFeedback(scene.context, caller, sessionId, { rating, comment: bounded });
    say(scene, scene.t('bot.commented'));
  });
}

/** “Not solved”: opens the session again where the rules allow it. */
export async function reopenClosed(
  scene: Scene,
  caller: CitizenCaller,
  sessionId: string,
): Promise<void> {
  const { context, t, known } = scene;
  scene.memory.step = { at: 'ready' };
  let isChat = false;
  try {
    isChat = (await getSession(context, caller, t.locale, sessionId)).kind === 'chat';
    const session = await reopen(context, caller, t.locale, sessionId);
    if (isChat) known.chat = session;
    else known.open = session;
    talkIn(scene, isChat ? session : null);
    const { number } = session;
    say(scene, isChat ? t('botChat.reopened') : t('bot.reopened', { number }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const command = '/assistant';
    say(scene, isChat ? t('botChat.notReopened', { command }) : t('bot.notReopened'));
  }
}
