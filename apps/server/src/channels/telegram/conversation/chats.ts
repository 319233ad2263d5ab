import type { Session } from '@civicconnect/contract';
import { and, eq } from 'drizzle-orm';
import type { CitizenCaller } from '../../../caller.ts';
import { faqs } from '../../../db/schema/index.ts';
import { Refused } from '../../../errors.ts';
import { escalate, makeAppeal } from '../../../modules/assistant/chat-actions.ts';
import { listFaqs } from '../../../modules/knowledge/faqs/queries.ts';
import { openChat } from '../../../modules/sessions/open-chat.ts';
import { changeSession } from '../../../modules/sessions/write.ts';
import { faqButtons } from '../chat-buttons.ts';
import { chatStateLine } from '../chat-state.ts';
import { sendTo, statusLines, waitingFiles } from './appeals.ts';
import type { Written } from './known.ts';
import { refusalLine } from './refusals.ts';
import { askDescription } from './registration.ts';
import { type Scene, say, talkIn } from './scene.ts';

const toAppeals = { command: '/appeals' };
const toAssistant = { command: '/assistant' };
/** How many of the questions that are often asked stand under the greeting. */
const mostFaqs = 5;

const stateOf = ({ t, assistantName }: Scene, session: Session) =>
  chatStateLine(t, session, assistantName);

/** What a chat begins with, below the greeting: where words go now, and what is often asked. */
async function invite(scene: Scene, caller: CitizenCaller): Promise<void> {
  const { context, t } = scene;
  const query = { language: t.locale, limit: mostFaqs };
  const { items } = await listFaqs(context, caller, query);
  const begun = t('botChat.begun', toAppeals);
  if (items.length === 0) return say(scene, begun);
  say(scene, `${begun}\n\n${t('botChat.faqs')}`, { buttons: faqButtons(items) });
}

/** Files that wait for their words go on waiting; nothing else of before is asked any more. */
function settle(scene: Scene): void {
  const files = waitingFiles(scene);
  scene.memory.step = files.length > 0 ? { at: 'describe', files } : { at: 'ready' };
}

/**
 * What is written goes to the citizen's chat from now on; where none is open, one is opened. `said`
 * goes to it at once.
 */
export async function toChat(
  scene: Scene,
  caller: CitizenCaller,
  said: Written | null,
): Promise<void> {
  const { context, t, known } = scene;
  const { organizationId } = caller;
  try {
    const asking = { caller, address: '', headers: {}, channel: 'telegram' as const };
    const body = { organization: organizationId };
    const { session, opened } = await openChat(context, asking, t.locale, body);
    known.chat = session;
    talkIn(scene, session);
    settle(scene);
    if (!opened) say(scene, `${t('botChat.goesOn', toAppeals)}\n\n${stateOf(scene, session)}`);
    else if (said) say(scene, t('botChat.begun', toAppeals));
    else await invite(scene, caller);
    if (said) await sendTo(scene, caller, session, said);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(scene, refusalLine(t, error));
  }
}

/** What is written goes to the appeal from now on. */
export async function toAppeal(scene: Scene, caller: CitizenCaller): Promise<void> {
  const { t, known, memory } = scene;
  const { open, chat, talk } = known;
  talkIn(scene, null);
  if (memory.step.at === 'comment') memory.step = { at: 'ready' };
  if (!open && talk === 'appeal') return askDescription(scene);
  if (!open) return say(scene, t('botChat.leftToNew', { command: '/new' }));
  const left = talk === 'chat' && chat ? [t('botChat.left', toAssistant), ''] : [];
  say(scene, [...left, ...(await statusLines(scene, caller))].join('\n'));
}

/** A question that is often asked, as if it had been written. */
export async function askFaq(
  scene: Scene,
  caller: CitizenCaller,
  { faqId, clientId }: { faqId: string; clientId: string },
): Promise<void> {
  const { tx, t, known } = scene;
  const [faq] = await tx
    .select({ question: faqs.question })
    .from(faqs)
    .where(
      and(
        eq(faqs.organizationId, caller.organizationId),
        eq(faqs.id, faqId),
        eq(faqs.visibility, 'public'),
      ),
    );
  if (!faq) return say(scene, t('botChat.faqGone'));
  const said = { text: faq.question, clientId, files: [] };
  if (known.chat && known.talk === 'chat') return sendTo(scene, caller, known.chat, said);
  return toChat(scene, caller, said);
}

/** Runs what the chat may refuse by now: then it is said where it stands. */
async function orTellState(
  scene: Scene,
  session: Session,
  action: 'escalate' | 'close',
  work: () => Promise<void>,
): Promise<void> {
  const tell = () => say(scene, stateOf(scene, session));
  if (!session.allowedActions.includes(action)) return tell();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tell();
  }
}

/** A person is called; that is said by the chat itself. */
export function callHuman(scene: Scene, caller: CitizenCaller, session: Session): Promise<void> {
  const { context, t } = scene;
  talkIn(scene, session);
  return orTellState(scene, session, 'escalate', async () => {
    await escalate(context, caller, t.locale, session.id);
    if (session.lastMessage === null) say(scene, t('botChat.tellWhat'));
  });
}

/** The citizen has their answer: the chat is closed, and asks for a rating. */
export function solve(scene: Scene, caller: CitizenCaller, session: Session): Promise<void> {
  const { context, t, known } = scene;
  return orTellState(scene, session, 'close', async () => {
    await changeSession(context, caller, t.locale, session.id, { type: 'ended' });
    known.chat = null;
    talkIn(scene, null);
    scene.memory.step = { at: 'ready' };
    say(scene, t('botChat.ended', toAssistant));
  });
}

/** Instead of waiting: the talk so far becomes an appeal. */
export async function leaveAppeal(
  scene: Scene,
  caller: CitizenCaller,
  session: Session,
): Promise<void> {
  const { context, t, known } = scene;
  if (known.open) return say(scene, t('botChat.ticketBeside', toAppeals));
  // Nothing was said yet that a department could read.
  if (session.lastMessage === null) {
    talkIn(scene, null);
    return askDescription(scene);
  }
  try {
    known.open = await makeAppeal(context, caller, t.locale, session.id);
    known.chat = null;
    talkIn(scene, null);
    say(scene, t('bot.opened', { number: known.open.number }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    say(scene, t('botChat.ticketRefused'));
  }
}
