import { filesPerMessage, type Session } from '@civicconnect/contract';
import { formatter } from '@civicconnect/i18n';
import type { CitizenCaller } from '../../../caller.ts';
import { Refused } from '../../../errors.ts';
import { ownersOf } from '../../../modules/files/owners.ts';
import { sendMessage } from '../../../modules/messages/actions.ts';
import { addAddition } from '../../../modules/sessions/additions.ts';
import { openAppeal } from '../../../modules/sessions/open.ts';
import { listAppeals } from '../../../modules/sessions/queries.ts';
import { whichButtons } from '../chat-buttons.ts';
import { chatStateLine } from '../chat-state.ts';
import type { Written } from './known.ts';
import { newAppealButtons } from './menu.ts';
import { refusalLine } from './refusals.ts';
import { type Scene, say, talkIn } from './scene.ts';

const attachmentsOf = ({ files }: Written) => (files.length > 0 ? { attachments: files } : {});

/** The named session of the citizen, from what was refused because of it. */
const namedBy = ({ params }: Refused) => ({
  id: String(params.sessionId),
  number: String(params.number),
});

/** Opens an appeal with what was written. What is too short is asked for again, its files stay. */
export async function openWith(scene: Scene, caller: CitizenCaller, words: Written): Promise<void> {
  const { context, t } = scene;
  const { text, clientId } = words;
  const body = { text, clientId, ...attachmentsOf(words) };
  try {
    const owners = ownersOf(caller, null);
    const { opened, session } = await openAppeal(
      context,
      caller,
      t.locale,
      body,
      owners,
      'telegram',
    );
    scene.memory.step = { at: 'ready' };
    scene.known.open = session;
    talkIn(scene, null);
    if (opened) say(scene, t('bot.opened', { number: session.number }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'session_locked') {
      scene.memory.step = { at: 'ready' };
      return addTo(scene, caller, namedBy(error), words);
    }
    const asksAgain = error.code === 'too_short' || error.code === 'too_long';
    scene.memory.step = asksAgain
      ? { at: 'describe', files: words.files.slice(0, filesPerMessage) }
      : { at: 'ready' };
    say(scene, refusalLine(t, error));
  }
}

/** Sends a message into an open session. Nothing is answered: the reply is the other side's. */
export async function sendTo(
  scene: Scene,
  caller: CitizenCaller,
  session: Session,
  words: Written,
): Promise<void> {
  const { text, clientId } = words;
  // Of its files none could be taken: that was said.
  if (text.trim() === '' && words.files.length === 0) return;
  const sent = { sessionId: session.id, text, clientId, ...attachmentsOf(words) };
  try {
    await sendMessage(scene.context, caller, sent, ownersOf(caller, null), 'telegram');
    scene.memory.step = { at: 'ready' };
    if (session.status === 'assisting') scene.thinking = session.id;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'session_locked') return addTo(scene, caller, session, words);
    say(scene, refusalLine(scene.t, error));
  }
}

const quietMs = 10 * 60_000;

/** Beside a locked appeal everything is kept; that it is locked is said once in a while. */
export async function addTo(
  scene: Scene,
  caller: CitizenCaller,
  { id, number }: { id: string; number: string },
  words: Written,
): Promise<void> {
  const { context, memory, t } = scene;
  const { text, clientId } = words;
  // Of its files none could be taken: that was said.
  if (text.trim() === '' && words.files.length === 0) return;
  const kept = { text, clientId, ...attachmentsOf(words) };
  await addAddition(context, caller, id, kept, ownersOf(caller, null), 'telegram');
  const now = context.clock.now().getTime();
  const said = memory.lockedSaid;
  if (said?.sessionId === id && now - said.at < quietMs) return;
  memory.lockedSaid = { sessionId: id, at: now };
  say(scene, t('bot.locked', { number }));
}

/** Asks whether what was written begins a new appeal, and keeps it until then. */
export function askNew(scene: Scene, { text, clientId, files }: Written): void {
  scene.memory.step = { at: 'confirm', text, clientId, files };
  say(scene, scene.t('bot.askNew'), { buttons: newAppealButtons(scene.t) });
}

/** The chat has ended: asks who gets what was written, and keeps it until then. */
export function askWhich(scene: Scene, { text, clientId, files }: Written): void {
  const { t, assistantName, memory } = scene;
  memory.step = { at: 'confirm', text, clientId, files };
  say(scene, t('botChat.askWhich'), { buttons: whichButtons(t, assistantName) });
}

/** Files that came before and wait for their text. */
export function waitingFiles({ memory: { step } }: Scene): string[] {
  return step.at === 'describe' ? step.files : [];
}

/** Files without a text wait for it. `areNew`: some of them have just come. */
export function keepForLater(scene: Scene, files: string[], areNew: boolean): void {
  scene.memory.step = { at: 'describe', files };
  if (areNew) say(scene, scene.t('bot.filesKept', { min: scene.minLength }));
}

function lineOf({ t }: Scene, { number, status }: Session): string {
  return t('bot.line', { number, status: t(`words.status.${status}`) });
}

export async function listMine(scene: Scene, caller: CitizenCaller): Promise<void> {
  const { items } = await listAppeals(scene.context, caller, scene.t.locale, { limit: 10 });
  const lines = items.map((session) => lineOf(scene, session));
  say(scene, lines.length > 0 ? lines.join('\n') : scene.t('bot.none'));
}

/** The newest appeal: where it stands, with whom, until when. Nothing where there is none. */
export async function statusLines(scene: Scene, caller: CitizenCaller): Promise<string[]> {
  const { t, timeZone } = scene;
  const { items } = await listAppeals(scene.context, caller, t.locale, { limit: 1 });
  const [session] = items;
  if (!session) return [];
  const { department, deadlines, closedAt } = session;
  const date = formatter(t.locale, timeZone).exact(deadlines.resolution.dueAt);
  return [
    lineOf(scene, session),
    ...(department ? [t('bot.department', { name: department.name })] : []),
    ...(closedAt ? [] : [t('bot.due', { date })]),
    ...(closedAt ? [] : [t('bot.hasOpen', { number: session.number })]),
  ];
}

/** Where the appeal and the chat stand; that to which words go now comes last. */
export async function showStatus(scene: Scene, caller: CitizenCaller): Promise<void> {
  const { t, known, assistantName } = scene;
  const { chat, talk } = known;
  const appeal = (await statusLines(scene, caller)).join('\n');
  const line = chat ? `💬 ${chatStateLine(t, chat, assistantName)}` : '';
  const parts = talk === 'chat' ? [appeal, line] : [line, appeal];
  say(scene, parts.filter(Boolean).join('\n\n') || t('bot.none'));
}
