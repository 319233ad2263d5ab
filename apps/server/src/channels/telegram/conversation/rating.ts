import type { CitizenCaller } from '../../../caller.ts';
import { Refused } from '../../../errors.ts';
import { giveFeedback } from '../../../modules/feedback/actions.ts';
import { reopen } from '../../../modules/sessions/actions.ts';
import { getSession } from '../../../modules/sessions/queries.ts';
import { commentButtons } from './menu.ts';
import { refusalLine } from './refusals.ts';
import { type Scene, say } from './scene.ts';

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

/** “Not solved”: opens the appeal again where the rules allow it. */
export async function reopenClosed(
  scene: Scene,
  caller: CitizenCaller,
  sessionId: string,
): Promise<void> {
  const { context, t } = scene;
  scene.memory.step = { at: 'ready' };
  try {
    const { number } = await reopen(context, caller, t.locale, sessionId);
    say(scene, t('bot.reopened', { number }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(scene, t('bot.notReopened'));
  }
}
